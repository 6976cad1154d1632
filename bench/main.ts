/** Measures, prints one table, writes docs/performance.md and its pictures. */
import { loadavg } from 'node:os';
import { parseFlags, type Flags } from './flags';
import { FILE_CONTENDERS } from './files/contenders';
import { CONTENDERS } from './match/contenders';
import type { Measured } from './measure';
import { printTable } from './print';
import { writeReport } from './report';
import type { Series } from './results';
import { runStream, runTask, workbookOf } from './run-task';

interface Planned extends Series {
  readonly measure: () => Promise<Measured>;
}

/** A slow way shows its pace at the first size it cannot finish, and is not asked again at larger ones. */
const matchPlan = ({ sizes, most }: Flags): readonly Planned[] =>
  CONTENDERS.flatMap(({ id, title, most: own }) => {
    const limit = Math.min(own, most);
    return sizes
      .filter((_, at) => at === 0 || (sizes[at - 1] as number) < limit || own === Infinity)
      .map((size): Planned => {
        const rows = Math.min(size, own);
        const quick = most < Infinity;
        const measure = () => runTask({ kind: 'match', contender: id, rows, quick });
        return { part: 'match', id, title, size, runs: [], measure };
      });
  });

const filePlan = ({ fileSizes }: Flags): readonly Planned[] =>
  FILE_CONTENDERS.flatMap(({ id, title }) =>
    fileSizes.map((size): Planned => {
      const measure = () => runTask({ kind: 'file', contender: id, rows: size, path: workbookOf(size) });
      return { part: 'file', id, title, size, runs: [], measure };
    }),
  );

const streamPlan = ({ sizes }: Flags): readonly Planned[] =>
  sizes.map((size): Planned => ({
    part: 'stream',
    id: 'ours',
    title: 'NDJSON through classify',
    size,
    runs: [],
    measure: () => runStream(size),
  }));

const PLANS = { match: matchPlan, file: filePlan, stream: streamPlan };

/** Interleaved: each round measures everything once, so that the machine's moods fall on all alike. */
const measureAll = async (plan: readonly Planned[], runs: number): Promise<void> => {
  const { isTTY } = process.stderr;
  const show = (text: string): void => {
    if (isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  for (let round = 1; round <= runs; round++) {
    for (const [at, one] of plan.entries()) {
      show(`run ${round}/${runs}, ${at + 1}/${plan.length}: ${one.title}, ${one.size} rows`);
      one.runs.push(await one.measure());
    }
    if (!isTTY) process.stderr.write(`run ${round} of ${runs} done\n`);
  }
  show('');
};

const main = async (): Promise<void> => {
  const flags = parseFlags(process.argv.slice(2));
  const plan = flags.parts.flatMap((part) => PLANS[part](flags));
  const before = loadavg()[0] as number;
  await measureAll(plan, flags.runs);
  const load = { before, after: loadavg()[0] as number };
  printTable(plan, (line) => process.stdout.write(`${line}\n`));
  if (flags.out !== null) writeReport(plan, { folder: flags.out, runs: flags.runs, load });
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
