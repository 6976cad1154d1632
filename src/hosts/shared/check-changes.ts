/** Changes are looked at as a whole before the first is made: a half-made list is worse than none. */
import {
  HostError,
  type Change,
  type FillChange,
  type NoteChange,
  type OutputRow,
  type SheetChange,
} from '../../workbook/host';
import { isOurFormula, isOurNote, ownSheetRole } from '../../workbook/mark-tag';
import type { Area } from '../../workbook/types';
import { rowAt, rowCount } from './sheet-rows';

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_190;
const LONGEST_LITERAL = 255;

const isLine = (line: number): boolean => Number.isInteger(line) && line >= 0;

const fits = ({ top, left, bottom, right }: Area): boolean =>
  isLine(top) &&
  isLine(left) &&
  isLine(bottom) &&
  isLine(right) &&
  top <= bottom &&
  left <= right &&
  bottom < ROWS &&
  right < COLUMNS;

const literalsFit = (formula: string): boolean =>
  (formula.match(/"(?:[^"]|"")*"/g) ?? []).every((literal) => literal.length - 2 <= LONGEST_LITERAL);

const fillFault = (fill: FillChange): string | null => {
  if (fill.areas.length === 0 || !fill.areas.every(fits)) return 'area';
  if (!isOurFormula(fill.formula)) return 'formula without tag';
  if (fill.formula.length > LONGEST_FORMULA || !literalsFit(fill.formula)) return 'formula too long';
  return /^#[0-9A-Fa-f]{6}$/.test(fill.color) ? null : 'colour';
};

const noteFault = (note: NoteChange): string | null => {
  if (!fits({ top: note.row, left: note.column, bottom: note.row, right: note.column })) return 'cell';
  if (!isOurNote(note.text)) return 'note without tag';
  return note.text.length > LONGEST_TEXT ? 'note too long' : null;
};

/** What no program takes of a row of ours, or null. */
export const rowFault = (row: OutputRow): string | null => {
  if (row.length > COLUMNS) return 'sheet too big';
  for (const cell of row) {
    if (cell && typeof cell.value === 'string' && cell.value.length > LONGEST_TEXT) return 'text too long';
  }
  return null;
};

const rowsFault = (rows: readonly OutputRow[]): string | null => {
  const faults = rows.map(rowFault).filter((fault) => fault !== null);
  return faults.find((fault) => fault === 'sheet too big') ?? faults[0] ?? null;
};

const sheetFault = ({ sheet }: SheetChange, rows: RowsChecked): string | null => {
  if (ownSheetRole(rowAt(sheet, 0)[0]?.value) !== sheet.role) return 'sheet without tag';
  if (rowCount(sheet) > ROWS) return 'sheet too big';
  if (![...sheet.merges, ...(sheet.chart ? [sheet.chart.categories, sheet.chart.anchor] : [])].every(fits))
    return 'area';
  return sheet.onDemand && rows === 'when-made' ? null : rowsFault(sheet.rows);
};

const faultOf = (change: Change, rows: RowsChecked): string | null => {
  if (change.kind === 'fill') return fillFault(change);
  return change.kind === 'note' ? noteFault(change) : sheetFault(change, rows);
};

/** When rows made on demand are looked at: here, or by the host as it makes each (`rowFault`). */
type RowsChecked = 'now' | 'when-made';

/** HostError `unsupported` for the first change that no program could take or that could not be found again. */
export const checkChanges = (changes: readonly Change[], rows: RowsChecked = 'now'): void => {
  changes.forEach((change, index) => {
    const fault = faultOf(change, rows);
    if (fault) throw new HostError('unsupported', {}, `change ${index}: ${change.kind}: ${fault}`);
  });
};
