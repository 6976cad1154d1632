/** 采纳建议 at the host's door: what stands in the cells now, and what was written brought back. */
import type { AuditedRow, FileAudit } from '../../../audit/types';
import type { RowEdit } from '../../../audit/redecide';
import type { HistoryEntry, KeptWrite } from '../../../decisions/history';
import type { Suggestion } from '../../../decisions/suggest';
import { HostError, type CellWrite, type Host } from '../../../workbook/host';
import { cellAddress } from '../../../workbook/address';
import { squeeze, textOf } from '../../../workbook/text';
import type { CellValue, SheetData } from '../../../workbook/types';

export interface Wanted {
  readonly rowIndex: number;
  readonly suggestion: Suggestion;
}

/** A cell as it stands now beside what is to stand there. */
export interface Proposed extends Wanted {
  readonly sheet: string;
  readonly address: string;
  readonly name: string;
  readonly write: CellWrite;
}

export interface Preview {
  readonly ready: readonly Proposed[];
  /** Cells that no longer hold what was audited: left alone. */
  readonly changed: readonly Pick<Proposed, 'rowIndex' | 'sheet' | 'address' | 'name'>[];
}

const valueAt = (sheet: SheetData, row: number, column: number): CellValue =>
  sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;

const sameText = (value: CellValue, text: string): boolean => squeeze(textOf(value)) === squeeze(text);

/** The row still is the one that was audited: its name stands where it stood. */
const sameRow = (sheet: SheetData, { row }: AuditedRow): boolean => {
  const name = row.texts.name;
  return !name || name.filled || sameText(valueAt(sheet, name.row, name.column), name.text);
};

const reader = (host: Host) => {
  const known = new Map<string, Promise<SheetData>>();
  return (sheetId: string): Promise<SheetData> => {
    const found = known.get(sheetId) ?? host.read(sheetId);
    known.set(sheetId, found);
    return found;
  };
};

/** Looks at every cell that is to be written. @throws HostError */
export const lookAtCells = async (
  host: Host,
  audit: FileAudit,
  wanted: readonly Wanted[],
): Promise<Preview> => {
  const read = reader(host);
  const ready: Proposed[] = [];
  const changed: Preview['changed'][number][] = [];
  for (const { rowIndex, suggestion } of wanted) {
    const row = audit.rows[rowIndex];
    if (!row) continue;
    const { sheetId, sheet } = row.row;
    const data = await read(sheetId);
    const { row: at, column, before, after } = suggestion;
    const value = valueAt(data, at, column);
    const place = {
      rowIndex,
      sheet,
      address: cellAddress(at, column),
      name: row.row.texts.name?.text.trim() ?? '',
    };
    if (!sameRow(data, row) || !sameText(value, before)) changed.push(place);
    else ready.push({ ...place, suggestion, write: { sheetId, row: at, column, before: value, after } });
  }
  return { ready, changed };
};

const formulaIn = (back: readonly CellWrite[], { sheetId, row, column }: CellWrite): { formula?: string } => {
  const own = back.find((one) => one.sheetId === sheetId && one.row === row && one.column === column);
  return own?.formula === undefined ? {} : { formula: own.formula };
};

/** `back` is what the host handed out to undo the writes. */
export const keptWrite = (
  audit: FileAudit,
  { rowIndex, sheet, suggestion, write }: Proposed,
  back: readonly CellWrite[] = [],
): KeptWrite => ({
  sheet,
  row: write.row,
  column: write.column,
  target: suggestion.target,
  name: audit.rows[rowIndex]?.row.texts.name?.text ?? '',
  before: typeof write.before === 'string' ? write.before : textOf(write.before),
  after: suggestion.after,
  ...formulaIn(back, write),
  code: suggestion.code,
  severity: suggestion.severity,
});

export const editOf = ({ rowIndex, suggestion }: Proposed): RowEdit => ({
  row: rowIndex,
  column: suggestion.target,
  at: suggestion.column,
  text: suggestion.after,
});

/** Where a row's declared cell stands now, or -1: at its old place if the row is still there, else where row and text are found once. */
const rowOf = (audit: FileAudit, { sheet, row: old, target, name, after }: KeptWrite): number => {
  const fits = ({ row }: AuditedRow): boolean =>
    row.sheet === sheet && (row.texts.name?.text ?? '') === name && row.texts[target]?.text === after;
  const there = audit.rows.findIndex((each) => each.row.row === old && fits(each));
  if (there >= 0) return there;
  const found = audit.rows.flatMap((each, index) => (fits(each) ? [index] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
};

export interface Reversal {
  readonly writes: readonly CellWrite[];
  readonly edits: readonly RowEdit[];
}

/** What brings the cells of a step back. @throws HostError `changed-since` where one cannot be found or holds something else. */
export const reversalOf = async (
  host: Host,
  audit: FileAudit,
  { writes: kept }: HistoryEntry,
): Promise<Reversal> => {
  const read = reader(host);
  const writes: CellWrite[] = [];
  const edits: RowEdit[] = [];
  for (const one of kept) {
    const index = rowOf(audit, one);
    const row = audit.rows[index];
    const cell = row?.row.texts[one.target];
    const where = { sheet: one.sheet, cell: cellAddress(one.row, one.column) };
    if (!row || !cell) throw new HostError('changed-since', where);
    const { sheetId } = row.row;
    const data = await read(sheetId);
    const now = valueAt(data, cell.row, cell.column);
    if (!sameRow(data, row) || now !== one.after) throw new HostError('changed-since', where);
    const before = one.before === '' ? null : one.before;
    const formula = one.formula === undefined ? {} : { formula: one.formula };
    writes.push({ sheetId, row: cell.row, column: cell.column, before: now, after: before, ...formula });
    edits.push({ row: index, column: one.target, at: cell.column, text: one.before });
  }
  return { writes, edits };
};
