/** What the policy compiler tells officers: refusals of a document, and what to look at in one that was read. `{file}` is the document's name. */
export const policyZh = {
  'policy.error.empty': '“{file}”是空的，没有可读的文字。请重新取得文件后导入。',
  'policy.error.not-a-policy':
    '“{file}”中没有读到划分财政事权和支出责任的条款，不能作为政策文件。请导入“财政事权和支出责任划分改革方案”的正文。',
  'policy.error.too-big': '“{file}”过大（{detail}），未读取。请只导入方案正文。',
  'policy.error.unreadable':
    '“{file}”已损坏或不完整（{detail}），读不出文字。请重新取得文件，或另存为 .docx 后导入。',
  'policy.error.no-text':
    '“{file}”没有文字层，像是扫描件。请先用文字识别软件转成 .docx 或 .txt，核对后再导入。',
  'policy.error.unsafe':
    '“{file}”内含不应出现在政策文件中的内容（{detail}），为安全起见未读取。请另存为普通 .docx 或 .txt 后导入。',
  'policy.error.unsupported': '“{file}”的格式不受支持（{detail}）。请导入 .txt、.docx 或带文字层的 .pdf。',
  'policy.error.bad-json': '“{file}”不是完好的政策数据（{detail}）。请重新导出，或改为导入政策文件原文。',
  'policy.same-item-two-levels':
    '“{item}”在不同级次下各列一次，文件本身没有区分。审核时按办理单位的级次判断，请核对原文。',
  'policy.duplicate': '“{item}”在同一级次下列了不止一次。请核对原文，必要时合并。',
  'policy.shares-not-100': '“{item}”的分担比例合计为{sum}%，不是100%。请核对原文的各级比例。',
  'policy.region-in-two-tiers': '“{item}”的分档中，“{region}”出现在不止一档。请核对原文的分档名单。',
  'policy.sister-counts-differ':
    '“{item}”在另一级次的对应条款中有一部分单独列出，两处拆分不一致。请核对应拆成几项。',
  'policy.payer-not-level': '“{item}”的事权级次与支出责任承担主体不一致，原文未说明委托或分担。请核对原文。',
  'policy.item-length': '“{item}”有{length}个字，可能没有按原文拆分完整。请核对。',
  'policy.reference': '“{text}”：该事项由其他文件规定，本文件不作划分。如需审核，请导入所指文件。',
  'policy.odd-terms':
    '原文出现“{term}”，与规范用语“财政事权”“支出责任”不同，可能是转载改动过的文本。请换用正式文本。',
} as const;
