/** Finds header rows: rows of words that head columns, one to four deep, with their merged groups. */
import { filledColumns, mergeOver, type Grid } from './grid';
import { meaningOf, type Meaning } from './header-match';
import { isBlank, squeeze } from './text';
import { isUnitLine } from './money-unit';
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
const MAX_HEADER_LENGTH = 80;

/** Kinds whose words are rare among data. */
const isStrong = (meaning: Meaning): boolean => {
  switch (meaning.kind) {
    case 'tier':
    case 'money':
    case 'other':
    case 'carryOver':
    case 'relative':
    case 'generic':
    case 'serial':
    case 'ignored':
    case 'codePart':
    case 'tick':
      return false;
    default:
      return true;
  }
};

const isYearNumber = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** Text amounts (1,200.00, １２) rule a row out as numbers do; a year does not. */
const isNumberText = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1);
  const digit = (last >= 0x30 && last <= 0x39) || (last >= 0xff10 && last <= 0xff19);
  return digit && /^[-+(（]?[\d０-９][\d０-９,，.．\s]*$/.test(text) && !/^(?:19|20)\d\d$/.test(text);
};

/** A number other than a year, a formula error or a truth value: no header cell. */
const isNoHeader = (value: CellValue): boolean => {
  if (typeof value === 'number') return !isYearNumber(value);
  if (typeof value === 'string') return value.length > MAX_HEADER_LENGTH || isNumberText(value);
  return value !== null && value !== undefined;
};

interface RowHits {
  readonly filled: number;
  readonly hits: number;
  readonly strong: number;
}

/** Data rows of words only are many and all different: they are given up after this many cells without a header word. */
const PATIENCE = 10;

/** Counts header words of a row; null where a cell rules the row out. */
const hitsOf = (cells: readonly CellValue[]): RowHits | null => {
  for (let i = 0; i < cells.length; i++) if (isNoHeader(cells[i]!)) return null;
  let filled = 0;
  let hits = 0;
  let strong = 0;
  for (let i = 0; i < cells.length; i++) {
    const value = cells[i]!;
    if (filled >= PATIENCE && hits === 0) return null;
    if (typeof value === 'string' && !isBlank(value)) {
      filled++;
      const meaning = meaningOf(value);
      if (meaning) hits++;
      if (meaning && isStrong(meaning)) strong++;
    }
  }
  return { filled, hits, strong };
};

const isHeaderRow = (cells: readonly CellValue[]): boolean => {
  const found = hitsOf(cells);
  if (!found || found.strong < 1 || found.hits < 2) return false;
  return found.hits >= 5 || found.hits / found.filled >= 0.4;
};

/** A line with a colon inside a cell (填报单位：…) or a money unit stands above tables, not in their headers. */
const isAboveLine = (texts: readonly string[]): boolean =>
  texts.some(
    (text) =>
      isUnitLine(text) ||
      /[:：]/.test(text.replace(/其中\s*[:：]/g, '')) ||
      /^(?:人民币)?(?:百万元|千元|万元|亿元|元)$/.test(squeeze(text)),
  );

/** A row of group headings right above a header row: several short texts, or one merged over part of the columns. */
const isGroupRow = (grid: Grid, row: number, below: readonly number[]): boolean => {
  const cells = grid.cells(row);
  if (row < grid.top || cells.some(isNoHeader)) return false;
  const columns = filledColumns(grid, row, grid.left, grid.right);
  const texts = columns.map((column) => String(grid.at(row, column)));
  if (columns.length === 0 || isAboveLine(texts)) return false;
  const left = below[0]!;
  const right = below[below.length - 1]!;
  const merges = grid.mergesFrom(row).filter((merge) => !isBlank(grid.at(merge.top, merge.left)));
  const partial = merges.some(
    (m) => (m.right > m.left && (m.left > left || m.right < right)) || m.bottom > row,
  );
  if (columns.length === 1) return partial && merges.length > 0;
  const known = texts.filter((text) => meaningOf(text) !== null).length;
  return partial || known >= 1 || (columns.length >= 2 && texts.every((text) => squeeze(text).length <= 12));
};

const topOf = (grid: Grid, row: number): number => {
  let top = row;
  while (row - top < 2 && isGroupRow(grid, top - 1, filledColumns(grid, top, grid.left, grid.right))) top--;
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

/** True where the cell of a row below stands under nothing, under a group (blank to its right), or is a bracketed hint. */
const fitsBelow = (grid: Grid, row: number, column: number, text: string): boolean => {
  const above = grid.at(row - 1, column);
  if (isBlank(above)) return true;
  if (/^[([（【]/.test(text)) return true;
  return isBlank(grid.at(row - 1, column + 1)) && !isBlank(grid.at(row, column + 1));
};

/** A further header row without merges: header words only, each under a group or a blank. */
const isSubHeader = (grid: Grid, row: number): boolean => {
  const cells = grid.cells(row);
  if (cells.length === 0 || cells.some((value) => typeof value === 'number' || isNoHeader(value)))
    return false;
  const columns = filledColumns(grid, row, grid.left, grid.right);
  const texts = columns.map((column) => squeeze(String(grid.at(row, column))));
  const known = texts.filter((text) => meaningOf(text) !== null || /^[([]/.test(text)).length;
  if (known === 0 || known / texts.length < 0.6 || texts.some((text) => text.length > 20)) return false;
  return columns.every((column, i) => fitsBelow(grid, row, column, texts[i]!));
};

const bottomOf = (grid: Grid, top: number, row: number): number => {
  let bottom = mergedBottom(grid, top, row);
  while (bottom - top + 1 < MAX_DEPTH && isSubHeader(grid, bottom + 1)) {
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
    if (text !== null && path[path.length - 1] !== text) path.push(text);
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

/** The header block around a header row. */
export const headerBlock = (grid: Grid, row: number): HeaderBlock => {
  const top = topOf(grid, row);
  const bottom = bottomOf(grid, top, row);
  const [left, right] = boundsOf(grid, top, bottom);
  const paths: string[][] = [];
  for (let column = left; column <= right; column++) paths.push(pathOf(grid, column, top, bottom));
  return { top, bottom, left, right, paths, segments: segmentsOf(paths, left) };
};

/** All header blocks of a sheet, from top to bottom. */
export const findHeaders = (grid: Grid): HeaderBlock[] => {
  const blocks: HeaderBlock[] = [];
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (!isHeaderRow(grid.cells(row))) continue;
    const block = headerBlock(grid, row);
    const last = blocks[blocks.length - 1];
    if (!last || block.top > last.bottom) blocks.push(block);
    row = Math.max(row, block.bottom);
  }
  return blocks;
};
