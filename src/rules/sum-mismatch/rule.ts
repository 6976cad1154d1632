import { TIERS } from '../../policy/types';
import type { AmountColumn, BudgetTable, SubtotalLine } from '../../workbook/types';
import type { Finding, JudgedRow, RowRule, TableRule } from '../types';
import { rowFinding, tableFinding } from '../shared/finding';
import { ADDENDS, hasNumber, isUnreadable, refOf, roundingOf, showMoney, TIER_COLUMN } from '../shared/money';

const CHECKED: readonly AmountColumn[] = ['amount', ...ADDENDS];

/** Comparing sums of decimals leaves dust far below any amount. */
const DUST = 1e-4;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Addends and total of a row; null where a cell cannot be read, the total is missing, or no tier is filled. */
const sides = (row: JudgedRow): { readonly total: number; readonly sum: number } | null => {
  const { amounts } = row.row;
  const cells = ADDENDS.map((column) => amounts[column]);
  if ([amounts.amount, ...cells].some(isUnreadable)) return null;
  if (!hasNumber(amounts.amount)) return null;
  if (amounts.amount.state === 'negative' && !row.table.map.negativesAllowed) return null;
  if (!TIERS.some((tier) => hasNumber(amounts[TIER_COLUMN[tier]]))) return null;
  return { total: amounts.amount.value, sum: sumOf(cells.filter(hasNumber).map((cell) => cell.value)) };
};

/** The coarsest of the row's money units rounds. */
const rowRounding = (row: JudgedRow): number =>
  Math.max(
    ...CHECKED.filter((column) => row.row.amounts[column]).map((column) => roundingOf(row.table, column)),
  );

/** The tiers' amounts do not add up to the row's total. */
export const sumMismatch: RowRule = {
  code: 'sum-mismatch',
  scope: 'row',
  check(row) {
    const found = row.result.state === 'out-of-scope' ? null : sides(row);
    if (!found) return [];
    const difference = Math.abs(found.total - found.sum);
    if (difference <= rowRounding(row) + DUST) return [];
    const total = row.row.amounts.amount;
    const show = (value: number): string => showMoney(value, row.table);
    return [
      rowFinding(row, {
        code: 'sum-mismatch',
        severity: 'error',
        cells: total ? [refOf(total)] : [],
        args: { sum: show(found.sum), total: show(found.total), difference: show(difference) },
      }),
    ];
  },
};

interface Column {
  readonly sums: ReadonlyMap<number, number>;
  readonly unreadable: ReadonlySet<number>;
}

/** Amounts of a column by sheet row, for the table's subtotals. */
const columnOf = (table: BudgetTable, column: AmountColumn): Column => {
  const sums = new Map<number, number>();
  const unreadable = new Set<number>();
  table.rows.forEach((row) => {
    const cell = row.amounts[column];
    if (hasNumber(cell)) sums.set(row.row, cell.value);
    else if (isUnreadable(cell)) unreadable.add(row.row);
  });
  return { sums, unreadable };
};

const checkLine = (
  table: BudgetTable,
  line: SubtotalLine,
  column: AmountColumn,
  values: Column,
): readonly Finding[] => {
  const cell = line.amounts[column];
  if (!hasNumber(cell) || line.covers.length === 0) return [];
  const sum = sumOf(line.covers.map((row) => values.sums.get(row) ?? 0));
  const steps = Math.max(0.01, 0.005 * line.covers.length) / 0.01;
  const difference = Math.abs(cell.value - sum);
  if (difference <= roundingOf(table, column) * steps + DUST) return [];
  // An amount that cannot be read may be part of the total.
  if (cell.value > sum && line.covers.some((row) => values.unreadable.has(row))) return [];
  const show = (value: number): string => showMoney(value, table, column);
  return [
    tableFinding(table, {
      code: 'sum-mismatch',
      variant: 'subtotal',
      severity: 'error',
      cells: [refOf(cell)],
      args: {
        label: line.label.replace(/\s+/g, ''),
        total: show(cell.value),
        sum: show(sum),
        difference: show(difference),
      },
    }),
  ];
};

/** A subtotal is not the sum of its rows; each cell that is off is a finding of the table. */
export const subtotalMismatch: TableRule = {
  code: 'sum-mismatch',
  scope: 'table',
  check(table) {
    if (table.subtotals.length === 0) return [];
    return CHECKED.flatMap((column) => {
      const values = columnOf(table, column);
      return table.subtotals.flatMap((line) => checkLine(table, line, column, values));
    });
  },
};
