import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { goldRows, goldSets, records } from '../../accuracy/gold';
import { judgeSet } from '../../accuracy/judge';
import { codeCounts, f1, share, valueOf } from '../../accuracy/metrics';

const GOLD = join(__dirname, '..', 'gold');
const sets = goldSets(GOLD);

/** Somewhat below what docs/accuracy.md reports: a change that costs more than a row or two is seen. */
const FLOORS: Readonly<Record<string, readonly [level: number, findings: number]>> = {
  ordinary: [0.98, 0.96],
  'founding-ordinary': [0.98, 0.96],
  adversarial: [0.94, 0.92],
  'founding-adversarial': [0.9, 0.86],
  dev: [1, 1],
  more: [0.95, 0.94],
};

/** Sets of forty rows; all others have sixty or more. */
const SMALL = new Set(['province-transport-ninth', 'province-water', 'city-transport-ninth']);

it.each(sets)('$id: rows, policy and second labels are there', (set) => {
  const rows = goldRows(GOLD, set);
  expect(rows.length).toBeGreaterThanOrEqual(SMALL.has(set.id) ? 40 : 60);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(set.policy === null || existsSync(join(GOLD, set.policy))).toBe(true);
  if (set.second === null) return;
  const labels = records(join(GOLD, set.second));
  expect(labels.map((one) => one['id']).sort()).toEqual(rows.map(({ id }) => id).sort());
});

it('further rows than the development rows number more than a thousand', () => {
  const further = sets.filter(({ second }) => second !== null);
  expect(further.flatMap((set) => goldRows(GOLD, set)).length).toBeGreaterThan(1000);
});

describe.each(sets.filter(({ id }) => FLOORS[id]))('$id', (set) => {
  const judged = judgeSet(GOLD, set);
  const [level, findings] = FLOORS[set.id] as readonly [number, number];

  it('levels and findings stay right', () => {
    expect(valueOf(share(judged, (one) => one.levelRight))).toBeGreaterThanOrEqual(level);
    expect(f1(codeCounts(judged))).toBeGreaterThanOrEqual(findings);
  });

  it('what is decided is right', () => {
    const decided = judged.filter((one) => one.decided);
    const wrong = decided.filter((one) => !one.levelRight);
    expect(wrong.length).toBeLessThanOrEqual(1);
    expect(decided.length / judged.length).toBeGreaterThan(0.5);
  });
});

describe.each(sets.filter(({ policy }) => policy !== null))('$id', (set) => {
  const judged = judgeSet(GOLD, set);

  it('nothing is decided that labelled rows do not bear out', () => {
    expect(judged.filter((one) => one.decided && !one.levelRight)).toEqual([]);
  });

  it('levels and findings stay right without a word list', () => {
    expect(valueOf(share(judged, (one) => one.levelRight))).toBeGreaterThanOrEqual(0.8);
    expect(f1(codeCounts(judged))).toBeGreaterThanOrEqual(0.7);
  });
});
