/** What amount columns are chosen with, and what comes of it. */
import { parseAmount } from './amount';
import type { ColumnFacts } from './column-facts';
import type { Grid } from './grid';
import type { AmountColumn, TableSettings } from './types';

export interface AmountMap {
  readonly columns: { [Key in AmountColumn]?: number };
  readonly more: { [Key in AmountColumn]?: number[] };
  readonly negativesAllowed: boolean;
  /** Other columns that could have been the amount: heads, for the note. */
  readonly passedOver: readonly ColumnFacts[];
}

export interface AmountContext {
  readonly grid: Grid;
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  /** Words around the table: title and sheet name. */
  readonly words: string;
  readonly settings: TableSettings;
}

/** Columns that divide the amount, the carried-over part last. */
export const SHARES: readonly AmountColumn[] = [
  'amount.central',
  'amount.province',
  'amount.prefecture',
  'amount.county',
  'amount.other',
  'amount.carryOver',
];

export const AMOUNTS: readonly AmountColumn[] = ['amount', ...SHARES];

export const columnsOf = (map: Pick<AmountMap, 'columns' | 'more'>, name: AmountColumn): number[] => {
  const first = map.columns[name];
  return first === undefined ? [] : [first, ...(map.more[name] ?? [])];
};

/** Columns of several amounts in one list. */
export const columnsOfAll = (
  map: Pick<AmountMap, 'columns' | 'more'>,
  names: readonly AmountColumn[],
): number[] => names.reduce<number[]>((all, name) => all.concat(columnsOf(map, name)), []);

export const addColumn = (map: AmountMap, name: AmountColumn, column: number): void => {
  if (map.columns[name] === undefined) map.columns[name] = column;
  else (map.more[name] ??= []).push(column);
};

const numberAt = (context: AmountContext, row: number, column: number): number | null =>
  parseAmount(context.grid.at(row, column), '元').value;

/** Rows of the sample in which the columns add up to the total, less those in which they do not. */
export const agreement = (context: AmountContext, total: number, parts: readonly number[]): number => {
  let agree = 0;
  for (let row = context.from; row <= Math.min(context.to, context.from + 80); row++) {
    const whole = numberAt(context, row, total);
    const values = parts.map((column) => numberAt(context, row, column)).filter((value) => value !== null);
    if (whole === null || whole === 0 || values.length === 0) continue;
    const sum = values.reduce((a, b) => a + b, 0);
    agree += Math.abs(sum - whole) <= 0.011 ? 1 : -1;
  }
  return agree;
};
