/** Budget years against the year a policy was issued. */
import { firstYear, inForceIn } from '../../policy/force';
import type { LoadedPolicy, Policy } from '../../policy/types';
import type { BudgetTable } from '../../workbook/types';
import type { JudgedRow, RuleContext, RuleSettings } from '../types';

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

/** The policies rows of a field are judged by; where no row has a matter, all that are in force in the year. */
export const policiesOf = (
  rows: readonly JudgedRow[],
  context: RuleContext,
  year: number | null = null,
): readonly LoadedPolicy[] => {
  const used = new Set(rows.map((row) => row.result.ref?.policy.id ?? row.result.refs?.[0]?.policy.id));
  const loaded = context.policies.filter(({ policy }) => used.has(policy.id));
  return loaded.length > 0 ? loaded : inForceIn(context.policies, year);
};
