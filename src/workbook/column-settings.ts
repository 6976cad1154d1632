/** What the officer says about columns, applied to what was found. */
import { columnNumber } from './address';
import { filledColumns, type Grid } from './grid';
import { headerBlock, type HeaderBlock } from './header-find';
import type { AmountColumn, ColumnName, TableSettings } from './types';

export type Columns = Partial<Record<ColumnName, number>>;
export type More = Partial<Record<ColumnName, number[]>>;

type Overrides = Readonly<Partial<Record<ColumnName, string | null>>>;

/** Applies what the officer set: a column serves one name only, and `null` takes a name away. Returns what fits no column. */
export const override = (
  wishes: Overrides,
  columns: Partial<Record<ColumnName, number>>,
  more: Partial<Record<ColumnName, number[]>>,
  segment: readonly [number, number],
): string[] => {
  const unused: string[] = [];
  (Object.keys(wishes) as ColumnName[]).forEach((name) => {
    const letters = wishes[name];
    const column = letters ? columnNumber(letters) : -1;
    if (letters && (column < segment[0] || column > segment[1])) {
      unused.push(`${name}: ${letters}`);
      return;
    }
    delete more[name];
    if (!letters) {
      delete columns[name];
      return;
    }
    (Object.keys(columns) as ColumnName[]).forEach((other) => {
      if (columns[other] === column && !(other in wishes)) delete columns[other];
      more[other] = (more[other] ?? []).filter((extra) => extra !== column);
    });
    columns[name] = column;
  });
  return unused;
};

const isAmount = (name: string): name is AmountColumn => name.indexOf('amount') === 0;

export const isUsed = (
  columns: Partial<Record<ColumnName, number>>,
  more: Partial<Record<ColumnName, number[]>>,
  column: number,
): boolean =>
  (Object.keys(columns) as ColumnName[]).some((name) => columns[name] === column) ||
  (Object.keys(more) as ColumnName[]).some((name) => more[name]!.includes(column));

/** The amount names of a record, or the others. */
export const pick = <Value>(
  record: Partial<Record<ColumnName, Value>>,
  amounts: boolean,
): Partial<Record<ColumnName, Value>> => {
  const picked: Partial<Record<ColumnName, Value>> = {};
  (Object.keys(record) as ColumnName[]).forEach((name) => {
    if (isAmount(name) === amounts) picked[name] = record[name];
  });
  return picked;
};

export const withoutEmpty = (
  more: Partial<Record<ColumnName, number[]>>,
): Partial<Record<ColumnName, number[]>> => {
  const kept: Partial<Record<ColumnName, number[]>> = {};
  (Object.keys(more) as ColumnName[]).forEach((name) => {
    if (more[name]!.length > 0) kept[name] = more[name];
  });
  return kept;
};

/** Where the officer says which column is which and no header was found: the first row with words in those columns. */
export const forcedBlock = (grid: Grid, settings: TableSettings): HeaderBlock | null => {
  const wishes = settings.columns?.[grid.sheet.name];
  if (!wishes) return null;
  const columns = (Object.keys(wishes) as ColumnName[])
    .map((name) => (wishes[name] ? columnNumber(wishes[name]) : -1))
    .filter((column) => column >= 0);
  if (columns.length === 0) return null;
  for (let row = grid.top; row <= grid.bottom; row++) {
    const filled = filledColumns(grid, row, grid.left, grid.right);
    const words = filled.filter((column) => typeof grid.at(row, column) === 'string');
    const named = columns.filter((column) => words.includes(column)).length;
    if (named === columns.length || (named >= 2 && filled.length >= 3))
      return headerBlock(grid, row, grid.top);
  }
  return null;
};

/** The header where the officer says in which row it stands; null where he does not, or nothing stands there. */
export const namedBlock = (grid: Grid, settings: TableSettings): HeaderBlock | null => {
  const said = settings.headerRows?.[grid.sheet.name];
  if (said === undefined) return null;
  const row = said - 1;
  if (row < grid.top || row > grid.bottom) return null;
  return filledColumns(grid, row, grid.left, grid.right).length === 0
    ? null
    : headerBlock(grid, row, grid.top);
};
