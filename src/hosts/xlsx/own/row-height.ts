/** Heights of rows whose text stands in merged cells: programs fit single cells themselves, merged ones never. */
import { type OutputSheet } from '../../../workbook/host';
import { lookKey, lookOf } from '../../shared/cell-looks';

const isWide = (code: number): boolean => code > 255;

/** Width in characters of half an ideograph. */
const textWidth = (text: string): number => {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += isWide(text.charCodeAt(i)) ? 2 : 1;
  return width;
};

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);

const spannedWidth = (sheet: OutputSheet, left: number, right: number): number => {
  let width = 0;
  for (let column = left; column <= right; column++) width += sheet.widths[column] ?? 9;
  return Math.max(width, 1);
};

/** Points, or null where the program may fit the row itself. */
export const rowHeight = (sheet: OutputSheet, row: number): number | null => {
  let height = 0;
  for (const merge of sheet.merges) {
    const cell = merge.top === row && merge.bottom === row ? sheet.rows[row]?.[merge.left] : null;
    if (!cell || typeof cell.value !== 'string') continue;
    const look = lookOf(lookKey(cell));
    const size = look.size ?? 11;
    const width = (spannedWidth(sheet, merge.left, merge.right) * 11) / size;
    const lines = look.wrap ? linesOf(cell.value, width) : 1;
    height = Math.max(height, Math.ceil(lines * size * 1.45));
  }
  return height === 0 ? null : Math.min(height, 400);
};
