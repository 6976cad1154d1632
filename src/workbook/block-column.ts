/** Tells a column that is written once per block of rows. */
import { FACT, type Layout } from './layout';
import type { Line } from './line';
import { isBlank, textOf } from './text';
import type { ColumnName } from './types';

export type TextName = Exclude<ColumnName, `amount${string}`>;

interface Tally {
  rows: number;
  blank: number;
  repeats: number;
  last: string;
  numberedBlanks: number;
  numberedFilled: number;
}

const tallyOf = (layout: Layout, lines: readonly Line[], column: number): Tally => {
  const tally: Tally = { rows: 0, blank: 0, repeats: 0, last: '', numberedBlanks: 0, numberedFilled: 0 };
  for (const line of lines) {
    if (line.kind !== 'row') continue;
    tally.rows++;
    const value = layout.grid.at(line.row, column);
    const numbered = (line.facts & FACT.serial) !== 0 ? 1 : 0;
    if (isBlank(value)) {
      tally.blank++;
      tally.numberedBlanks += numbered;
    } else {
      const text = textOf(value);
      if (text === tally.last) tally.repeats++;
      tally.last = text;
      tally.numberedFilled += numbered;
    }
  }
  return tally;
};

/**
 * True where a column is written once per block. A column that repeats its value row after row is not, nor one with a
 * few gaps: there an empty cell means that nothing is known.
 */
export const isBlockColumn = (
  layout: Layout,
  lines: readonly Line[],
  name: TextName,
  column: number,
): boolean => {
  if (!lines.some((line) => line.kind === 'row' && isBlank(layout.grid.at(line.row, column)))) return false;
  const tally = tallyOf(layout, lines, column);
  const filled = tally.rows - tally.blank;
  if (tally.blank === 0 || filled === 0) return false;
  if (tally.numberedFilled === filled && tally.numberedBlanks === 0) return true;
  const share = name === 'unit' || name === 'parentUnit' ? 0.25 : 0.5;
  return tally.blank / tally.rows >= share && tally.repeats <= 0.05 * filled;
};
