/**
 * The notation of the rules' cases and pages: words parted by spaces, `key:value` or a bare flag.
 * 应 what level the policy gives (中央 自治区 盟市 旗县 共同 地方 待定 领域外); 由 the payer where it differs; 单位 the unit's tier
 * (default: as 应; 无 none); 单位名, 名称, 内容, 列级次, 列主体, 列分类, 编码, 来源, 科目 texts as typed (空: an empty cell);
 * 额 and 中央额 自治区额 盟市额 旗县额 其他额 in 万元; 年 the row's year, 表年 the table's, 内容年 a year stated in the content;
 * 原文 the matter's sentence in the policy; 类 the category's ordinal; 状态 (混合 未列 定性待定); 政策 (see POLICIES); 表 the sheet; 配套 tiers; 小计:额 含:rows a subtotal line.
 * Flags: 转移支付 受托 隶属 各级办理 委托办理 列支口径 记账列 允许负数 无单位列.
 */
import type { Classification, MatterState } from '../../src/classify/types';
import type { Matter, Policy, Tier } from '../../src/policy/types';
import type { JudgedRow, RuleContext } from '../../src/rules/types';
import type { AmountColumn, BudgetTable, ColumnName, SubtotalLine } from '../../src/workbook/types';
import {
  aClassification,
  aMatter,
  anAmount,
  aPolicy,
  aRow,
  aTable,
  aUnit,
  COLUMNS,
  loaded,
} from '../support/builders';

type Level = Classification['level'];

const LEVELS: Readonly<Record<string, Level>> = {
  中央: 'central',
  自治区: 'province',
  盟市: 'prefecture',
  旗县: 'county',
  共同: 'shared',
  地方: 'local',
  待定: 'undetermined',
  领域外: 'out-of-scope',
};

const AMOUNTS: Readonly<Record<string, AmountColumn>> = {
  额: 'amount',
  中央额: 'amount.central',
  自治区额: 'amount.province',
  盟市额: 'amount.prefecture',
  旗县额: 'amount.county',
  其他额: 'amount.other',
};

const TEXTS: Readonly<Record<string, ColumnName>> = {
  单位名: 'unit',
  名称: 'name',
  内容: 'detail',
  列级次: 'declaredLevel',
  列主体: 'declaredPayer',
  列分类: 'declaredCategory',
  编码: 'projectCode',
  来源: 'fundSource',
  科目: 'functionCode',
};

const STATES: Readonly<Record<string, MatterState>> = {
  混合: 'mixed',
  未列: 'unlisted',
  定性待定: 'ambiguous',
};

const UNIT_NAMES: Readonly<Record<Tier, string>> = {
  central: '国家知识产权局',
  province: '内蒙古自治区知识产权局',
  prefecture: '包头市市场监督管理局',
  county: '准格尔旗市场监督管理局',
};

/** 共担: 中央80 自治区20; 分档: two bands by region; 市县: a city's notice that divides 市 and 旗县 itself. */
const POLICIES: Readonly<Record<string, Policy>> = {
  常: aPolicy(),
  无保障: aPolicy({ principles: [] }),
  市县: aPolicy({
    id: 'city',
    number: '包府发〔2023〕5号',
    region: '包头市',
    issuer: 'prefecture',
    tiers: ['prefecture', 'county'],
  }),
  共担: aPolicy({
    id: 'central',
    number: '国办发〔2018〕67号',
    tiers: ['central', 'province'],
    region: '全国',
  }),
  分档: aPolicy({
    id: 'bands',
    number: '国办发〔2018〕67号',
    tiers: ['central', 'province'],
    region: '全国',
  }),
  省市共担: aPolicy({ id: 'joint', number: '内政办发〔2020〕9号' }),
};

const SHARES: Readonly<Record<string, Matter['shares']>> = {
  共担: [{ tiers: { central: 80, province: 20 }, for: null }],
  分档: [
    { tiers: { central: 80, local: 20 }, for: '第一档：内蒙古、广西' },
    { tiers: { central: 60, local: 40 }, for: '第二档：河北、山西' },
  ],
  省市共担: [{ tiers: { province: 50, prefecture: 50 }, for: null }],
};

type Sketch = ReadonlyMap<string, string>;

const parse = (text: string): Sketch =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((part): [string, string] => {
        const at = part.indexOf(':');
        return at < 0 ? [part, '1'] : [part.slice(0, at), part.slice(at + 1)];
      }),
  );

const KNOWN = new Set([
  ...Object.keys(AMOUNTS),
  ...Object.keys(TEXTS),
  ...'应 由 单位 单位键 年 表年 内容年 类 状态 政策 表 配套 小计 含 转移支付 受托 隶属 各级办理 委托办理 列支口径 记账列 允许负数 无单位列 事项 两事项 无标题 原文 年份列 区域 候选'.split(
    ' ',
  ),
]);

const check = (sketch: Sketch): void => {
  Array.from(sketch.keys()).forEach((key) => {
    if (!KNOWN.has(key)) throw new Error(`notation: ${key}`);
  });
};

const tier = (text: string): Tier => LEVELS[text] as Tier;

const policyOf = (sketch: Sketch): Policy => {
  const policy = POLICIES[sketch.get('政策') ?? '常'];
  if (!policy) throw new Error(`notation: 政策:${sketch.get('政策')}`);
  return policy;
};

const matterOf = (sketch: Sketch, level: Level): Matter => {
  const shares = SHARES[sketch.get('政策') ?? ''] ?? null;
  const performer = sketch.has('各级办理')
    ? { tier: 'any' as const, text: '自治区各级著作权管理部门', commissioned: false }
    : sketch.has('委托办理')
      ? { tier: tier(sketch.get('委托办理') as string), text: '委托', commissioned: true }
      : undefined;
  return aMatter({
    level: level as Matter['level'],
    text: sketch.get('事项') ?? '结合自治区产业发展开展专利导航',
    category: Number(sketch.get('类') ?? '3'),
    condition: sketch.has('隶属') ? 'by-affiliation' : null,
    sentence: [0, (sketch.get('原文') ?? '').length],
    ...(level === 'shared' ? { shares } : {}),
    ...(performer ? { performer } : {}),
  });
};

const resultOf = (sketch: Sketch): Classification => {
  const level = LEVELS[sketch.get('应') ?? '自治区'] ?? 'province';
  const state = STATES[sketch.get('状态') ?? ''] ?? (level === 'out-of-scope' ? 'out-of-scope' : 'single');
  const policy = policyOf(sketch);
  const matter = matterOf(sketch, level);
  const unit = unitWord(sketch);
  const hasMatter = state !== 'unlisted' && state !== 'out-of-scope' && !sketch.has('候选');
  const payer = sketch.has('由') ? LEVELS[sketch.get('由') as string] : undefined;
  const second = aMatter({ id: 'm-second', text: sketch.get('两事项') ?? '' });
  const refs = [{ policy, matter }, ...(sketch.has('两事项') ? [{ policy, matter: second }] : [])];
  return aClassification({
    level,
    state,
    ...(payer ? { payer } : {}),
    category: level === 'out-of-scope' ? null : Number(sketch.get('类') ?? '3'),
    ref: hasMatter ? { policy, matter } : null,
    refs: hasMatter && state !== 'single' ? refs : null,
    candidates: state === 'unlisted' ? [{ ref: { policy, matter }, level, confidence: 0.2, why: '' }] : [],
    unit: {
      ...aUnit(unit === '无' ? null : tier(unit), sketch.get('单位键') ?? unitName(sketch)),
      region: sketch.get('区域') ?? null,
    },
    transfer: sketch.has('转移支付'),
    commissioned: sketch.has('受托'),
    byAffiliation: sketch.has('隶属'),
    matchingDemand: (sketch.get('配套') ?? '').split('、').filter(Boolean).map(tier),
    statedYear: sketch.has('内容年') ? Number(sketch.get('内容年')) : null,
    workKey: Array.from((sketch.get('名称') ?? '专利导航').replace(/20\d\d年|[“”]|经费$/g, ''))
      .sort()
      .join(''),
  });
};

/** The unit's tier as written: as the level where that is one tier, else 自治区. */
const unitWord = (sketch: Sketch): string => {
  const due = sketch.get('应') ?? '自治区';
  return sketch.get('单位') ?? (LEVELS[due]! in UNIT_NAMES ? due : '自治区');
};

const unitName = (sketch: Sketch): string =>
  sketch.get('单位名') === '空' ? '' : (UNIT_NAMES[tier(unitWord(sketch))] ?? '');

const textsOf = (sketch: Sketch): Partial<Record<ColumnName, string>> => {
  const texts: Partial<Record<ColumnName, string>> = {
    name: '专利导航',
    ...(unitName(sketch) ? { unit: unitName(sketch) } : {}),
  };
  Object.entries(TEXTS).forEach(([key, column]) => {
    const value = sketch.get(key);
    if (value === '空') delete texts[column];
    else if (value !== undefined) texts[column] = value;
  });
  if (sketch.has('年份列')) texts.year = sketch.get('年份列') as string;
  return texts;
};

const amountsOf = (sketch: Sketch): Partial<Record<AmountColumn, string>> => {
  const amounts: Partial<Record<AmountColumn, string>> = {};
  let sum = 0;
  Object.entries(AMOUNTS).forEach(([key, column]) => {
    const value = sketch.get(key) ?? '空';
    amounts[column] = value === '空' ? '' : value;
    if (key !== '额' && value !== '空') sum += Number(value) || 0;
  });
  if (!sketch.has('额')) amounts.amount = String(sum === 0 ? 10 : sum);
  return amounts;
};

export interface World {
  readonly rows: readonly JudgedRow[];
  readonly tables: readonly BudgetTable[];
  readonly context: RuleContext;
}

const FIRST_ROW = 2;

const lineOf = (sketch: Sketch, row: number): SubtotalLine => ({
  row,
  label: '小　计',
  amounts: Object.fromEntries(
    Object.entries({ 小计: 'amount' as const, ...AMOUNTS })
      .filter(([key]) => sketch.has(key))
      .map(([key, column]) => [column, anAmount(sketch.get(key) as string, row, column)]),
  ),
  covers: (sketch.get('含') ?? '')
    .split('、')
    .filter(Boolean)
    .map((index) => FIRST_ROW + Number(index) - 1),
});

/** Builds the rows of a case, their tables (one a sheet) and what rules see beside them. */
export const worldOf = (text: string): World => {
  const sketches = text.split(' / ').map(parse);
  sketches.forEach(check);
  const has = (flag: string): boolean => sketches.some((sketch) => sketch.has(flag));
  const wording = sketches.map((sketch) => sketch.get('原文')).find((one) => one !== undefined);
  const year = sketches.map((sketch) => sketch.get('表年')).find((one) => one !== undefined);
  const placed = sketches.map((sketch, index) => ({
    sketch,
    row: FIRST_ROW + index,
    sheet: sketch.get('表') ?? '项目支出',
  }));
  const columns = COLUMNS.filter((name) => !(has('无单位列') && name === 'unit'));
  const sheets = Array.from(new Set(placed.map((one) => one.sheet)));
  const tables = sheets.map((sheet) => {
    const own = placed.filter((one) => one.sheet === sheet);
    return aTable(
      {
        sheet,
        sheetId: sheet === '项目支出' ? 's1' : sheet,
        title: has('无标题') ? null : { text: '项目支出表', row: 0, column: 0, filled: false },
        year: year === undefined ? null : Number(year),
        rows: own
          .filter(({ sketch }) => !sketch.has('小计'))
          .map(({ sketch, row }) => rowOf(sketch, row, sheet)),
        subtotals: own
          .filter(({ sketch }) => sketch.has('小计'))
          .map(({ sketch, row }) => lineOf(sketch, row)),
        map: {
          payerIsBooking: has('记账列'),
          negativesAllowed: has('允许负数'),
        } as BudgetTable['map'],
      },
      columns,
    );
  });
  const rows = tables.flatMap((table) =>
    table.rows.map((row): JudgedRow => {
      const { sketch } = placed.find((one) => one.row === row.row) as (typeof placed)[number];
      return { row, table, result: resultOf(sketch) };
    }),
  );
  return {
    rows,
    tables,
    context: {
      policies: Array.from(new Set(sketches.map(policyOf))).map((policy) => loaded(policy, wording)),
      settings: {
        off: [],
        severities: {},
        amountsBySpending: has('列支口径') ? ['项目支出'] : [],
        year: null,
      },
    },
  };
};

const rowOf = (sketch: Sketch, row: number, sheet: string) =>
  aRow({
    texts: textsOf(sketch),
    amounts: amountsOf(sketch),
    row,
    sheet,
    year: sketch.has('年') ? Number(sketch.get('年')) : null,
  });
