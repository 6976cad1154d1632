/** What the audit says about sheets and tables beside their rows. */
export const workbookZh = {
  'workbook.note.hidden-sheet': '工作表“{sheet}”已隐藏，照常审核。',
  'workbook.note.very-hidden-sheet': '工作表“{sheet}”为深度隐藏，未审核；需要审核的，请先取消隐藏。',
  'workbook.note.own-sheet': '工作表“{sheet}”由本工具写入，未审核。',
  'workbook.note.no-table': '工作表“{sheet}”没有找到预算表，未审核；应有表头，含项目名称和金额。',
  'workbook.note.hidden-rows': '工作表“{sheet}”有{count}个隐藏行（第{rows}行）照常审核。',
  'workbook.note.hidden-columns': '工作表“{sheet}”的隐藏列{columns}照常读取。',
  'workbook.note.unknown-column':
    '工作表“{sheet}”的{columns}列（{headers}）未能识别，未参与审核；可在列对应中指定。',
  'workbook.note.no-name-column':
    '工作表“{sheet}”的表头（{header}）没有项目名称列，未审核；已查找：{looked}。可在列对应中指定。',
  'workbook.note.unit-assumed':
    '工作表“{sheet}”（{header}）没有写明金额单位，暂按{unit}计算；请核对，或在设置中指定。',
  'workbook.note.protected-sheet':
    '工作表“{sheet}”受保护，可以审核，不能写入标记；需要标记的，请先撤销保护。',
  'workbook.note.mark-skipped': '工作表“{sheet}”有标记未写入。',
  'workbook.note.amount-choice':
    '工作表“{sheet}”有几列金额，按{column}列“{chosen}”审核，未采用：{others}；可在列对应中改选。',
  'workbook.note.booked-payer':
    '工作表“{sheet}”没有支出责任列，按{column}列“{header}”作为支出责任；该列为列支级次的，请在列对应中取消。',
  'workbook.note.statement-sheet': '工作表“{sheet}”是{kind}，不列项目，未审核。',
  'workbook.note.column-setting': '工作表“{sheet}”的列对应“{setting}”没有采用：表中没有这一列。',
  'workbook.note.left-out': '工作表“{sheet}”按设置不审核。',
  'workbook.note.other-stage':
    '工作表“{sheet}”属于另一编审阶段，未审核；需要审核的，请在设置中选“审核此表”。',
  'workbook.note.partial':
    '工作表“{sheet}”只审核了{rows}行，另有{rest}行没有审核；合计、小计未核对，疑似重复和同类不同定性只在所审核的行之间比对。',
  'workbook.note.sheets-unread': '其他{count}张工作表没有审核：{names}。',
  'workbook.note.role-performance':
    '工作表“{sheet}”是绩效目标表：所列目标并入主表同一项目的内容，金额不计入合计。用途可在设置中改。',
  'workbook.note.role-procurement':
    '工作表“{sheet}”是政府采购表：与主表核对，金额不计入合计。用途可在设置中改。',
  'workbook.note.role-transfer': '工作表“{sheet}”是转移支付（补助下级）表。用途可在设置中改。',
  'workbook.note.role-reference': '工作表“{sheet}”是对照表，不列预算，未审核。用途可在设置中改。',
  'workbook.note.evidence-missing':
    '工作表“{sheet}”有{count}行在主表中没有对应的项目：{rows}；请核对主表是否漏列，或名称、编码是否一致。',
  'workbook.note.evidence-amount':
    '工作表“{sheet}”有{count}个项目的金额与主表不一致（万元）：{rows}；请核对。',
  'workbook.note.evidence-above':
    '工作表“{sheet}”有{count}个项目的采购金额大于主表金额（万元）：{rows}；请核对。',
  'workbook.note.transfer-apart':
    '工作表“{sheet}”有{count}行补助下级（230、转移支付分配）共{amount}万元，下级单位的支出也在本文件中，为免重复未计入合计；应计入的，请在设置中把表的用途改为项目支出。',
  'workbook.role.projects': '项目支出',
  'workbook.role.performance': '绩效目标',
  'workbook.role.procurement': '政府采购',
  'workbook.role.transfer': '补助下级',
  'workbook.role.reference': '对照表',
  'workbook.note.other': '工作表“{sheet}”：{text}',
} as const;
