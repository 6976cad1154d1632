/** Reads the workbook through its host and has it audited. */
import type { AuditProgress, FileAudit } from '../../audit/types';
import { EMPTY_STORE, parseStore, StoreError, type AuditStore } from '../../decisions/store';
import { HostError, type Host, type Progress } from '../../workbook/host';
import { readSheets } from '../../workbook/read-sheets';
import type { SheetData, SheetInfo } from '../../workbook/types';
import type { AuditEngine, RunOptions } from '../engine/engine';
import { keptOptions, type KeptOptions } from '../policies/kept-options';
import type { ReadProgress } from './model';

export interface FlowControl {
  readonly signal: AbortSignal;
  readonly onProgress: (now: ReadProgress | AuditProgress) => void;
}

export interface FlowResult {
  readonly audit: FileAudit;
  /** What is kept in the workbook could not be read and was not used. */
  readonly store: StoreError | null;
}

export const isAudited = (sheet: SheetInfo): boolean =>
  sheet.ours === null && sheet.visibility !== 'veryHidden';

/** A program may make its callers wait, for a cell to be left for one: cancelling does not wait with them. */
const orCancelled = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const cancel = () => reject(new HostError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });

/** Reads all sheets; `onProgress` counts rows over all of them. */
const readAll = async (host: Host, control: FlowControl): Promise<readonly SheetData[]> => {
  let before = 0;
  const counted = async (sheetId: string, progress?: Progress): Promise<SheetData> => {
    if (control.signal.aborted) throw new HostError('cancelled');
    const sheet = await host.read(
      sheetId,
      progress && { ...progress, onRows: (rows) => report(before + rows) },
    );
    before += sheet.values.length;
    report(before);
    return sheet;
  };
  const report = (done: number) => control.onProgress({ stage: 'read', done });
  const source = { sheets: () => orCancelled(host.sheets(), control.signal), read: counted };
  const sheets = await readSheets(source, { signal: control.signal });
  if (sheets.length === 0) throw new HostError('no-sheet');
  return sheets;
};

const optionsOf = (store: AuditStore): RunOptions => ({
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

/** What officers decided in this workbook; damaged, it is reported and the audit goes on without. */
const keptStore = async (
  host: Host,
  engine: AuditEngine,
): Promise<{ store: AuditStore; given: KeptOptions; error: StoreError | null }> => {
  const text = await host.loadStore();
  try {
    const store = text === null ? EMPTY_STORE : parseStore(text);
    return { store, given: await keptOptions(store, engine), error: null };
  } catch (error) {
    if (error instanceof StoreError) return { store: EMPTY_STORE, given: {}, error };
    throw error;
  }
};

/** @throws HostError, `cancelled` among them. */
export const runAudit = async (
  host: Host,
  engine: AuditEngine,
  control: FlowControl,
): Promise<FlowResult> => {
  const sheets = await readAll(host, control);
  const { store, given, error } = await keptStore(host, engine);
  const file = (await host.workbookName()) ?? '';
  const audit = await engine.audit({ file, sheets }, { ...optionsOf(store), ...given }, control);
  return { audit, store: error };
};
