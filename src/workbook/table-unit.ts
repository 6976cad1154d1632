/** In which unit a table's money is, and where that was read. */
import type { Surroundings } from './above';
import { parseAmount } from './amount';
import { AMOUNTS, columnsOfAll, SHARES, type AmountMap } from './amount-map';
import type { ColumnFacts } from './column-facts';
import { filledColumns, type Grid } from './grid';
import type { Layout } from './layout';
import { unitOfFormat, unitOfHeader, unitOfLine } from './money-unit';
import { textOf } from './text';
import type { AmountColumn, MoneyUnit, TableSettings } from './types';

type Units = ReadonlyMap<number, { readonly unit: MoneyUnit; readonly from: 'header' | 'format' }>;

export interface TableUnit {
  readonly unit: MoneyUnit;
  readonly from: 'line' | 'header' | 'format' | 'cells' | 'assumed';
  /** Units of amount columns whose header or format says their own. */
  readonly columns: Partial<Record<AmountColumn, MoneyUnit>>;
  of(column: number): MoneyUnit;
}

interface UnitContext {
  readonly grid: Grid;
  readonly facts: readonly ColumnFacts[];
  readonly map: AmountMap;
  readonly own: Units;
  readonly above: Surroundings;
  readonly before: Layout | null;
  readonly settings: TableSettings;
  readonly from: number;
  readonly to: number;
}

const amountList = (map: AmountMap): number[] => columnsOfAll(map, AMOUNTS);

const headerUnit = (fact: ColumnFacts): MoneyUnit | null => {
  for (let i = fact.path.length - 1; i >= 0; i--) {
    const unit = unitOfHeader(fact.path[i]!);
    if (unit) return unit;
  }
  return null;
};

/** Units that the header or the number format of an amount column says itself. */
export const ownUnits = (grid: Grid, facts: readonly ColumnFacts[], map: AmountMap): Units => {
  const units = new Map<number, { unit: MoneyUnit; from: 'header' | 'format' }>();
  const wanted = new Set(amountList(map));
  facts.forEach((fact) => {
    if (!wanted.has(fact.column)) return;
    const header = headerUnit(fact);
    const code = grid.sheet.columnFormats[fact.column];
    const format = header === null && code !== undefined ? unitOfFormat(code) : null;
    if (header) units.set(fact.column, { unit: header, from: 'header' });
    else if (format) units.set(fact.column, { unit: format, from: 'format' });
  });
  return units;
};

const FOOT_ROWS = 12;

/** 注：本表金额单位为万元 at the foot. */
const footUnit = ({ grid, from, to }: UnitContext): MoneyUnit | null => {
  for (let row = to, seen = 0; row >= from && seen < FOOT_ROWS; row--) {
    const columns = filledColumns(grid, row, grid.left, Math.min(grid.right, grid.left + 20));
    if (columns.length > 0) seen++;
    for (const column of columns) {
      const text = textOf(grid.at(row, column));
      const unit = text.indexOf('单位') >= 0 ? unitOfLine(text) : null;
      if (unit) return unit;
    }
  }
  return null;
};

/** The unit most amount cells carry themselves (8万元). */
const cellUnit = ({ facts, map }: UnitContext): MoneyUnit | null => {
  const columns = amountList(map);
  const told = facts.find(
    ({ column, sample }) =>
      columns.includes(column) && sample.withUnit > 0 && sample.withUnit * 2 >= sample.numbers,
  );
  return told ? told.sample.unit : null;
};

/** Whole amounts of five digits and more are 元 in practice; anything else 万元. */
const guess = ({ facts, map }: UnitContext): MoneyUnit => {
  const columns = amountList(map);
  let numbers = 0;
  let large = 0;
  facts.forEach(({ column, sample }) => {
    if (!columns.includes(column)) return;
    numbers += sample.numbers;
    large += sample.large;
  });
  return large * 2 >= numbers && numbers > 0 ? '元' : '万元';
};

const firstOwn = ({ map, own }: UnitContext): { unit: MoneyUnit; from: 'header' | 'format' } | null => {
  for (const column of amountList(map)) {
    const found = own.get(column);
    if (found) return found;
  }
  return null;
};

const found = (context: UnitContext): Pick<TableUnit, 'unit' | 'from'> => {
  const { above, before, settings } = context;
  if (above.unit) return { unit: above.unit, from: 'line' };
  const own = firstOwn(context);
  if (own) return own;
  const cells = cellUnit(context);
  if (cells) return { unit: cells, from: 'cells' };
  const foot = footUnit(context) ?? unitOfLine(context.grid.sheet.name);
  if (foot) return { unit: foot, from: 'line' };
  if (before && before.unitFrom === 'line') return { unit: before.unit, from: 'line' };
  return { unit: settings.moneyUnit ?? guess(context), from: 'assumed' };
};

/** Tier columns without a unit of their own beside an amount whose header has one: the one their sums agree in. */
const tiersFollowAmount = ({ grid, map, own, from, to }: UnitContext): boolean => {
  const total = map.columns.amount;
  const tiers = columnsOfAll(map, SHARES.slice(0, 5));
  if (total === undefined || !own.has(total) || tiers.some((column) => own.has(column))) return false;
  let votes = 0;
  for (let row = from; row <= Math.min(to, from + 80); row++) {
    const whole = parseAmount(grid.at(row, total), '元').value;
    const sum = tiers.reduce((all, column) => all + (parseAmount(grid.at(row, column), '元').value ?? 0), 0);
    if (whole && sum) votes += Math.abs(whole - sum) <= 0.011 ? 1 : -1;
  }
  return votes > 0;
};

/** The table's unit, and the unit of each amount column. */
export const tableUnit = (context: UnitContext): TableUnit => {
  const { map, own } = context;
  const { unit, from } = found(context);
  const total = map.columns.amount;
  const shared = tiersFollowAmount(context) && total !== undefined ? own.get(total)!.unit : unit;
  const of = (column: number): MoneyUnit => own.get(column)?.unit ?? (column === total ? unit : shared);
  const columns: Partial<Record<AmountColumn, MoneyUnit>> = {};
  AMOUNTS.forEach((name) => {
    const column = map.columns[name];
    if (column !== undefined && (own.has(column) || of(column) !== unit)) columns[name] = of(column);
  });
  return { unit, from, columns, of };
};
