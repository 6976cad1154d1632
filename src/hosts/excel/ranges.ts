/** Ranges of a sheet. One that is only written to needs no reference in Excel, which saves it memory and us requests. */
import type { Area } from '../../workbook/types';

export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);

/** A range to write to in the same request. */
export const target = (sheet: Excel.Worksheet, area: Area): Excel.Range => rangeOf(sheet, area).untrack();

export const targetCell = (sheet: Excel.Worksheet, row: number, column: number): Excel.Range =>
  sheet.getCell(row, column).untrack();

/** Several areas to write to in the same request, by their joined addresses. */
export const targets = (sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas =>
  sheet.getRanges(addresses).untrack();
