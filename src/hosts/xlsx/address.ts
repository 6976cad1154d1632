/** A1 addresses, 0-based inside. */
import { type Area } from '../../workbook/types';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const columnOf = (letters: string): number => {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
};

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

const corner = (text: string): Corner | null => {
  const match = CORNER.exec(text);
  if (!match || text === '') return null;
  return {
    column: match[1] === undefined ? null : Math.min(columnOf(match[1]), LAST_COLUMN),
    row: match[2] === undefined ? null : Math.min(Number(match[2]) - 1, LAST_ROW),
  };
};

/** `A1`, `$A$1:B2`, `A:B` or `1:2` as an area; null for anything else, which files do hold (`#REF!`). */
export const parseArea = (text: string): Area | null => {
  const [from = '', to = from] = text.trim().split(':');
  const a = corner(from);
  const b = corner(to);
  if (!a || !b) return null;
  const rows = [a.row ?? 0, b.row ?? LAST_ROW].sort((x, y) => x - y) as [number, number];
  const columns = [a.column ?? 0, b.column ?? LAST_COLUMN].sort((x, y) => x - y) as [number, number];
  return { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
};

/** The areas among these texts. */
export const parseAreas = (texts: readonly string[]): Area[] =>
  texts.map(parseArea).filter((area): area is Area => area !== null);

/** Row and column of a cell's address, or null. */
export const parseCell = (text: string | null): { readonly row: number; readonly column: number } | null => {
  const area = parseArea(text ?? '');
  return area && { row: area.top, column: area.left };
};
