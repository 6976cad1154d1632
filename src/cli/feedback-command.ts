/** `feedback make FILE --out-dir DIR` and `feedback read FILE REPLY…`: what units are asked, and what they answered. */
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { feedbackOf } from '../decisions/feedback-items';
import { readFeedback, type FeedbackFile, type Unmatched } from '../decisions/feedback';
import { EMPTY_STORE, mergeStores, storeText, type AuditStore } from '../decisions/store';
import { openAnyWorkbook } from '../hosts/open-workbook';
import { message, say } from '../messages/with-cli';
import { feedbackBooks } from '../report/feedback-book';
import { auditFile, type FileResult } from './audit-file';
import { nodeCodec } from './codec';
import { CliError, describeError, EXIT } from './errors';
import { readBytes, refuseInput, writeWhole } from './files';
import { dateOption, declareJudging, storeOfFlags, type JudgingFlags } from './options';
import { writeCopy } from './out-file';
import { loadPolicies } from './policies';
import { Stages } from './profile';
import { guarded, log } from './terminal';

const auditOf = async (path: string, flags: JudgingFlags): Promise<FileResult> =>
  auditFile(path, {
    policies: await loadPolicies(flags.policy),
    store: storeOfFlags(flags),
    stages: new Stages(),
  });

type MakeFlags = JudgingFlags & { readonly outDir: string };

/** Writes one workbook for each unit that has findings. Returns the exit status. */
export const makeFeedback = async (path: string, flags: MakeFlags): Promise<number> => {
  const { audit } = await auditOf(path, flags);
  const units = feedbackOf(audit);
  const books = feedbackBooks(audit, units);
  books.forEach(({ file }) => refuseInput(path, join(flags.outDir, file)));
  books.forEach(({ file, bytes }) => writeWhole(join(flags.outDir, file), bytes));
  const items = units.reduce((total, one) => total + one.items.length, 0);
  log(say(message(books.length > 0 ? 'feedback.made' : 'feedback.none', { books: books.length, items })));
  return EXIT.ok;
};

export type ReadFlags = JudgingFlags & {
  readonly decisionsOut?: string;
  readonly out?: string;
  readonly replace?: boolean;
  readonly force?: boolean;
  readonly date?: string;
};

/** An answer as a workbook of any kind. Errors: `HostError` naming the file. */
const repliesOf = async (path: string): Promise<FeedbackFile> => {
  const file = basename(path);
  const host = await openAnyWorkbook(readBytes(path), file, nodeCodec);
  const infos = await host.sheets();
  return { file, sheets: await Promise.all(infos.map(({ id }) => host.read(id))) };
};

const shortText = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};

export const unmatchedLine = ({ reason, file, sheet, row, text, kept }: Unmatched): string => {
  const why = say(message(`feedback.why.${reason}`, { kept: shortText(kept ?? '') }));
  return row === 0
    ? say(message('feedback.unmatchedSheet', { file, sheet, why }))
    : say(message('feedback.unmatched', { file, sheet, row, why, text: shortText(text) }));
};

/** The answers over what is kept, as a file of decisions or in a copy of the workbook; the input is never written. */
const keep = async (result: FileResult, store: AuditStore, flags: ReadFlags): Promise<void> => {
  if (flags.decisionsOut) writeWhole(flags.decisionsOut, `${storeText(store)}\n`);
  if (!flags.out) return;
  const kept = await result.host.loadStore();
  const { host } = result;
  await host.saveStore(storeText(store));
  await writeCopy(flags.out, await host.save(), { cleared: kept === null, force: flags.force === true });
};

export const runReadFeedback = async (
  path: string,
  replies: readonly string[],
  flags: ReadFlags,
): Promise<number> => {
  if (!flags.decisionsOut && !flags.out) throw new CliError(message('feedback.needs-out'));
  [flags.decisionsOut, flags.out].forEach((out) =>
    [path, ...replies].forEach((input) => out && refuseInput(input, out)),
  );
  const result = await auditOf(path, flags);
  const files: FeedbackFile[] = [];
  for (const reply of replies) files.push(await namedErrors(reply, () => repliesOf(reply)));
  const items = feedbackOf(result.audit).flatMap((unit) => unit.items);
  const reading = readFeedback(files, items, result.store.replies ?? [], {
    at: flags.date ?? null,
    replace: flags.replace === true,
  });
  const { taken, same, blank, unmatched } = reading;
  await keep(result, mergeStores(result.store, { ...EMPTY_STORE, replies: taken }), flags);
  unmatched.map(unmatchedLine).forEach(log);
  log(say(message('feedback.read', { taken: taken.length, same, blank, unmatched: unmatched.length })));
  return EXIT.ok;
};

/** The line on stderr names the file that is at fault. */
const namedErrors = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { line, exit } = describeError(error, basename(path));
    if (exit !== EXIT.badInput) throw error;
    throw new CliError(message('cli.line', { line }));
  }
};

/** Declares `feedback make` and `feedback read`. */
export const declareFeedback = (program: Command, done: (exit: number) => void): void => {
  const feedback = program.command('feedback').description('单位反馈 feedback of units');
  declareJudging(feedback.command('make').argument('<file>', '工作簿 workbook'))
    .description('每个预算单位生成一份反馈表 a workbook of findings for each unit')
    .requiredOption('--out-dir <dir>', '反馈表所在文件夹 folder for the workbooks')
    .action(async (path: string, flags: MakeFlags) =>
      done(await guarded(path, () => makeFeedback(path, flags))),
    );
  declareJudging(feedback.command('read').argument('<file>').argument('<reply...>'))
    .description('读回填好的反馈表 reads filled-in workbooks back')
    .option('--decisions-out <file>', '认定记录（含答复）decisions with the answers (.json)')
    .option('--out <file>', '存有答复的工作簿副本 a copy of the workbook that keeps the answers')
    .option('--replace', '以新答复更新已有记录 takes answers in place of those kept')
    .option('--force', '覆盖同名的其他文件 write over files that are not copies of ours')
    .option('--date <date>', '读回日期 date the answers are taken in (YYYY-MM-DD)', dateOption)
    .action(async (path: string, replies: string[], flags: ReadFlags) =>
      done(await guarded(path, () => runReadFeedback(path, replies, flags))),
    );
};
