/** Where total lines stand among the rows, and which rows each may cover. */
import type { Line } from './line';
import { squeeze } from './text';
import type { BudgetRow } from './types';

/** Leaf rows from `from` up to before `to`, as positions in the list of rows. */
export type Range = readonly [number, number];

/** A total line's place among the rows. */
export interface Place {
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
export const candidates = (
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

/** Rows whose unit or category the label names: 自治区市场监督管理局小计. */
export const namedRange = (line: Line, rows: readonly BudgetRow[]): Range | null => {
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

const rank = (line: Line): number => (line.total === 'grand' ? 0 : line.total === 'section' ? 1 : 2);

/** Places of the total lines, from one pass down and one up. */
export const placesOf = (lines: readonly Line[], pages: readonly number[]): Place[] => {
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

/** The same from below: what follows each place. */
export const placeBelow = (lines: readonly Line[], places: readonly Place[], rows: number): void => {
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
