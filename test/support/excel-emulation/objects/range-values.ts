/** Values, texts, formulas and number formats of a block, as the wire carries them. */
import type { Area } from '../../../../src/workbook/types';
import { COLUMNS, heightOf, ROWS, widthOf } from '../model/a1';
import { isErrorValue, numberFormatOf, type Cell } from '../model/cell';
import { enter } from '../model/entered';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import { MOST_CELLS_READ, type World } from '../world';

const valueOf = (cell: Cell): unknown =>
  cell.value === null ? '' : isErrorValue(cell.value) ? cell.value.error : cell.value;

const typeOf = ({ value }: Cell): string => {
  if (value === null) return 'Empty';
  if (isErrorValue(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return 'String';
};

const textOf = (cell: Cell): string => {
  const value = valueOf(cell);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

const READERS: Readonly<Record<string, (cell: Cell) => unknown>> = {
  Values: valueOf,
  ValueTypes: typeOf,
  Text: textOf,
  Formulas: (cell) => cell.formula ?? valueOf(cell),
  NumberFormat: numberFormatOf,
};

const unbounded = (area: Area): boolean => heightOf(area) === ROWS || widthOf(area) === COLUMNS;

/** `Values`, `Text` … of an area: a row of cells each; null where the area is whole rows or columns, or too big. */
export const readMatrix = (sheet: SheetModel, area: Area, name: string): unknown[][] | null => {
  const read = READERS[name];
  if (!read) throw new Refusal('ApiNotFound', name);
  if (unbounded(area) || heightOf(area) * widthOf(area) > MOST_CELLS_READ) return null;
  return Array.from({ length: heightOf(area) }, (_, down) =>
    Array.from({ length: widthOf(area) }, (__, across) =>
      read(sheet.cell(area.top + down, area.left + across)),
    ),
  );
};

const put = (sheet: SheetModel, row: number, column: number, entry: unknown): void => {
  const cell = sheet.cell(row, column);
  const entered = enter(entry, numberFormatOf(cell));
  if (entered.kind === 'bad') throw new Refusal('InvalidArgument', 'value');
  const looks = { ...cell.looks };
  delete looks['quotePrefix'];
  if (entered.kind === 'value' && entered.quoted) looks['quotePrefix'] = true;
  const formula = entered.kind === 'formula' ? entered.formula : null;
  sheet.put(row, column, { ...cell, looks, formula, value: entered.value });
};

const putFormat = (sheet: SheetModel, row: number, column: number, entry: unknown): void => {
  if (typeof entry !== 'string') throw new Refusal('InvalidArgument', 'numberFormat');
  const cell = sheet.cell(row, column);
  const looks = { ...cell.looks };
  if (entry === 'General' || entry === '') delete looks['numberFormat'];
  else looks['numberFormat'] = entry;
  sheet.put(row, column, { ...cell, looks });
};

export const checkSize = (area: Area, height: number, width: number): void => {
  if (height !== heightOf(area) || width !== widthOf(area))
    throw new Refusal('InvalidArgument', `${height} × ${width} into ${heightOf(area)} × ${widthOf(area)}`);
};

const rowsOf = (area: Area, entries: unknown): unknown[][] => {
  if (!Array.isArray(entries))
    return Array.from({ length: heightOf(area) }, () => new Array<unknown>(widthOf(area)).fill(entries));
  for (const row of entries) checkSize(area, entries.length, Array.isArray(row) ? row.length : -1);
  return entries as unknown[][];
};

/** Sets `Values`, `Formulas` or `NumberFormat`; a single entry fills the area, null leaves a cell. All is checked before the first cell. */
export const writeMatrix = (
  world: World,
  sheet: SheetModel,
  area: Area,
  name: string,
  entries: unknown,
): void => {
  world.mayWrite(sheet);
  if (unbounded(area)) throw new Refusal('NotImplemented', 'whole rows and columns');
  const rows = rowsOf(area, entries);
  const write = name === 'NumberFormat' ? putFormat : put;
  if (write === put)
    rows.forEach((row) =>
      row.forEach((entry) => {
        if (entry !== null && enter(entry, 'General').kind === 'bad')
          throw new Refusal('InvalidArgument', 'value');
      }),
    );
  rows.forEach((row, down) =>
    row.forEach((entry, across) => {
      if (entry !== null) write(sheet, area.top + down, area.left + across, entry);
    }),
  );
  if (name !== 'NumberFormat') world.changed(sheet, area);
};
