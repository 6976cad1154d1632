/** Addresses as Excel hands them out: with or without a sheet, whole rows and columns, several areas. */
import { columnNumber, parseArea } from '../../workbook/address';
import type { Area } from '../../workbook/types';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const wholeLines = (text: string): Area | null => {
  const rows = /^\$?([0-9]+):\$?([0-9]+)$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: LAST_COLUMN };
  const columns = /^\$?([A-Za-z]+):\$?([A-Za-z]+)$/.exec(text);
  if (!columns) return null;
  const [left, right] = [columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? '')];
  return left < 0 || right < 0 ? null : { top: 0, left, bottom: LAST_ROW, right };
};

/** Cuts at commas outside of a sheet's quoted name. */
const pieces = (text: string): string[] => text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

/** The areas of an address; what cannot be read is left out. */
export const looseAreas = (address: string): Area[] =>
  pieces(address)
    .map((piece) => piece.slice(piece.lastIndexOf('!') + 1).trim())
    .map((piece) => parseArea(piece) ?? wholeLines(piece))
    .filter((area): area is Area => area !== null);
