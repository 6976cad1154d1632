/** Budget years against the year a policy was issued. */
import type { LoadedPolicy, Policy } from '../../policy/types';
import type { BudgetTable } from '../../workbook/types';
import type { JudgedRow, RuleContext, RuleSettings } from '../types';

const NUMBER_YEAR = /[〔[﹝【（(]\s*(\d{4})\s*[〕\]﹞】）)]/;

const yearOf = (date: string | null): number | null => {
  const year = date ? Number(date.slice(0, 4)) : NaN;
  return Number.isInteger(year) && year > 0 ? year : null;
};

/** The year of issue: the text's own date, else the year of its 文号. */
export const issueYear = (policy: Policy): number | null =>
  yearOf(policy.issued) ?? yearOf(NUMBER_YEAR.exec(policy.number ?? '')?.[1] ?? null);

/** The first budget year a policy can be applied to. */
export const firstYear = (policy: Policy): number | null => yearOf(policy.effective) ?? issueYear(policy);

export const isBefore = (year: number | null, policy: Policy): boolean => {
  const first = firstYear(policy);
  return year !== null && first !== null && year < first;
};

/** What the row itself says: its year cell or its content, never its name. */
export const ownYear = (row: JudgedRow): number | null => row.row.year ?? row.result.statedYear;

export const tableYear = (table: BudgetTable, settings: RuleSettings): number | null =>
  table.year ?? settings.year;

export const budgetYear = (row: JudgedRow, settings: RuleSettings): number | null =>
  ownYear(row) ?? tableYear(row.table, settings);

/** The policies rows of a field are judged by; all that are loaded where no row has a matter. */
export const policiesOf = (rows: readonly JudgedRow[], context: RuleContext): readonly LoadedPolicy[] => {
  const used = new Set(rows.map((row) => row.result.ref?.policy.id ?? row.result.refs?.[0]?.policy.id));
  const loaded = context.policies.filter(({ policy }) => used.has(policy.id));
  return loaded.length > 0 ? loaded : context.policies;
};
