/** Words of the notes on marked cells: for a colleague who does not have the tool. */
export const marksZh = {
  'marks.head.error': '【事权审核·不符】{message}',
  'marks.head.warning': '【事权审核·待核】{message}',
  'marks.head.info': '【事权审核·提示】{message}',
  'marks.of-row': '第{row}行“{name}”：{message}',
  'marks.more': '；另：{message}',
  'marks.basis': '依据：{number}{clause}',
  'marks.todo': '处理：{suggestion}',
  'marks.many-names': '疑点项目名称超过 {limit} 种，标记只按颜色识别，排序或插入行后请重新审核。',
} as const;
