/** `Excel.Range`. */
import type { Area } from '../../../../src/workbook/types';
import {
  addressOf,
  cellArea,
  COLUMNS,
  heightOf,
  intersects,
  parseArea,
  quoteSheet,
  ROWS,
  widthOf,
} from '../model/a1';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import { MOST_MERGES, type World } from '../world';
import { HostObject, whole } from './host-object';
import { rangeAreas } from './range-areas';
import { rangeFormat } from './range-format';
import { columnProperties, lineHidden, rowProperties, setLinesHidden } from './range-lines';
import { checkSize, readMatrix, writeMatrix } from './range-values';
import { rulesObject } from './rules';
import { worksheetObject } from './worksheet';

/** Areas of ranges handed over as arguments. */
const AREAS = new WeakMap<HostObject, { readonly sheet: SheetModel; readonly area: Area }>();

export const rangeOf = (object: unknown): { readonly sheet: SheetModel; readonly area: Area } | undefined =>
  object instanceof HostObject ? AREAS.get(object) : undefined;

const inside = (area: Area): Area => {
  if (area.top < 0 || area.left < 0 || area.bottom >= ROWS || area.right >= COLUMNS || area.bottom < area.top)
    throw new Refusal('InvalidArgument', 'outside the sheet');
  return area;
};

const MATRICES = ['Values', 'ValueTypes', 'Text', 'Formulas', 'NumberFormat'];

const scalars = (sheet: SheetModel, area: Area): Record<string, () => unknown> => ({
  Address: () => `${quoteSheet(sheet.name)}!${addressOf(area)}`,
  RowIndex: () => area.top,
  ColumnIndex: () => area.left,
  RowCount: () => heightOf(area),
  ColumnCount: () => widthOf(area),
  CellCount: () => heightOf(area) * widthOf(area),
  IsEntireRow: () => widthOf(area) === COLUMNS,
  IsEntireColumn: () => heightOf(area) === ROWS,
  RowHidden: () => lineHidden(sheet.hiddenRows, area.top, area.bottom),
  ColumnHidden: () => lineHidden(sheet.hiddenColumns, area.left, area.right),
  Hyperlink: () => sheet.cell(area.top, area.left).hyperlink ?? null,
  ...Object.fromEntries(MATRICES.map((name) => [name, () => readMatrix(sheet, area, name)])),
});

const setters = (world: World, sheet: SheetModel, area: Area): Record<string, (value: unknown) => void> => ({
  ...Object.fromEntries(
    ['Values', 'Formulas', 'NumberFormat'].map((name) => [
      name,
      (value: unknown) => writeMatrix(world, sheet, area, name, value),
    ]),
  ),
  RowHidden: (value) => setLinesHidden(world, sheet, sheet.hiddenRows, [area.top, area.bottom], value),
  ColumnHidden: (value) => setLinesHidden(world, sheet, sheet.hiddenColumns, [area.left, area.right], value),
  Hyperlink: (value) => {
    world.mayWrite(sheet);
    const cell = sheet.cell(area.top, area.left);
    const link = value as { textToDisplay?: string };
    const shown = link.textToDisplay === undefined ? {} : { value: link.textToDisplay, formula: null };
    const looks = { ...cell.looks, 'font.Color': '#0563C1', 'font.Underline': 'Single' };
    sheet.put(area.top, area.left, { ...cell, ...shown, looks, hyperlink: link });
  },
});

const mergedAreas = (world: World, sheet: SheetModel, area: Area): HostObject | null => {
  const found = sheet.merges.filter((merge) => intersects(merge, area));
  if (found.length > MOST_MERGES) throw new Refusal('InvalidOperation', 'too many merged areas');
  return found.length === 0 ? null : rangeAreas(world, sheet, found);
};

const usedInside = (sheet: SheetModel, area: Area, valuesOnly: unknown): Area | null => {
  const used = sheet.usedArea(valuesOnly === true);
  if (!used || !intersects(used, area)) return null;
  return {
    top: Math.max(used.top, area.top),
    left: Math.max(used.left, area.left),
    bottom: Math.min(used.bottom, area.bottom),
    right: Math.min(used.right, area.right),
  };
};

const merge = (world: World, sheet: SheetModel, area: Area): void => {
  world.mayWrite(sheet);
  sheet.merges = [...sheet.merges.filter((other) => !intersects(other, area)), area];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      if (row !== area.top || column !== area.left)
        sheet.put(row, column, { ...sheet.cell(row, column), value: null, formula: null });
};

const select = (world: World, sheet: SheetModel, area: Area): void => {
  if (sheet.visibility !== 'visible') throw new Refusal('InvalidOperation', 'hidden sheet');
  world.workbook.activeSheetId = sheet.id;
  world.workbook.selection = { sheetId: sheet.id, areas: [area] };
  world.happened({ kind: 'selected', sheetId: sheet.id, address: addressOf(area) });
};

const span = (a: Area, other: unknown): Area => {
  const b = rangeOf(other)?.area ?? parseArea(String(other));
  if (!b) throw new Refusal('InvalidArgument', 'range');
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
};

const parts = (
  world: World,
  sheet: SheetModel,
  area: Area,
): Record<string, (args: readonly unknown[]) => unknown> => {
  const range = (found: Area): HostObject => rangeObject(world, sheet, inside(found));
  return {
    GetCell: ([row, column]) => range(cellArea(area.top + whole(row), area.left + whole(column))),
    GetRow: ([row]) => range({ ...area, top: area.top + whole(row), bottom: area.top + whole(row) }),
    GetColumn: ([column]) =>
      range({ ...area, left: area.left + whole(column), right: area.left + whole(column) }),
    GetBoundingRect: ([other]) => range(span(area, other)),
    GetEntireRow: () => range({ ...area, left: 0, right: COLUMNS - 1 }),
    GetEntireColumn: () => range({ ...area, top: 0, bottom: ROWS - 1 }),
    GetMergedAreasOrNullObject: () => mergedAreas(world, sheet, area),
    GetUsedRangeOrNullObject: ([valuesOnly]) => {
      const used = usedInside(sheet, area, valuesOnly);
      return used ? range(used) : null;
    },
    GetRowProperties: ([wanted]) => rowProperties(sheet, area, wanted),
    GetColumnProperties: ([wanted]) => columnProperties(sheet, area, wanted),
  };
};

const acts = (
  world: World,
  sheet: SheetModel,
  area: Area,
): Record<string, (args: readonly unknown[]) => unknown> => ({
  Merge: () => merge(world, sheet, area),
  Unmerge: () => {
    world.mayWrite(sheet);
    sheet.merges = sheet.merges.filter((other) => !intersects(other, area));
  },
  Clear: () => clear(world, sheet, area),
  Select: () => select(world, sheet, area),
  _ValidateArraySize: ([height, width]) => checkSize(area, whole(height), whole(width)),
});

const clear = (world: World, sheet: SheetModel, area: Area): void => {
  world.mayWrite(sheet);
  const used = usedInside(sheet, area, false);
  if (!used) return;
  for (let row = used.top; row <= used.bottom; row += 1)
    for (let column = used.left; column <= used.right; column += 1)
      sheet.put(row, column, { value: null, formula: null, looks: {} });
};

export const rangeObject = (world: World, sheet: SheetModel, area: Area): HostObject => {
  const range = new HostObject('Range', {
    check: () => world.alive(sheet),
    get: scalars(sheet, area),
    set: setters(world, sheet, area),
    child: {
      Worksheet: () => worksheetObject(world, sheet),
      Format: () => rangeFormat(world, sheet, [area]),
      ConditionalFormats: () => rulesObject(world, sheet, [area]),
    },
    call: { ...parts(world, sheet, area), ...acts(world, sheet, area) },
  });
  AREAS.set(range, { sheet, area });
  return range;
};
