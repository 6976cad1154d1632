/** `audit [options] FILE|FOLDER…` */
import { basename, extname } from 'node:path';
import { decisionsText } from '../decisions/steps';
import { message, say } from '../messages/with-cli';
import type { LoadedPolicy } from '../policy/types';
import { comparedWith } from './against';
import { auditFile, clearedCopy, markedCopy, type FileResult } from './audit-file';
import { countsOf } from './digest';
import { describeError, EXIT } from './errors';
import { refuseInput, writeWhole } from './files';
import { runTogether } from './folder-command';
import { isTogether, jobsOf } from './folder-files';
import type { Job } from './job';
import { copyExtension, writeCopy } from './out-file';
import { checkFlags, checkSingle, storeOfFlags, type AuditFlags } from './options';
import { roundsSentence } from '../report/rounds';
import { loadPolicies } from './policies';
import { documentsOf } from './documents';
import { Stages } from './profile';
import { filePieces, pour, resultPieces } from './result-pieces';
import { fileLine, log } from './terminal';
import { writePieces } from './whole-file';

/** Runs the command and returns its exit status; data goes to stdout, everything else to stderr. */
export const runAudit = async (paths: readonly string[], flags: AuditFlags): Promise<number> => {
  let file = basename(paths[0] ?? '');
  try {
    const jobs = jobsOf(paths, flags);
    checkFlags(flags, jobs.length);
    checkSingle(flags, isTogether(paths, flags));
    const policies = flags.clear ? [] : await loadPolicies(flags.policy);
    if (isTogether(paths, flags)) return await runTogether(jobs, flags, policies);
    const [job] = jobs as readonly [Job];
    file = basename(job.path);
    return flags.clear ? await clearOne(job, flags) : await auditOne(job, flags, policies);
  } catch (error) {
    const { line, exit } = describeError(error, file);
    log(line);
    return exit;
  }
};

const clearOne = async ({ path, out }: Job, flags: AuditFlags): Promise<number> => {
  const copy = out as string;
  refuseInput(path, copy);
  await writeCopy(copy, await clearedCopy(path), { cleared: true, force: flags.force === true });
  if (!flags.quiet) logCopy('cli.cleared', path, copy);
  return EXIT.ok;
};

/** Where the copy stands; and that programs may refuse it, where its name says another format than it has. */
const logCopy = (id: 'cli.cleared' | 'cli.marked', path: string, copy: string): void => {
  const args = { file: basename(path), out: basename(copy), extension: copyExtension(path) };
  log(say(message(id, args)));
  if (extname(copy).toLowerCase() !== args.extension) log(say(message('cli.out-extension', args)));
};

const auditOne = async (job: Job, flags: AuditFlags, policies: readonly LoadedPolicy[]): Promise<number> => {
  const { path, out } = job;
  const stages = new Stages();
  if (out) refuseInput(path, out);
  const run = { policies, store: storeOfFlags(flags) };
  const alone = await auditFile(path, { ...run, stages });
  const comparison = flags.against ? await comparedWith(flags.against, alone, run) : null;
  const result = comparison ? { ...alone, comparison } : alone;
  const documents = await stages.timeAsync('report', () => documentsOf(path, result, flags));
  if (out) {
    const marked = await markedCopy(result, stages);
    await stages.timeAsync('write', () =>
      writeCopy(out, marked, { cleared: false, force: flags.force === true }),
    );
  }
  documents.forEach(({ file, bytes }) => writeWhole(file, bytes));
  if (flags.json) await stages.timeAsync('report', () => writeResult(result, policies, flags.json as string));
  if (flags.exportDecisions) writeWhole(flags.exportDecisions, decisionsText(result.store));
  if (!flags.quiet) {
    log(lineOf(result));
    if (comparison) log(roundsSentence(comparison));
  }
  if (out && !flags.quiet) logCopy('cli.marked', path, out);
  if (flags.profile) stages.lines().forEach(log);
  return hasFinding(result, flags.failOn) ? EXIT.findings : EXIT.ok;
};

const writeResult = async (
  result: FileResult,
  policies: readonly LoadedPolicy[],
  path: string,
): Promise<void> => {
  const pieces = resultPieces(policies, [filePieces(result, result.audit.file)]);
  if (path === '-') await pour(pieces, process.stdout);
  else writePieces(path, pieces);
};

const lineOf = (result: FileResult): string => {
  const { file, tables, rows } = result.audit;
  return fileLine({ file, tables: tables.length, rows: rows.length, counts: countsOf(result) });
};

const hasFinding = (result: FileResult, failOn: AuditFlags['failOn']): boolean => {
  if (!failOn) return false;
  const { error, warning } = countsOf(result);
  return error > 0 || (failOn === 'warning' && warning > 0);
};
