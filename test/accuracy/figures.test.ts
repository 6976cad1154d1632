import fc from 'fast-check';
import { crossValidated, fitCurve, foldOf } from '../../accuracy/calibrate';
import type { Judged } from '../../accuracy/judge';
import { codeCounts, errorBound, f1, wilson } from '../../accuracy/metrics';
import { bandsOf } from '../../accuracy/picture';
import { calibrate, isDecided, stepOf } from '../../src/classify/calibration';

const judged = (raw: number, levelRight: boolean, more: Partial<Judged> = {}): Judged => ({
  gold: { set: 's', id: 'x', cells: {}, level: 'province', category: '1', matter: '', findings: [] },
  level: 'province',
  category: '1',
  decided: false,
  raw,
  asks: false,
  codes: [],
  levelRight,
  matterRight: true,
  work: `${raw}`,
  worded: true,
  ...more,
});

const many = (count: number, raw: number, wrong = 0): Judged[] =>
  Array.from({ length: count }, (_, at) => judged(raw, at >= wrong, { work: `${raw}/${at}` }));

describe('bounds', () => {
  it.each([
    [0, 100, 0.0295],
    [0, 598, 0.005],
    [1, 100, 0.0466],
    [3, 600, 0.0129],
  ])('of %i wrong in %i rows: %f', (wrong, rows, bound) => {
    expect(errorBound(wrong, rows)).toBeCloseTo(bound, 3);
  });

  it('of nothing seen say nothing', () => {
    expect(errorBound(0, 0)).toBe(1);
    expect(wilson({ part: 0, whole: 0 })).toEqual([0, 1]);
  });

  it('after Wilson hold the share and never leave 0–1', () => {
    const [low, high] = wilson({ part: 98, whole: 100 });
    expect(low).toBeCloseTo(0.93, 2);
    expect(high).toBeCloseTo(0.9945, 3);
  });
});

describe('the curve', () => {
  it('never falls, whatever the rows', () => {
    const row = fc.tuple(fc.integer({ min: 5, max: 99 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (list) => {
        const curve = fitCurve(list.map(([raw, right]) => judged(raw / 100, right)));
        for (let at = 1; at < curve.length; at++) {
          expect(curve[at]?.[0]).toBeGreaterThan(curve[at - 1]?.[0] as number);
          expect(curve[at]?.[1]).toBeGreaterThanOrEqual(curve[at - 1]?.[1] as number);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says no more than the number of rows can show', () => {
    expect(fitCurve(many(20, 0.98))).toEqual([[0.98, 0.976]]);
    expect(fitCurve(many(400, 0.98))).toEqual([[0.98, 0.999]]);
    expect(fitCurve(many(400, 0.98, 2))).toEqual([[0.98, 0.995]]);
  });

  it('pools a step that would fall', () => {
    const curve = fitCurve([...many(50, 0.9), ...many(50, 0.95, 10)]);
    expect(curve).toEqual([[0.9, 0.896]]);
  });

  it('leaves out rows a person is asked about anyway', () => {
    expect(fitCurve([judged(0.9, false, { asks: true })])).toEqual([]);
  });

  it('gives a row a figure of rows of other works only', () => {
    const rows = many(200, 0.98);
    const scored = crossValidated(rows, (curve) => curve.length);
    expect(scored).toHaveLength(200);
    expect(foldOf(judged(1, true, { work: 'a' }))).toBe(foldOf(judged(0.5, false, { work: 'a' })));
  });
});

describe('the curve in use', () => {
  it('never falls and stays within 0–1', () => {
    for (const worded of [true, false]) {
      let last = 0;
      for (let raw = 0; raw <= 100; raw++) {
        const now = calibrate(raw / 100, worded);
        expect(now).toBeGreaterThanOrEqual(last);
        expect(now).toBeLessThan(1);
        last = now;
      }
    }
  });

  it('holds from one step to the next, and decides from 99.5 %', () => {
    expect(stepOf([[0.2, 0.4], [0.6, 0.9]], 0.59)).toBe(0.4); // prettier-ignore
    expect(stepOf([[0.2, 0.4]], 0.1)).toBe(0);
    expect([isDecided(0.994), isDecided(0.995)]).toEqual([false, true]);
  });
});

it('counts findings by code', () => {
  const one = judged(1, true, { codes: ['mixed', 'ambiguous'] });
  const rows = [{ ...one, gold: { ...one.gold, findings: ['mixed', 'unlisted'] } }];
  const counts = codeCounts(rows);
  expect(counts.map(({ code, right, extra, missed }) => `${code} ${right}${extra}${missed}`)).toEqual([
    'ambiguous 010',
    'mixed 100',
    'unlisted 001',
  ]);
  expect(f1(counts)).toBeCloseTo(0.5);
});

it('puts rows in bands of what their confidence says', () => {
  const bands = bandsOf([0.4, 0.996, 0.999].map((probability) => ({ row: judged(0.5, true), probability })));
  expect(bands.map(({ from, rows }) => [from, rows.length])).toEqual([[0, 1], [0.995, 2]]); // prettier-ignore
});
