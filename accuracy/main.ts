/** Figures of the audit on labelled rows. `--fit` fits the confidence curve anew first; `--wrong N` lists rows that went wrong. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepOf, type Curve } from '../src/classify/calibration';
import { crossValidated, fitCurve } from './calibrate';
import { goldSets, records } from './gold';
import { judgeSet, type Judged } from './judge';
import { codeCounts, f1, share, valueOf, type Share } from './metrics';
import { bandsOf, reliabilityPicture, type Scored } from './picture';
import { accuracyPage, type Agreement, type SetResult } from './report';

const ROOT = process.cwd();
const GOLD = join(ROOT, 'test', 'gold');
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const figure = (one: Share): string => `${(valueOf(one) * 100).toFixed(1)} % of ${one.whole}`;

/** Curves are fitted on rows nobody tuned on; rows under a policy with word lists apart from those without. */
const fitted = (results: readonly SetResult[]): Readonly<Record<'worded' | 'own', readonly Judged[]>> => {
  const rows = results.filter(({ set }) => set.use === 'aside').flatMap(({ rows: own }) => own);
  return { worded: rows.filter((row) => row.worded), own: rows.filter((row) => !row.worded) };
};

const validated = (results: readonly SetResult[]): ReadonlyMap<Judged, number> => {
  const { worded, own } = fitted(results);
  const scored = [...crossValidated(worded, stepOf), ...crossValidated(own, stepOf)];
  return new Map(scored.map(({ row, probability }) => [row, probability]));
};

const withScores = (results: readonly SetResult[]): readonly SetResult[] => {
  const known = validated(results);
  const { worded, own } = fitted(results);
  const curves = { worded: fitCurve(worded), own: fitCurve(own) };
  const scoreOf = (row: Judged): Scored => ({
    row,
    probability: known.get(row) ?? stepOf(row.worded ? curves.worded : curves.own, row.raw),
  });
  return results.map((one) => ({ ...one, scored: one.rows.map(scoreOf) }));
};

const agreementOf = ({ set, rows }: SetResult): Agreement | null => {
  if (set.second === null) return null;
  const second = new Map(records(join(GOLD, set.second)).map((one) => [one['id'] ?? '', one]));
  const both = rows.filter(({ gold }) => second.has(gold.id));
  const codes = (text: string): string => text.split(' ').filter(Boolean).sort().join(' ');
  return {
    set: set.title,
    level: share(both, ({ gold }) => second.get(gold.id)?.['level'] === gold.level),
    findings: share(
      both,
      ({ gold }) => codes(second.get(gold.id)?.['findings'] ?? '') === codes(gold.findings.join(' ')),
    ),
  };
};

const wrongOf = ({ rows }: SetResult, limit: number): readonly string[] =>
  rows
    .filter((one) => !one.levelRight || !one.matterRight)
    .slice(0, limit)
    .map(
      ({ gold, level, raw, decided }) =>
        `  ${gold.id} ${gold.cells['unit']}｜${gold.cells['name']}｜${gold.cells['detail'] ?? ''} want ${gold.level} got ${level} raw ${raw}${decided ? ' decided' : ''}`,
    );

const brief = (result: SetResult): string => {
  const { set, rows } = result;
  const decided = rows.filter((one) => one.decided);
  return [
    `${set.id} (${set.use})`,
    `level ${figure(share(rows, (one) => one.levelRight))}`,
    `matter ${figure(
      share(
        rows.filter(({ gold }) => gold.matter !== ''),
        (one) => one.matterRight,
      ),
    )}`,
    `findings F1 ${(f1(codeCounts(rows)) * 100).toFixed(1)} %`,
    `decided right ${figure(share(decided, (one) => one.levelRight))}`,
    `coverage ${figure({ part: decided.length, whole: rows.length })}`,
  ].join('; ');
};

/** A step a line, as the formatter leaves it. */
const linesOf = (name: string, curve: Curve): string =>
  `  "${name}": [\n${curve.map(([raw, p]) => `    [${raw}, ${p}]`).join(',\n')}\n  ]`;

const writeCurves = (results: readonly SetResult[]): void => {
  const { worded, own } = fitted(results);
  const path = join(ROOT, 'assets', 'calibration.json');
  writeFileSync(path, `{\n${linesOf('worded', fitCurve(worded))},\n${linesOf('own', fitCurve(own))}\n}\n`);
  say(`curves fitted on ${worded.length} and ${own.length} rows: run again without --fit for the figures`);
};

const writePage = (results: readonly SetResult[]): void => {
  const aside = results.filter(({ set }) => set.use === 'aside').flatMap(({ scored }) => scored);
  const agreement = results.flatMap((one) => agreementOf(one) ?? []);
  writeFileSync(join(ROOT, 'docs', 'accuracy.md'), accuracyPage(results, agreement));
  const bands = bandsOf(aside.filter(({ row }) => !row.asks));
  writeFileSync(
    join(ROOT, 'docs', 'images', 'accuracy.svg'),
    reliabilityPicture(bands, '置信度与实际判对的比例（留出样本，交叉验证）'),
  );
};

const main = (args: readonly string[]): void => {
  const judged = goldSets(GOLD).map((set) => ({ set, rows: judgeSet(GOLD, set), scored: [] }));
  judged.forEach((one) => say(brief(one)));
  const limit = Number(args[args.indexOf('--wrong') + 1]);
  if (args.includes('--wrong')) judged.forEach((one) => wrongOf(one, limit).forEach(say));
  if (args.includes('--fit')) return writeCurves(judged);
  writePage(withScores(judged));
};

main(process.argv.slice(2));
