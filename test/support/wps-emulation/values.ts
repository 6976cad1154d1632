/** Values on their way out and in, with the program's oddities. */
import type { Area } from '../../../src/workbook/types';
import { heightOf, widthOf } from '../excel-emulation/model/a1';
import { isErrorValue, type Cell } from '../excel-emulation/model/cell';
import type { SheetModel } from '../excel-emulation/model/sheet';
import { refused } from './meter';

const ERROR_BASE = -2_146_828_288;
const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': 2000,
  '#DIV/0!': 2007,
  '#VALUE!': 2015,
  '#REF!': 2023,
  '#NAME?': 2029,
  '#NUM!': 2036,
  '#N/A': 2042,
};

/** Errors are numbers; empty is null here and undefined there. */
const raw = ({ value }: Cell, row: number): unknown => {
  if (value === null) return row % 2 === 0 ? null : undefined;
  return isErrorValue(value) ? ERROR_BASE + (ERRORS[value.error] ?? 2042) : value;
};

/** One cell is a scalar; one row or column is perhaps a flat list. */
export const handOut = (sheet: SheetModel, area: Area, flat: boolean): unknown => {
  const rows = Array.from({ length: heightOf(area) }, (_, down) =>
    Array.from({ length: widthOf(area) }, (__, across) =>
      raw(sheet.cell(area.top + down, area.left + across), area.top + down),
    ),
  );
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0];
  if (!flat) return rows;
  if (rows.length === 1) return rows[0];
  return rows.every((row) => row.length === 1) ? rows.map((row) => row[0]) : rows;
};

type Put = (row: number, column: number, entry: unknown) => void;

/** A single entry fills the area; rows must be as many and as long as the area's. */
export const takeIn = (area: Area, given: unknown, put: Put): void => {
  const rows: unknown[][] = Array.isArray(given)
    ? Array.isArray(given[0])
      ? (given as unknown[][])
      : [given as unknown[]]
    : Array.from({ length: heightOf(area) }, () => new Array<unknown>(widthOf(area)).fill(given));
  if (rows.length !== heightOf(area) || rows.some((row) => row.length !== widthOf(area))) throw refused();
  rows.forEach((row, down) =>
    row.forEach((entry, across) => put(area.top + down, area.left + across, entry)),
  );
};
