/** One line of a table, and its amounts. */
import { readAmount } from './amount';
import type { Grid } from './grid';
import type { AmountSlot } from './layout';
import type { TotalKind } from './line-words';
import type { AmountCell, AmountColumn, SkippedLine } from './types';

export type Amounts = { [Key in AmountColumn]?: AmountCell };

export type LineKind = 'row' | 'total' | 'part' | 'parent' | 'heading' | 'skip';

export interface Line {
  readonly row: number;
  kind: LineKind;
  /** Why a line is skipped. */
  why: SkippedLine['why'] | null;
  /** The words of a total or 其中; empty for others. */
  readonly label: string;
  readonly labelColumn: number;
  total: TotalKind | null;
  readonly amounts: Amounts;
  readonly hasAmount: boolean;
  /** Money in 元 as sums see it: the amount, else its tiers; null where there is none. */
  readonly main: number | null;
  /** Bits of `FACT`: the line's own filled cells. */
  readonly facts: number;
  /** A blank row stands right above. */
  readonly afterGap: boolean;
  /** Index of the last line below a parent. */
  end: number;
}

/** What a scan of a line's cells finds, before it is judged. */
export interface RawLine {
  facts: number;
  filled: number;
  first: number;
  label: string;
  labelColumn: number;
  total: TotalKind | null;
  part: boolean;
}

export const emptyRaw = (): RawLine => ({
  facts: 0,
  filled: 0,
  first: -1,
  label: '',
  labelColumn: -1,
  total: null,
  part: false,
});

export const resetRaw = (raw: RawLine): void => {
  raw.facts = 0;
  raw.filled = 0;
  raw.first = -1;
  raw.label = '';
  raw.labelColumn = -1;
  raw.total = null;
  raw.part = false;
};

/** Several columns of one amount as one cell: the first that holds money, with the sum. */
const sumCell = (grid: Grid, slot: AmountSlot, row: number): AmountCell => {
  const cells = slot.columns.map((column, i) =>
    readAmount(grid.at(row, column), slot.units[i]!, row, column),
  );
  const spoiled = cells.find((cell) => cell.state === 'error' || cell.state === 'bad');
  if (spoiled) return spoiled;
  const good = cells.filter((cell) => cell.value !== null);
  if (good.length <= 1) return good[0] ?? cells[0]!;
  const value = Math.round(good.reduce((sum, cell) => sum + cell.value!, 0) * 1e6) / 1e6;
  const shown = good.map((cell) => cell.shown).join('+');
  return { ...good[0]!, value, state: value < 0 ? 'negative' : 'ok', shown };
};

export const readAmounts = (grid: Grid, slots: readonly AmountSlot[], row: number): Amounts => {
  const amounts: Amounts = {};
  for (const slot of slots) {
    const column = slot.columns[0]!;
    amounts[slot.name] =
      slot.columns.length === 1
        ? readAmount(grid.at(row, column), slot.units[0]!, row, column)
        : sumCell(grid, slot, row);
  }
  return amounts;
};

const SHARES: readonly AmountColumn[] = [
  'amount.central',
  'amount.province',
  'amount.prefecture',
  'amount.county',
  'amount.other',
];

/** The amount in 元, else the sum of its tiers; null where neither is a number. */
export const mainAmount = (amounts: Amounts): number | null => {
  const total = amounts.amount;
  if (total) return total.value;
  let sum: number | null = null;
  for (const name of SHARES) {
    const value = amounts[name]?.value;
    if (value !== null && value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
};
