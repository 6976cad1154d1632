/** The files of a run: which, under which name, and where their outputs go. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { message } from '../messages/with-cli';
import { CliError } from './errors';
import { listWorkbooks } from './files';
import type { Job } from './job';
import { copyName } from './out-file';
import type { AuditFlags } from './options';

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};

const isUnder = (path: string, folder: string): boolean => real(path).startsWith(`${real(folder)}${sep}`);

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const JOURNAL = '.shiquan.journal';

/** A folder's own outputs are no inputs of the next run, nor are those of runs before. */
const isOutput = (path: string, root: string, { outDir, total }: AuditFlags): boolean => {
  if (total !== undefined && real(total) === real(path)) return true;
  if (outDir !== undefined && isUnder(outDir, root) && isUnder(path, outDir)) return true;
  for (let folder = dirname(path); isUnder(folder, root); folder = dirname(folder))
    if (existsSync(join(folder, JOURNAL))) return true;
  return false;
};

const filesOf = (path: string, flags: AuditFlags): readonly (readonly [path: string, shown: string])[] => {
  if (!isFolder(path)) return listWorkbooks(path).map((file) => [file, basename(file)] as const);
  const found = listWorkbooks(path).filter((file) => !isOutput(file, path, flags));
  if (found.length === 0) throw new CliError(message('cli.no-workbook', { file: basename(resolve(path)) }));
  return found.map((file) => [file, relative(path, file).split(sep).join('/')] as const);
};

/** 预算.xls becomes 预算.xlsx, and 预算.xls.xlsx where a 预算.xlsx is audited too. */
const outputOf = (shown: string, flags: AuditFlags, all: ReadonlySet<string>): string | null => {
  if (flags.out !== undefined || flags.outDir === undefined) return flags.out ?? null;
  const name = copyName(shown);
  const free = name === shown || !all.has(name) ? name : `${shown}.xlsx`;
  return join(flags.outDir, ...free.split('/'));
};

const refuseSameOutput = (jobs: readonly Job[]): void => {
  const taken = new Map<string, Job>();
  jobs.forEach((job) => {
    if (job.out === null) return;
    const other = taken.get(resolve(job.out));
    if (other) throw new CliError(message('cli.same-output', { file: job.path, other: other.path }));
    taken.set(resolve(job.out), job);
  });
};

/** All files of a call, folders unfolded in the order of their names. Errors: `CliError`. */
export const jobsOf = (paths: readonly string[], flags: AuditFlags): readonly Job[] => {
  const files = paths.flatMap((path) => filesOf(path, flags));
  const all = new Set(files.map(([, shown]) => shown));
  const jobs = files.map(([file, shown]): Job => ({ path: file, shown, out: outputOf(shown, flags, all) }));
  refuseSameOutput(jobs);
  return jobs;
};

/** True where the call is about files together: a folder, several files, or a total. */
export const isTogether = (paths: readonly string[], flags: AuditFlags): boolean =>
  paths.length > 1 || flags.total !== undefined || paths.some(isFolder);

/** Where the record of progress stands: beside the outputs; null where nothing is written. */
export const journalOf = (flags: AuditFlags): string | null => {
  if (flags.outDir !== undefined) return join(flags.outDir, JOURNAL);
  const beside = flags.total ?? (flags.json === '-' ? undefined : flags.json);
  return beside === undefined ? null : join(dirname(resolve(beside)), `.${basename(beside)}.journal`);
};

/** The total workbook's path, never that of a file's copy; null where none is asked for. */
export const totalPath = (flags: AuditFlags, jobs: readonly Job[]): string | null => {
  if (flags.clear) return null;
  if (flags.total !== undefined || flags.outDir === undefined) return flags.total ?? null;
  const taken = new Set(jobs.map(({ out }) => out));
  const name = ['汇总', '汇总（全部文件）'].map((title) => join(flags.outDir as string, `${title}.xlsx`));
  return name.find((path) => !taken.has(path)) ?? null;
};
