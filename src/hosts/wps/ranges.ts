/** Blocks of cells, and the shapes in which WPS hands out their values. */
import type { Area, CellValue } from '../../workbook/types';
import { areaAddress } from '../../workbook/address';
import { numberOf, prop, type WpsRange, type WpsSheet } from './api';

export const rangeOf = (sheet: WpsSheet, area: Area): WpsRange => sheet.Range(areaAddress(area));

export const heightOf = (area: Area): number => area.bottom - area.top + 1;
export const widthOf = (area: Area): number => area.right - area.left + 1;

/** 0-based area of a range of one area. */
export const areaOf = (range: WpsRange): Area => {
  const top = numberOf(range, 'Row') - 1;
  const left = numberOf(range, 'Column') - 1;
  const height = numberOf(prop(range, 'Rows'), 'Count');
  const width = numberOf(prop(range, 'Columns'), 'Count');
  return { top, left, bottom: top + height - 1, right: left + width - 1 };
};

const ERROR_BASE = -2_146_828_288;

const ERRORS: Readonly<Record<number, string>> = {
  2000: '#NULL!',
  2007: '#DIV/0!',
  2015: '#VALUE!',
  2023: '#REF!',
  2029: '#NAME?',
  2036: '#NUM!',
  2042: '#N/A',
};

/** Errors come as numbers that no budget holds. */
export const cellValue = (raw: unknown): CellValue => {
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'number') {
    const error = ERRORS[raw - ERROR_BASE];
    return error === undefined ? raw : { error };
  }
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  return String(raw);
};

/** One cell comes as a scalar, a row or column perhaps as a flat list, a block as rows. */
export const rowsOf = (raw: unknown, height: number, width: number): unknown[][] => {
  if (!Array.isArray(raw)) return [[raw]];
  if (Array.isArray(raw[0])) return raw as unknown[][];
  return height === 1 ? [raw.slice(0, width)] : raw.map((value: unknown) => [value]);
};

export const readValues = (sheet: WpsSheet, area: Area): CellValue[][] =>
  rowsOf(prop(rangeOf(sheet, area), 'Value2'), heightOf(area), widthOf(area)).map((row) =>
    Array.from({ length: widthOf(area) }, (_, column) => cellValue(row[column])),
  );
