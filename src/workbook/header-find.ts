/** Finds header rows: rows of words that head columns, one to four deep, with their merged groups. */
import { filledColumns, mergeOver, type Grid } from './grid';
import { meaningOf } from './header-match';
import { isGroupRow, isHeaderMark, isHeaderRow, isSubHeader, mayBeHeader } from './header-rows';
import { isBlank, squeeze } from './text';
import type { CellValue } from './types';

/** Header rows of a sheet, with the texts above each column, outermost first. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** By column − left: the header texts over the column as typed, outermost first; empty where there is none. */
  readonly paths: readonly (readonly string[])[];
  /** First and last column of each side-by-side table; one entry where there is only one. */
  readonly segments: readonly (readonly [number, number])[];
}

const MAX_DEPTH = 4;

const topOf = (grid: Grid, row: number, from: number): number => {
  let top = row;
  while (
    top > from &&
    row - top < 2 &&
    isGroupRow(grid, top - 1, filledColumns(grid, top, grid.left, grid.right))
  )
    top--;
  return top;
};

/** Rows that a header's own merges reach into. */
const mergedBottom = (grid: Grid, top: number, row: number): number => {
  let bottom = row;
  for (let from = top; from <= bottom; from++) {
    grid.mergesFrom(from).forEach((merge) => {
      if (!isBlank(grid.at(merge.top, merge.left)) && merge.bottom < top + MAX_DEPTH) {
        bottom = Math.max(bottom, merge.bottom);
      }
    });
  }
  return bottom;
};

const bottomOf = (grid: Grid, top: number, row: number): number => {
  let bottom = mergedBottom(grid, top, row);
  while (bottom - top + 1 < MAX_DEPTH && isSubHeader(grid, bottom + 1, top)) {
    bottom = mergedBottom(grid, top, bottom + 1);
  }
  return bottom;
};

/** The text that heads a column in one header row: its own, its merge's, or a group's that runs on to the right. */
const textOver = (grid: Grid, row: number, column: number, top: number, bottom: number): string | null => {
  const own = grid.at(row, column);
  if (!isBlank(own)) return String(own);
  const merge = mergeOver(grid, row, column, row - top);
  if (merge) {
    const value = grid.at(merge.top, merge.left);
    return merge.top === row && !isBlank(value) ? String(value) : null;
  }
  if (row === bottom || isBlank(grid.at(row + 1, column))) return null;
  for (let left = column - 1; left >= grid.left; left--) {
    const value = grid.at(row, left);
    if (mergeOver(grid, row, left, row - top)) return null;
    if (!isBlank(value)) return isBlank(grid.at(row + 1, left)) ? null : String(value);
  }
  return null;
};

const pathOf = (grid: Grid, column: number, top: number, bottom: number): string[] => {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = textOver(grid, row, column, top, bottom);
    if (text !== null && path[path.length - 1] !== text && !isHeaderMark(squeeze(text))) path.push(text);
  }
  return path;
};

const boundsOf = (grid: Grid, top: number, bottom: number): readonly [number, number] => {
  let left = grid.right;
  let right = grid.left;
  for (let row = top; row <= bottom; row++) {
    filledColumns(grid, row, grid.left, grid.right).forEach((column) => {
      const merge = mergeOver(grid, row, column, 0);
      left = Math.min(left, column);
      right = Math.max(right, column, merge ? merge.right : column);
    });
  }
  return [left, right];
};

/** Splits where an empty column stands between two headers that each name projects. */
const segmentsOf = (paths: readonly (readonly string[])[], left: number): (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  paths.forEach((path, i) => {
    const last = runs[runs.length - 1];
    if (path.length === 0) return;
    if (last && last[1] === left + i - 1) last[1] = left + i;
    else runs.push([left + i, left + i]);
  });
  const named = (run: readonly [number, number]): boolean =>
    paths
      .slice(run[0] - left, run[1] - left + 1)
      .some((path) => meaningOf(path[path.length - 1]!)?.kind === 'name');
  return runs.length >= 2 && runs.every((run) => run[1] > run[0] && named(run))
    ? runs
    : [[left, left + paths.length - 1]];
};

/** Rows of one wording stand over the same columns. */
const isSameRow = (grid: Grid, one: number, other: number): boolean => {
  const columns = filledColumns(grid, one, grid.left, grid.right);
  const same = columns.filter((column) => grid.at(one, column) === grid.at(other, column)).length;
  return columns.length > 0 && same >= columns.length * 0.8;
};

/** Where the header before stands again, its own rows say where it begins: the row above is data. */
const repeatedTop = (grid: Grid, row: number, before: HeaderBlock | undefined): number | null => {
  if (!before) return null;
  for (let known = before.top; known <= before.bottom; known++) {
    if (isSameRow(grid, row, known)) return row - (known - before.top);
  }
  return null;
};

/** The header block around a header row; no row above `from` belongs to it. `before` is the block before on the sheet. */
export const headerBlock = (grid: Grid, row: number, from: number, before?: HeaderBlock): HeaderBlock => {
  const repeated = repeatedTop(grid, row, before);
  const top = repeated !== null && repeated >= from ? repeated : topOf(grid, row, from);
  const bottom = bottomOf(grid, top, row);
  const [left, right] = boundsOf(grid, top, bottom);
  const paths: string[][] = [];
  for (let column = left; column <= right; column++) paths.push(pathOf(grid, column, top, bottom));
  return { top, bottom, left, right, paths, segments: segmentsOf(paths, left) };
};

const NEAR = 3;
const FEW = 3;
const FIRST_ROWS = 60;

/**
 * Looks for header rows. A row among full rows of words is no header unless its texts headed columns before: a new
 * table has a title, a unit line or a gap above it. So the words of data rows are not looked up one by one.
 */
class HeaderSearch {
  private readonly known = new Set<string>();

  constructor(private readonly grid: Grid) {}

  isHeader(row: number): boolean {
    const cells = this.grid.cells(row);
    return mayBeHeader(cells) && (this.mayBegin(row) || this.repeats(cells)) && isHeaderRow(cells);
  }

  learn(block: HeaderBlock): void {
    block.paths.forEach((path) => path.forEach((text) => this.known.add(text)));
  }

  private mayBegin(row: number): boolean {
    if (row < this.grid.top + FIRST_ROWS) return true;
    for (let above = row - 1; above >= row - NEAR; above--) {
      if (filledColumns(this.grid, above, this.grid.left, this.grid.right).length <= FEW) return true;
    }
    return false;
  }

  private repeats(cells: readonly CellValue[]): boolean {
    let same = 0;
    for (const value of cells) if (typeof value === 'string' && this.known.has(value)) same++;
    return same >= 2;
  }
}

/** All header blocks of a sheet, from top to bottom. */
export const findHeaders = (grid: Grid): HeaderBlock[] => {
  const search = new HeaderSearch(grid);
  const blocks: HeaderBlock[] = [];
  let from = grid.top;
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (!search.isHeader(row)) continue;
    const block = headerBlock(grid, row, from, blocks[blocks.length - 1]);
    blocks.push(block);
    search.learn(block);
    from = block.bottom + 1;
    row = Math.max(row, block.bottom);
  }
  return blocks;
};
