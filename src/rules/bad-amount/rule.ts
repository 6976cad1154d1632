import type { AmountCell, AmountColumn, BudgetTable } from '../../workbook/types';
import type { RowRule, TableRule } from '../types';
import { rowFinding, tableFinding } from '../shared/finding';
import { ADDENDS, refOf } from '../shared/money';

const COLUMNS: readonly AmountColumn[] = ['amount', ...ADDENDS, 'amount.carryOver'];

const isBad = (cell: AmountCell | undefined, table: BudgetTable): cell is AmountCell =>
  cell !== undefined &&
  (cell.state === 'bad' ||
    cell.state === 'error' ||
    (cell.state === 'negative' && !table.map.negativesAllowed));

const VARIANT: Readonly<Partial<Record<AmountCell['state'], string>>> = {
  bad: 'text',
  error: 'error',
  negative: 'negative',
};

const badCells = (amounts: BudgetTable['rows'][number]['amounts'], table: BudgetTable): AmountCell[] =>
  COLUMNS.map((column) => amounts[column]).filter((cell): cell is AmountCell => isBad(cell, table));

const said = (cells: readonly AmountCell[], first: AmountCell) => ({
  code: 'bad-amount' as const,
  severity: 'error' as const,
  variant: VARIANT[first.state] ?? 'text',
  cells: cells.map(refOf),
  args: { shown: first.shown.trim() },
});

/** An amount that is no number, is negative, or is a formula error: one finding for a row's bad cells. */
export const badAmount: RowRule = {
  code: 'bad-amount',
  scope: 'row',
  check(row) {
    if (row.result.state === 'out-of-scope') return [];
    const cells = badCells(row.row.amounts, row.table);
    const [first] = cells;
    return first ? [rowFinding(row, said(cells, first))] : [];
  },
};

/** A subtotal that cannot be read. */
export const badSubtotal: TableRule = {
  code: 'bad-amount',
  scope: 'table',
  check(table) {
    return table.subtotals.flatMap((line) => {
      const cells = badCells(line.amounts, table).filter((cell) => cell.state !== 'negative');
      const [first] = cells;
      return first ? [tableFinding(table, said(cells, first))] : [];
    });
  },
};
