/** Reads the workbook through its host and has it audited. */
import type { AuditProgress, FileAudit } from '../../audit/types';
import { optionsOfStore } from '../../decisions/options';
import { EMPTY_STORE, parseStore, StoreError, type AuditStore } from '../../decisions/store';
import { HostError, type Host, type Progress } from '../../workbook/host';
import { readSheets } from '../../workbook/read-sheets';
import type { SheetData } from '../../workbook/types';
import type { AuditEngine, RunOptions } from '../engine/engine';
import { keptOptions, type KeptOptions } from '../policies/kept-options';
import { keptText } from '../policies/state/store-access';
import type { ReadProgress } from './model';
import { partOf, ScopeError, scopeOf, type ScopeKind } from './scope';

export interface FlowControl {
  readonly signal: AbortSignal;
  readonly onProgress: (now: ReadProgress | AuditProgress) => void;
}

export interface FlowResult {
  readonly audit: FileAudit;
  /** What is kept in the workbook could not be read and was not used. */
  readonly store: StoreError | null;
}

/** A program may make its callers wait, for a cell to be left for one: cancelling does not wait with them. */
const orCancelled = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const cancel = () => reject(new HostError('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });

/** Reads all sheets; `onProgress` counts rows over all of them. */
const readAll = async (
  host: Host,
  control: FlowControl,
  only?: readonly string[],
): Promise<readonly SheetData[]> => {
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
  const sheets = await readSheets(source, { signal: control.signal }, only);
  if (sheets.length === 0) throw new HostError('no-sheet');
  return sheets;
};

/** What officers decided in this workbook; damaged, it is reported and the audit goes on without. */
const keptStore = async (
  host: Host,
  engine: AuditEngine,
): Promise<{ store: AuditStore; given: KeptOptions; error: StoreError | null }> => {
  const text = await keptText(host);
  try {
    const store = text === null ? EMPTY_STORE : parseStore(text);
    return { store, given: await keptOptions(store, engine), error: null };
  } catch (error) {
    if (error instanceof StoreError) return { store: EMPTY_STORE, given: {}, error };
    throw error;
  }
};

/** What the workbook keeps, as an audit takes it. */
export const keptRunOptions = async (
  host: Host,
  engine: AuditEngine,
): Promise<{ readonly options: RunOptions; readonly error: StoreError | null }> => {
  const { store, given, error } = await keptStore(host, engine);
  return { options: { ...optionsOfStore(store), ...given }, error };
};

/** @throws HostError, `cancelled` among them; ScopeError where the part asked for cannot be audited. */
export const runAudit = async (
  host: Host,
  engine: AuditEngine,
  control: FlowControl,
  kind: ScopeKind = 'workbook',
): Promise<FlowResult> => {
  const part = kind === 'workbook' ? null : await partOf(host, kind);
  const sheets = await readAll(host, control, part ? [part.sheetId] : undefined);
  const { options, error } = await keptRunOptions(host, engine);
  const file = (await host.workbookName()) ?? '';
  const scope = scopeOf(part, sheets);
  const audit = await engine.audit({ file, sheets, ...(scope ? { scope } : {}) }, options, control);
  if (scope?.rows && audit.rows.length === 0) throw new ScopeError('scope-empty');
  return { audit, store: error };
};

/** Finds the tables and judges nothing, for the settings page; the sheets are handed out as read. */
export const lookForTables = async (
  host: Host,
  engine: AuditEngine,
  options: RunOptions,
  control: FlowControl,
  read?: readonly SheetData[],
): Promise<{ readonly audit: FileAudit; readonly sheets: readonly SheetData[] }> => {
  const sheets = read ?? (await readAll(host, control));
  const file = (await host.workbookName()) ?? '';
  return { audit: await engine.audit({ file, sheets, tablesOnly: true }, options, control), sheets };
};
