/** Lines about files on stderr. */
import { message, say } from '../messages/with-cli';
import type { Severity } from '../rules/types';
import type { Job, Outcome } from './job';

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
