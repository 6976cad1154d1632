import type { BudgetTable } from '../../workbook/types';
import type { CellRef, JudgedRow, RowRule } from '../types';
import { cellOf, rowFinding, textOf } from '../shared/finding';
import { ADDENDS, hasNumber, refOf } from '../shared/money';

const isBlank = (row: BudgetTable['rows'][number], column: 'amount' | (typeof ADDENDS)[number]): boolean =>
  (row.amounts[column]?.state ?? 'blank') === 'blank';

const tiersBlank = (row: BudgetTable['rows'][number]): boolean =>
  ADDENDS.every((column) => isBlank(row, column));

const totalsUnused = new WeakMap<BudgetTable, boolean>();

/** A total column that no row fills while tiers are filled holds formulas without values: the tiers are the amounts. */
const hasNoTotals = (table: BudgetTable): boolean => {
  const known = totalsUnused.get(table);
  if (known !== undefined) return known;
  const unused =
    table.rows.every((row) => isBlank(row, 'amount')) &&
    table.rows.some((row) => ADDENDS.some((column) => hasNumber(row.amounts[column])));
  totalsUnused.set(table, unused);
  return unused;
};

const amountCells = (row: JudgedRow): readonly CellRef[] | null => {
  const columns = row.table.map.columns;
  const first = (['amount', ...ADDENDS] as const).find((column) => columns[column] !== undefined);
  if (first === undefined || !isBlank(row.row, 'amount')) return null;
  const missing = hasNoTotals(row.table) ? tiersBlank(row.row) : first === 'amount' || tiersBlank(row.row);
  if (!missing) return null;
  const cell = row.row.amounts[first];
  return cell ? [refOf(cell)] : [{ row: row.row.row, column: columns[first] as number }];
};

/** No project name, or no amount. */
export const missingField: RowRule = {
  code: 'missing-field',
  scope: 'row',
  check(row) {
    if (row.result.state === 'out-of-scope') return [];
    const name = textOf(row, 'name') === '' ? cellOf(row, 'name') : null;
    const amount = amountCells(row);
    if (!name && !amount) return [];
    return [
      rowFinding(row, {
        code: 'missing-field',
        severity: 'warning',
        variant: name && amount ? 'both' : name ? 'name' : 'amount',
        cells: [...(name ?? []), ...(amount ?? [])],
      }),
    ];
  },
};
