/** Which rows each 合计, 小计 or parent line adds up, told without formulas: by its place, its label and its unit. */
import { UNIT_FACTOR } from './amount';
import { tolerance } from './hierarchy';
import type { Layout } from './layout';
import type { Line } from './line';
import { squeeze } from './text';
import type { AmountColumn, BudgetRow, SubtotalLine } from './types';

/** Leaf rows from `from` up to before `to`, as positions in the list of rows. */
type Range = readonly [number, number];

/** A total line's place among the rows. */
interface Place {
  readonly line: Line;
  /** Rows above it. */
  readonly at: number;
  /** First row after the total, parent or heading above. */
  readonly sinceAny: number;
  readonly sinceHeading: number;
  readonly sinceSame: number;
  readonly sincePage: number;
  /** Rows up to the next total or heading below, and up to the next heading or total of its kind. */
  nextAny: number;
  nextSame: number;
}

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

const unitKey = (row: BudgetRow): string => row.texts.unit?.text ?? '';

/** First row of the run of one unit that ends right above a place. */
const unitStart = (rows: readonly BudgetRow[], place: Place): number => {
  let start = place.at;
  const unit = start > 0 ? unitKey(rows[start - 1]!) : '';
  while (start > place.sinceAny && unitKey(rows[start - 1]!) === unit) start--;
  return start;
};

const unitEnd = (rows: readonly BudgetRow[], place: Place): number => {
  let end = place.at;
  const unit = end < rows.length ? unitKey(rows[end]!) : '';
  while (end < place.nextAny && unitKey(rows[end]!) === unit) end++;
  return end;
};

/** Rows of one project around a total that heads or closes its sources: by code, else by name. */
const projectRun = (rows: readonly BudgetRow[], at: number, step: 1 | -1): Range => {
  const key = (row: BudgetRow | undefined): string =>
    row ? (row.texts.projectCode?.text ?? row.texts.name?.text ?? '') : '';
  const first = step === 1 ? at : at - 1;
  let end = first;
  while (key(rows[end]) !== '' && key(rows[end]) === key(rows[first])) end += step;
  return step === 1 ? [at, end] : [end + 1, at];
};

/** Ranges a total may cover, the likeliest first. */
const candidates = (
  place: Place,
  rows: readonly BudgetRow[],
  outermost: boolean,
  inProject: boolean,
): Range[] => {
  const { at } = place;
  if (inProject)
    return [projectRun(rows, at, 1), projectRun(rows, at, -1), ...candidates(place, rows, outermost, false)];
  const all: Range = [0, rows.length];
  const above: Range = [0, at];
  const block: Range = [unitStart(rows, place), at];
  const sinceAny: Range = [place.sinceAny, at];
  const sinceSame: Range = [place.sinceSame, at];
  const group: Range = [place.sinceHeading, at];
  const below: Range[] = [
    [at, unitEnd(rows, place)],
    [at, place.nextAny],
    [at, place.nextSame],
    [at, rows.length],
  ];
  if (place.line.total === 'page') return [[place.sincePage, at], sinceAny, above];
  if (place.line.total === 'grand' && outermost)
    return [all, above, [at, rows.length], sinceSame, group, sinceAny];
  if (place.line.total === 'sub') {
    return at > place.sinceAny
      ? [block, sinceAny, sinceSame, group, above, ...below, all]
      : [...below, sinceSame, group, above, all];
  }
  const own = [sinceSame, group, sinceAny, block, above];
  return at > place.sinceSame ? [...own, ...below, all] : [...below, ...own, all];
};

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

const rank = (line: Line): number => (line.total === 'grand' ? 0 : line.total === 'section' ? 1 : 2);

/** Places of the total lines, from one pass down and one up. */
const placesOf = (lines: readonly Line[], pages: readonly number[]): Place[] => {
  const places: Place[] = [];
  const since = [0, 0, 0];
  let at = 0;
  let sinceAny = 0;
  let sinceHeading = 0;
  let sincePage = 0;
  let page = 0;
  for (const line of lines) {
    while (page < pages.length && pages[page]! < line.row) {
      sincePage = at;
      page++;
    }
    if (line.kind === 'row') at++;
    if (line.kind === 'heading' || line.kind === 'parent') {
      sinceAny = at;
      if (line.kind === 'heading') sinceHeading = at;
      if (line.kind === 'heading') since[2] = at;
    }
    if (line.kind !== 'total') continue;
    const sinceSame = since[rank(line)]!;
    places.push({ line, at, sinceAny, sinceHeading, sinceSame, sincePage, nextAny: 0, nextSame: 0 });
    if (line.total === 'page') sincePage = at;
    else {
      sinceAny = at;
      for (let i = rank(line); i < 3; i++) since[i] = at;
    }
  }
  return places;
};

const placeBelow = (lines: readonly Line[], places: readonly Place[], rows: number): void => {
  let next = places.length - 1;
  let at = rows;
  let nextAny = rows;
  const nextOf = [rows, rows, rows];
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.kind === 'row') at--;
    if (line.kind === 'heading' || line.kind === 'parent') {
      nextAny = at;
      nextOf[2] = at;
    }
    if (line.kind !== 'total') continue;
    const place = places[next--]!;
    place.nextAny = nextAny;
    place.nextSame = nextOf[rank(line)]!;
    if (line.total === 'page') continue;
    nextAny = at;
    for (let kind = rank(line); kind < 3; kind++) nextOf[kind] = at;
  }
};

/** Rows whose unit or category the label names: 自治区市场监督管理局小计. */
const namedRange = (line: Line, rows: readonly BudgetRow[]): Range | null => {
  const label = squeeze(line.label).replace(/(?:合计|小计|总计|共计).*$/, '');
  if (label.length < 2) return null;
  const named = (row: BudgetRow): boolean =>
    [row.texts.unit, row.texts.declaredCategory, row.texts.parentUnit].some(
      (cell) => cell !== undefined && squeeze(cell.text) === label,
    );
  const from = rows.findIndex(named);
  if (from < 0) return null;
  let to = from;
  while (to < rows.length && named(rows[to]!)) to++;
  return rows.slice(to).some(named) ? null : [from, to];
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
