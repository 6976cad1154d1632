/** Counts and what they show. */
import type { Judged } from './judge';

export interface Share {
  readonly part: number;
  readonly whole: number;
}

export const share = (list: readonly Judged[], right: (one: Judged) => boolean): Share => ({
  part: list.filter(right).length,
  whole: list.length,
});

export const valueOf = ({ part, whole }: Share): number => (whole === 0 ? 1 : part / whole);

const Z = 1.959964;

/** 95 % interval of a share, after Wilson. */
export const wilson = ({ part, whole }: Share): readonly [number, number] => {
  if (whole === 0) return [0, 1];
  const p = part / whole;
  const z2 = (Z * Z) / whole;
  const middle = p + z2 / 2;
  const spread = Z * Math.sqrt((p * (1 - p)) / whole + z2 / (4 * whole));
  return [Math.max(0, (middle - spread) / (1 + z2)), Math.min(1, (middle + spread) / (1 + z2))];
};

const atMost = (wrong: number, whole: number, p: number): number => {
  let term = Math.pow(1 - p, whole);
  let sum = term;
  for (let k = 1; k <= wrong; k++) {
    term *= ((whole - k + 1) / k) * (p / (1 - p));
    sum += term;
  }
  return sum;
};

/** Exact one-sided 95 % upper bound of an error rate, after Clopper and Pearson. */
export const errorBound = (wrong: number, whole: number): number => {
  if (whole === 0 || wrong >= whole) return 1;
  let low = wrong / whole;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (atMost(wrong, whole, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
};

export interface CodeCounts {
  readonly code: string;
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

/** Findings by code: given and asked, given only, asked only. */
export const codeCounts = (list: readonly Judged[]): readonly CodeCounts[] => {
  const codes = new Set(list.flatMap(({ codes: given, gold }) => [...given, ...gold.findings]));
  const count = (code: string, given: boolean, asked: boolean): number =>
    list.filter((one) => one.codes.includes(code) === given && one.gold.findings.includes(code) === asked)
      .length;
  return [...codes].sort().map((code) => ({
    code,
    right: count(code, true, true),
    extra: count(code, true, false),
    missed: count(code, false, true),
  }));
};

export const f1 = (codes: readonly Omit<CodeCounts, 'code'>[]): number => {
  const sum = (of: 'right' | 'extra' | 'missed'): number => codes.reduce((total, one) => total + one[of], 0);
  const [right, extra, missed] = [sum('right'), sum('extra'), sum('missed')];
  return right === 0 ? 0 : (2 * right) / (2 * right + extra + missed);
};
