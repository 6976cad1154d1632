/** An audit of part of a workbook: which rows, and what the result says of the rest. */
import type { BudgetTable, WorkbookNote } from '../workbook/types';
import type { FoundTables } from './find-tables';
import type { AuditScope } from './types';

const isIn = (row: number, ranges: NonNullable<AuditScope['rows']>): boolean =>
  ranges.some(([first, last]) => row >= first && row <= last);

const partialNote = (table: BudgetTable, rows: number): WorkbookNote => ({
  code: 'partial',
  sheet: table.sheet,
  args: { rows, rest: table.rows.length - rows },
});

/** A table whose rows are not all judged cannot have its subtotals checked; one with none of them is left out, and told. */
export const limited = (tables: readonly BudgetTable[], scope: AuditScope | undefined): FoundTables => {
  const ranges = scope?.rows;
  if (!ranges) return { tables, notes: [] };
  const kept: BudgetTable[] = [];
  const notes: WorkbookNote[] = [];
  tables.forEach((table) => {
    const rows = table.rows.filter(({ row }) => isIn(row, ranges));
    if (rows.length === table.rows.length) kept.push(table);
    else if (rows.length > 0) kept.push({ ...table, rows, subtotals: [] });
    if (rows.length < table.rows.length) notes.push(partialNote(table, rows.length));
  });
  return { tables: kept, notes };
};

export const unreadNotes = (scope: AuditScope | undefined): readonly WorkbookNote[] => {
  const names = scope?.unread ?? [];
  if (names.length === 0) return [];
  const shown = names.slice(0, 6).join('、') + (names.length > 6 ? '…' : '');
  return [{ code: 'sheets-unread', sheet: null, args: { count: names.length, names: shown } }];
};
