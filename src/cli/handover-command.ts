/** `handover make FILE --out PACK` and `handover read PACK [FILE] --out COPY`: a colleague takes over. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import { handoverCounts, HandoverError, handoverText, parseHandover, partsText } from '../decisions/handover';
import { handoverWord } from '../decisions/handover-words';
import { EVERYTHING, planHandover, takeHandover, type HandoverPlan } from '../decisions/handover-take';
import { EMPTY_STORE, mergeStores, parseStore, storeText, type AuditStore } from '../decisions/store';
import { openAnyWorkbook, type AnyWorkbook } from '../hosts/open-workbook';
import { message } from '../messages';
import { builtinPolicies } from '../policy/builtin';
import { policiesOfStore } from '../decisions/policies';
import { nodeCodec } from './codec';
import { CliError, EXIT } from './errors';
import { readBytes, refuseInput, writeWhole } from './files';
import { dateOption, declareKept, storeOfFlags, type JudgingFlags } from './options';
import { writeCopy } from './out-file';
import { guarded, log } from './terminal';
import { VERSION } from './version';

type KeptFlags = Pick<JudgingFlags, 'columns' | 'decisions' | 'rules'>;

interface Workbook {
  readonly host: AnyWorkbook;
  /** What it keeps; null where it keeps nothing. */
  readonly kept: AuditStore | null;
}

const openBook = async (path: string): Promise<Workbook> => {
  const host = await openAnyWorkbook(readBytes(path), basename(path), nodeCodec);
  const text = await host.loadStore();
  return { host, kept: text === null ? null : parseStore(text) };
};

export type HandoverMakeFlags = KeptFlags & {
  readonly out: string;
  readonly by?: string;
  readonly date?: string;
};

const isEmpty = (store: AuditStore): boolean =>
  Object.values(handoverCounts(store)).every((count) => count === 0);

/** Writes what the workbook keeps, with what the call says on top. Returns the exit status. */
const makeHandover = async (path: string, flags: HandoverMakeFlags): Promise<number> => {
  refuseInput(path, flags.out);
  const file = basename(path);
  const { kept } = await openBook(path);
  const store = mergeStores(kept ?? EMPTY_STORE, storeOfFlags({ ...flags, policy: [] }));
  if (isEmpty(store)) {
    log(handoverWord('handover.empty', { file }));
    return EXIT.ok;
  }
  const facts = {
    from: file,
    tool: VERSION,
    made: flags.date ?? null,
    by: flags.by ?? null,
    policies: policiesOfStore(store, builtinPolicies()),
  };
  writeWhole(flags.out, handoverText(store, facts));
  log(
    handoverWord('handover.made', {
      file,
      out: basename(flags.out),
      parts: partsText(handoverCounts(store)),
    }),
  );
  return EXIT.ok;
};

export interface HandoverReadFlags {
  readonly out?: string;
  readonly decisionsOut?: string;
  readonly replace?: boolean;
  readonly force?: boolean;
  readonly date?: string;
}

const packAt = (path: string) => {
  const file = basename(path);
  try {
    return parseHandover(new TextDecoder().decode(readBytes(path)), file);
  } catch (error) {
    if (!(error instanceof HandoverError)) throw error;
    const line = handoverWord(`handover.fault.${error.code}`, { file, detail: error.detail });
    throw new CliError(message('cli.line', { line }));
  }
};

const tell = (plan: HandoverPlan, flags: HandoverReadFlags, writes: boolean): void => {
  const { added, same, contradictions } = plan;
  contradictions.forEach(({ part, ...one }) =>
    log(handoverWord('handover.differs', { ...one, part: handoverWord(`handover.part.${part}`) })),
  );
  const differs = contradictions.length;
  const taken = flags.replace && writes ? differs : 0;
  if (!writes) {
    log(handoverWord('handover.nowhere'));
    return;
  }
  log(handoverWord('handover.read', { added, same, differs, taken }));
  if (differs > taken) log(handoverWord('handover.left'));
};

/** The 说明 goes to stdout; with a workbook, what contradicts goes to stderr before anything is written. */
const readHandover = async (
  packPath: string,
  path: string | undefined,
  flags: HandoverReadFlags,
): Promise<number> => {
  const outs = [flags.out, flags.decisionsOut].filter((out): out is string => out !== undefined);
  if (path === undefined && outs.length > 0)
    throw new CliError(message('cli.line', { line: handoverWord('handover.needs-file') }));
  outs.forEach((out) => [packPath, path].forEach((input) => input && refuseInput(input, out)));
  const pack = packAt(packPath);
  pack.note.forEach((line) => process.stdout.write(`${line}\n`));
  if (path === undefined) return EXIT.ok;
  const { host, kept } = await openBook(path);
  const base = kept ?? EMPTY_STORE;
  tell(planHandover(base, pack.store), flags, outs.length > 0);
  const told = { at: flags.date ?? null, by: null, reason: '', subject: basename(packPath), rows: 0 };
  const store = takeHandover(base, pack.store, flags.replace ? EVERYTHING : new Set(), told);
  if (flags.decisionsOut) writeWhole(flags.decisionsOut, `${storeText(store)}\n`);
  if (!flags.out) return EXIT.ok;
  await host.saveStore(storeText(store));
  await writeCopy(flags.out, await host.save(), { cleared: kept === null, force: flags.force === true });
  return EXIT.ok;
};

/** Declares `handover make` and `handover read`. */
export const declareHandover = (program: Command, done: (exit: number) => void): void => {
  const handover = program.command('handover').description('移交包 what a colleague takes over');
  declareKept(handover.command('make').argument('<file>', '工作簿 workbook'))
    .description(
      '把认定、列对应、设置、规则和政策文件写成一个移交包 decisions, mappings, rules and policies as one file',
    )
    .requiredOption('--out <file>', '移交包 handover file (.json)')
    .option('--by <name>', '移交人 who hands over')
    .option('--date <date>', '生成日期 date it is made (YYYY-MM-DD)', dateOption)
    .action(async (path: string, flags: HandoverMakeFlags) =>
      done(await guarded(path, () => makeHandover(path, flags))),
    );
  handover
    .command('read')
    .argument('<pack>', '移交包 handover file (.json)')
    .argument('[file]', '接手的工作簿 workbook to take it over into')
    .description(
      '显示移交包说明；写明工作簿的，列出不一致并写成副本 shows it; with a workbook, lists what contradicts and writes a copy',
    )
    .option('--out <file>', '并入移交包的工作簿副本 a copy of the workbook that keeps it')
    .option('--decisions-out <file>', '并入后的记录 what would be kept, as a file (.json)')
    .option('--replace', '不一致的换用移交包内容 takes what contradicts too')
    .option('--force', '覆盖同名的其他文件 write over files that are not copies of ours')
    .option('--date <date>', '接收日期 date it is taken over (YYYY-MM-DD)', dateOption)
    .action(async (pack: string, path: string | undefined, flags: HandoverReadFlags) =>
      done(await guarded(path ?? pack, () => readHandover(pack, path, flags))),
    );
};
