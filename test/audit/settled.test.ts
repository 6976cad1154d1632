/** The settled cases of what an audit means, each from words in cells to findings, under the built-in policy. */
import { auditWorkbook } from '../../src/audit/pipeline';
import { TOOLS } from '../../src/audit/tools';
import type { AuditOptions, FileAudit } from '../../src/audit/types';
import type { BudgetTable, ColumnName } from '../../src/workbook/types';
import { aRow, aSheet, aTable, COLUMNS, type RowSketch } from '../support/builders';
import { DEFAULTS } from './read-sample';

interface Sketch {
  readonly name?: string;
  readonly unit?: string;
  readonly detail?: string;
  readonly remarks?: string;
  readonly level?: string;
  readonly payer?: string;
  readonly category?: string;
  readonly source?: string;
  readonly transferType?: string;
  readonly docNumber?: string;
  readonly functionCode?: string;
  readonly code?: string;
  readonly year?: number;
  /** 万元: total, 中央, 自治区, 盟市, 旗县; '' leaves a cell blank. */
  readonly money?: readonly string[];
  readonly other?: string;
  readonly sheet?: string;
}

const NAMES: Readonly<Record<string, ColumnName>> = {
  name: 'name',
  unit: 'unit',
  detail: 'detail',
  remarks: 'remarks',
  level: 'declaredLevel',
  payer: 'declaredPayer',
  category: 'declaredCategory',
  source: 'fundSource',
  transferType: 'transferType',
  docNumber: 'docNumber',
  functionCode: 'functionCode',
  code: 'projectCode',
};

const toRow = (sketch: Sketch, row: number): RowSketch => {
  const texts: Partial<Record<ColumnName, string>> = {};
  Object.entries(NAMES).forEach(([key, column]) => {
    const text = sketch[key as keyof Sketch];
    if (typeof text === 'string' && text !== '') texts[column] = text;
  });
  const [amount = '10', central = '', province = '', prefecture = '', county = ''] = sketch.money ?? [];
  return {
    texts,
    amounts: {
      amount,
      'amount.central': central,
      'amount.province': province,
      'amount.prefecture': prefecture,
      'amount.county': county,
      'amount.other': sketch.other ?? '',
    },
    row,
    year: sketch.year ?? null,
    sheet: sketch.sheet ?? '项目支出',
  };
};

const audit = (
  sketches: readonly Sketch[],
  table: Partial<BudgetTable> = {},
  options: AuditOptions = DEFAULTS,
): FileAudit => {
  const sheets = Array.from(new Set(sketches.map((sketch) => sketch.sheet ?? '项目支出')));
  const tables = sheets.map((sheet) =>
    aTable(
      {
        sheet,
        sheetId: sheet,
        title: null,
        rows: sketches
          .map((sketch, index) => ({ sketch, index }))
          .filter(({ sketch }) => (sketch.sheet ?? '项目支出') === sheet)
          .map(({ sketch, index }) => aRow(toRow(sketch, 2 + index))),
        ...table,
      },
      [...COLUMNS, 'transferType', 'docNumber'],
    ),
  );
  return auditWorkbook(
    { file: 'b.xlsx', sheets: sheets.map((name) => aSheet({ id: name, name })) },
    options,
    {
      ...TOOLS,
      findTables: (sheet) => ({ tables: tables.filter((one) => one.sheet === sheet.name), notes: [] }),
    },
  );
};

const SHORT = { error: '不符', warning: '待核', info: '提示' };

const said = (result: FileAudit): readonly string[] =>
  result.rows.map((row) => row.findings.map((one) => `${one.code} ${SHORT[one.severity]}`).join('；'));

const of = (sketch: Sketch, table: Partial<BudgetTable> = {}): string =>
  said(audit([sketch], table))[0] as string;

const NMG = '内蒙古自治区市场监督管理局';
const CITY = '赤峰市市场监督管理局';
const COUNTY = '宁城县市场监督管理局';

describe('what is declared or paid as 旗县', () => {
  it.each<[string, Sketch, string]>([
    ['level', { name: '全市知识产权统计分析', unit: CITY, level: '旗县级' }, 'county-burden 待核'],
    ['payer', { name: '商标侵权日常查处', unit: COUNTY, payer: '县财政' }, 'county-burden 待核'],
    [
      'money',
      { name: '商标侵权日常查处', unit: COUNTY, level: '盟市级', money: ['5', '', '', '', '5'] },
      'county-burden 待核',
    ],
    [
      'half',
      { name: '全市维权援助', unit: CITY, payer: '市、县各半', money: ['8', '', '', '4', '4'] },
      'county-burden 待核',
    ],
    [
      'a province matter',
      {
        name: '作品登记受理',
        unit: '中共宁城县委宣传部',
        level: '县级',
        payer: '县财政',
        money: ['3', '', '', '', '3'],
      },
      'level-mismatch 不符；payer-mismatch 不符；funding-mismatch 不符；county-burden 不符',
    ],
    [
      'by affiliation',
      {
        name: '知识产权普法进乡村',
        unit: COUNTY,
        level: '县级',
        payer: '县财政',
        money: ['1', '', '', '', '1'],
      },
      'county-burden 提示',
    ],
    [
      'nothing',
      { name: '商标侵权日常查处', unit: COUNTY, level: '盟市级', payer: '市财政', money: ['5', '', '', '5'] },
      '',
    ],
  ])('%s', (_, sketch, expected) => expect(of(sketch)).toBe(expected));
});

describe('relative words', () => {
  it.each<[string, Sketch, string]>([
    ['本级 of 自治区', { name: '全区知识产权统计调查', unit: NMG, level: '本级', payer: '同级财政' }, ''],
    ['区本级 of 自治区', { name: '全区知识产权统计调查', unit: NMG, level: '区本级' }, ''],
    ['本级 of a 盟市 unit', { name: '全市知识产权统计调查', unit: CITY, level: '本级' }, ''],
    ['地方', { name: '全区知识产权统计调查', unit: NMG, level: '地方', payer: '地方财政' }, ''],
    ['共同', { name: '全区知识产权统计调查', unit: NMG, level: '共同' }, 'level-mismatch 不符'],
    [
      '中央财政 as payer',
      { name: '全区知识产权统计调查', unit: NMG, payer: '中央财政' },
      'payer-mismatch 不符',
    ],
    [
      '区级 of a district',
      { name: '商标侵权日常查处', unit: '包头市东河区市场监督管理局', level: '区级' },
      'county-burden 待核',
    ],
  ])('%s', (_, sketch, expected) => expect(of(sketch)).toBe(expected));
});

describe('transfers and commissions', () => {
  const support = {
    name: '维权援助站建设',
    detail: '支持赤峰市建设知识产权维权援助站',
    unit: NMG,
    money: ['20', '', '20'],
  };
  it.each<[string, Sketch, string]>([
    ['none shown', support, 'funding-mismatch 待核；unit-tier 待核'],
    ['in words', { ...support, remarks: '自治区对下转移支付' }, ''],
    ['提前下达', { ...support, remarks: '提前下达2025年资金' }, ''],
    ['a bare 补助', { ...support, remarks: '给予补助' }, 'funding-mismatch 待核；unit-tier 待核'],
    ['in 转移支付类型', { ...support, transferType: '专项转移支付' }, ''],
    ['in 上级指标文号', { ...support, docNumber: '内财建〔2025〕12号' }, ''],
    ['in the function code', { ...support, functionCode: '2300299' }, ''],
    ['in 资金来源', { ...support, source: '上级转移支付' }, ''],
    [
      'received, not shown',
      { name: '全市维权援助', unit: CITY, money: ['20', '', '12', '8'] },
      'funding-mismatch 提示',
    ],
    [
      'commissioned, paid by the principal',
      {
        name: '专利快速协同保护',
        detail: '受自治区知识产权局委托面向全区开展',
        unit: CITY,
        money: ['20', '', '20'],
      },
      '',
    ],
    [
      'commissioned, paid by itself',
      {
        name: '专利快速协同保护',
        detail: '受自治区知识产权局委托面向全区开展',
        unit: CITY,
        money: ['20', '', '', '20'],
      },
      'funding-mismatch 不符',
    ],
    [
      '委托 of a third party',
      { name: '知识产权保护状况评价', detail: '面向全区，委托第三方开展评价', unit: CITY },
      'unit-tier 待核',
    ],
    [
      '委托 in the matter’s own words',
      { name: '复制境外音像制品委托合同登记', unit: CITY },
      'unit-tier 待核',
    ],
  ])('%s', (_, sketch, expected) => expect(of(sketch)).toBe(expected));
});

describe('unit-tier is silent', () => {
  it.each<[string, Sketch, string]>([
    ['for a 旗县 unit on a prefecture matter', { name: '维权援助联络点', unit: COUNTY }, ''],
    ['by affiliation', { name: '承办全区知识产权宣传周活动', unit: CITY, level: '市级' }, ''],
    ['for offices of every tier', { name: '国内作者作品登记受理', unit: '中共赤峰市委宣传部' }, ''],
    ['not for 执法 by a 自治区 unit', { name: '商标侵权日常执法检查', unit: NMG }, 'unit-tier 待核'],
  ])('%s', (_, sketch, expected) => expect(of(sketch)).toBe(expected));
});

describe('rows without a level', () => {
  it.each<[string, Sketch, string]>([
    [
      'unlisted',
      {
        name: '专利授权资助',
        unit: CITY,
        level: '自治区级',
        payer: '自治区财政',
        category: '保护',
        money: ['9', '', '9'],
      },
      'unlisted 待核',
    ],
    ['ambiguous', { name: '专利导航', level: '自治区级', money: ['9', '', '', '9'] }, 'ambiguous 待核'],
    ['by affiliation without a unit', { name: '知识产权人才培训' }, 'ambiguous 待核'],
    ['out of scope', { name: '办公楼维修', unit: CITY, level: '自治区级', money: ['-3', '', '1'] }, ''],
    [
      'mixed, one level',
      { name: '维权援助及软件正版化经费', unit: CITY, level: '自治区级' },
      'level-mismatch 不符；mixed 待核',
    ],
    [
      'listed joined to unlisted',
      { name: '专利导航及专利奖励经费', unit: CITY, level: '自治区级' },
      'mixed 待核',
    ],
  ])('%s', (_, sketch, expected) => expect(of(sketch)).toBe(expected));
});

describe('配套', () => {
  const row = { name: '公共服务网点建设', unit: NMG };
  it.each<[string, Sketch, string]>([
    ['demanded', { ...row, detail: '全区网点布局，盟市按比例配套' }, 'matching-demand 待核'],
    [
      'and paid',
      { ...row, detail: '全区网点布局，盟市配套', money: ['10', '', '6', '4'] },
      'funding-mismatch 不符',
    ],
    ['设施', { ...row, detail: '全区网点布局及配套设施' }, ''],
  ])('%s', (_, sketch, expected) => expect(of(sketch)).toBe(expected));
});

describe('amounts', () => {
  const row = { name: '全市维权援助', unit: CITY };
  it.each<[string, Sketch, string]>([
    ['no number alone', { ...row, money: ['约50', '', '', '30'] }, 'bad-amount 不符'],
    ['a bad tier cell is no money', { ...row, money: ['10', '', '待定', '5'] }, 'bad-amount 不符'],
    ['an error', { ...row, money: ['#REF!'] }, 'bad-amount 不符'],
    ['negative', { ...row, money: ['-5', '', '', '-5'] }, 'bad-amount 不符'],
    ['none', { ...row, money: [''] }, 'missing-field 待核'],
    ['tiers all empty', { ...row, money: ['10'] }, ''],
    ['rounding', { ...row, money: ['10', '', '', '10.01'] }, ''],
    ['off', { ...row, money: ['10', '', '', '9'] }, 'sum-mismatch 不符'],
    ['单位资金 is an addend', { ...row, money: ['10', '', '', '9'], other: '1' }, ''],
  ])('%s', (_, sketch, expected) => expect(of(sketch)).toBe(expected));

  it('may be negative where the column holds adjustments', () => {
    const map = { ...aTable({}, COLUMNS).map, negativesAllowed: true };
    expect(of({ ...row, money: ['-5', '', '', '-5'] }, { map })).toBe('');
  });
});

describe('where money is booked', () => {
  const map = { ...aTable({}, COLUMNS).map, payerIsBooking: true };
  const row = { name: '国内作者作品登记', unit: '赤峰市版权局', payer: '市级' };
  it('is a declared payer for want of a better column', () =>
    expect(of(row, { map })).toBe('payer-mismatch 不符'));
  it('is the lower tier after a transfer', () =>
    expect(of({ ...row, remarks: '自治区转移支付' }, { map })).toBe(''));
  it('by where spent, money at another tier is a hint', () => {
    const settings = { ...DEFAULTS.settings, amountsBySpending: ['项目支出'] };
    const spent = audit(
      [{ name: '国内作者作品登记', unit: '赤峰市版权局', money: ['5', '', '', '5'] }],
      {},
      { ...DEFAULTS, settings },
    );
    expect(said(spent)).toEqual(['funding-mismatch 提示']);
  });
});

describe('years', () => {
  const row = { name: '全市维权援助', unit: CITY, level: '自治区级' };
  it('before the issue: one finding for the table, rows keep their own', () => {
    const result = audit([row, { name: '全市软件正版化', unit: CITY }], { year: 2023 });
    expect(result.findings.map((one) => one.code)).toEqual(['not-in-force']);
    expect(said(result)).toEqual(['level-mismatch 不符', '']);
  });
  it('of issue: errors one step milder', () => expect(of(row, { year: 2024 })).toBe('level-mismatch 待核'));
  it('after: as they are', () => expect(of(row, { year: 2025 })).toBe('level-mismatch 不符'));
  it('of a row by itself', () => {
    expect(of({ name: '全市维权援助', unit: CITY, year: 2023 })).toBe('not-in-force 提示');
    expect(of({ name: '全市维权援助', unit: CITY, detail: '预算年度：2022年' })).toBe('not-in-force 提示');
    expect(of({ name: '2023年全市维权援助尾款', unit: CITY }, { year: 2025 })).toBe('');
  });
});

describe('rows compared', () => {
  const levels = (...sketches: Sketch[]): readonly string[] => said(audit(sketches, { year: 2025 }));
  it('the same work declared differently', () => {
    const name = '商标品牌指导站运行';
    expect(
      levels(
        { name, unit: CITY, level: '盟市级' },
        { name: `2025年${name}经费`, unit: '乌海市市场监督管理局', level: '自治区级' },
      ),
    ).toEqual(['inconsistent 待核', 'level-mismatch 不符；inconsistent 待核']);
    expect(levels({ name, unit: CITY, level: '盟市级' }, { name, unit: '乌海市市场监督管理局' })).toEqual([
      '',
      '',
    ]);
    expect(levels({ name, unit: CITY, level: '盟市级' }, { name, unit: COUNTY, level: '县级' })).toEqual([
      '',
      'county-burden 待核',
    ]);
  });
  it('the same work of one unit twice, short name or full', () => {
    const name = '维权援助热线运行';
    expect(levels({ name, unit: CITY }, { name: `${name}经费`, unit: '赤峰市市监局' })).toEqual([
      'duplicate 待核',
      'duplicate 待核',
    ]);
    expect(levels({ name, unit: CITY }, { name, unit: CITY, year: 2024 })).toEqual(['', '']);
    expect(levels({ name, unit: CITY }, { name, unit: CITY, sheet: '绩效目标表' })).toEqual(['', '']);
    expect(levels({ name, unit: CITY }, { name, unit: CITY, sheet: '盟市汇总' })).toEqual([
      'duplicate 待核',
      'duplicate 待核',
    ]);
    expect(
      levels(
        { name, unit: CITY, code: 'A1', source: '本级财力' },
        { name, unit: CITY, code: 'A1', source: '单位资金' },
      ),
    ).toEqual(['', '']);
  });
});

describe('categories', () => {
  it.each<[string, string]>([
    ['知识产权保护', ''],
    ['保护', ''],
    ['（四）知识产权保护', ''],
    ['运用促进', 'category-mismatch 待核'],
  ])('%s', (category, expected) => expect(of({ name: '全市维权援助', unit: CITY, category })).toBe(expected));
});
