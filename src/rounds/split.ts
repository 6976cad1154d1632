/** One row that became several, or several that became one: parts of the same unit whose amounts add up to the whole. */
import { sameUnit } from '../audit/same-unit';
import type { Keyed, Leftovers, Match } from './match';
import { partOf } from './words';

/** A part's name shares this much of its pairs with the whole's. */
const PART = 0.3;
const MOST_PARTS = 40;
/** Parts of which every choice is tried. */
const TRIED = 12;
/** Sums may differ by this much: parts are often rounded or cut a little. */
const SLACK = 0.01;

const amountOf = ({ row }: Keyed): number => row.amount ?? 0;

const total = (parts: readonly Keyed[]): number => parts.reduce((sum, one) => sum + amountOf(one), 0);

const addsUp = (parts: readonly Keyed[], whole: number): boolean =>
  Math.abs(total(parts) - whole) <= Math.abs(whole) * SLACK + 0.005;

/** The likest parts first: the first choice that adds up. */
const choose = (parts: readonly Keyed[], whole: number, least: number): readonly Keyed[] | null => {
  if (parts.length >= least && addsUp(parts, whole)) return parts;
  const tried = parts.slice(0, TRIED);
  let found: readonly Keyed[] | null = null;
  const search = (from: number, chosen: readonly Keyed[]): void => {
    if (found) return;
    if (chosen.length >= least && addsUp(chosen, whole)) {
      found = chosen;
      return;
    }
    if (chosen.length === 4 || total(chosen) > whole * (1 + SLACK)) return;
    for (let at = from; at < tried.length && !found; at++) search(at + 1, [...chosen, tried[at] as Keyed]);
  };
  search(0, []);
  return found;
};

const partsFor = (whole: Keyed, others: Iterable<Keyed>): readonly Keyed[] =>
  Array.from(others)
    .filter((one) => amountOf(one) > 0 && whole.unit !== '' && sameUnit(whole.unit, one.unit))
    .map((one) => ({ one, like: partOf(whole.name, one.name) }))
    .filter(({ like }) => like >= PART)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST_PARTS)
    .map(({ one }) => one);

/** `forward`: an old row into several new ones; else several old ones into a new one. */
const wholeAgainst = (left: Leftovers, forward: boolean): void => {
  const [wholes, others] = forward ? [left.old, left.new] : [left.new, left.old];
  Array.from(wholes).forEach((whole) => {
    if (amountOf(whole) <= 0) return;
    const parts = choose(partsFor(whole, others), amountOf(whole), 2);
    if (!parts) return;
    left.take(
      forward ? { by: 'likely', old: [whole], new: parts } : { by: 'likely', old: parts, new: [whole] },
    );
  });
};

/** A row that kept its name while a part of its money went to new rows (or came from rows that are gone). */
const grown = (left: Leftovers, match: Match): Match => {
  const [old] = match.old;
  const [fresh] = match.new;
  if (!old || !fresh || match.old.length > 1 || match.new.length > 1) return match;
  const lost = amountOf(old) - amountOf(fresh);
  if (Math.abs(lost) < 0.005) return match;
  const others = lost > 0 ? left.new : left.old;
  const parts = choose(partsFor(lost > 0 ? old : fresh, others), Math.abs(lost), 1);
  if (!parts) return match;
  parts.forEach((one) => others.delete(one));
  return lost > 0
    ? { by: match.by, old: match.old, new: [fresh, ...parts] }
    : { by: match.by, old: [old, ...parts], new: match.new };
};

/** Runs after the surer ways; what kept its name grows, then whole rows are looked at both ways. */
export const matchParts = (left: Leftovers): void => {
  const matches = left.matches.splice(0);
  matches.forEach((match) => left.matches.push(grown(left, match)));
  wholeAgainst(left, true);
  wholeAgainst(left, false);
};
