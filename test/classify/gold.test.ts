import type { LoadedPolicy } from '../../src/policy/types';
import { builtinPolicies } from '../../src/policy/builtin';
import { createClassifier } from '../../src/classify/classifier';
import type { Classification } from '../../src/classify/types';
import { goldRows, matterRight, type GoldRow } from './support/gold';
import { foundingPolicy } from './support/policy-fixture';

const STATES: Readonly<Record<string, string>> = {
  mixed: 'mixed',
  ambiguous: 'ambiguous',
  unlisted: 'unlisted',
};

const stateRight = (row: GoldRow, got: Classification): boolean =>
  Object.keys(STATES).every((code) => row.findings.split(' ').includes(code) === (got.state === code));

const named = (got: Classification): string[] => [
  ...(got.ref ? [got.ref.matter.text] : []),
  ...(got.refs ?? []).map((ref) => ref.matter.text),
];

const POLICIES: readonly (readonly [string, readonly LoadedPolicy[]])[] = [
  ['the hand-made policy', [foundingPolicy()]],
  ['the compiled policy', builtinPolicies()],
];

describe.each(POLICIES)('labelled rows under %s', (_, policies) => {
  const classifier = createClassifier(policies);
  const rows = goldRows('dev.tsv');
  const judged = rows.map((row) => {
    const got = classifier.classify({ name: row.name, unit: row.unit, detail: row.detail });
    return {
      row,
      got,
      level: got.level === row.level,
      matter: matterRight(named(got), row.matter),
      state: stateRight(row, got),
    };
  });
  const share = (list: readonly boolean[]): number => list.filter(Boolean).length / Math.max(1, list.length);

  if (process.env['SHOW_WRONG']) {
    for (const j of judged) {
      const wrong = !j.level || !j.matter || !j.state;
      if (!wrong && j.got.status === 'decided') continue;
      const tag = `${wrong ? 'WRONG' : '     '} ${j.got.status}`;
      process.stderr.write(
        `${tag} ${j.row.id} ${j.row.unit}|${j.row.name}|${j.row.detail} gold ${j.row.level} ${j.row.matter} ${j.row.findings} got ${j.got.level} ${j.got.state} ${named(j.got).join('|')} by ${j.got.decidedBy} ${j.got.confidence}\n`,
      );
    }
  }

  const decided = judged.filter((j) => j.got.status === 'decided');
  const figures = {
    level: share(judged.map((j) => j.level)),
    hard: share(judged.filter((j) => j.row.hard).map((j) => j.level)),
    matter: share(judged.filter((j) => j.row.matter !== '').map((j) => j.matter)),
    state: share(judged.map((j) => j.state)),
    precision: share(decided.map((j) => j.level)),
    coverage: decided.length / judged.length,
  };
  if (process.env['SHOW_WRONG']) process.stderr.write(`${JSON.stringify(figures)}\n`);

  test.each([
    ['level', 0.97],
    ['hard', 0.93],
    ['matter', 0.95],
    ['state', 0.95],
    ['precision', 0.995],
    ['coverage', 0.85],
  ] as const)('%s is at least %d', (figure, floor) => {
    expect(figures[figure]).toBeGreaterThanOrEqual(floor);
  });
});
