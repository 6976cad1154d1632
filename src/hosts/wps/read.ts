/** Reads one sheet, in windows. */
import type { Progress } from '../../workbook/host';
import type { Area, CellValue, SheetData } from '../../workbook/types';
import { tellingFormat } from '../shared/telling-format';
import { prop, type WpsSheet } from './api';
import { application } from './application';
import type { Book, SheetView } from './book';
import { throwIfAborted } from './faults';
import type { Pace } from './pace';
import { areaOf, heightOf, rangeOf, readValues, widthOf } from './ranges';
import { hiddenColumns, hiddenRows, mergedIn } from './read-lines';

const ROWS_AT_ONCE = 2_000;
const CELLS_AT_ONCE = 60_000;
/** Beyond so many rows it pays to ask whether the rest holds anything: formats alone make a used range. */
const MANY_ROWS = 20_000;

const windowHeight = (used: Area): number =>
  Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CELLS_AT_ONCE / widthOf(used))));

const restIsEmpty = (sheet: WpsSheet, rest: Area): boolean => {
  if (heightOf(rest) < MANY_ROWS) return false;
  try {
    const functions = prop<{ CountA?: (range: unknown) => unknown }>(application(), 'WorksheetFunction');
    return functions.CountA?.(rangeOf(sheet, rest)) === 0;
  } catch {
    return false;
  }
};

interface Cells {
  readonly area: Area;
  readonly values: CellValue[][];
}

const readWindows = async (
  sheet: WpsSheet,
  used: Area,
  pace: Pace,
  progress: Progress,
): Promise<CellValue[][]> => {
  const values: CellValue[][] = [];
  const height = windowHeight(used);
  for (let top = used.top; top <= used.bottom; top += height) {
    if (top > used.top) await pace.pause(progress.signal);
    if (restIsEmpty(sheet, { ...used, top })) break;
    const bottom = Math.min(top + height - 1, used.bottom);
    values.push(...readValues(sheet, { ...used, top, bottom }));
    progress.onRows?.(values.length);
  }
  return values;
};

const holdsSomething = (row: readonly CellValue[]): boolean => row.some((value) => value !== null);

/** Cuts empty rows and columns at the edges: WPS counts cells that are only formatted as used. */
const trimmed = (used: Area, values: readonly CellValue[][]): Cells | null => {
  const first = values.findIndex(holdsSomething);
  if (first < 0) return null;
  let last = values.length - 1;
  while (!holdsSomething(values[last] ?? [])) last -= 1;
  let [left, right] = [Infinity, -1];
  for (const row of values)
    row.forEach((value, column) => {
      if (value === null) return;
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  return {
    area: {
      top: used.top + first,
      left: used.left + left,
      bottom: used.top + last,
      right: used.left + right,
    },
    values: values.slice(first, last + 1).map((row) => row.slice(left, right + 1)),
  };
};

const SAMPLES = 5;

/** A few numbers of a column, spread over its length, tell the column's format. */
const columnFormats = (sheet: WpsSheet, { area, values }: Cells): Record<number, string> => {
  const formats: Record<number, string> = {};
  for (let column = 0; column < widthOf(area); column += 1) {
    const rows = values.flatMap((row, index) => (typeof row[column] === 'number' ? [index] : []));
    const step = Math.max(1, Math.floor(rows.length / SAMPLES));
    const sample = rows.filter((_, index) => index % step === 0).slice(0, SAMPLES);
    const codes = sample.map((row) => {
      const [top, left] = [area.top + row, area.left + column];
      return prop(rangeOf(sheet, { top, left, bottom: top, right: left }), 'NumberFormat');
    });
    const code = tellingFormat(
      sample.map(() => 0),
      codes,
    );
    if (code !== null) formats[area.left + column] = code;
  }
  return formats;
};

const lineWindows = (area: Area): Area[] => {
  const windows: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += ROWS_AT_ONCE)
    windows.push({ ...area, top, bottom: Math.min(top + ROWS_AT_ONCE - 1, area.bottom) });
  return windows;
};

const describeLines = async (
  sheet: WpsSheet,
  { area, values }: Cells,
  pace: Pace,
  signal: AbortSignal | undefined,
): Promise<Pick<SheetData, 'merges' | 'hiddenRows'>> => {
  const valueAt = (row: number, column: number): CellValue =>
    values[row - area.top]?.[column - area.left] ?? null;
  const merges: Area[] = [];
  const hidden: number[] = [];
  for (const window of lineWindows(area)) {
    await pace.pause(signal);
    merges.push(...mergedIn(sheet, window, valueAt));
    hidden.push(...hiddenRows(sheet, window));
  }
  return { merges: merges.sort((a, b) => a.top - b.top || a.left - b.left), hiddenRows: hidden };
};

const NOTHING = {
  top: 0,
  left: 0,
  values: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  columnFormats: {},
};

const infoOf = ({
  id,
  name,
  visibility,
  protected: isProtected,
  ours,
}: SheetView): Pick<SheetData, 'id' | 'name' | 'visibility' | 'protected' | 'ours'> => ({
  id,
  name,
  visibility,
  protected: isProtected,
  ours,
});

/** HostError `sheet-gone`, `cancelled`. */
export const readSheet = async (
  book: Book,
  pace: Pace,
  sheetId: string,
  progress: Progress,
): Promise<SheetData> => {
  throwIfAborted(progress.signal);
  const view = book.find(sheetId);
  const { sheet } = view;
  const used = areaOf(prop(sheet, 'UsedRange'));
  const cells = trimmed(used, await readWindows(sheet, used, pace, progress));
  if (!cells) return { ...infoOf(view), ...NOTHING };
  return {
    ...infoOf(view),
    top: cells.area.top,
    left: cells.area.left,
    values: cells.values,
    ...(await describeLines(sheet, cells, pace, progress.signal)),
    hiddenColumns: hiddenColumns(sheet, cells.area),
    columnFormats: columnFormats(sheet, cells),
  };
};

export { infoOf };
