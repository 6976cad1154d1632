/** One workbook from bytes to result: read, audit, mark. Nothing is written here. */
import { basename } from 'node:path';
import type { AuditInput, AuditOptions, AuditProgress, FileAudit } from '../audit/types';
import { auditSteps } from '../audit/pipeline';
import { TOOLS } from '../audit/tools';
import { optionsOfStore } from '../decisions/options';
import { mergeStores, parseStore, EMPTY_STORE, type AuditStore } from '../decisions/store';
import { openAnyWorkbook, type AnyWorkbook } from '../hosts/open-workbook';
import { marksOf } from '../marks/marks';
import { message } from '../messages/with-cli';
import type { LoadedPolicy } from '../policy/types';
import type { Trace } from '../report/json';
import { roundsSheet } from '../report/rounds-sheet';
import { outputSheets } from '../report/sheets';
import type { Comparison } from '../rounds/types';
import type { Host } from '../workbook/host';
import type { SheetInfo } from '../workbook/types';
import { readSheets } from '../workbook/read-sheets';
import { nodeCodec } from './codec';
import { CliError } from './errors';
import { readBytes, sha256 } from './files';
import type { Stages } from './profile';
import { VERSION } from './version';

export interface FileResult {
  readonly audit: FileAudit;
  readonly host: AnyWorkbook;
  readonly trace: Trace;
  /** What the workbook keeps, under what the call says. */
  readonly store: AuditStore;
  /** Against an earlier round, where one was named. */
  readonly comparison?: Comparison;
}

export interface FileRun {
  readonly policies: readonly LoadedPolicy[];
  readonly store: AuditStore;
  readonly stages: Stages;
}

const storeOf = async (host: Host, said: AuditStore): Promise<AuditStore> => {
  const kept = await host.loadStore();
  return mergeStores(kept === null ? EMPTY_STORE : parseStore(kept), said);
};

export const optionsOf = (store: AuditStore, policies: readonly LoadedPolicy[]): AuditOptions => ({
  policies,
  ...optionsOfStore(store),
});

/** Audits in steps, so that the time of each stage can be told; what follows the last row is the summary. */
const auditTimed = (input: AuditInput, options: AuditOptions, stages: Stages): FileAudit => {
  stages.time('policy', () => TOOLS.classifier(options.policies));
  const steps = auditSteps(input, options);
  let stage: string = 'tables';
  for (;;) {
    const step: IteratorResult<AuditProgress, FileAudit> = stages.time(stage, () => steps.next());
    if (step.done) return step.value;
    const { stage: next, done, total }: AuditProgress = step.value;
    stage = next === 'judge' && done === total && stage === 'judge' ? 'summary' : next;
  }
};

/** Audits one file. Errors: `HostError`, `CliError` (no budget table), `StoreError`. */
export const auditFile = async (
  path: string,
  run: FileRun,
  bytes: Uint8Array = readBytes(path),
): Promise<FileResult> => {
  const { stages } = run;
  const file = basename(path);
  const host = await stages.timeAsync('open', () => openAnyWorkbook(bytes, file, nodeCodec));
  const store = await storeOf(host, run.store);
  const sheets = await stages.timeAsync('read', () => readSheets(host));
  stages.count(
    'read',
    sheets.reduce((rows, sheet) => rows + sheet.values.length, 0),
  );
  const audit = auditTimed({ file, sheets }, optionsOf(store, run.policies), stages);
  (['tables', 'classify', 'judge'] as const).forEach((stage) => stages.count(stage, audit.rows.length));
  refuseOwn(file, sheets);
  if (audit.tables.length === 0)
    throw noTable(
      audit,
      sheets.map((sheet) => sheet.name),
    );
  return { audit, host, store, trace: traceOf(bytes, store, run.policies) };
};

const traceOf = (bytes: Uint8Array, store: AuditStore, policies: readonly LoadedPolicy[]): Trace => ({
  workbook: sha256(bytes),
  policies: policies.map(({ policy, sha256: hash }) => ({ id: policy.id, sha256: hash })),
  version: VERSION,
  settings: { table: store.table, rules: store.rules, amountsBySpending: store.amountsBySpending },
});

/** A workbook of nothing but sheets of ours: a total, or one whose own sheets are gone. */
export class OwnWorkbook extends CliError {}

const refuseOwn = (file: string, sheets: readonly SheetInfo[]): void => {
  if (sheets.every(({ ours }) => ours !== null)) throw new OwnWorkbook(message('cli.own-workbook', { file }));
};

const noTable = (audit: FileAudit, names: readonly string[]): CliError => {
  const noName = audit.notes.find((note) => note.code === 'no-name-column');
  if (noName) return new CliError(message('audit.no-name', { file: audit.file, sheet: noName.sheet ?? '' }));
  return new CliError(message('audit.no-table', { file: audit.file, sheets: names.join('、') }));
};

/** The workbook with marks and our sheets, as bytes. */
export const markedCopy = async (
  { audit, host, comparison }: FileResult,
  stages: Stages,
): Promise<Uint8Array> => {
  await stages.timeAsync('mark', async () => {
    const rounds = comparison ? [roundsSheet(audit, comparison)] : [];
    const sheets = [...outputSheets(audit), ...rounds].map((sheet) => ({ kind: 'sheet' as const, sheet }));
    await host.apply([...marksOf(audit).changes, ...sheets]);
  });
  stages.count('mark', audit.rows.length);
  return stages.timeAsync('write', () => host.save());
};

/** The workbook without anything of ours, as bytes. */
export const clearedCopy = async (path: string): Promise<Uint8Array> => {
  const host = await openAnyWorkbook(readBytes(path), basename(path), nodeCodec);
  refuseOwn(basename(path), await host.sheets());
  await host.clear('everything');
  return host.save();
};
