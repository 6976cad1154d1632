/** Collects scanned cells into dense rows and keeps what the columns' formats say. */
import { HostError } from '../../../workbook/host';
import { type CellValue } from '../../../workbook/types';
import { type NumberFormats } from '../styles/number-formats';
import { isTrue } from '../xml/element';
import { type XmlTokens } from '../xml/tokens';
import { type CellSink } from './cell-scan';

/** Up to this many cells all rows are padded to the sheet's width; beyond, a stray far cell would cost gigabytes. */
const DENSE_LIMIT = 20_000_000;

/** Places kept at most, blanks before a row's last cell included: a million rows of 38 columns, some 300 MB. */
const MOST_PLACES = 40_000_000;

/** Formats of one column's numbers: code → count. */
interface ColumnCount {
  numbers: number;
  readonly telling: Map<string, number>;
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** A row written twice: the later cells win. */
const overlay = (earlier: readonly CellValue[], later: readonly CellValue[]): CellValue[] => {
  const width = Math.max(earlier.length, later.length);
  return Array.from({ length: width }, (_, i) => later[i] ?? earlier[i] ?? null);
};

export class SheetRows implements CellSink {
  private readonly rows = new Map<number, CellValue[]>();
  readonly hidden = new Set<number>();
  /** Rows that stand in the part, where rows that do not are hidden (`zeroHeight`). */
  readonly listed = new Set<number>();
  top = Infinity;
  bottom = -1;
  left = Infinity;
  right = -1;
  /** The row being read: cells from column 0 up to `filled`. */
  private readonly scratch: CellValue[] = [];
  private filled = 0;
  private scratchRow = -1;
  private places = 0;
  private readonly counts = new Map<number, ColumnCount>();

  constructor(
    private readonly formats: NumberFormats,
    private readonly keepListed: boolean,
    private readonly onRow: (row: number) => boolean,
  ) {}

  row(row: number, tokens: XmlTokens): boolean {
    this.closeRow();
    this.scratchRow = row;
    if (this.keepListed) this.listed.add(row);
    while (tokens.nextAttr()) {
      if (tokens.isAttr('hidden')) {
        if (isTrue(tokens.value())) this.hidden.add(row);
      } else if (tokens.isAttr('ht') && Number(tokens.value()) === 0) this.hidden.add(row);
    }
    return this.onRow(row);
  }

  cell(row: number, column: number, value: CellValue, style: number): void {
    if (row !== this.scratchRow) {
      this.closeRow();
      this.scratchRow = row;
    }
    while (this.filled <= column) this.scratch[this.filled++] = null;
    this.scratch[column] = value;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
    if (typeof value === 'number') this.count(column, style);
  }

  /** The used cells; rows without cells share one row of nulls. */
  block(): Block {
    this.closeRow();
    if (this.bottom < 0) return { top: 0, left: 0, values: [] };
    const width = this.right - this.left + 1;
    const dense = this.rows.size * width <= DENSE_LIMIT;
    const blank: CellValue[] = new Array<CellValue>(dense ? width : 0).fill(null);
    const values: CellValue[][] = [];
    for (let row = this.top; row <= this.bottom; row++) {
      const cells = this.rows.get(row);
      values.push(cells ? this.cut(cells, dense ? width : 0) : blank);
    }
    return { top: this.top, left: this.left, values };
  }

  /** Format code by column where most of the column's numbers share one that tells a money unit or a date. */
  columnFormats(): Record<number, string> {
    const found: Record<number, string> = {};
    for (const [column, count] of this.counts) {
      for (const [code, times] of count.telling) if (times * 2 > count.numbers) found[column] = code;
    }
    return found;
  }

  private closeRow(): void {
    if (this.filled === 0) return;
    const row = this.scratchRow;
    const earlier = this.rows.get(row);
    this.places += this.filled;
    if (this.places > MOST_PLACES) throw new HostError('too-big', {}, 'cells of a sheet');
    const cells = this.scratch.slice(0, this.filled);
    this.rows.set(row, earlier ? overlay(earlier, cells) : cells);
    this.filled = 0;
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
  }

  private cut(cells: CellValue[], width: number): CellValue[] {
    const cut = this.left > 0 ? cells.slice(this.left) : cells;
    while (cut.length < width) cut.push(null);
    return cut;
  }

  private count(column: number, style: number): void {
    let count = this.counts.get(column);
    if (!count) this.counts.set(column, (count = { numbers: 0, telling: new Map() }));
    count.numbers++;
    if (!this.formats.telling[style]) return;
    const code = this.formats.codes[style]!;
    count.telling.set(code, (count.telling.get(code) ?? 0) + 1);
  }
}
