/** The earlier round: a workbook that is audited as this one is, or a result of an audit then. */
import type { FileAudit } from '../../../audit/types';
import { optionsOfStore } from '../../../decisions/options';
import { message, type Language } from '../../../messages';
import { compareRounds } from '../../../rounds/compare';
import { looksLikeResult, RoundsError, sideOfAudit, sideOfResult } from '../../../rounds/side';
import type { Comparison, RoundSide } from '../../../rounds/types';
import { HostError, type Host } from '../../../workbook/host';
import { readSheets } from '../../../workbook/read-sheets';
import type { AuditEngine } from '../../engine/engine';
import { readStore } from '../../policies/state/store-access';
import { keptRunOptions } from '../../state/audit-flow';
import type { FileOpener } from '../opener';
import type { OwnBytes } from '../own-file';

export interface Desk {
  readonly host: Host;
  readonly engine: AuditEngine;
  readonly openFile: FileOpener | null;
  readonly language: Language;
  /** Null where the open workbook is not to be had as a file. */
  readonly bytes: OwnBytes | null;
}

/** The earlier workbook has no budget table that could be compared. */
export class NoOldTable extends Error {
  override readonly name = 'NoOldTable';
  constructor(readonly file: string) {
    super(`rounds: no table in ${file}`);
  }
}

/**
 * The old workbook's own decisions and mapping, judged by the policies and rule settings in use now: a rule that was
 * switched off since is no rectification.
 */
const auditOld = async (
  { host, engine, openFile }: Desk,
  bytes: Uint8Array,
  file: string,
): Promise<FileAudit> => {
  if (!openFile) throw new HostError('unsupported', { file });
  const old = await openFile(bytes, file);
  const own = optionsOfStore(await readStore(old));
  const { options } = await keptRunOptions(host, engine);
  const { off = [], severities = {} } = options.settings ?? {};
  const settings = { ...own.settings, off, severities };
  const control = { signal: new AbortController().signal, onProgress: () => undefined };
  const audit = await engine.audit(
    { file, sheets: await readSheets(old), aside: true },
    { ...options, ...own, settings },
    control,
  );
  if (audit.tables.length === 0) throw new NoOldTable(file);
  return audit;
};

const resultOf = (bytes: Uint8Array, file: string): RoundSide & { readonly files: number } => {
  try {
    return sideOfResult(JSON.parse(new TextDecoder().decode(bytes)), file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RoundsError(file);
    throw error;
  }
};

/** Rejects with HostError, StoreError (what the old workbook keeps is damaged) or RoundsError or NoOldTable. */
export const compareWith = async (
  desk: Desk,
  audit: FileAudit,
  bytes: Uint8Array,
  file: string,
): Promise<Comparison> => {
  const result = looksLikeResult(bytes) ? resultOf(bytes, file) : null;
  const side = result ?? sideOfAudit(await auditOld(desk, bytes, file), desk.language);
  const comparison = compareRounds(side, sideOfAudit(audit, desk.language));
  if (!result || result.files < 2) return comparison;
  const note = message('rounds.note.files', { files: result.files });
  return { ...comparison, notes: [note, ...comparison.notes] };
};
