import curves from '../../assets/calibration.json';

/** Steps of a curve: from this raw figure on, the share of labelled rows whose level was right. Ascending in both. */
export type Curve = readonly (readonly [raw: number, probability: number])[];

/** Expected error below 0.5 %. */
export const DECIDED_FROM = 0.995;

/** The probability a curve gives a raw figure; 0 below its first step. */
export const stepOf = (curve: Curve, raw: number): number => {
  let probability = 0;
  for (const [from, value] of curve) {
    if (raw < from) break;
    probability = value;
  }
  return probability;
};

/**
 * Turns a raw figure into the probability that the level is right, as measured on labelled rows (docs/accuracy.md).
 * @param raw 0–1, as `confidenceOf` gives it
 * @param worded the matter is named by a word list; else by the policy's own words alone
 */
export const calibrate = (raw: number, worded: boolean): number =>
  stepOf((worded ? curves.worded : curves.own) as unknown as Curve, raw);

export const isDecided = (probability: number): boolean => probability >= DECIDED_FROM;
