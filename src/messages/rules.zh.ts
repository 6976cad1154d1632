/** What findings say: what stands in the row, why it matters (the clause is quoted beside it), what to do. */
const sentences = {
  'rules.level-mismatch.title': '事权级次不符',
  'rules.level-mismatch': '应为{due}事权，现列{declared}',
  'rules.level-mismatch.todo': '将事权级次改为{due}；另有划分依据的，注明文件后保留。',

  'rules.payer-mismatch.title': '支出责任不符',
  'rules.payer-mismatch': '应由{due}承担，现列{declared}',
  'rules.payer-mismatch.todo': '将支出责任改为{due}；属转移支付的，注明指标文号。',

  'rules.funding-mismatch.title': '资金负担不符',
  'rules.funding-mismatch.below': '应由{due}承担，{paid}列支{amount}',
  'rules.funding-mismatch.below.todo': '将{paid}资金调整到{due}；属受托事项的，由委托方落实资金。',
  'rules.funding-mismatch.above': '应由{due}承担，{paid}列支{amount}',
  'rules.funding-mismatch.above.todo': '改由{due}安排；属对下补助的，列为转移支付并注明指标文号。',
  'rules.funding-mismatch.received': '应由{due}承担，{paid}资金{amount}未注明来源',
  'rules.funding-mismatch.received.todo': '属上级补助的，补填指标文号；不属补助的，改由{due}安排。',
  'rules.funding-mismatch.spending': '按列支口径，{paid}列支{amount}，应由{due}承担',
  'rules.funding-mismatch.spending.todo': '核对资金来源：来源为{due}的，无需调整。',

  'rules.county-burden.title': '旗县承担支出责任',
  'rules.county-burden.higher': '应为{due}事权，列由{county}承担',
  'rules.county-burden.higher.todo': '改由{due}承担，退出{county}负担；属受托事项的，由委托方落实资金。',
  'rules.county-burden.same': '{due}事权列由{county}承担',
  'rules.county-burden.same.todo': '核对{due}以下的划分文件；没有划给{county}的，由{due}承担。',
  'rules.county-burden.affiliation': '按隶属关系的事项，列由{county}承担',
  'rules.county-burden.affiliation.todo': '核对{due}以下的划分文件，避免{county}负担过多。',

  'rules.matching-demand.title': '要求下级配套',
  'rules.matching-demand': '{due}事项要求{tiers}配套，未列资金',
  'rules.matching-demand.todo': '删去配套要求，由{due}足额安排；确需{tiers}分担的，注明依据文件。',

  'rules.unit-tier.title': '承担单位层级不符',
  'rules.unit-tier': '应为{due}事权，由{unit}单位承担',
  'rules.unit-tier.todo': '属受托或转移支付的，在内容或备注中注明；否则改由{due}单位申报。',

  'rules.category-mismatch.title': '领域分类不符',
  'rules.category-mismatch': '应归“{due}”，现列“{declared}”',
  'rules.category-mismatch.todo': '将领域分类改为“{due}”。',

  'rules.unlisted.title': '未列事项',
  'rules.unlisted': '领域内未列事项，级次待具体确定',
  'rules.unlisted.todo': '报财政部门具体确定财政事权和支出责任；已有文件确定的，注明文号。',

  'rules.mixed.title': '混合事项',
  'rules.mixed': '一个项目含多个事项：{matters}',
  'rules.mixed.todo': '按事项拆分为多个项目，分别填列级次和金额。',
  'rules.mixed.unlisted': '所列事项与未列事项混合：{matters}',
  'rules.mixed.unlisted.todo': '把未列事项拆出单列，报财政部门具体确定。',

  'rules.ambiguous.title': '定性待定',
  'rules.ambiguous': '不同级次均有此事项，本行文字不足以区分',
  'rules.ambiguous.todo': '在内容中写明范围（全区或本地区）和承担单位后重新审核。',
  'rules.ambiguous.unit': '按隶属关系的事项，未写明承担单位',
  'rules.ambiguous.unit.todo': '补填预算单位后重新审核。',
  'rules.ambiguous.unjudged': '本行未能自动判断',
  'rules.ambiguous.unjudged.todo': '由经办人对照政策文件认定级次。',

  'rules.inconsistent.title': '同类不同定性',
  'rules.inconsistent': '同类项目申报不一：本行列{own}，{where}列{other}',
  'rules.inconsistent.todo': '对照同一条款统一申报；确有不同的，在内容中写明区别。',

  'rules.duplicate.title': '疑似重复列支',
  'rules.duplicate': '与{where}为同一单位、同一工作，疑似重复',
  'rules.duplicate.todo': '核对是否同一项目；重复的删去一处，不重复的在名称中写明区别。',

  'rules.share-mismatch.title': '分担比例不符',
  'rules.share-mismatch': '应按{due}分担，现为{paid}',
  'rules.share-mismatch.todo': '按规定比例调整各级金额；另有批复的，注明文号。',

  'rules.sum-mismatch.title': '金额勾稽不符',
  'rules.sum-mismatch': '各级合计{sum}，总额{total}，相差{difference}',
  'rules.sum-mismatch.todo': '核对总额与各级金额。',
  'rules.sum-mismatch.subtotal': '“{label}”列{total}，明细合计{sum}，相差{difference}',
  'rules.sum-mismatch.subtotal.todo': '核对求和范围和手工录入的数字。',

  'rules.bad-amount.title': '金额有误',
  'rules.bad-amount.text': '金额“{shown}”不是数字',
  'rules.bad-amount.text.todo': '填写确定的数字；尚未确定的，待批复后补填。',
  'rules.bad-amount.error': '金额公式出错（{shown}）',
  'rules.bad-amount.error.todo': '检查公式引用的单元格。',
  'rules.bad-amount.negative': '金额为负数（{shown}）',
  'rules.bad-amount.negative.todo': '核对金额；属调整或收回的，列入调整数。',

  'rules.missing-field.title': '缺少必填项',
  'rules.missing-field.name': '缺少项目名称',
  'rules.missing-field.name.todo': '补填项目名称。',
  'rules.missing-field.amount': '缺少金额',
  'rules.missing-field.amount.todo': '补填金额；尚未批复的，在备注中注明。',
  'rules.missing-field.both': '缺少项目名称和金额',
  'rules.missing-field.both.todo': '补填项目名称和金额。',

  'rules.not-in-force.title': '政策未生效',
  'rules.not-in-force': '预算年度{year}年在政策印发（{issued}年）之前',
  'rules.not-in-force.todo': '结论供参考；按当年适用的文件核对。',
  'rules.not-in-force.table': '本表预算年度{year}年在政策印发（{issued}年）之前',
  'rules.not-in-force.table.todo': '本表各行结论供参考；按当年适用的文件核对。',

  'workbook.note.precedents-contradict':
    '同类项目有不同的改判记录（理由：{reasons}），均未采用；请在历史中保留一条。',
  'workbook.note.rule-failed': '第{row}行的{rule}一项未能核对，其余各项照常。',
} as const;

type Sentences = typeof sentences;
type Todo = Extract<keyof Sentences, `${string}.todo`>;

const TRANSITION = '（政策印发当年为过渡年度，降一档提示。）';

/** In the year of issue a finding is shown one step milder, and what to do says so. */
const milder = Object.fromEntries(
  Object.entries(sentences)
    .filter(([id]) => id.endsWith('.todo'))
    .map(([id, text]) => [`${id}.transition`, text + TRANSITION]),
) as Record<`${Todo}.transition`, string>;

export const rulesZh: Readonly<Record<keyof Sentences | `${Todo}.transition`, string>> = {
  ...sentences,
  ...milder,
};
