import type { BudgetTable } from '../../workbook/types';
import type { FileRule, Finding, JudgedRow, RuleSettings } from '../types';
import { nameCell, rowFinding, textOf } from '../shared/finding';
import { ADDENDS } from '../shared/money';
import {
  groupBy,
  partOf,
  placeOf,
  roleOf,
  sharingWork,
  unitKeyOf,
  workOf,
  yearsExclude,
} from '../shared/work';
import { budgetYear } from '../shared/years';

type RoleOf = (table: BudgetTable) => string;

/** The part each sheet plays, looked for once. */
const rolesBy = (settings: RuleSettings): RoleOf => {
  const known = new Map<BudgetTable, string>();
  return (table) => {
    const role = known.get(table) ?? roleOf(table, settings);
    known.set(table, role);
    return role;
  };
};

const groupKey = (row: JudgedRow, settings: RuleSettings, role: RoleOf): string | null => {
  if (row.result.state === 'out-of-scope') return null;
  const work = workOf(row);
  const unit = unitKeyOf(row);
  if (work === null || unit === null) return null;
  return [work, unit, partOf(row), role(row.table), String(budgetYear(row, settings) ?? '')].join('\n');
};

const shownAmounts = (row: JudgedRow): string =>
  [row.row.amounts.amount, ...ADDENDS.map((column) => row.row.amounts[column])]
    .map((cell) => cell?.shown.trim() ?? '')
    .join('|');

/** One project over several rows, each with another source or 科目, has one 项目编码. */
const isOneProject = (a: JudgedRow, b: JudgedRow): boolean => {
  const code = textOf(a, 'projectCode');
  if (code === '' || code !== textOf(b, 'projectCode')) return false;
  return (
    textOf(a, 'fundSource') !== textOf(b, 'fundSource') ||
    textOf(a, 'functionCode') !== textOf(b, 'functionCode') ||
    shownAmounts(a) !== shownAmounts(b)
  );
};

/** The first rows of a group are enough to find a partner in: a group that large is itself the finding. */
const ENOUGH = 200;

const partnerOf = (row: JudgedRow, group: readonly JudgedRow[]): JudgedRow | undefined =>
  group
    .slice(0, ENOUGH)
    .find((other) => other !== row && !yearsExclude(row, other) && !isOneProject(row, other));

/** The same work, unit and period twice, in one sheet or across sheets of one role. */
export const duplicate: FileRule = {
  code: 'duplicate',
  scope: 'file',
  check(rows, context) {
    const found = new Map<JudgedRow, readonly Finding[]>();
    const role = rolesBy(context.settings);
    groupBy(sharingWork(rows), (row) => groupKey(row, context.settings, role)).forEach((group) => {
      if (group.length < 2) return;
      group.forEach((row) => {
        const partner = partnerOf(row, group);
        if (!partner) return;
        const where = placeOf(partner, row);
        found.set(row, [
          rowFinding(row, { code: 'duplicate', severity: 'warning', cells: nameCell(row), args: { where } }),
        ]);
      });
    });
    return found;
  },
};
