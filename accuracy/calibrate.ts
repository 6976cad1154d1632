/** The curve from a raw figure to a probability: fitted by pooling adjacent violators, judged by cross-validation. */
import type { Curve } from '../src/classify/calibration';
import type { Judged } from './judge';
import { errorBound } from './metrics';

interface Block {
  readonly from: number;
  readonly right: number;
  readonly rows: number;
}

const joined = (a: Block, b: Block): Block => ({
  from: a.from,
  right: a.right + b.right,
  rows: a.rows + b.rows,
});

const rate = ({ right, rows }: Block): number => right / rows;

const blocksOf = (rows: readonly Judged[]): readonly Block[] => {
  const byRaw = new Map<number, Block>();
  for (const { raw, levelRight } of rows) {
    const one = { from: raw, right: levelRight ? 1 : 0, rows: 1 };
    const had = byRaw.get(raw);
    byRaw.set(raw, had ? joined(had, one) : one);
  }
  return [...byRaw.values()].sort((a, b) => a.from - b.from);
};

/** From so many rows on, a block speaks for itself. */
const MANY = 200;

/** No block says more than this: no number of rows shows certainty. */
const MOST = 0.999;

/** A block of few rows is drawn towards even odds, as far as its size leaves open. */
const shown = (block: Block): number => {
  const { right, rows } = block;
  const p = rows >= MANY ? Math.min(MOST, rate(block)) : (right + 0.5) / (rows + 1);
  return Math.round(p * 1000) / 1000;
};

/** No more than what the number of rows can show to be right, with 95 % certainty. */
const borneOut = (block: Block): number => {
  const { right, rows } = block;
  return Math.floor(Math.min(shown(block), 1 - errorBound(rows - right, rows)) * 1000) / 1000;
};

/** Fits an ascending step curve. Rows asked about whatever their figure take no part. */
export const fitCurve = (rows: readonly Judged[]): Curve => fitBlocks(rows, shown);

/**
 * The same, but each step says only what its rows can show: for policies whose rows were few and seen before, so that
 * a rate alone would promise too much.
 */
export const boundedCurve = (rows: readonly Judged[]): Curve => fitBlocks(rows, borneOut);

const fitBlocks = (rows: readonly Judged[], figure: (block: Block) => number): Curve => {
  const stack: Block[] = [];
  for (const block of blocksOf(rows.filter(({ asks }) => !asks))) {
    let top = block;
    let below = stack[stack.length - 1];
    while (below && rate(below) >= rate(top)) {
      top = joined(below, top);
      stack.pop();
      below = stack[stack.length - 1];
    }
    stack.push(top);
  }
  let least = 0;
  return stack.map((block) => {
    least = Math.max(least, figure(block));
    return [block.from, least] as const;
  });
};

export const FOLDS = 10;

const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
};

/** The fold of a row: rows of the same work stand in one. */
export const foldOf = ({ work }: Judged): number => hash(work) % FOLDS;

export interface Folding {
  /** Rows the curves are fitted on; the rows themselves where not given. */
  readonly training?: readonly Judged[];
  readonly fold?: (row: Judged) => number | string;
  readonly fit?: (rows: readonly Judged[]) => Curve;
}

/** Each row with the probability of a curve that was fitted without its fold. */
export const crossValidated = (
  rows: readonly Judged[],
  apply: (curve: Curve, raw: number) => number,
  { training = rows, fold = foldOf, fit = fitCurve }: Folding = {},
): readonly { readonly row: Judged; readonly probability: number }[] =>
  [...new Set(rows.map(fold))].flatMap((one) => {
    const curve = fit(training.filter((row) => fold(row) !== one));
    return rows
      .filter((row) => fold(row) === one)
      .map((row) => ({ row, probability: apply(curve, row.raw) }));
  });
