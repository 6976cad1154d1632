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
} as const;
