/** Money by tier: which cells hold it, and how an amount is written for people. Values in 元. */
import { TIERS, type Tier } from '../../policy/types';
import type { AmountCell, AmountColumn, BudgetTable, MoneyUnit } from '../../workbook/types';
import type { CellRef, JudgedRow } from '../types';

export const TIER_COLUMN: Readonly<Record<Tier, AmountColumn>> = {
  central: 'amount.central',
  province: 'amount.province',
  prefecture: 'amount.prefecture',
  county: 'amount.county',
};

/** Columns whose amounts add up to the row's total; 其中：结转 is part of it already. */
export const ADDENDS: readonly AmountColumn[] = [...TIERS.map((tier) => TIER_COLUMN[tier]), 'amount.other'];

const FACTOR: Readonly<Record<MoneyUnit, number>> = {
  元: 1,
  千元: 1e3,
  万元: 1e4,
  百万元: 1e6,
  亿元: 1e8,
};

export const unitOf = (table: BudgetTable, column: AmountColumn): MoneyUnit =>
  table.map.units[column] ?? table.unit;

/** 0.01 of the column's money unit, in 元: what rounding may leave. */
export const roundingOf = (table: BudgetTable, column: AmountColumn): number =>
  0.01 * FACTOR[unitOf(table, column)];

/** An amount in the sheet's own money unit, thousands apart, e.g. 12.5万元 or 4,907,000元. */
export const showMoney = (value: number, table: BudgetTable, column: AmountColumn = 'amount'): string => {
  const unit = unitOf(table, column);
  const shown = Math.round((value / FACTOR[unit]) * 1e6) / 1e6;
  const [whole = '', decimals] = String(shown).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals ? `.${decimals}` : ''}${unit}`;
};

export const hasNumber = (cell: AmountCell | undefined): cell is AmountCell & { value: number } =>
  cell !== undefined && cell.value !== null && (cell.state === 'ok' || cell.state === 'negative');

export const isUnreadable = (cell: AmountCell | undefined): boolean =>
  cell !== undefined && (cell.state === 'bad' || cell.state === 'error');

/** The cell with money of a tier, or null: a bad or blank cell is not money at that tier. */
export const moneyOf = (row: JudgedRow, tier: Tier): (AmountCell & { value: number }) | null => {
  const cell = row.row.amounts[TIER_COLUMN[tier]];
  return hasNumber(cell) && cell.value > 0 ? cell : null;
};

export const tiersWithMoney = (row: JudgedRow): readonly Tier[] =>
  TIERS.filter((tier) => moneyOf(row, tier) !== null);

/** The row's money in 元: its total, else the sum of its tiers; null where neither is there. */
export const rowAmount = (row: Pick<JudgedRow, 'row'>): number | null => {
  const total = row.row.amounts.amount;
  if (hasNumber(total)) return total.value;
  if (isUnreadable(total)) return null;
  const parts = ADDENDS.map((column) => row.row.amounts[column]).filter(hasNumber);
  return parts.length > 0 ? parts.reduce((sum, cell) => sum + cell.value, 0) : null;
};

export const refOf = (cell: { readonly row: number; readonly column: number }): CellRef => ({
  row: cell.row,
  column: cell.column,
});
