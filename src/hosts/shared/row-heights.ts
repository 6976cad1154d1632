/** Heights of rows whose text is wrapped in a merged cell: no program fits those by itself. */
import type { OutputSheet } from '../../workbook/host';

const LINE = 15.75;
const TALLEST = 400;

/** Widths as a column counts them: an ideograph takes two. */
const shownWidth = (text: string): number => {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) > 0xff ? 2 : 1;
  return width;
};

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((shownWidth(line) * 1.1) / width)), 0);

/** Points by 0-based row, for rows that hold more than one line in a merged cell. */
export const mergedHeights = (sheet: OutputSheet): Map<number, number> => {
  const heights = new Map<number, number>();
  for (const { top, left, right, bottom } of sheet.merges) {
    const cell = sheet.rows[top]?.[left];
    if (top !== bottom || typeof cell?.value !== 'string') continue;
    const width = sheet.widths.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
    const lines = linesOf(cell.value, Math.max(width, 1));
    if (lines > 1) heights.set(top, Math.min(lines * LINE, TALLEST));
  }
  return heights;
};
