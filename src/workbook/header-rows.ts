/** Tells header rows from other rows by their words and by what stands around them. */
import { parseAmount } from './amount';
import { filledColumns, mergeOver, type Grid } from './grid';
import { meaningOf, type Meaning } from './header-match';
import { isUnitLine } from './money-unit';
import { numberingOf } from './numbering';
import { fold, isBlank, squeeze, textOf } from './text';
import type { CellValue } from './types';

const MAX_HEADER_LENGTH = 200;

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

/** False where a cell rules the row out: an amount, an error, prose. */
export const mayBeHeader = (cells: readonly CellValue[]): boolean => {
  for (let i = 0; i < cells.length; i++) if (isNoHeader(cells[i]!)) return false;
  return cells.length > 0;
};

/** Counts header words of a row; null where there are too few to go on. */
const hitsOf = (cells: readonly CellValue[]): RowHits | null => {
  let filled = 0;
  let hits = 0;
  let strong = 0;
  for (let i = 0; i < cells.length; i++) {
    const value = cells[i]!;
    if (filled >= PATIENCE && hits === 0) return null;
    if (typeof value === 'string' && !isBlank(value)) {
      filled++;
      const meaning = isReportLabel(value) && filled <= 2 && hits === 0 ? null : meaningOf(value);
      if (meaning) hits++;
      if (meaning && isStrong(meaning)) strong++;
    }
  }
  return { filled, hits, strong };
};

/** A row of header words (of those that `mayBeHeader`): enough of them, and one that is rare among data. */
export const isHeaderRow = (cells: readonly CellValue[]): boolean => {
  const found = hitsOf(cells);
  if (!found || found.strong < 1 || found.hits < 2) return false;
  return found.hits >= 5 || found.hits / found.filled >= 0.4;
};

/** 填报单位, 编制日期: labels beside their values above a table, more often than heads of columns. */
const isReportLabel = (text: string): boolean =>
  /^(?:填报|编制|编报|报送|制表|填表|打印)(?:单位|部门|日期|时间|机关|人)/.test(squeeze(text));

/** A line with a colon inside a cell (填报单位：…) or a money unit stands above tables, not in their headers. */
const isAboveLine = (texts: readonly string[]): boolean =>
  texts.some(
    (text) =>
      isUnitLine(text) ||
      isReportLabel(text) ||
      /[:：]/.test(text.replace(/其中\s*[:：]/g, '')) ||
      /^(?:人民币)?(?:百万元|千元|万元|亿元|元)$/.test(squeeze(text)),
  );

/** A row of group headings right above a header row: several short texts, or one merged over part of the columns. */
export const isGroupRow = (grid: Grid, row: number, below: readonly number[]): boolean => {
  const cells = grid.cells(row);
  if (row < grid.top || cells.some(isNoHeader)) return false;
  const columns = filledColumns(grid, row, grid.left, grid.right);
  const texts = columns.map((column) => String(grid.at(row, column)));
  if (columns.length === 0 || isAboveLine(texts) || texts.some(isNoGroup)) return false;
  const left = below[0]!;
  const right = below[below.length - 1]!;
  const merges = grid.mergesFrom(row).filter((merge) => !isBlank(grid.at(merge.top, merge.left)));
  const partial = merges.some(
    (m) => (m.right > m.left && (m.left > left || m.right < right)) || m.bottom > row,
  );
  if (partial || columns.length === 1) return partial;
  if (columns.length >= below.length) return false;
  const known = texts.filter((text) => meaningOf(text) !== null).length;
  return known >= 1 || texts.every((text) => squeeze(text).length <= 12);
};

/** Amounts and numbered headings (一、…) head no columns. */
const isNoGroup = (text: string): boolean =>
  numberingOf(text) > 0 ||
  (/\d/.test(fold(text)) && parseAmount(text, '元').value !== null && !/年/.test(text));

interface Head {
  readonly text: string;
  /** It heads further columns to its right. */
  readonly group: boolean;
}

/** The nearest header text over a cell, in the header rows from `top` on; null where the column has none yet. */
const headOver = (grid: Grid, top: number, row: number, column: number): Head | null => {
  for (let above = row - 1; above >= top; above--) {
    const own = grid.at(above, column);
    const merge = mergeOver(grid, above, column, above - top);
    const value = merge ? grid.at(merge.top, merge.left) : own;
    if (isBlank(value)) continue;
    const runsOn = isBlank(grid.at(above, column + 1)) && !isBlank(grid.at(row, column + 1));
    return { text: textOf(value), group: merge ? merge.right > merge.left : runsOn };
  }
  return null;
};

/** 类, 款, 项 in one row with the numbers of the other columns, as 决算 tables have it. */
const isCodeRow = (grid: Grid, row: number): boolean => {
  const columns = filledColumns(grid, row, grid.left, grid.right);
  const texts = columns.map((column) => squeeze(textOf(grid.at(row, column))));
  return (
    /^类款项?(?:栏次)?\d/.test(texts.join('')) &&
    texts.every((text) => isHeaderMark(text) || /^[类款项]$/.test(text))
  );
};

/** What a header row holds beside words: numbers of columns. */
export const isHeaderMark = (text: string): boolean => /^(?:\d{1,3}|栏次|行次|1\/0|[-—*]+)$/.test(text);

/**
 * A further header row: header words only, each under a group or under nothing. Words under the complete head of a
 * column of words are data.
 */
export const isSubHeader = (grid: Grid, row: number, top: number): boolean => {
  const cells = grid.cells(row);
  if (cells.length === 0) return false;
  if (cells.some((value) => typeof value === 'number' || isNoHeader(value))) return isCodeRow(grid, row);
  const columns = filledColumns(grid, row, grid.left, grid.right);
  const texts = columns.map((column) => squeeze(String(grid.at(row, column))));
  if (texts.length === 0 || texts.some((text) => text.length > 20)) return false;
  const bracketed = texts.map((text) => /^[([]/.test(text));
  const heads = columns.map((column) => headOver(grid, top, row, column));
  const fits = heads.map((head, i) => bracketed[i] || head === null || head.group);
  if (heads.some((head, i) => !fits[i] && isStrongWord(head!.text))) return false;
  const fitting = fits.filter(Boolean).length;
  const known = texts.filter((text, i) => bracketed[i] || meaningOf(text) !== null).length;
  const plain = fitting === columns.length && columns.length >= 2 && texts.every((text) => text.length <= 12);
  return plain || (known / texts.length >= 0.6 && fitting / columns.length >= 0.6);
};

const isStrongWord = (text: string): boolean => {
  const meaning = meaningOf(text);
  return meaning !== null && isStrong(meaning);
};
