/** A workbook as Univer's snapshot. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/presets';
import type { CellValue, SheetData } from '../../workbook/types';
import type { CellLook, GridSheet } from './grid-view';
import { wrappedHeights } from './row-heights';

/** Empty rows and columns beyond the used ones, so that the sheet does not end at the last number. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;

const NUMBER = 2;
const TEXT = 1;
const BOOLEAN = 3;
const YES = 1;

const ALIGN = { left: 1, center: 2, right: 3 } as const;
const WRAP = 3;
const MIDDLE = 2;
const THIN = 1;

export const cellData = (value: CellValue): ICellData | null => {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'string') return { v: value, t: TEXT };
  return { v: value.error, t: TEXT };
};

export const styleOf = (look: CellLook): IStyleData => {
  const line = { s: THIN, cl: { rgb: '#bfbfbf' } };
  return {
    vt: MIDDLE,
    ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ...(look.color ? { cl: { rgb: look.color } } : {}),
    ...(look.bold ? { bl: YES } : {}),
    ...(look.italic ? { it: YES } : {}),
    ...(look.size ? { fs: look.size } : {}),
    ...(look.align ? { ht: ALIGN[look.align] } : {}),
    ...(look.wrap ? { tb: WRAP } : {}),
    ...(look.border ? { bd: { t: line, l: line, b: line, r: line } } : {}),
    ...(look.format && look.format !== 'General' ? { n: { pattern: look.format } } : {}),
  };
};

type Cells = Record<number, Record<number, ICellData>>;

const put = (cells: Cells, row: number, column: number, data: ICellData): void => {
  const line = (cells[row] ??= {});
  line[column] = { ...line[column], ...data };
};

const cellsOf = ({ data, look }: GridSheet, styles: StyleTable): Cells => {
  const cells: Cells = {};
  data.values.forEach((line, r) =>
    line.forEach((value, c) => {
      const cell = cellData(value);
      if (cell) put(cells, data.top + r, data.left + c, cell);
    }),
  );
  for (const cell of look.cells) put(cells, cell.row, cell.column, { s: styles.idOf(styleOf(cell)) });
  return cells;
};

/** Equal styles once, as the snapshot wants them. */
export class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known) return known;
    const id = `s${this.ids.size}`;
    this.ids.set(key, id);
    this.all[id] = style;
    return id;
  }
}

const hidden = (indices: readonly number[], sizes: Readonly<Record<number, number>>, key: 'w' | 'h') => {
  const all: Record<number, { hd?: number; w?: number; h?: number }> = {};
  for (const [index, size] of Object.entries(sizes)) all[Number(index)] = { [key]: size };
  for (const index of indices) all[index] = { ...all[index], hd: YES };
  return all;
};

const extent = (data: SheetData): { rows: number; columns: number } => ({
  rows: data.top + data.values.length,
  columns: data.left + data.values.reduce((widest, line) => Math.max(widest, line.length), 0),
});

/** Merged areas as far as the grid reaches: some files merge to the end of the sheet. */
const mergesOf = (data: SheetData, lastRow: number, lastColumn: number) =>
  data.merges
    .filter((area) => area.top <= lastRow && area.left <= lastColumn)
    .map((area) => ({
      startRow: area.top,
      startColumn: area.left,
      endRow: Math.min(area.bottom, lastRow),
      endColumn: Math.min(area.right, lastColumn),
    }));

export const worksheetData = (sheet: GridSheet, styles: StyleTable): Partial<IWorksheetData> => {
  const { data, look } = sheet;
  const { rows, columns } = extent(data);
  return {
    id: data.id,
    name: data.name,
    hidden: data.visibility === 'visible' ? 0 : YES,
    rowCount: rows + SPARE_ROWS,
    columnCount: columns + SPARE_COLUMNS,
    cellData: cellsOf(sheet, styles),
    mergeData: mergesOf(data, rows + SPARE_ROWS - 1, columns + SPARE_COLUMNS - 1),
    rowData: hidden(data.hiddenRows, { ...wrappedHeights(sheet), ...look.heights }, 'h'),
    columnData: hidden(data.hiddenColumns, look.widths, 'w'),
    ...(look.frozenRows > 0
      ? { freeze: { xSplit: 0, ySplit: look.frozenRows, startRow: look.frozenRows, startColumn: -1 } }
      : {}),
  };
};

export const workbookData = (
  id: string,
  name: string,
  sheets: readonly GridSheet[],
  styles: StyleTable,
): Partial<IWorkbookData> => {
  const byId: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of sheets) byId[sheet.data.id] = worksheetData(sheet, styles);
  return {
    id,
    name,
    sheetOrder: sheets.map((sheet) => sheet.data.id),
    sheets: byId,
    styles: styles.all,
  };
};
