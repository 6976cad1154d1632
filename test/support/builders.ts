/** Hand-made policies, tables, rows and classifications for tests of rules, audit and what comes after. */
import type { Classification, MatterRef } from '../../src/classify/types';
import type { LoadedPolicy, Matter, Policy, Tier } from '../../src/policy/types';
import type { JudgedRow } from '../../src/rules/types';
import type {
  AmountCell,
  AmountColumn,
  BudgetRow,
  BudgetTable,
  ColumnName,
  SheetData,
  TextCell,
} from '../../src/workbook/types';

export const aMatter = (over: Partial<Matter> = {}): Matter => ({
  id: `m-${over.text ?? '专利导航'}-${over.level ?? 'province'}`,
  category: 3,
  clause: '一、（三）',
  text: '结合自治区产业发展开展专利导航',
  span: [0, 0],
  expanded: null,
  level: 'province',
  payer: over.level ?? 'province',
  condition: null,
  shares: null,
  sentence: [0, 0],
  ...over,
});

const TITLES = [
  '知识产权宏观管理',
  '知识产权授权确权',
  '知识产权运用促进',
  '知识产权保护',
  '知识产权公共服务',
  '知识产权涉外工作',
  '知识产权领域其他事项',
];

/** A policy of the founding document's shape: it divides 自治区 and 盟市 and protects 旗县. */
export const aPolicy = (over: Partial<Policy> = {}): Policy => ({
  id: 'nmg-ip-2024-48',
  title: '知识产权领域自治区与盟市财政事权和支出责任划分改革实施方案',
  number: '内政办发〔2024〕48号',
  issued: null,
  effective: null,
  region: '内蒙古自治区',
  field: '知识产权',
  issuer: 'province',
  tiers: ['province', 'prefecture'],
  categories: TITLES.map((title, index) => ({
    ordinal: index + 1,
    title,
    clause: `一、（${'一二三四五六七'.charAt(index)}）`,
  })),
  matters: [
    aMatter({
      id: 'm-unlisted',
      category: 7,
      clause: '一、（七）',
      text: '知识产权领域其他未列事项',
      level: 'undetermined',
      payer: 'undetermined',
      condition: 'unlisted',
    }),
  ],
  affiliation: [],
  principles: [
    { clause: '二', text: '避免旗县（市、区）人民政府承担过多支出责任', span: [0, 0], protects: 'county' },
  ],
  diagnostics: [],
  unread: [],
  ...over,
});

export const loaded = (policy: Policy, text = '本实施方案自印发之日起实施。'): LoadedPolicy => ({
  policy,
  text,
  sha256: null,
});

export const aClassification = (over: Partial<Classification> = {}): Classification => ({
  status: 'decided',
  state: 'single',
  level: 'province',
  payer: over.level === 'undetermined' || over.level === 'out-of-scope' ? null : (over.level ?? 'province'),
  category: 3,
  ref: null,
  refs: null,
  confidence: 0.99,
  evidence: [],
  decidedBy: 'matter',
  candidates: [],
  unit: { tier: null, from: null, region: null, key: '' },
  transfer: false,
  commissioned: false,
  matchingDemand: [],
  byAffiliation: false,
  statedYear: null,
  hints: [],
  workKey: '',
  ...over,
});

export const refTo = (policy: Policy, matter: Matter): MatterRef => ({ policy, matter });

/** Columns of the tables made here, in sheet order. */
export const COLUMNS: readonly ColumnName[] = [
  'unit',
  'name',
  'detail',
  'declaredCategory',
  'declaredLevel',
  'declaredPayer',
  'amount',
  'amount.central',
  'amount.province',
  'amount.prefecture',
  'amount.county',
  'amount.other',
  'remarks',
  'year',
  'projectCode',
  'fundSource',
  'functionCode',
];

export const columnOf = (name: ColumnName): number => COLUMNS.indexOf(name);

export const aTable = (
  over: Partial<BudgetTable> = {},
  columns: readonly ColumnName[] = COLUMNS,
): BudgetTable => ({
  sheetId: 's1',
  sheet: '项目支出',
  header: { top: 1, left: 0, bottom: 1, right: COLUMNS.length - 1 },
  firstRow: 2,
  lastRow: 2 + Math.max(0, (over.rows?.length ?? 1) - 1),
  unit: '万元',
  unitFrom: 'line',
  map: {
    columns: Object.fromEntries(columns.map((name) => [name, columnOf(name)])),
    more: {},
    units: {},
    unknown: [],
    payerIsBooking: false,
    negativesAllowed: false,
    ...over.map,
  },
  title: { text: '2025年项目支出表', row: 0, column: 0, filled: false },
  reportingUnit: null,
  year: null,
  rows: [],
  subtotals: [],
  ...Object.fromEntries(Object.entries(over).filter(([key]) => key !== 'map')),
});

const WAN = 10000;

/** An amount as typed in 万元: a number, `约50`, `#REF!`, or '' for a blank cell. */
export const anAmount = (shown: string, row: number, column: AmountColumn): AmountCell => {
  const place = { shown, row, column: columnOf(column) };
  if (shown === '') return { value: null, state: 'blank', ...place };
  if (shown.startsWith('#')) return { value: null, state: 'error', ...place };
  const value = Number(shown);
  if (Number.isNaN(value)) return { value: null, state: 'bad', ...place };
  return { value: value * WAN, state: value < 0 ? 'negative' : 'ok', ...place };
};

export interface RowSketch {
  readonly texts?: Readonly<Partial<Record<ColumnName, string>>>;
  /** Amounts in 万元, as typed. */
  readonly amounts?: Readonly<Partial<Record<AmountColumn, string>>>;
  readonly row?: number;
  readonly year?: number | null;
  readonly sheet?: string;
}

export const aRow = ({
  texts = {},
  amounts = {},
  row = 2,
  year = null,
  sheet = '项目支出',
}: RowSketch): BudgetRow => ({
  sheetId: sheet === '项目支出' ? 's1' : sheet,
  sheet,
  row,
  hidden: false,
  texts: Object.fromEntries(
    Object.entries(texts).map(([name, text]): [string, TextCell] => [
      name,
      { text, row, column: columnOf(name as ColumnName), filled: false },
    ]),
  ),
  moreTexts: [],
  amounts: Object.fromEntries(
    Object.entries(amounts).map(([name, shown]) => [name, anAmount(shown, row, name as AmountColumn)]),
  ),
  year,
});

/** A judged row in a table of its own. */
export const aJudgedRow = (
  sketch: RowSketch,
  result: Partial<Classification> = {},
  table: Partial<BudgetTable> = {},
): JudgedRow => {
  const row = aRow(sketch);
  return { row, table: aTable({ rows: [row], ...table }), result: aClassification(result) };
};

export const aUnit = (tier: Tier | null, key = ''): Classification['unit'] => ({
  tier,
  from: tier ? 'name' : null,
  region: null,
  key,
});

export const aSheet = (over: Partial<SheetData> = {}): SheetData => ({
  id: 's1',
  name: '项目支出',
  visibility: 'visible',
  protected: false,
  ours: null,
  top: 0,
  left: 0,
  values: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  columnFormats: {},
  ...over,
});
