/** Does all files of a run in worker threads and hands back what came of each, in the order of the files. */
import { rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { message, say } from '../messages/with-cli';
import { EXIT } from './errors';
import type { Failed, Job, Outcome, RunSetup } from './job';
import type { AuditFlags } from './options';
import { runPool, type Ended } from './pool';
import type { ProgressLine } from './progress';
import { partOf } from './whole-file';
import { workerScript } from './worker-script';

/** One line about a file that is done, or null where there is nothing to say. */
export type LineOf = (job: Job, outcome: Outcome) => string | null;

const failed = (id: string, args: Record<string, string | number>, exit: number): Failed => ({
  kind: 'failed',
  line: say(message(`cli.file-${id}`, args)),
  exit,
});

/** A worker that had to go is a failed file; nothing of it is left half-written. */
const outcomeOf = (job: Job, ended: Ended<Outcome>, flags: AuditFlags): Outcome => {
  if (ended.kind === 'done') return ended.value;
  if (job.out) rmSync(partOf(job.out), { force: true });
  const file = basename(job.path);
  if (ended.kind === 'timeout') return failed('timeout', { file, seconds: flags.timeout }, EXIT.badInput);
  if (ended.kind === 'memory') return failed('memory', { file, mb: flags.memory }, EXIT.badInput);
  return failed('crashed', { file, detail: ended.detail }, EXIT.unexpected);
};

const rowsOf = (outcome: Outcome): number => (outcome.kind === 'audited' ? outcome.head.summary.rows : 0);

/** Lines come in the order of the files, as soon as every file before has its own. */
const inOrder = (
  jobs: readonly Job[],
  outcomes: readonly (Outcome | undefined)[],
  say: (index: number) => void,
) => {
  let next = 0;
  return (): void => {
    for (; next < jobs.length && outcomes[next] !== undefined; next++) say(next);
  };
};

/** Bytes of each file, for the time left; a file that is gone has none. */
export const sizesOf = (jobs: readonly Job[]): readonly number[] =>
  jobs.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);

export const runFolder = async (
  jobs: readonly Job[],
  setup: RunSetup,
  flags: AuditFlags,
  progress: ProgressLine,
  lineOf: LineOf,
): Promise<readonly Outcome[]> => {
  const outcomes: (Outcome | undefined)[] = jobs.map(() => undefined);
  const speak = inOrder(jobs, outcomes, (index) => {
    const line = lineOf(jobs[index] as Job, outcomes[index] as Outcome);
    if (line !== null) progress.line(line);
  });
  const options = {
    script: workerScript(),
    workers: flags.jobs ?? availableParallelism(),
    timeoutMs: flags.timeout * 1000,
    memoryMb: flags.memory,
    workerData: setup,
  };
  await runPool<Job, Outcome>(jobs, options, (index, ended) => {
    const outcome = outcomeOf(jobs[index] as Job, ended, flags);
    outcomes[index] = outcome;
    speak();
    progress.ended(index, rowsOf(outcome), outcome.kind === 'audited' && !outcome.resumed);
  });
  return outcomes as readonly Outcome[];
};
