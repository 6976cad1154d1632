/** `audit` over a folder or several files: each by itself, then what is said of all together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { message, say } from '../messages/with-cli';
import type { LoadedPolicy } from '../policy/types';
import { optionsOf } from './audit-file';
import { crossFindings } from './cross-file';
import type { DigestFile } from './cross-rows';
import { EXIT } from './errors';
import { sha256, writeWhole } from './files';
import { journalOf, totalPath } from './folder-files';
import { runFolder, sizesOf } from './folder-run';
import type { Audited, Job, Outcome, RunSetup } from './job';
import { clearParts, openJournal, readRows, resultText } from './journal';
import { storeOfFlags, type AuditFlags } from './options';
import { Stages } from './profile';
import { ProgressLine, timeText } from './progress';
import { pour, resultPieces } from './result-pieces';
import { auditedLine } from './terminal';
import { makeTotal, totalJson, type Total } from './total';
import { totalWorkbook } from './total-workbook';
import { VERSION } from './version';
import { partOf, writePieces } from './whole-file';

interface Run {
  readonly jobs: readonly Job[];
  readonly flags: AuditFlags;
  readonly setup: RunSetup;
  readonly progress: ProgressLine;
}

const hashed = (value: unknown): string => sha256(new TextEncoder().encode(JSON.stringify(value)));

const setupOf = (flags: AuditFlags, policies: readonly LoadedPolicy[], journal: string): RunSetup => {
  const store = storeOfFlags(flags);
  return {
    policies,
    store,
    about: { policies: hashed(policies), settings: hashed(store), version: VERSION },
    journal,
    resume: flags.resume === true,
    json: flags.json !== undefined,
    clear: flags.clear === true,
    force: flags.force === true,
  };
};

/** The folder for digests: the journal beside the outputs, else one that goes with the run. */
const withJournal = async (
  flags: AuditFlags,
  progress: ProgressLine,
  work: (folder: string) => Promise<number>,
): Promise<number> => {
  const kept = flags.clear ? null : journalOf(flags);
  if (kept !== null) {
    openJournal(kept, flags.resume === true);
    if (flags.resume) [kept, ...(flags.outDir ? [flags.outDir] : [])].forEach(clearParts);
    return work(kept);
  }
  if (flags.resume && !flags.clear) progress.line(say(message('cli.resume-nowhere')));
  const folder = mkdtempSync(join(tmpdir(), 'shiquan-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return work(folder).finally(remove);
};

/** Ctrl-C leaves finished files and nothing half-written. */
const onInterrupt = ({ jobs, progress }: Run): (() => void) => {
  const stop = (): void => {
    jobs.forEach(({ out }) => out && rmSync(partOf(out), { force: true }));
    progress.line(say(message('cli.interrupted')));
    process.exit(130);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => ['SIGINT', 'SIGTERM'].forEach((signal) => process.removeListener(signal, stop));
};

/** Audits or clears all files. Returns the exit status; one bad file does not stop the others. */
export const runTogether = (
  jobs: readonly Job[],
  flags: AuditFlags,
  policies: readonly LoadedPolicy[],
): Promise<number> => {
  const progress = new ProgressLine(sizesOf(jobs), flags.quiet === true);
  return withJournal(flags, progress, async (journal) => {
    const run: Run = { jobs, flags, progress, setup: setupOf(flags, policies, journal) };
    const release = onInterrupt(run);
    const outcomes = await runFolder(jobs, run.setup, flags, progress, (job, outcome) =>
      outcome.kind === 'failed' ? outcome.line : flags.quiet ? null : auditedLine(job, outcome),
    );
    release();
    return flags.clear ? worst(outcomes) : finish(run, outcomes);
  });
};

const worst = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce(
    (exit, one) => Math.max(exit, one.kind === 'failed' ? one.exit : EXIT.ok),
    EXIT.ok as number,
  );

const digestFile = ({ shown }: Job, { head, hashes, key }: Audited, journal: string): DigestFile => ({
  shown,
  head,
  hashes,
  rows: () => readRows(journal, key),
});

const totalOf = ({ jobs, setup }: Run, outcomes: readonly Outcome[]): Total => {
  const files: DigestFile[] = [];
  const failed: { shown: string; reason: string }[] = [];
  outcomes.forEach((outcome, index) => {
    const job = jobs[index] as Job;
    if (outcome.kind === 'audited') files.push(digestFile(job, outcome, setup.journal));
    if (outcome.kind === 'failed') failed.push({ shown: job.shown, reason: outcome.line });
  });
  const options = optionsOf(setup.store, setup.policies);
  return makeTotal(setup.policies, files, failed, crossFindings(files, options));
};

const finish = async (run: Run, outcomes: readonly Outcome[]): Promise<number> => {
  const { flags } = run;
  const stages = new Stages();
  const audited = outcomes.filter((one): one is Audited => one.kind === 'audited');
  audited.forEach((one) => stages.merge(one.stages));
  const total = stages.time('total', () => totalOf(run, outcomes));
  if (total.files.length > 0) await stages.timeAsync('total', () => writeTotal(run, audited, total));
  if (!flags.quiet) run.progress.line(doneLine(run, audited, total));
  if (flags.profile) stages.lines().forEach((line) => run.progress.line(line));
  const exit = worst(outcomes);
  return exit === EXIT.ok && hasFinding(total, flags.failOn) ? EXIT.findings : exit;
};

const writeTotal = async (run: Run, audited: readonly Audited[], total: Total): Promise<void> => {
  const { flags, setup } = run;
  const path = totalPath(flags, run.jobs);
  if (path !== null) writeWhole(path, await totalWorkbook(total));
  if (flags.json === undefined) return;
  const files = audited.map(({ key }) => resultText(setup.journal, key));
  const pieces = resultPieces(setup.policies, files, totalJson(total));
  if (flags.json === '-') await pour(pieces, process.stdout);
  else writePieces(flags.json, pieces);
};

const doneLine = ({ jobs, progress }: Run, audited: readonly Audited[], total: Total): string =>
  say(
    message('cli.done', {
      files: jobs.length,
      done: audited.length,
      resumed: audited.filter((one) => one.resumed).length,
      failed: total.failed.length,
      rows: total.summary.rows,
      findings: total.findings.length,
      time: timeText(progress.elapsed()),
    }),
  );

const hasFinding = (total: Total, failOn: AuditFlags['failOn']): boolean => {
  if (!failOn) return false;
  const wanted = failOn === 'error' ? (['error'] as const) : (['error', 'warning'] as const);
  return (
    total.files.some(({ head }) => wanted.some((severity) => head.counts[severity] > 0)) ||
    total.findings.some(({ finding }) => !finding.accepted && wanted.some((one) => one === finding.severity))
  );
};
