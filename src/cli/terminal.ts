/** Lines about files on stderr. */
import { basename } from 'node:path';
import { message, say } from '../messages/with-cli';
import type { Severity } from '../rules/types';
import { describeError } from './errors';
import type { Job, Outcome } from './job';

export const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Runs a command over a file; what it throws becomes one line that names the file, and the exit status. */
export const guarded = async (path: string, work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    const { line, exit } = describeError(error, basename(path));
    log(line);
    return exit;
  }
};

export interface FileCounts {
  readonly file: string;
  readonly tables: number;
  readonly rows: number;
  /** Findings that nobody accepted. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What was found in a file, in one line. */
export const fileLine = ({ file, tables, rows, counts }: FileCounts): string =>
  say(
    message('report.terminal.file', {
      file,
      tables,
      rows,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
    }),
  );

/** The line of a file of several; null where it says itself (a failed file), or there is nothing to say. */
export const auditedLine = (job: Job, outcome: Outcome): string | null => {
  if (outcome.kind !== 'audited') return null;
  const { head } = outcome;
  const line = fileLine({
    file: job.shown,
    tables: head.tables,
    rows: head.summary.rows,
    counts: head.counts,
  });
  return outcome.resumed ? say(message('cli.resumed', { line })) : line;
};
