/** A sheet as it reads after cells were written, without reading it again: an edit of one cell is told of in thousands of rows. */
import { type CellWrite } from '../../../workbook/host';
import { type CellValue, type SheetData } from '../../../workbook/types';

/** Characters that a file may give back as others. */
// eslint-disable-next-line no-control-regex
const ODD = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9a-fA-F]{4}_/;

const readsBack = (value: CellValue): boolean => {
  if (typeof value === 'string') return value !== '' && !ODD.test(value);
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
};

/** Null where only reading tells: a cell comes or goes, which may move the edges of what is used. */
export const withWrites = (sheet: SheetData, writes: readonly CellWrite[]): SheetData | null => {
  const values = sheet.values.slice();
  const fresh = new Map<number, CellValue[]>();
  for (const { row, column, before, after } of writes) {
    const at = row - sheet.top;
    const old = values[at];
    if (!old || typeof before !== typeof after || !readsBack(before) || !readsBack(after)) return null;
    const line = fresh.get(at) ?? old.slice();
    line[column - sheet.left] = after;
    values[at] = line;
    fresh.set(at, line);
  }
  return { ...sheet, values };
};
