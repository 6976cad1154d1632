/** A fixture as the emulated workbook that stands behind Excel's and WPS's objects, and what is seen of it. */
import type { CellValue } from '../../src/workbook/types';
import { addressOf, cellArea, parseArea } from '../support/excel-emulation/model/a1';
import type { Looks } from '../support/excel-emulation/model/cell';
import type { SheetModel } from '../support/excel-emulation/model/sheet';
import { WorkbookModel } from '../support/excel-emulation/model/workbook';
import {
  cellFixture,
  type CellFixture,
  type SeenSheet,
  type SheetFixture,
  type WorkbookFixture,
} from './fixture';

const area = (address: string): NonNullable<ReturnType<typeof parseArea>> => {
  const found = parseArea(address);
  if (!found) throw new Error(`no address: ${address}`);
  return found;
};

const looksOf = (cell: CellFixture): Looks => ({
  ...(cell.format === undefined ? {} : { numberFormat: cell.format }),
  ...(cell.bold ? { 'font.Bold': true } : {}),
  ...(cell.fill === undefined ? {} : { 'fill.Color': cell.fill }),
});

const addCells = (sheet: SheetModel, cells: SheetFixture['cells']): void => {
  for (const [address, given] of Object.entries(cells ?? {})) {
    const { top, left } = area(address);
    const cell = cellFixture(given);
    sheet.put(top, left, { value: cell.value, formula: cell.formula ?? null, looks: looksOf(cell) });
  }
};

const addSheet = (workbook: WorkbookModel, fixture: SheetFixture): void => {
  const sheet = workbook.addSheet(fixture.name);
  addCells(sheet, fixture.cells);
  sheet.visibility = fixture.visibility ?? 'visible';
  sheet.merges = (fixture.merges ?? []).map(area);
  (fixture.hiddenRows ?? []).forEach((row) => sheet.hiddenRows.add(row));
  (fixture.hiddenColumns ?? []).forEach((column) => sheet.hiddenColumns.add(column));
  for (const [address, text] of Object.entries(fixture.notes ?? {})) {
    const { top, left } = area(address);
    sheet.notes.push({ row: top, column: left, text, author: '用户' });
  }
  sheet.rules = (fixture.rules ?? []).map((rule) => ({
    id: workbook.nextId(),
    type: 'Custom',
    areas: rule.areas.split(',').map(area),
    formula: `=${rule.formula}`,
    looks: { 'fill.Color': rule.color },
    stopIfTrue: false,
  }));
  sheet.protection.on = fixture.protected === true;
};

export const modelOf = (fixture: WorkbookFixture): WorkbookModel => {
  const workbook = new WorkbookModel();
  fixture.sheets.forEach((sheet) => addSheet(workbook, sheet));
  workbook.structureProtected = fixture.structureProtected === true;
  return workbook;
};

const seenCells = (sheet: SheetModel): Pick<SeenSheet, 'cells' | 'formulas'> => {
  const cells: Record<string, CellValue> = {};
  const formulas: Record<string, string> = {};
  sheet.eachCell((row, column, cell) => {
    const address = addressOf(cellArea(row, column));
    if (cell.value !== null) cells[address] = cell.value;
    if (cell.formula !== null) formulas[address] = cell.formula;
  });
  return { cells, formulas };
};

const byAddress = (notes: SheetModel['notes']): Record<string, string> =>
  Object.fromEntries(
    [...notes]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((note) => [addressOf(cellArea(note.row, note.column)), note.text]),
  );

export const seenModel = (workbook: WorkbookModel): SeenSheet[] =>
  workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    ...seenCells(sheet),
    merges: sheet.merges.map(addressOf),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    notes: byAddress(sheet.notes),
    rules: sheet.rules.map((rule) => ({
      areas: rule.areas.map(addressOf).join(','),
      formula: (rule.formula ?? '').replace(/^=/, ''),
      color: String(rule.looks['fill.Color'] ?? ''),
    })),
  }));
