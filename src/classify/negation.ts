import type { Model } from './model';
import type { RowScan } from './scan';

const CLOSE = ')'.charCodeAt(0);

const bracketEnd = (scan: RowScan, from: number): number => {
  const end = scan.clauseEnd(from);
  for (let i = from; i < end; i++) if (scan.buffer.codes[i] === CLOSE) return i;
  return end;
};

/** The stretch of text a negating hit takes back, or null where the hit negates nothing. */
const taken = (model: Model, scan: RowScan, h: number): readonly [number, number] | null => {
  const { negate, negateBefore, negatePair, negatePairEnd } = model.roles.of;
  const start = scan.hits.from[h] as number;
  const end = scan.hits.to[h] as number;
  if (scan.is(h, negate)) return [end, bracketEnd(scan, end)];
  if (scan.is(h, negatePair)) {
    const close = scan.find(negatePairEnd, end, scan.clauseEnd(end));
    return close >= 0 ? [end, scan.hits.from[close] as number] : null;
  }
  return scan.is(h, negateBefore) ? [scan.clauseStart(start), start] : null;
};

/** Takes out the words that the row says it does not contain (不含…, 除…外, …以外的). Returns the hits of the negating words. */
export const applyNegation = (model: Model, scan: RowScan): readonly number[] => {
  const { negate, negateBefore, negatePair } = model.roles.of;
  const negated: number[] = [];
  if (!scan.present(negate) && !scan.present(negatePair) && !scan.present(negateBefore)) return negated;
  for (let h = 0; h < scan.hits.count; h++) {
    const span = scan.dead[h] ? null : taken(model, scan, h);
    if (!span) continue;
    negated.push(h);
    scan.silent.push(span);
    for (let k = 0; k < scan.hits.count; k++) {
      const inside = (scan.hits.from[k] as number) >= span[0] && (scan.hits.to[k] as number) <= span[1];
      if (inside && k !== h) scan.dead[k] = 1;
    }
  }
  return negated;
};
