/** Why a candidate lost, and hints to the officer. */
export const classifyZh = {
  'classify.why.scope': '本行文字写明的范围不属该事项的级次',
  'classify.why.unit': '承担单位的层级不属该事项的级次',
  'classify.why.undecided': '文字未写明范围，单位层级也未明，不能排除',
  'classify.why.weaker': '名称与该事项的用语相近，但不如所列事项贴切',
  'classify.why.nearest': '领域内未列事项，该事项与其最接近',
  'classify.why.listed': '名称同时写到该事项',
  'classify.why.document': '另一份文件如此规定；本行按适用范围更具体的文件认定',
  'classify.hint.documents':
    '另一份文件对同一事项另有规定：{document} {clause}“{matter}”。本行按适用范围更具体的文件认定，请对照两处条款核定',
  'classify.hint.central': '疑属中央事项，请导入中央政策文件后再审',
  'classify.hint.own-legislation': '设区的市自有地方性法规，按文件属自治区级，请核定',
  'classify.hint.typo': '“{typed}”按“{read}”理解，请核对',
  'classify.hint.content': '名称未写明事项，依内容认定为“{matter}”',
  'classify.hint.split': '本行并列多个事项，请分项列示',
} as const;
