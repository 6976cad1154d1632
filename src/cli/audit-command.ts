/** `audit [options] FILE|FOLDER…` */
import { basename, join } from 'node:path';
import type { Severity } from '../rules/types';
import { message, say } from '../messages';
import type { LoadedPolicy } from '../policy/types';
import { resultJson } from '../report/json';
import { auditFile, clearedCopy, markedCopy, type FileResult } from './audit-file';
import { describeError, EXIT } from './errors';
import { listWorkbooks, refuseInput, writeWhole } from './files';
import { checkFlags, storeOfFlags, type AuditFlags } from './options';
import { loadPolicies } from './policies';
import { Stages } from './profile';

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Runs the command and returns its exit status; data goes to stdout, everything else to stderr. */
export const runAudit = async (paths: readonly string[], flags: AuditFlags): Promise<number> => {
  try {
    const files = paths.flatMap(listWorkbooks);
    checkFlags(flags, files.length);
    return flags.clear
      ? await clearAll(files, flags)
      : await auditAll(files, flags, await loadPolicies(flags.policy));
  } catch (error) {
    const { line, exit } = describeError(error, basename(paths[0] ?? ''));
    log(line);
    return exit;
  }
};

const outputPath = (file: string, flags: AuditFlags): string | null =>
  flags.out ?? (flags.outDir ? join(flags.outDir, basename(file)) : null);

/** One bad file does not stop the others; the worst status is the run's. */
const eachFile = async (files: readonly string[], work: (file: string) => Promise<void>): Promise<number> => {
  let worst: number = EXIT.ok;
  for (const file of files) {
    try {
      await work(file);
    } catch (error) {
      const { line, exit } = describeError(error, basename(file));
      log(line);
      worst = Math.max(worst, exit);
    }
  }
  return worst;
};

const clearAll = (files: readonly string[], flags: AuditFlags): Promise<number> =>
  eachFile(files, async (file) => {
    const out = outputPath(file, flags) as string;
    refuseInput(file, out);
    writeWhole(out, await clearedCopy(file));
  });

const auditAll = async (
  files: readonly string[],
  flags: AuditFlags,
  policies: readonly LoadedPolicy[],
): Promise<number> => {
  const store = storeOfFlags(flags);
  const stages = new Stages();
  const done: FileResult['json'][] = [];
  let found = false;
  const status = await eachFile(files, async (file) => {
    const out = outputPath(file, flags);
    if (out) refuseInput(file, out);
    const result = await auditFile(file, { policies, store, stages });
    if (out) writeWhole(out, await markedCopy(result, stages));
    done.push(result.json);
    found = found || hasFinding(result, flags.failOn);
    if (!flags.quiet) log(fileLine(result));
  });
  if (flags.json && done.length > 0) {
    const text = `${JSON.stringify(resultJson(done, policies), null, 1)}\n`;
    if (flags.json === '-') process.stdout.write(text);
    else writeWhole(flags.json, text);
  }
  if (flags.profile) stages.lines().forEach(log);
  return status === EXIT.ok && found ? EXIT.findings : status;
};

const severitiesOf = ({ audit }: FileResult): readonly Severity[] =>
  [...audit.findings, ...audit.rows.flatMap((row) => row.findings)]
    .filter((finding) => !finding.accepted)
    .map((finding) => finding.severity);

const hasFinding = (result: FileResult, failOn: AuditFlags['failOn']): boolean => {
  if (!failOn) return false;
  return severitiesOf(result).some(
    (severity) => severity === 'error' || (failOn === 'warning' && severity === 'warning'),
  );
};

const fileLine = (result: FileResult): string => {
  const severities = severitiesOf(result);
  const count = (severity: Severity): number => severities.filter((one) => one === severity).length;
  const { file, tables, rows } = result.audit;
  return say(
    message('report.terminal.file', {
      file,
      tables: tables.length,
      rows: rows.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    }),
  );
};
