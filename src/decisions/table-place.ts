/** What a finding of a table is about: its line of totals with the rows below it, or the whole table. */
import type { AuditedRow, FileAudit } from '../audit/types';
import type { Finding } from '../rules/types';
import type { BudgetTable } from '../workbook/types';

export interface TablePlace {
  readonly table: BudgetTable | null;
  /** The label of the line, else the table's title, else its sheet. */
  readonly name: string;
  readonly rows: readonly AuditedRow[];
}

const isOf = (table: BudgetTable, row: number): boolean =>
  table.title?.row === row ||
  table.subtotals.some((line) => line.row === row) ||
  (row >= table.header.top && row <= table.lastRow);

export const tablePlace = (audit: FileAudit, finding: Finding): TablePlace => {
  const at = finding.cells[0]?.row ?? -1;
  const ofSheet = audit.tables.filter(({ sheetId }) => sheetId === finding.sheetId);
  const table = ofSheet.find((one) => isOf(one, at)) ?? ofSheet[0] ?? null;
  const line = table?.subtotals.find(({ row }) => row === at) ?? null;
  const covered = line && line.covers.length > 0 ? new Set(line.covers) : null;
  return {
    table,
    name: (line?.label || table?.title?.text || finding.sheet).trim(),
    rows: audit.rows.filter(
      ({ row, table: own }) => own === table && (covered === null || covered.has(row.row)),
    ),
  };
};
