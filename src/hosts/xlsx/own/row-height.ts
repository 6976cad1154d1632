/** Heights of rows that hold wrapped or large text: no program fits merged cells, and LibreOffice fits none on opening. */
import { type OutputCell, type OutputSheet } from '../../../workbook/host';
import { lookKey, lookOf } from '../../shared/cell-looks';

/** Lines that a text takes in a width of half ideographs. */
const linesOf = (text: string, width: number): number => {
  let [lines, used] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      lines += Math.max(1, Math.ceil(used / width));
      used = 0;
    } else used += code > 255 ? 2 : 1;
  }
  return lines + Math.max(1, Math.ceil(used / width));
};

export const spannedWidth = (sheet: OutputSheet, left: number, right: number): number => {
  let width = 0;
  for (let column = left; column <= right; column++) width += sheet.widths[column] ?? 9;
  return Math.max(width, 1);
};

/** Points between several lines and the cell's borders. */
const ROOM = 4;

/** Points that a cell needs in a width of characters. */
export const heightOf = (cell: OutputCell, width: number): number => {
  const look = lookOf(lookKey(cell));
  const size = look.size ?? 11;
  const lines = look.wrap && typeof cell.value === 'string' ? linesOf(cell.value, (width * 11) / size) : 1;
  return Math.ceil(lines * size * 1.45) + (lines > 1 ? ROOM : 0);
};

/** What a program gives a row by itself. */
const DEFAULT = 16;

/** Points, or null where the usual height is enough. */
export const shownHeight = (height: number): number | null =>
  height <= DEFAULT ? null : Math.min(height, 400);
