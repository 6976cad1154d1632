/** An audit beside the one before it: what is the same need not be sent again. */
import type { AuditedRow, FileAudit } from '../../audit/types';
import type { BudgetTable } from '../../workbook/types';

/** Rows of the audit before, from a position on, now in the table of this number; null stands for one row that is new. */
export type RowRun = readonly [from: number, count: number, table: number] | null;

export interface RowDiff {
  readonly runs: readonly RowRun[];
  readonly fresh: readonly AuditedRow[];
}

const isSame = (a: AuditedRow | undefined, b: AuditedRow): boolean =>
  a !== undefined &&
  a.row === b.row &&
  a.result === b.result &&
  a.findings === b.findings &&
  a.settled === b.settled &&
  a.uncounted === b.uncounted;

export const diffRows = (before: FileAudit, now: FileAudit): RowDiff => {
  const at = new Map(before.rows.map(({ row }, index) => [row, index]));
  const tables = new Map(now.tables.map((table, index): [BudgetTable, number] => [table, index]));
  const runs: RowRun[] = [];
  const fresh: AuditedRow[] = [];
  let open: [number, number, number] | null = null;
  now.rows.forEach((row) => {
    const from = at.get(row.row);
    const table = tables.get(row.table) ?? 0;
    if (from === undefined || !isSame(before.rows[from], row)) {
      open = null;
      runs.push(null);
      fresh.push(row);
      return;
    }
    if (open && open[0] + open[1] === from && open[2] === table) open[1] += 1;
    else {
      open = [from, 1, table];
      runs.push(open);
    }
  });
  return { runs, fresh };
};
