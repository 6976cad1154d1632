/** Cell addresses: 0-based inside, A1 outside. */
import type { Area } from './types';

const LAST_COLUMN = 16383;
const LAST_ROW = 1048575;

/** Column letters of a 0-based column: 0 is A, 26 is AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** 0-based column of its letters in either case; -1 where they are none or beyond XFD. */
export const columnNumber = (letters: string): number => {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1 > LAST_COLUMN ? -1 : column - 1;
};

/** A1 address of a 0-based cell. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A1 address of an area; a single cell has no colon. */
export const areaAddress = (area: Area): string => {
  const from = cellAddress(area.top, area.left);
  const to = cellAddress(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
};

interface Corner {
  readonly row: number;
  readonly column: number;
}

const parseCorner = (text: string): Corner | null => {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const column = columnNumber(match[1]!);
  const row = Number(match[2]) - 1;
  return column < 0 || row > LAST_ROW ? null : { row, column };
};

/** The area of an A1 address (B7, A4:L5, $A$1), corners in any order; null where the text is no address. */
export const parseArea = (text: string): Area | null => {
  const parts = text.trim().split(':');
  if (parts.length > 2) return null;
  const first = parseCorner(parts[0]!);
  const second = parts.length === 2 ? parseCorner(parts[1]!) : first;
  if (!first || !second) return null;
  return {
    top: Math.min(first.row, second.row),
    left: Math.min(first.column, second.column),
    bottom: Math.max(first.row, second.row),
    right: Math.max(first.column, second.column),
  };
};
