/** A workbook of another format once it is read: what a new .xlsx can hold of it. Bounded while it is gathered. */
import { HostError } from '../../workbook/host';
import type { Area, CellValue, SheetVisibility } from '../../workbook/types';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/address';

export interface ForeignCell {
  readonly column: number;
  readonly value: Exclude<CellValue, null>;
  /** Number format, where it is not the general one. */
  readonly format?: string;
}

export interface ForeignSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** By 0-based row; cells of a row in any order. */
  readonly rows: ReadonlyMap<number, readonly ForeignCell[]>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Widths in characters by 0-based column. */
  readonly widths: ReadonlyMap<number, number>;
}

export interface ForeignWorkbook {
  readonly sheets: readonly ForeignSheet[];
  readonly date1904: boolean;
}

const MOST_CELLS = 2_000_000;
const MOST_MERGES = 65_000;
const MOST_SHEETS = 1_000;
/** A cell of a workbook holds no longer text. */
const LONGEST_TEXT = 32_767;
const WIDEST = 255;

/** How much of a workbook has been gathered, over all its sheets. */
export class Budget {
  private cells = 0;
  private sheets = 0;

  takeCell(): void {
    this.cells += 1;
    if (this.cells > MOST_CELLS) throw new HostError('too-big', {}, `more than ${MOST_CELLS} cells`);
  }

  takeSheet(): void {
    this.sheets += 1;
    if (this.sheets > MOST_SHEETS) throw new HostError('too-big', {}, `more than ${MOST_SHEETS} sheets`);
  }
}

const fits = (row: number, column: number): boolean =>
  row >= 0 && column >= 0 && row <= LAST_ROW && column <= LAST_COLUMN;

/** Gathers one sheet. HostError `too-big` where the file holds more than a workbook can, or than we take. */
export class SheetBuilder implements ForeignSheet {
  name: string;
  visibility: SheetVisibility = 'visible';
  readonly rows = new Map<number, ForeignCell[]>();
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly widths = new Map<number, number>();

  constructor(
    name: string,
    private readonly budget: Budget,
  ) {
    this.name = name;
    budget.takeSheet();
  }

  put(row: number, column: number, value: CellValue, format?: string): void {
    if (value === null || value === '') return;
    if (!fits(row, column)) throw new HostError('too-big', {}, `row ${row + 1}, column ${column + 1}`);
    this.budget.takeCell();
    const kept = typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value;
    const cell: ForeignCell = { column, value: kept, ...(format ? { format } : {}) };
    const cells = this.rows.get(row);
    if (cells) cells.push(cell);
    else this.rows.set(row, [cell]);
  }

  /** One cell alone is no merge; what reaches beyond the sheet ends at its edge. */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (!fits(top, left) || (bottom <= top && right <= left)) return;
    if (this.merges.length >= MOST_MERGES)
      throw new HostError('too-big', {}, `more than ${MOST_MERGES} merges`);
    this.merges.push({ top, left, bottom: Math.min(bottom, LAST_ROW), right: Math.min(right, LAST_COLUMN) });
  }

  hideRows(first: number, count: number): void {
    // Files hide everything down to the last row, which nobody wants listed.
    for (let row = first; row < first + Math.min(count, 10_000) && row <= LAST_ROW; row += 1)
      this.hiddenRows.add(row);
  }

  hideColumns(first: number, count: number): void {
    for (let column = first; column < first + count && column <= LAST_COLUMN; column += 1)
      this.hiddenColumns.add(column);
  }

  widen(first: number, count: number, characters: number): void {
    if (!(characters > 0)) return;
    for (let column = first; column < first + Math.min(count, 256) && column <= LAST_COLUMN; column += 1)
      this.widths.set(column, Math.min(characters, WIDEST));
  }
}
