/** Rows of two rounds that are one piece of work: by project code, by name and unit, then by likeness. */
import { sameUnit } from '../audit/same-unit';
import { likeness, nameKey, unitKey } from './words';
import type { MatchedBy, RoundRow } from './types';

/** A row with its keys, and whether it has found its like. */
export interface Keyed {
  readonly row: RoundRow;
  readonly name: string;
  readonly unit: string;
}

export interface Match {
  readonly by: MatchedBy;
  readonly old: readonly Keyed[];
  readonly new: readonly Keyed[];
}

export const keyed = (row: RoundRow): Keyed => ({
  row,
  name: nameKey(row.name),
  unit: unitKey(row.unit),
});

/** Amounts that may be one after a revision. */
const NEAR = 0.1;
/** Names that may be one after a revision. */
const LIKE = 0.5;
/** Candidates looked at for one row. */
const MOST = 200;
/** A code that more rows have is no project's. */
const SHARED_CODE = 20;

export const equalAmounts = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) < 0.005;

const near = (a: number | null, b: number | null): boolean => {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b)) + 0.005;
};

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  all.forEach((one) => {
    const key = keyOf(one);
    if (key === null || key === '') return;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  });
  return groups;
};

/** Two lists of rows that go together, paired: the same name first, then the same amount, then as they stand. */
const paired = (old: readonly Keyed[], fresh: readonly Keyed[]) => {
  const pairs: [Keyed, Keyed][] = [];
  let [left, right] = [[...old], [...fresh]];
  const take = (fits: (a: Keyed, b: Keyed) => boolean): void => {
    left = left.filter((one) => {
      const at = right.findIndex((other) => fits(one, other));
      if (at < 0) return true;
      pairs.push([one, right[at] as Keyed]);
      right = right.filter((_, index) => index !== at);
      return false;
    });
  };
  const amounts = (a: Keyed, b: Keyed): boolean => equalAmounts(a.row.amount, b.row.amount);
  take((a, b) => a.name === b.name && a.row.sheet === b.row.sheet && amounts(a, b));
  take((a, b) => a.name === b.name && amounts(a, b));
  take((a, b) => a.name === b.name);
  take(amounts);
  return { pairs, left, right };
};

/** A code that was given to another project meanwhile joins nothing. */
const plausible = (a: Keyed, b: Keyed): boolean =>
  likeness(a.name, b.name) >= 0.3 ||
  equalAmounts(a.row.amount, b.row.amount) ||
  (a.unit !== '' && b.unit !== '' && sameUnit(a.unit, b.unit) && near(a.row.amount, b.row.amount));

const codeMatches = (old: readonly Keyed[], fresh: readonly Keyed[]): readonly Match[] => {
  const { pairs, left, right } = paired(old, fresh);
  // One project in one row here and in several there.
  const whole = old.length === 1 ? old[0] : fresh.length === 1 ? fresh[0] : undefined;
  const many = old.length === 1 ? fresh : old;
  if (whole && many.length > 1 && many.every((one) => plausible(whole, one)))
    return [{ by: 'code', old, new: fresh }];
  const rest: [Keyed, Keyed][] = [];
  left.forEach((one) => {
    const at = right.findIndex((other) => plausible(one, other));
    if (at < 0) return;
    rest.push([one, right[at] as Keyed]);
    right.splice(at, 1);
  });
  return [...pairs, ...rest]
    .filter(([a, b]) => plausible(a, b))
    .map(([a, b]): Match => ({ by: 'code', old: [a], new: [b] }));
};

/** What is left after matches are taken out. */
export class Leftovers {
  readonly old: Set<Keyed>;
  readonly new: Set<Keyed>;
  readonly matches: Match[] = [];

  constructor(old: readonly RoundRow[], fresh: readonly RoundRow[]) {
    this.old = new Set(old.map(keyed));
    this.new = new Set(fresh.map(keyed));
  }

  take(match: Match): void {
    match.old.forEach((one) => this.old.delete(one));
    match.new.forEach((one) => this.new.delete(one));
    this.matches.push(match);
  }
}

export const matchByCode = (left: Leftovers): void => {
  const fresh = grouped(Array.from(left.new), ({ row }) => row.code);
  grouped(Array.from(left.old), ({ row }) => row.code).forEach((old, code) => {
    const others = fresh.get(code);
    if (!others || old.length > SHARED_CODE || others.length > SHARED_CODE) return;
    codeMatches(old, others).forEach((match) => left.take(match));
  });
};

/** Rows with unlike codes are not one only for their name. */
const codesAgree = (a: Keyed, b: Keyed, codes: ReadonlySet<string>): boolean =>
  a.row.code === null || b.row.code === null || a.row.code === b.row.code || !codes.has(a.row.code);

/** The same name (or none, with the same amount) and unit. `codes` are those of the new round. */
export const matchByName = (left: Leftovers, codes: ReadonlySet<string>): void => {
  const key = (one: Keyed): string =>
    one.name === '' ? `\n${one.row.sheet} ${one.row.amount ?? ''}` : one.name;
  const fresh = grouped(Array.from(left.new), key);
  grouped(Array.from(left.old), key).forEach((old, name) => {
    let others = fresh.get(name) ?? [];
    // The same unit's name first: a short name agrees with many full ones.
    [
      (a: Keyed, b: Keyed) => a.unit === b.unit && equalAmounts(a.row.amount, b.row.amount),
      (a: Keyed, b: Keyed) => a.unit === b.unit,
      (a: Keyed, b: Keyed) => sameUnit(a.unit, b.unit),
    ].forEach((fits) =>
      old.forEach((one) => {
        if (!left.old.has(one)) return;
        const found = others.find((other) => fits(one, other) && codesAgree(one, other, codes));
        if (!found) return;
        others = others.filter((other) => other !== found);
        left.take({ by: 'name', old: [one], new: [found] });
      }),
    );
  });
};

interface Candidate {
  readonly old: Keyed;
  readonly fresh: Keyed;
  readonly score: number;
}

const amountOf = ({ row }: Keyed): number => row.amount ?? 0;

/** Where an amount would stand in rows sorted by theirs. */
const firstAt = (rows: readonly Keyed[], least: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (amountOf(rows[middle] as Keyed) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

const candidatesOf = (one: Keyed, sorted: readonly Keyed[]): readonly Candidate[] => {
  const amount = amountOf(one);
  const width = Math.abs(amount) * (NEAR / (1 - NEAR)) + 0.01;
  const found: Candidate[] = [];
  for (let at = firstAt(sorted, amount - width), seen = 0; at < sorted.length && seen < MOST; at++, seen++) {
    const other = sorted[at] as Keyed;
    if (amountOf(other) > amount + width) break;
    if (!near(one.row.amount, other.row.amount)) continue;
    const equal = equalAmounts(one.row.amount, other.row.amount);
    const like = likeness(one.name, other.name);
    const together = one.unit !== '' && other.unit !== '' && sameUnit(one.unit, other.unit);
    // A unit renamed since: only a name that is all but the same will do.
    const enough = together ? like >= (equal ? LIKE - 0.15 : LIKE) : like >= 0.9 && equal;
    if (enough)
      found.push({ old: one, fresh: other, score: like + (equal ? 0.3 : 0) + (together ? 0.3 : 0) });
  }
  return found;
};

/** 疑似: like names, the same unit, near amounts; the likest first. */
export const matchByLikeness = (left: Leftovers): void => {
  const sorted = Array.from(left.new).sort((a, b) => amountOf(a) - amountOf(b));
  const candidates = Array.from(left.old)
    .filter(({ name }) => name !== '')
    .flatMap((one) => candidatesOf(one, sorted))
    .sort((a, b) => b.score - a.score);
  candidates.forEach(({ old, fresh }) => {
    if (left.old.has(old) && left.new.has(fresh)) left.take({ by: 'likely', old: [old], new: [fresh] });
  });
};
