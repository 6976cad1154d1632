/** One worksheet part as values. */
import { HostError } from '../../../workbook/host';
import { type Area } from '../../../workbook/types';
import { parseAreas } from '../address';
import { type NumberFormats } from '../styles/number-formats';
import { attr, childrenNamed, isTrue } from '../xml/element';
import { type Block, SheetRows } from './sheet-rows';
import { CellScan, type ScanContext } from './cell-scan';
import { type SheetMap, sheetChild } from './sheet-map';

export interface SheetCells extends Block {
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly columnFormats: Readonly<Record<number, string>>;
}

export interface ReadOptions extends ScanContext {
  readonly formats: NumberFormats;
  readonly signal?: AbortSignal;
  readonly onRows?: (rows: number) => void;
}

/** Rows between two looks at the signal. */
const STEP = 2000;

const merges = (map: SheetMap): Area[] => {
  const list = sheetChild(map, 'mergeCells');
  return parseAreas((list ? childrenNamed(list, 'mergeCell') : []).map((cell) => attr(cell, 'ref') ?? ''));
};

/** Hidden columns from `left` to `right`: files hide everything up to column XFD, which nobody wants listed. */
const hiddenColumns = (map: SheetMap, left: number, right: number): number[] => {
  const hidden = new Set<number>();
  for (const list of map.children.filter((child) => child.name === 'cols')) {
    for (const column of childrenNamed(list, 'col')) {
      const width = attr(column, 'width');
      if (!isTrue(attr(column, 'hidden')) && !(width !== null && Number(width) === 0)) continue;
      const last = Math.min(Number(attr(column, 'max')) - 1, right);
      for (let c = Math.max(Number(attr(column, 'min')) - 1, left); c <= last; c++) hidden.add(c);
    }
  }
  return [...hidden].sort((a, b) => a - b);
};

const hiddenRows = (rows: SheetRows): number[] => {
  const hidden = [...rows.hidden].filter((row) => row >= rows.top && row <= rows.bottom);
  for (let row = rows.top; rows.listed.size > 0 && row <= rows.bottom; row++) {
    if (!rows.listed.has(row)) hidden.push(row);
  }
  return hidden.sort((a, b) => a - b);
};

const hidesUnlisted = (map: SheetMap): boolean => {
  const format = sheetChild(map, 'sheetFormatPr');
  return format !== null && isTrue(attr(format, 'zeroHeight'));
};

const stepper = (options: ReadOptions): (() => boolean) => {
  let seen = 0;
  return () => {
    seen++;
    if (seen % STEP !== 0) return true;
    options.onRows?.(seen);
    if (options.signal?.aborted) throw new HostError('cancelled');
    return true;
  };
};

/** Values, merges, hidden rows and columns of a worksheet; HostError `damaged`, `unsafe-xml` or `cancelled`. */
export const readSheet = (map: SheetMap, options: ReadOptions): SheetCells => {
  const rows = new SheetRows(options.formats, hidesUnlisted(map), stepper(options));
  const data = sheetChild(map, 'sheetData');
  if (data) new CellScan(data, options, rows).run();
  return {
    ...rows.block(),
    merges: merges(map),
    hiddenRows: hiddenRows(rows),
    hiddenColumns: hiddenColumns(map, rows.left, rows.right),
    columnFormats: rows.columnFormats(),
  };
};

/** The text or value of A1, without reading further than the first row. */
export const readFirstCell = (map: SheetMap, context: ScanContext): unknown => {
  let first: unknown = null;
  const data = sheetChild(map, 'sheetData');
  if (!data) return null;
  new CellScan(data, context, {
    row: (row) => row === 0,
    cell: (_, column, value) => {
      if (column === 0) first = value;
    },
  }).run();
  return first;
};
