/** What a table's title, sheet and headers say of the part it plays. The rows of the main table have the last word. */
import { squeeze } from './text';
import type { AmountColumn, BudgetRow, BudgetTable, TableRole } from './types';

export const TABLE_ROLES: readonly TableRole[] = [
  'projects',
  'performance',
  'procurement',
  'transfer',
  'reference',
];

/** Name its settings are kept under. */
export const tableKey = (table: BudgetTable): string => table.key ?? table.sheet;

export interface RoleSigns {
  readonly role: Exclude<TableRole, 'projects'>;
  /** Said by the title or by several headers; one header alone is a weak sign. */
  readonly strong: boolean;
}

const TITLES: readonly (readonly [RoleSigns['role'], RegExp])[] = [
  ['reference', /对照表|代码表|编码表|码表|字典|参照表/],
  [
    'transfer',
    /转移支付(?:资金|预算|项目)?(?:分配|下达|安排|明细|预算表|表)|补助(?:下级|市县|盟市|旗县)|对下(?:级)?(?:转移支付|补助)|资金分配表/,
  ],
  ['performance', /绩效(?:目标|指标|评价|自评|监控|申报)/],
  ['procurement', /政府采购|采购(?:预算|计划|明细|清单|项目)?表/],
];

const HEADS: readonly (readonly [RoleSigns['role'], RegExp])[] = [
  [
    'performance',
    /(?:[一二三]级|产出|效益|满意度|数量|质量|时效|成本|绩效)指标|指标(?:值|名称|类型|性质|内容|解释)/,
  ],
  ['procurement', /采购(?:品目|目录|方式|类型|组织形式|数量|金额|标的|品名|编码|代码)/],
];

const headSigns = ({ heads = [] }: BudgetTable): RoleSigns | null => {
  const counts = HEADS.map(([role, pattern]) => ({
    role,
    count: heads.filter(({ text }) => pattern.test(text)).length,
  }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most && most.count > 0 ? { role: most.role, strong: most.count > 1 } : null;
};

/** 230 转移性支出, alone or before its name. */
export const isTransferCode = (row: BudgetRow): boolean =>
  /^\D{0,2}230(?:\d{2}|\D|$)/.test(squeeze(row.texts.functionCode?.text ?? ''));

/** Null where nothing speaks for another part than that of the main table. */
export const roleSigns = (table: BudgetTable): RoleSigns | null => {
  const titles = squeeze(`${table.sheet} ${table.title?.text ?? ''}`);
  const titled = TITLES.find(([, pattern]) => pattern.test(titles));
  if (titled) return { role: titled[0], strong: true };
  if (table.rows.length > 0 && table.rows.every(isTransferCode)) return { role: 'transfer', strong: true };
  return headSigns(table);
};

const TIERS: readonly AmountColumn[] = [
  'amount.central',
  'amount.province',
  'amount.prefecture',
  'amount.county',
];

export const hasAmounts = ({ map }: BudgetTable): boolean =>
  map.columns.amount !== undefined || TIERS.some((column) => map.columns[column] !== undefined);

/** Divides the work or its money between tiers: what an audit is about. */
export const isMainLike = ({ map: { columns } }: BudgetTable): boolean =>
  columns.declaredLevel !== undefined ||
  columns.declaredPayer !== undefined ||
  TIERS.filter((column) => columns[column] !== undefined).length > 1;
