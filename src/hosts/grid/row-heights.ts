/** Heights of rows whose file leaves them to the program: as many lines as the longest wrapped cell needs. */
import type { GridSheet } from './grid-view';

const LINE = 19;
const PLAIN = 24;
const COLUMN = 88;
const PADDING = 6;
/** Pixels of a character at 11 points: Chinese, and all else. */
const WIDE = 15;
const NARROW = 8;

const widthOf = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x2e7f ? WIDE : NARROW;
  return width;
};

const linesOf = (text: string, column: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / column)), 0);

/** Pixels by 0-based row; only rows that need more than one line. */
export const wrappedHeights = ({ data, look }: GridSheet): Record<number, number> => {
  const merged = new Set<string>();
  for (const area of data.merges) merged.add(`${area.top} ${area.left}`);
  const heights: Record<number, number> = {};
  for (const { row, column, wrap, size = 11 } of look.cells) {
    if (!wrap || look.heights[row] !== undefined || merged.has(`${row} ${column}`)) continue;
    const value = data.values[row - data.top]?.[column - data.left];
    if (typeof value !== 'string') continue;
    const scale = size / 11;
    const lines = linesOf(value, ((look.widths[column] ?? COLUMN) - PADDING) / scale);
    const height = lines === 1 ? PLAIN : Math.ceil(lines * LINE * scale) + 5;
    if (height > Math.max(PLAIN, heights[row] ?? 0)) heights[row] = height;
  }
  return heights;
};
