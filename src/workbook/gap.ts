/** Where one table ends and the lines above the next header begin. */
import { surroundingsOf, type Surroundings } from './above';
import { parseAmount } from './amount';
import { filledColumns, type Grid } from './grid';
import type { HeaderBlock } from './header-find';
import { headerKey } from './header-match';
import { isNote, totalKind } from './line-words';
import { isUnitLine } from './money-unit';
import { numberingOf } from './numbering';
import { squeeze, textOf } from './text';

const REACH = 14;

/** One text, or a few with a label: what stands above a header, and hardly ever a row. */
const isAboveRow = (grid: Grid, row: number, most: number): boolean => {
  const columns = filledColumns(grid, row, grid.left, grid.right);
  const labelled = columns.some((column) => /[:：]|单位/.test(textOf(grid.at(row, column))));
  if (columns.length > (labelled ? most : 1)) return false;
  return columns.every((column) => {
    const value = grid.at(row, column);
    const text = textOf(value);
    if (typeof value !== 'string' || totalKind(text) !== null) return false;
    return (
      parseAmount(value, '元').value === null && (!isNote(text) || isUnitLine(text) || /单位|部门/.test(text))
    );
  });
};

/** First row of the lines that belong to a header; the table above ends before it. */
export const gapStart = (grid: Grid, header: number, from: number): number => {
  let start = header;
  let crossed = false;
  for (let row = header - 1; row >= Math.max(from, header - REACH); row--) {
    const blank = filledColumns(grid, row, grid.left, grid.right).length === 0;
    if (blank) crossed = true;
    else if (isAboveRow(grid, row, crossed ? 1 : 4)) start = row;
    else break;
  }
  return start;
};

/** Header texts of the two blocks stand over the same columns. */
export const isSameHeader = (a: HeaderBlock, b: HeaderBlock): boolean => {
  if (a.left !== b.left && a.right !== b.right) return false;
  let same = 0;
  let all = 0;
  for (let column = Math.min(a.left, b.left); column <= Math.max(a.right, b.right); column++) {
    const one = (a.paths[column - a.left] ?? []).map(headerKey).join('/');
    const other = (b.paths[column - b.left] ?? []).map(headerKey).join('/');
    if (one === '' && other === '') continue;
    all++;
    if (one === other) same++;
  }
  return all > 0 && same / all >= 0.8;
};

/** A title without 续表, （续）, 第2页. */
export const titleKey = (text: string): string =>
  squeeze(text).replace(/[(（]?(?:续表?|接上页|转下页|第.{1,3}页)[)）]?\d*/g, '');

/** True where the lines above a repeated header begin a table of their own: another title, money unit or reporting unit. */
export const beginsAnew = (first: Surroundings, again: Surroundings): boolean => {
  if (again.unit !== null && first.unit !== null && again.unit !== first.unit) return true;
  const [one, other] = [first.reportingUnit?.text, again.reportingUnit?.text];
  if (one !== undefined && other !== undefined && squeeze(one) !== squeeze(other)) return true;
  if (!again.title || again.titleScore < 4) return false;
  if (numberingOf(again.title.text) > 0 && !/表/.test(again.title.text)) return false;
  return titleKey(again.title.text) !== (first.title ? titleKey(first.title.text) : '');
};

export const gapAbove = (grid: Grid, start: number, header: number): Surroundings =>
  surroundingsOf(grid, start, header - 1);
