/** The one door to a spreadsheet program. Each program is an adapter behind it (`src/hosts`); the caller asks `can` first. */
import type { Area, CellValue, OwnSheetRole, SheetData, SheetInfo } from './types';

export type HostKind = 'excel' | 'wps' | 'xlsx' | 'grid';

export interface HostCapabilities {
  /** 批注 of the old kind. */
  readonly notes: boolean;
  /** Threaded comments, written only at the officer's wish. */
  readonly comments: boolean;
  readonly reveal: boolean;
  readonly selection: boolean;
  readonly watch: boolean;
  /** Native charts on our sheets. */
  readonly charts: boolean;
  /** Hands out the workbook as a file (`save`). */
  readonly save: boolean;
  /** Writes over a formula at the officer's word, and brings it back. */
  readonly formulas?: boolean;
}

/** A fill as a conditional format: its formula carries the tag, the severity and the row's own name (`mark-tag.ts`). */
export interface FillChange {
  readonly kind: 'fill';
  readonly sheetId: string;
  readonly areas: readonly Area[];
  /** Without the leading `=`; relative to the top left cell of the first area, columns absolute. */
  readonly formula: string;
  /** #RRGGBB. */
  readonly color: string;
}

/** A note on one cell. A cell that has a user's note or comment keeps it, and the note is reported as skipped. */
export interface NoteChange {
  readonly kind: 'note';
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type CellStyle =
  | 'title'
  | 'note'
  | 'header'
  | 'text'
  | 'wrap'
  | 'number'
  | 'percent'
  | 'integer'
  | 'link'
  | 'error'
  | 'warning'
  | 'info'
  | 'total'
  | 'tag';

export interface OutputCell {
  readonly value: CellValue;
  readonly style: CellStyle;
  /** A cell of the workbook to go to: sheet name and A1 address. */
  readonly link?: { readonly sheet: string; readonly address: string };
}

export type OutputRow = readonly (OutputCell | null)[];

/** Rows made when asked for: those of a long sheet never stand in memory at once. */
export interface RowsOnDemand {
  readonly count: number;
  row(index: number): OutputRow;
}

/** A sheet of ours. Row 0 is hidden and its first cell holds the tag (`sheetTag`). */
export interface OutputSheet {
  readonly role: OwnSheetRole;
  /** Wished-for name; the host appends a number where it is taken. */
  readonly name: string;
  readonly visibility: 'visible' | 'veryHidden';
  readonly widths: readonly number[];
  readonly rows: readonly OutputRow[];
  /** The same rows one by one, for hosts that write them so: reading `rows` makes them all. */
  readonly onDemand?: RowsOnDemand;
  readonly merges: readonly Area[];
  /** Rows that stay on screen and repeat on each printed page: first and last, 0-based. */
  readonly frozenRows: number;
  readonly repeatRows: readonly [number, number] | null;
  readonly landscape: boolean;
  /** Shrunk to one page when printed. */
  readonly onePage?: boolean;
  /** A bar chart over cells of this sheet, where the host can. */
  readonly chart?: {
    readonly title: string;
    readonly categories: Area;
    readonly series: readonly { readonly name: string; readonly values: Area }[];
    readonly anchor: Area;
  };
}

export interface SheetChange {
  readonly kind: 'sheet';
  readonly sheet: OutputSheet;
}

export type Change = FillChange | NoteChange | SheetChange;

export interface ApplyReport {
  readonly fills: number;
  readonly notes: number;
  readonly sheets: number;
  /** Changes that could not be made, each with its reason: `protected`, `has-note`, `no-notes`, `structure-protected`, `sheet-gone`. */
  readonly skipped: readonly { readonly change: Change; readonly reason: string }[];
}

export interface Progress {
  readonly signal?: AbortSignal;
  readonly onRows?: (rows: number) => void;
}

/** A cell to be written at the officer's request only, refused where it no longer holds `before`. */
export interface CellWrite {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** A formula in the cell may be written over, where `can.formulas`; else a cell with a formula is refused. */
  readonly overFormula?: boolean;
  /** With its `=`: what the cell gets in place of `after`, which it came to. Handed back by `write` for a formula written over. */
  readonly formula?: string;
}

/**
 * A spreadsheet program, or a file. Rows and columns are 0-based.
 * Errors are `HostError`; a call that fails half way says exactly what it did, or has done nothing.
 */
export interface Host {
  readonly kind: HostKind;
  readonly can: HostCapabilities;
  /** Name of the workbook as shown, e.g. budget.xlsx; null where the host does not tell. */
  workbookName(): Promise<string | null>;
  sheets(): Promise<readonly SheetInfo[]>;
  /** Values of one sheet, in blocks behind the scenes. */
  read(sheetId: string, progress?: Progress): Promise<SheetData>;
  /** Replaces all our marks and visible sheets by these. Everything is validated before the first is applied; earlier marks go last. */
  apply(changes: readonly Change[], progress?: Progress): Promise<ApplyReport>;
  /** `marks`: our fills, notes and visible sheets. `everything`: the store too; the workbook is what it was. */
  clear(scope: 'marks' | 'everything'): Promise<void>;
  /** The text kept in the very hidden store sheet, or null. */
  loadStore(): Promise<string | null>;
  saveStore(text: string): Promise<void>;
  /** Goes to a cell. */
  reveal(sheetId: string, area: Area): Promise<void>;
  selection(): Promise<{ readonly sheetId: string; readonly areas: readonly Area[] } | null>;
  /** Writes cells at the officer's request; refuses all where one has changed since. Returns what undoes it. */
  write(writes: readonly CellWrite[]): Promise<readonly CellWrite[]>;
  /** Calls back after a user's edit or selection; returns what stops it. */
  watch(listener: (event: HostEvent) => void): Promise<() => Promise<void>>;
  /** The workbook as file bytes, where `can.save`. */
  save(): Promise<Uint8Array>;
  /** The same bytes for another copy, which does not count as the workbook's being saved. */
  snapshot?(): Promise<Uint8Array>;
  /** True while a file has these very bytes: the one that was opened, or was saved last. */
  isOnDisk?(): boolean;
}

export type HostEvent =
  | { readonly kind: 'edit'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'select'; readonly sheetId: string; readonly area: Area };

export type HostErrorCode =
  | 'not-a-workbook'
  | 'empty-file'
  | 'encrypted'
  | 'signed'
  | 'xls'
  | 'damaged'
  | 'unsafe-xml'
  | 'too-big'
  | 'no-sheet'
  | 'sheet-gone'
  | 'protected'
  | 'editing'
  | 'changed-since'
  | 'cancelled'
  | 'unsupported'
  | 'host-failed';

/** What went wrong at a spreadsheet program's door, and where. Shown through `messages` by its code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    readonly where: {
      readonly file?: string;
      readonly part?: string;
      readonly sheet?: string;
      readonly cell?: string;
    } = {},
    /** Technical detail for the log, never workbook content. */
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}
