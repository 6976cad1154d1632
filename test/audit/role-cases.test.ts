/** Workbooks of several tables where one word, code or round stands where it is easily misread. */
import { auditWorkbook } from '../../src/audit/pipeline';
import type { FileAudit } from '../../src/audit/types';
import { openXlsx } from '../../src/hosts/xlsx';
import { fileJson } from '../../src/report/json';
import { readSheets } from '../../src/workbook/read-sheets';
import { OFFICE_BOOK, bookOf, type SheetRows } from './role-books';
import { DEFAULTS } from './read-sample';

const auditOf = async (sheets: SheetRows): Promise<FileAudit> =>
  auditWorkbook(
    { file: 'a.xlsx', sheets: await readSheets(openXlsx(bookOf(sheets), 'a.xlsx')) },
    { ...DEFAULTS, table: {} },
  );

const OFFICE = '内蒙古自治区知识产权局';
const BAOTOU = '包头市市场监督管理局';

type Rows = SheetRows[string];

const budget = (title: string, rows: Rows): Rows => [
  [title],
  [null, null, null, null, null, '单位：万元'],
  ['预算单位', '项目编码', '项目名称', '功能科目编码', '事权级次', '预算数'],
  ...rows,
];

const goals = (title: string, goal: string): Rows => [
  [title],
  [null, null, null, null, null, null, null, '单位：万元'],
  [...OFFICE_BOOK.goals[2]!],
  [OFFICE, '1', '知识产权运用专项', 120, goal, '产出指标', '导航数', '10项'],
  [OFFICE, '2', '全区知识产权信息化平台运维', 80, '保障平台运行', '产出指标', '可用率', '99%'],
];

const OWN: Rows = [
  [OFFICE, '1', '知识产权运用专项', '2011499', '自治区级', 120],
  [OFFICE, '2', '全区知识产权信息化平台运维', '2011499', '自治区级', 80],
];
const GIVEN: Rows[number] = [OFFICE, '3', '补助盟市知识产权保护经费', '2300252', '自治区级', 200];
const SPENT: Rows[number] = [BAOTOU, null, '本市知识产权维权援助', '2011499', '盟市级', 30];
const GOAL = '结合自治区产业发展开展专利导航';

describe('money handed down', () => {
  it('counts once where the table that divides it gives the code of transfers too', async () => {
    const audit = await auditOf({
      项目支出: budget('2026年项目支出预算表', [OWN[1]!, GIVEN]),
      分配表: [
        ['2026年知识产权转移支付分配表'],
        [null, null, null, '单位：万元'],
        ['地区', '项目名称', '功能科目编码', '金额'],
        ['包头市', '知识产权保护经费', '2300252', 60],
        ['赤峰市', '知识产权保护经费', '2300252', 140],
      ],
    });
    expect(audit.summary.amount).toBe(2_800_000);
    expect(audit.notes.map(({ code }) => code)).toContain('transfer-apart');
  });

  it('counts where the lower tier stands in the workbook with work of other fields only', async () => {
    const audit = await auditOf({
      项目支出: budget('2026年项目支出预算表', [
        OWN[1]!,
        GIVEN,
        [BAOTOU, null, '办公楼维修', '2011499', null, 1],
      ]),
    });
    expect(audit.summary.amount).toBe(2_810_000);
  });

  it('is taken out alike whatever else the title of its table says', async () => {
    const sheets = (title: string): SheetRows => ({
      市局: budget('2026年项目支出预算表', [SPENT]),
      区局: budget(title, [OWN[1]!, GIVEN]),
    });
    for (const title of ['2026年项目支出预算表', '2026年项目支出预算及绩效目标表'])
      expect((await auditOf(sheets(title))).summary.amount).toBe(1_100_000);
  });
});

describe('tables of goals', () => {
  it('are held against each round by itself', async () => {
    const audit = await auditOf({
      一上: budget('2026年项目支出预算表（一上）', OWN),
      二上: budget('2026年项目支出预算表（二上）', OWN),
      绩效目标: goals('2026年部门项目支出绩效目标表', GOAL),
    });
    expect(audit.notes.map(({ code }) => code)).not.toContain('evidence-amount');
  });

  it('are pointed into at the place the words have in their own cell', async () => {
    const goal = `  1. ${GOAL}`;
    const audit = await auditOf({
      项目支出: budget('2026年项目支出预算表', OWN),
      绩效目标: goals('2026年部门项目支出绩效目标表', goal),
    });
    const { evidence } = fileJson(audit, { workbook: null, policies: [], version: '', settings: {} })
      .rows[0]!;
    const matter = evidence.find(({ kind }) => kind === 'matter')!;
    expect(goal.slice(matter.from, matter.to)).toBe(matter.text);
  });

  it('say what their beginning says where they are very long', async () => {
    const audit = await auditOf({
      项目支出: budget('2026年项目支出预算表', OWN),
      绩效目标: goals('2026年部门项目支出绩效目标表', `${GOAL}，${'完成各项任务并保障平台运行'.repeat(85)}`),
    });
    expect(audit.rows[0]?.result.ref?.matter.text).toContain('专利导航');
  });

  it('are not told once more that their budget year is before the policy', async () => {
    const audit = await auditOf({
      项目支出: budget('2020年项目支出预算表', OWN),
      绩效目标: goals('2020年部门项目支出绩效目标表', GOAL),
    });
    const found = audit.findings.filter(({ code }) => code === 'not-in-force');
    expect(found.map(({ sheet }) => sheet)).toEqual(['项目支出']);
  });

  it('are found beside a sheet of any name', async () => {
    const audit = await auditOf({
      constructor: budget('2026年项目支出预算表', OWN),
      绩效目标: goals('2026年部门项目支出绩效目标表', GOAL),
    });
    expect(audit.summary.amount).toBe(2_000_000);
  });
});
