import { ambiguous } from '../../src/rules/ambiguous/rule';
import { categoriesNamed } from '../../src/rules/shared/category';
import { rowAmount, showMoney } from '../../src/rules/shared/money';
import { partOf, roleOf, unitKeyOf, yearsExclude } from '../../src/rules/shared/work';
import { firstYear, issueYear } from '../../src/policy/force';
import { budgetYear, isBefore, policiesOf } from '../../src/rules/shared/years';
import { aJudgedRow, aMatter, aPolicy, aTable, aUnit } from '../support/builders';

const settings = { off: [], severities: {}, amountsBySpending: [], year: null };

describe('a category as officers write it', () => {
  const named = (text: string): string =>
    categoriesNamed(text, aPolicy())
      .map((category) => category.ordinal)
      .join();
  it.each([
    ['知识产权宏观管理', '1'],
    ['宏观', '1'],
    ['一、宏观管理', '1'],
    ['（七）知识产权领域其他事项', '7'],
    ['其他', '7'],
    ['5-公共服务', '5'],
    ['（５）', '5'],
    ['第六类', '6'],
    ['十', ''],
    ['十一', ''],
    ['0', ''],
    ['涉外', '6'],
    ['保护体系', '4'],
    ['知识产权', ''],
    ['一般公共预算', ''],
    ['科技创新', ''],
  ])('%s → %s', (text, expected) => expect(named(text)).toBe(expected));
});

it('reads numbers above ten', () => {
  const categories = Array.from({ length: 21 }, (_, index) => ({
    ordinal: index + 1,
    title: `事业${index}`,
    clause: '',
  }));
  const named = (text: string): number[] =>
    categoriesNamed(text, aPolicy({ categories })).map((category) => category.ordinal);
  expect(['十', '十二', '二十', '二十一', '（十一）', '12'].map(named)).toEqual([
    [10],
    [12],
    [20],
    [21],
    [11],
    [12],
  ]);
});

describe('years', () => {
  it('go by the text’s own date, else by the number', () => {
    expect(issueYear(aPolicy())).toBe(2024);
    expect(issueYear(aPolicy({ number: '国办发[2018]67号' }))).toBe(2018);
    expect(issueYear(aPolicy({ issued: '2023-12-29' }))).toBe(2023);
    expect(issueYear(aPolicy({ number: null }))).toBeNull();
  });
  it('begin with the day of force where the text names one', () => {
    const policy = aPolicy({ issued: '2023-12-29', effective: '2024-01-01' });
    expect(firstYear(policy)).toBe(2024);
    expect(isBefore(2023, policy)).toBe(true);
    expect(isBefore(2024, policy)).toBe(false);
    expect(isBefore(null, policy)).toBe(false);
    expect(isBefore(2020, aPolicy({ number: null }))).toBe(false);
  });
  it('of rows without a matter ask the editions in force', () => {
    const edition = (number: string) => ({ policy: aPolicy({ id: number, number }), text: '', sha256: null });
    const context = { policies: [edition('〔2016〕1号'), edition('〔2024〕1号')], settings };
    const rows = [aJudgedRow({}, { ref: null })];
    expect(policiesOf(rows, context, 2020).map(({ policy }) => policy.number)).toEqual(['〔2016〕1号']);
    expect(policiesOf(rows, context, 2025).map(({ policy }) => policy.number)).toEqual(['〔2024〕1号']);
  });
  it('of rows with a matter ask the policies these are of, and no other', () => {
    const named = (id: string) => aPolicy({ id, number: `〔2024〕${id}号` });
    const context = {
      policies: ['1', '2', '3'].map((id) => ({ policy: named(id), text: '', sha256: null })),
      settings,
    };
    const ref = (id: string) => ({ policy: named(id), matter: aMatter({}) });
    const ids = (rows: readonly ReturnType<typeof aJudgedRow>[]): string[] =>
      policiesOf(rows, context, 2025).map(({ policy }) => policy.id);
    expect(ids([aJudgedRow({}, { ref: ref('2') })])).toEqual(['2']);
    expect(ids([aJudgedRow({}, { ref: null, refs: [ref('3'), ref('1')] })])).toEqual(['3']);
    expect(ids([aJudgedRow({}, { ref: null, refs: [] })])).toEqual(['1', '2', '3']);
  });
  it('of a row prevail over its table’s, and that over the setting', () => {
    expect(budgetYear(aJudgedRow({ year: 2022 }, {}, { year: 2025 }), settings)).toBe(2022);
    expect(budgetYear(aJudgedRow({}, { statedYear: 2023 }, { year: 2025 }), settings)).toBe(2023);
    expect(budgetYear(aJudgedRow({}, {}, { year: 2025 }), { ...settings, year: 2020 })).toBe(2025);
    expect(budgetYear(aJudgedRow({}), { ...settings, year: 2020 })).toBe(2020);
  });
});

describe('work', () => {
  const named = (name: string) => aJudgedRow({ texts: { name } });
  it('knows parts and years that exclude one another', () => {
    expect(partOf(named('平台（一期）'))).not.toBe(partOf(named('平台（二期）')));
    expect(partOf(named('导航'))).toBe('');
    expect(yearsExclude(named('2024年导航'), named('2025年导航'))).toBe(true);
    expect(yearsExclude(named('2024—2025年导航'), named('2025年导航'))).toBe(false);
    expect(yearsExclude(named('导航'), named('2025年导航'))).toBe(false);
  });
  it('tells the roles of sheets', () => {
    const role = (sheet: string, title = ''): string =>
      roleOf(aTable({ sheet, title: { text: title, row: 0, column: 0, filled: false } }));
    expect(role('区本级项目支出')).toBe(role('盟市项目支出'));
    expect(role('项目支出')).not.toBe(role('绩效目标表'));
    expect(role('项目支出')).not.toBe(role('Sheet1', '2025年政府采购预算表'));
    expect(role('一上')).not.toBe(role('二上'));
    expect(role('统一下达')).toBe(role('项目'));
  });
  it('belongs to the reporting unit where the table has no unit column', () => {
    const row = aJudgedRow({ texts: { name: '导航' } }, { unit: aUnit(null) });
    expect(unitKeyOf(row)).toBeNull();
    const table = aTable({}, ['name', 'amount']);
    expect(unitKeyOf({ ...row, table })).toBe('table ');
  });
});

describe('money', () => {
  it('is written in the sheet’s unit', () => {
    expect(showMoney(125000, aTable())).toBe('12.5万元');
    expect(showMoney(125000, aTable({ unit: '元' }))).toBe('125,000元');
    expect(showMoney(125000.004, aTable({ unit: '元' }))).toBe('125,000.004元');
    expect(showMoney(-4907000, aTable({ unit: '元' }))).toBe('-4,907,000元');
  });
  it('of a row is its total, else what its tiers add up to', () => {
    expect(rowAmount(aJudgedRow({ amounts: { amount: '5', 'amount.province': '3' } }))).toBe(50000);
    expect(rowAmount(aJudgedRow({ amounts: { amount: '', 'amount.province': '3' } }))).toBe(30000);
    expect(rowAmount(aJudgedRow({ amounts: { amount: '待定', 'amount.province': '3' } }))).toBeNull();
    expect(rowAmount(aJudgedRow({}))).toBeNull();
  });
});

describe('how an ambiguous row is spoken of', () => {
  const affiliated = aMatter({ condition: 'by-affiliation' });
  const of = (matters: readonly (typeof affiliated)[]) =>
    matters.map((matter) => ({ policy: aPolicy(), matter }));
  const messageOf = (result: Parameters<typeof aJudgedRow>[1]): string | undefined =>
    ambiguous.check(aJudgedRow({}, { state: 'ambiguous', candidates: [], ...result }), {
      policies: [],
      settings,
    })[0]?.message.id;

  it('as not judged only where there is no matter, none beside it and no candidate', () => {
    expect(messageOf({ ref: null, refs: null })).toBe('rules.ambiguous.unjudged');
    expect(messageOf({ ref: null, refs: of([aMatter({})]) })).toBe('rules.ambiguous');
    expect(messageOf({ ref: of([aMatter({})])[0] ?? null, refs: null })).toBe('rules.ambiguous');
  });

  it('by its unit only where every matter goes by affiliation', () => {
    expect(messageOf({ ref: of([affiliated])[0] ?? null, refs: null })).toBe('rules.ambiguous.unit');
    expect(messageOf({ ref: null, refs: of([affiliated, affiliated]) })).toBe('rules.ambiguous.unit');
    expect(messageOf({ ref: null, refs: of([affiliated, aMatter({})]) })).toBe('rules.ambiguous');
  });
});
