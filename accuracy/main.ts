/** Figures of the audit on labelled rows. `--fit` fits the confidence curve anew first; `--wrong N` lists developed rows that went wrong. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepOf, type Curve } from '../src/classify/calibration';
import { boundedCurve, crossValidated, fitCurve } from './calibrate';
import { firstReadings, goldSets, records } from './gold';
import { judgeSet, type Judged } from './judge';
import { codeCounts, f1, share, valueOf, type Share } from './metrics';
import { bandsOf, reliabilityPicture, type Scored } from './picture';
import { accuracyPage, type Agreement, type SetResult } from './report';

const ROOT = process.cwd();
const GOLD = join(ROOT, 'test', 'gold');
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const figure = (one: Share): string => `${(valueOf(one) * 100).toFixed(1)} % of ${one.whole}`;

/** A row as it was first read, where that was kept: what was mended since says nothing of unseen rows. */
const firstOf = ({ set, rows }: SetResult): readonly Judged[] => {
  const first = firstReadings(GOLD, set);
  return rows.map((row) => {
    const one = first.get(row.gold.id);
    return one ? { ...row, raw: one.raw, asks: one.asks, levelRight: one.level === row.gold.level } : row;
  });
};

/** Curves are fitted on developed rows alone; rows under a policy with word lists apart from those without. */
const fitted = (results: readonly SetResult[]): Readonly<Record<'worded' | 'own', readonly Judged[]>> => {
  const rows = results.filter(({ set }) => set.use === 'developed').flatMap(firstOf);
  return { worded: rows.filter((row) => row.worded), own: rows.filter((row) => !row.worded) };
};

const curvesOf = (results: readonly SetResult[]): Readonly<Record<'worded' | 'own', Curve>> => {
  const { worded, own } = fitted(results);
  return { worded: fitCurve(worded), own: boundedCurve(own) };
};

const policyOf = ({ gold }: Judged): string => gold.set;

/** Figures of developed rows by curves fitted without their fold; under policies without word lists, without their policy. */
const validated = (results: readonly SetResult[]): ReadonlyMap<Judged, number> => {
  const first = fitted(results);
  const rows = results.filter(({ set }) => set.use === 'developed').flatMap((one) => one.rows);
  const [worded, own] = [rows.filter((row) => row.worded), rows.filter((row) => !row.worded)];
  const scored = [
    ...crossValidated(worded, stepOf, { training: first.worded }),
    ...crossValidated(own, stepOf, { training: first.own, fold: policyOf, fit: boundedCurve }),
  ];
  return new Map(scored.map(({ row, probability }) => [row, probability]));
};

const withScores = (results: readonly SetResult[]): readonly SetResult[] => {
  const known = validated(results);
  const curves = curvesOf(results);
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

const wrongOf = ({ set, rows }: SetResult, limit: number): readonly string[] =>
  (set.use === 'developed' ? rows : [])
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
  const curves = curvesOf(results);
  const path = join(ROOT, 'assets', 'calibration.json');
  writeFileSync(path, `{\n${linesOf('worded', curves.worded)},\n${linesOf('own', curves.own)}\n}\n`);
  say(`curves fitted on ${worded.length} and ${own.length} rows: run again without --fit for the figures`);
};

const writePage = (results: readonly SetResult[]): void => {
  const aside = results.filter(({ set }) => set.use === 'aside').flatMap(({ scored }) => scored);
  const agreement = results.flatMap((one) => agreementOf(one) ?? []);
  writeFileSync(join(ROOT, 'docs', 'accuracy.md'), accuracyPage(results, agreement));
  const bands = bandsOf(aside.filter(({ row }) => !row.asks));
  writeFileSync(
    join(ROOT, 'docs', 'images', 'accuracy.svg'),
    reliabilityPicture(bands, '置信度与实际判对的比例（留出样本）'),
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
