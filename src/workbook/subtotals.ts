/** Which rows each 合计, 小计 or parent line adds up, told without formulas: by its place, its label and its unit. */
import { UNIT_FACTOR } from './amount';
import { tolerance } from './hierarchy';
import type { Layout } from './layout';
import type { Line } from './line';
import { squeeze } from './text';
import { candidates, namedRange, placeBelow, placesOf, type Range } from './total-places';
import type { AmountColumn, BudgetRow, SubtotalLine } from './types';

/** Running sums of each amount column over the rows, so that a range's sum costs nothing. */
class Sums {
  private readonly byColumn = new Map<AmountColumn, Float64Array>();

  constructor(
    private readonly layout: Layout,
    rows: readonly BudgetRow[],
  ) {
    layout.amounts.forEach(({ name }) => {
      const sums = new Float64Array(rows.length + 1);
      rows.forEach((row, i) => (sums[i + 1] = sums[i]! + (row.amounts[name]?.value ?? 0)));
      this.byColumn.set(name, sums);
    });
  }

  /** How well the rows of a range make up a total: columns that agree, those with money first. */
  score(line: Line, [from, to]: Range): number {
    if (to <= from) return -1;
    let score = 0;
    this.layout.amounts.forEach(({ name, units }) => {
      const stated = line.amounts[name]?.value;
      if (stated === null || stated === undefined) return;
      const sums = this.byColumn.get(name)!;
      const off = Math.abs(sums[to]! - sums[from]! - stated);
      if (off <= tolerance(UNIT_FACTOR[units[0]!], to - from)) score += stated === 0 ? 1 : 100;
    });
    return score;
  }
}

/** The candidate whose sums agree best; the likeliest where none does. */
const choose = (list: readonly Range[], line: Line, sums: Sums): Range | null => {
  let best: Range | null = null;
  let bestScore = -1;
  for (const range of list) {
    const score = sums.score(line, range);
    if (score > bestScore) {
      best = range;
      bestScore = score;
    }
  }
  return best;
};

const NAMED_LIMIT = 50;

const rowsOf = (rows: readonly BudgetRow[], [from, to]: Range): number[] => {
  const covered: number[] = [];
  for (let i = from; i < to; i++) covered.push(rows[i]!.row);
  return covered;
};

const lineOf = (line: Line, label: string, covers: readonly number[]): SubtotalLine => ({
  row: line.row,
  label,
  amounts: line.amounts,
  covers,
});

/** Leaf rows below each parent line. */
const parentRanges = (lines: readonly Line[]): Map<Line, Range> => {
  const before = new Int32Array(lines.length + 1);
  lines.forEach((line, i) => (before[i + 1] = before[i]! + (line.kind === 'row' ? 1 : 0)));
  const ranges = new Map<Line, Range>();
  lines.forEach((line, i) => {
    if (line.kind === 'parent') ranges.set(line, [before[i + 1]!, before[line.end + 1]!]);
  });
  return ranges;
};

/**
 * Subtotals of a table, ascending; totals that cover no row are left to `skipped`. `labelOf` gives a parent line's
 * words, `pages` the rows of repeated headers.
 */
export const findSubtotals = (
  layout: Layout,
  lines: readonly Line[],
  rows: readonly BudgetRow[],
  pages: readonly number[],
  labelOf: (line: Line) => string,
): SubtotalLine[] => {
  if (!lines.some((line) => line.kind === 'total' || line.kind === 'parent')) return [];
  const sums = new Sums(layout, rows);
  const places = placesOf(lines, pages);
  placeBelow(lines, places, rows.length);
  const ranges = parentRanges(lines);
  const grand = places.filter((place) => place.line.total === 'grand');
  places.forEach((place, i) => {
    const outermost =
      place === grand[grand.length - 1] ||
      (place === grand[0] && place.at === 0) ||
      /总计/.test(squeeze(place.line.label));
    const named = i < NAMED_LIMIT ? namedRange(place.line, rows) : null;
    const inProject = place.line.labelColumn === layout.map.columns.fundSource;
    const list = candidates(place, rows, outermost, inProject);
    const chosen = choose(named ? [named, ...list] : list, place.line, sums);
    if (chosen) ranges.set(place.line, chosen);
  });
  return lines
    .filter((line) => ranges.has(line))
    .map((line) =>
      lineOf(line, line.kind === 'parent' ? labelOf(line) : line.label, rowsOf(rows, ranges.get(line)!)),
    );
};
