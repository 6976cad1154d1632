/** What is audited: the whole workbook, or the part the officer is at. */
import type { AuditScope } from '../../audit/types';
import type { Host } from '../../workbook/host';
import type { SheetData, SheetInfo } from '../../workbook/types';

export type ScopeKind = 'workbook' | 'sheet' | 'selection' | 'visible';

export const SCOPES: readonly ScopeKind[] = ['workbook', 'sheet', 'selection', 'visible'];

export type ScopeFault = 'no-selection' | 'scope-own-sheet' | 'scope-empty';

/** The part asked for cannot be audited; shown by its code. */
export class ScopeError extends Error {
  override readonly name = 'ScopeError';
  constructor(readonly code: ScopeFault) {
    super(code);
  }
}

/** A part of the workbook, found where the officer is. `rows` of the visible part are known once the sheet is read. */
export interface Part {
  readonly kind: Exclude<ScopeKind, 'workbook'>;
  readonly sheetId: string;
  readonly rows: AuditScope['rows'];
  readonly unread: readonly string[];
}

export const isAudited = (sheet: SheetInfo): boolean =>
  sheet.ours === null && sheet.visibility !== 'veryHidden';

/** Where the officer is. Errors: `ScopeError`, HostError. */
export const partOf = async (host: Host, kind: Part['kind']): Promise<Part> => {
  const selection = host.can.selection ? await host.selection() : null;
  if (!selection || selection.areas.length === 0) throw new ScopeError('no-selection');
  const sheets = await host.sheets();
  const sheet = sheets.find(({ id }) => id === selection.sheetId);
  if (!sheet) throw new ScopeError('no-selection');
  if (!isAudited(sheet)) throw new ScopeError('scope-own-sheet');
  const rows = selection.areas.map(({ top, bottom }): [number, number] => [top, bottom]);
  const unread = sheets.filter((other) => isAudited(other) && other !== sheet).map(({ name }) => name);
  return { kind, sheetId: sheet.id, rows: kind === 'selection' ? rows : undefined, unread };
};

/** Runs of rows that no filter hides. */
export const visibleRows = ({ top, values, hiddenRows }: SheetData): [number, number][] => {
  const runs: [number, number][] = [];
  let from = top;
  hiddenRows.forEach((row) => {
    if (row > from) runs.push([from, row - 1]);
    from = row + 1;
  });
  if (from < top + values.length) runs.push([from, top + values.length - 1]);
  return runs;
};

export const scopeOf = (part: Part | null, sheets: readonly SheetData[]): AuditScope | undefined => {
  if (!part) return undefined;
  const sheet = sheets[0];
  const rows = part.kind === 'visible' && sheet ? visibleRows(sheet) : part.rows;
  return { unread: part.unread, ...(rows ? { rows } : {}) };
};
