/** What the grid host asks of a grid on the page. */
import type { Area, CellValue, SheetData } from '../../workbook/types';

/** A colour or a note on one cell, 0-based. */
export interface CellFill {
  readonly row: number;
  readonly column: number;
  /** #RRGGBB. */
  readonly color: string;
}

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How a cell looks in the file, beside its value. Absent: as the grid's default. */
export interface CellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** Number format code. */
  readonly format?: string;
}

/** How a sheet looks in the file. Widths and heights in pixels. */
export interface SheetLook {
  readonly widths: Readonly<Record<number, number>>;
  readonly heights: Readonly<Record<number, number>>;
  readonly cells: readonly (CellLook & { readonly row: number; readonly column: number })[];
  /** The fills of our marks as they stand now. */
  readonly fills: readonly CellFill[];
  /** All notes, the user's and ours. */
  readonly notes: readonly CellNote[];
  readonly frozenRows: number;
}

export interface GridSheet {
  readonly data: SheetData;
  readonly look: SheetLook;
}

export interface GridEdit {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly after: CellValue;
}

export interface GridView {
  /** Shows a workbook in place of the one before. */
  show(name: string, sheets: readonly GridSheet[]): void;
  insert(sheet: GridSheet): void;
  remove(sheetId: string): void;
  /** Replaces the mark colours of a sheet; the cells' own look stays underneath. */
  paint(sheetId: string, fills: readonly CellFill[]): void;
  /** Replaces the notes of a sheet. */
  annotate(sheetId: string, notes: readonly CellNote[]): void;
  setCells(cells: readonly GridEdit[]): void;
  reveal(sheetId: string, area: Area): void;
  selection(): { readonly sheetId: string; readonly areas: readonly Area[] } | null;
  onSelect(listener: (sheetId: string, area: Area) => void): () => void;
  /** A user's edits only, never what `setCells` did. */
  onEdit(listener: (edits: readonly GridEdit[]) => void): () => void;
}
