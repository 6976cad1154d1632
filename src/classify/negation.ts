import type { Model } from './model';
import type { RowScan } from './scan';

/** Takes out the words that the row says it does not contain (不含…, 除…外). Returns the hits of the negating words. */
export const applyNegation = (model: Model, scan: RowScan): readonly number[] => {
  const { negate, negatePair, negatePairEnd } = model.roles.of;
  const negated: number[] = [];
  if (!scan.present(negate) && !scan.present(negatePair)) return negated;
  const silence = (from: number, to: number): void => {
    for (let h = 0; h < scan.hits.count; h++) {
      if ((scan.hits.from[h] as number) >= from && (scan.hits.to[h] as number) <= to) scan.dead[h] = 1;
    }
  };
  for (let h = 0; h < scan.hits.count; h++) {
    if (scan.dead[h]) continue;
    const end = scan.hits.to[h] as number;
    if (scan.is(h, negate)) {
      negated.push(h);
      silence(end, bracketEnd(scan, end));
    } else if (scan.is(h, negatePair)) {
      const close = scan.find(negatePairEnd, end, scan.clauseEnd(end));
      if (close >= 0 && (scan.hits.from[close] as number) > end) {
        negated.push(h);
        silence(end, scan.hits.from[close] as number);
      }
    }
  }
  return negated;
};

const CLOSE = ')'.charCodeAt(0);

const bracketEnd = (scan: RowScan, from: number): number => {
  const end = scan.clauseEnd(from);
  for (let i = from; i < end; i++) if (scan.buffer.codes[i] === CLOSE) return i;
  return end;
};
