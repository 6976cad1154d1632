/** 其中 lines: parts of the line above, or rows of their own where their amount is no part of it. */
import { tolerance } from './hierarchy';
import { meaningOf } from './header-match';
import { FACT, type Layout } from './layout';
import { numberingOf } from './numbering';
import { LEAF_FACTS } from './schemes';
import { squeeze, textOf } from './text';
import type { Line } from './line';

const OWN_FACTS = FACT.serial | FACT.code | FACT.declared | FACT.unit | FACT.function;

const skip = (line: Line): void => {
  line.kind = 'skip';
  line.why = 'part';
};

/** The line a 其中 is said of: the nearest above that is no 其中 and not skipped. */
const baseOf = (lines: readonly Line[], index: number): number => {
  for (let i = index - 1; i >= 0; i--) {
    const kind = lines[i]!.kind;
    if (kind !== 'skip' && kind !== 'part') return i;
  }
  return -1;
};

/** Lines right below a 其中 that go on with it: without number, code or unit, and adding up exactly to the whole. */
const continued = (lines: readonly Line[], from: number, rest: number, room: number): number => {
  let left = rest;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === 'part') break;
    if (line.kind !== 'row' || (line.facts & OWN_FACTS) !== 0 || line.main === null) break;
    left -= line.main;
    if (left < -room) break;
    if (Math.abs(left) <= room) return i;
  }
  return -1;
};

/** Kinds of money as names: 自治区资金, 一般公共预算, 其他资金. Nobody calls a project so. */
const namesMoney = (layout: Layout, line: Line): boolean => {
  const name = layout.map.columns.name;
  if (name === undefined || (line.facts & ~FACT.serial) !== FACT.name) return false;
  const text = textOf(layout.grid.at(line.row, name));
  if (text.length > 16 || numberingOf(text) > 0) return false;
  const kind = meaningOf(text)?.kind;
  return kind === 'tier' || kind === 'other' || kind === 'relative' || isNatureWord(text);
};

const isNatureWord = (text: string): boolean =>
  /^(?:其中[:：])?(?:一般公共预算|政府性基金|国有资本经营|财政专户|财政拨款|单位资金|上年结转)/.test(
    squeeze(text),
  );

/** Lines that divide the money of the line above by source: parts without the word 其中. */
const markShares = (lines: readonly Line[], layout: Layout, factor: number): void => {
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1]!;
    const follows = above.kind === 'total' || above.kind === 'row' || above.kind === 'part';
    if (!follows || lines[i]!.kind !== 'row' || !namesMoney(layout, lines[i]!)) continue;
    let end = i;
    while (end < lines.length && lines[end]!.kind === 'row' && namesMoney(layout, lines[end]!)) end++;
    const run = lines.slice(i, end);
    const sum = run.reduce((all, line) => all + (line.main ?? 0), 0);
    const isWhole = Math.abs(sum - (above.main ?? 0)) <= tolerance(factor, run.length);
    if (above.kind !== 'row' || isWhole) run.forEach((line) => (line.kind = 'part'));
    i = end - 1;
  }
};

/** Parts of one line: `index` is the first 其中, `base` the line they are of. Returns the last line settled. */
const settleRun = (lines: Line[], index: number, base: Line, factor: number): number => {
  const whole = base.main ?? 0;
  const room = tolerance(factor, 1);
  let left = whole;
  let last = index - 1;
  for (let i = index; i < lines.length && lines[i]!.kind === 'part'; i++) {
    const line = lines[i]!;
    if (line.main === null || line.main <= whole + room) skip(line);
    else line.kind = 'row';
    left -= line.main ?? 0;
    last = i;
  }
  const end = left > room ? continued(lines, last + 1, left, room) : -1;
  for (let i = last + 1; i <= end; i++) skip(lines[i]!);
  return Math.max(last, end);
};

/** The 其中 lines from `index` on, all taken for rows. */
const takeRun = (lines: readonly Line[], index: number): Line[] => {
  const run: Line[] = [];
  for (let i = index; i < lines.length && lines[i]!.kind === 'part'; i++) run.push(lines[i]!);
  run.forEach((line) => (line.kind = 'row'));
  return run;
};

/**
 * Settles every 其中 line. Below a total at the head of a table they may be the rows themselves: those come back as
 * rows, with the total's index, to be weighed once the other rows are known.
 */
export const settleParts = (
  lines: Line[],
  layout: Layout,
  factor: number,
): ReadonlyMap<number, readonly Line[]> => {
  markShares(lines, layout, factor);
  const undecided = new Map<number, Line[]>();
  const firstRow = lines.findIndex((line) => line.kind === 'row');
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.kind !== 'part') continue;
    if (namesMoney(layout, lines[i]!)) {
      skip(lines[i]!);
      continue;
    }
    const at = baseOf(lines, i);
    const base = at < 0 ? null : lines[at]!;
    const atHead = base?.kind === 'total' && (firstRow < 0 || at < firstRow);
    if (base && base.kind !== 'heading' && base.main !== null && !atHead) {
      i = settleRun(lines, i, base, factor);
      continue;
    }
    if (base && base.kind === 'row' && (base.facts & LEAF_FACTS) === 0) base.kind = 'heading';
    const run = takeRun(lines, i);
    if (atHead) undecided.set(at, run);
    i += run.length - 1;
  }
  return undecided;
};

/** 其中 lines below a total at the head are parts where the other rows make up the total without them. */
export const settleUndecided = (
  lines: readonly Line[],
  undecided: ReadonlyMap<number, readonly Line[]>,
  factor: number,
): void => {
  undecided.forEach((parts, at) => {
    const others = lines.filter((line) => line.kind === 'row' && !parts.includes(line));
    const sum = others.reduce((total, line) => total + (line.main ?? 0), 0);
    const whole = lines[at]!.main ?? 0;
    if (others.length > 0 && Math.abs(sum - whole) <= tolerance(factor, others.length)) parts.forEach(skip);
  });
};
