/** One workbook from bytes to result: read, audit, mark. Nothing is written here. */
import { basename } from 'node:path';
import type { FileAudit, AuditOptions } from '../audit/types';
import { auditWorkbook } from '../audit/pipeline';
import { mergeStores, parseStore, EMPTY_STORE, type AuditStore } from '../decisions/store';
import { openXlsx } from '../hosts/xlsx';
import { marksOf } from '../marks/marks';
import { message } from '../messages';
import type { LoadedPolicy } from '../policy/types';
import { fileJson } from '../report/json';
import { outputSheets } from '../report/sheets';
import type { Host } from '../workbook/host';
import { readSheets } from '../workbook/read-sheets';
import { nodeCodec } from './codec';
import { CliError } from './errors';
import { readBytes, sha256 } from './files';
import type { Stages } from './profile';
import { VERSION } from './version';

export interface FileResult {
  readonly audit: FileAudit;
  readonly host: Host;
  readonly json: ReturnType<typeof fileJson>;
}

export interface FileRun {
  readonly policies: readonly LoadedPolicy[];
  readonly store: AuditStore;
  readonly stages: Stages;
}

/** What is kept in the workbook, under what the call says. */
const storeOf = async (host: Host, said: AuditStore): Promise<AuditStore> => {
  const kept = await host.loadStore();
  return mergeStores(kept === null ? EMPTY_STORE : parseStore(kept), said);
};

export const optionsOf = (store: AuditStore, policies: readonly LoadedPolicy[]): AuditOptions => ({
  policies,
  settings: {
    off: store.rules.off,
    severities: store.rules.severities,
    amountsBySpending: store.amountsBySpending,
    year: store.table.year ?? null,
  },
  table: store.table,
  accepted: store.accepted,
  precedents: store.precedents,
});

/** Audits one file. Errors: `HostError`, `CliError` (no budget table), `StoreError`. */
export const auditFile = async (path: string, run: FileRun): Promise<FileResult> => {
  const { stages } = run;
  const bytes = readBytes(path);
  const host = stages.time('open', () => openXlsx(bytes, basename(path), nodeCodec));
  const store = await storeOf(host, run.store);
  const sheets = await stages.timeAsync('read', () => readSheets(host));
  const audit = stages.time('audit', () =>
    auditWorkbook({ file: basename(path), sheets }, optionsOf(store, run.policies)),
  );
  stages.count('audit', audit.rows.length);
  if (audit.tables.length === 0)
    throw noTable(
      audit,
      sheets.map((sheet) => sheet.name),
    );
  const trace = {
    workbook: sha256(bytes),
    policies: run.policies.map(({ policy, sha256: hash }) => ({ id: policy.id, sha256: hash })),
    version: VERSION,
    settings: { table: store.table, rules: store.rules, amountsBySpending: store.amountsBySpending },
  };
  return { audit, host, json: fileJson(audit, trace) };
};

const noTable = (audit: FileAudit, names: readonly string[]): CliError => {
  const noName = audit.notes.find((note) => note.code === 'no-name-column');
  if (noName) return new CliError(message('audit.no-name', { file: audit.file, sheet: noName.sheet ?? '' }));
  return new CliError(message('audit.no-table', { file: audit.file, sheets: names.join('、') }));
};

/** The workbook with marks and our sheets, as bytes. */
export const markedCopy = async ({ audit, host }: FileResult, stages: Stages): Promise<Uint8Array> =>
  stages.timeAsync('mark', async () => {
    const sheets = outputSheets(audit).map((sheet) => ({ kind: 'sheet' as const, sheet }));
    await host.apply([...marksOf(audit).changes, ...sheets]);
    return host.save();
  });

/** The workbook without anything of ours, as bytes. */
export const clearedCopy = async (path: string): Promise<Uint8Array> => {
  const host = openXlsx(readBytes(path), basename(path), nodeCodec);
  await host.clear('everything');
  return host.save();
};
