/** A1 addresses of a sheet of 1,048,576 rows and 16,384 columns; areas count from 0, ends inclusive. */
import type { Area } from '../../../../src/workbook/types';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const letters = (column: number): string => {
  let rest = column + 1;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
};

const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const isWhole = (area: Area): boolean =>
  area.top === 0 && area.bottom === ROWS - 1 && area.left === 0 && area.right === COLUMNS - 1;

/** `A1`, `A1:C3`, `2:4` for whole rows, `A:C` for whole columns. */
export const addressOf = (area: Area): string => {
  if (isWhole(area)) return `1:${ROWS}`;
  if (area.left === 0 && area.right === COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === ROWS - 1) return `${letters(area.left)}:${letters(area.right)}`;
  const first = `${letters(area.left)}${area.top + 1}`;
  const last = `${letters(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
};

const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

const inSheet = (area: Area): Area | null =>
  area.top >= 0 && area.left >= 0 && area.bottom < ROWS && area.right < COLUMNS ? area : null;

/** Reads one area without a sheet name; null where it is none. */
export const parseArea = (address: string): Area | null => {
  const text = address.trim().replace(/\$/g, '');
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [top, bottom] = sorted(Number(cells[2]) - 1, Number(cells[4] ?? cells[2]) - 1);
    const [left, right] = sorted(columnOf(cells[1] ?? ''), columnOf(cells[3] ?? cells[1] ?? ''));
    return inSheet({ top, left, bottom, right });
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) {
    const [top, bottom] = sorted(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return inSheet({ top, left: 0, bottom, right: COLUMNS - 1 });
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  if (!columns) return null;
  const [left, right] = sorted(columnOf(columns[1] ?? ''), columnOf(columns[2] ?? ''));
  return inSheet({ top: 0, left, bottom: ROWS - 1, right });
};

/** Splits `'表 1'!A1:B2` into its sheet (null where none) and the rest. */
export const splitSheet = (address: string): { readonly sheet: string | null; readonly rest: string } => {
  const cut = address.lastIndexOf('!');
  if (cut < 0) return { sheet: null, rest: address };
  const name = address.slice(0, cut);
  const bare = /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet: bare, rest: address.slice(cut + 1) };
};

/** A sheet's name as it stands before `!`. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

export const intersects = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const heightOf = (area: Area): number => area.bottom - area.top + 1;
export const widthOf = (area: Area): number => area.right - area.left + 1;
