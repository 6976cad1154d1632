/** A sheet's cells by sheet row and column, with its merges within reach. */
import { isBlank } from './text';
import type { Area, CellValue, SheetData } from './types';

export interface Grid {
  readonly sheet: SheetData;
  readonly top: number;
  readonly left: number;
  /** Last row and column with a value; less than `top`/`left` on an empty sheet. */
  readonly bottom: number;
  readonly right: number;
  at(row: number, column: number): CellValue;
  /** Cells of a row from `left` on; shorter rows end early. */
  cells(row: number): readonly CellValue[];
  /** Merges whose first row this is. */
  mergesFrom(row: number): readonly Area[];
}

const NO_CELLS: readonly CellValue[] = [];
const NO_MERGES: readonly Area[] = [];

const mergesByRow = (merges: readonly Area[]): Map<number, Area[]> => {
  const byRow = new Map<number, Area[]>();
  merges.forEach((merge) => {
    const list = byRow.get(merge.top);
    if (list) list.push(merge);
    else byRow.set(merge.top, [merge]);
  });
  return byRow;
};

const widest = (values: SheetData['values']): number => {
  let width = 0;
  for (let i = 0; i < values.length; i++) width = Math.max(width, values[i]!.length);
  return width;
};

export const gridOf = (sheet: SheetData): Grid => {
  const { values, top, left } = sheet;
  const byRow = mergesByRow(sheet.merges);
  return {
    sheet,
    top,
    left,
    bottom: top + values.length - 1,
    right: left + widest(values) - 1,
    at: (row, column) => values[row - top]?.[column - left] ?? null,
    cells: (row) => values[row - top] ?? NO_CELLS,
    mergesFrom: (row) => byRow.get(row) ?? NO_MERGES,
  };
};

/** The merge that covers a cell and starts at most `reach` rows above it, or null. */
export const mergeOver = (grid: Grid, row: number, column: number, reach: number): Area | null => {
  for (let from = row; from >= row - reach; from--) {
    const found = grid
      .mergesFrom(from)
      .find((merge) => merge.bottom >= row && merge.left <= column && merge.right >= column);
    if (found) return found;
  }
  return null;
};

/** Columns of the cells of a row that hold something, within bounds. */
export const filledColumns = (grid: Grid, row: number, left: number, right: number): number[] => {
  const columns: number[] = [];
  for (let column = left; column <= right; column++) {
    if (!isBlank(grid.at(row, column))) columns.push(column);
  }
  return columns;
};
