/** Rows of a sheet of ours: a hundred thousand cells bear the same few texts, which are written out once. */
import { HostError, type OutputCell, type OutputRow, type OutputSheet } from '../../../workbook/host';
import { columnLetters } from '../../../workbook/address';
import { type Area, type CellValue } from '../../../workbook/types';
import { rowFault } from '../../shared/check-changes';
import { cellContent } from '../xml/cell-content';
import { heightOf, shownHeight, spannedWidth } from './row-height';

/** A cell behind its address. */
interface Tail {
  readonly xml: string;
  /** Points that it needs. */
  readonly height: number;
  readonly style: OutputCell['style'];
}

/** Texts kept a column. */
const KEPT = 1000;

/** An error is shown as its text: a sheet of ours holds no broken formula. */
const shown = (value: CellValue): CellValue =>
  typeof value === 'object' && value !== null ? value.error : value;

export class RowWriter {
  private readonly letters: string[] = [];
  private readonly widths: number[] = [];
  private readonly known: Map<string, Tail>[] = [];
  private readonly merges = new Map<number, Area[]>();

  constructor(
    private readonly sheet: OutputSheet,
    private readonly idOf: (cell: OutputCell) => number,
  ) {
    for (const merge of sheet.merges) {
      if (merge.top !== merge.bottom) continue;
      const list = this.merges.get(merge.top);
      if (list) list.push(merge);
      else this.merges.set(merge.top, [merge]);
    }
  }

  /** HostError `unsupported` where no program could take the row. */
  xml(cells: OutputRow, row: number): string {
    const fault = rowFault(cells);
    if (fault) throw new HostError('unsupported', {}, `sheet: ${fault}`);
    const merges = this.merges.get(row);
    const number = row + 1;
    let [inner, height] = ['', 0];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (!cell) continue;
      const tail = merges ? this.merged(cell, column, merges) : this.single(cell, column);
      inner += `<c r="${this.lettersOf(column)}${number}${tail.xml}`;
      if (tail.height > height) height = tail.height;
    }
    const points = shownHeight(height);
    const size = points === null ? '' : ` ht="${points}" customHeight="1"`;
    return `<row r="${number}"${row === 0 ? ' hidden="1"' : ''}${size}>${inner}</row>`;
  }

  private lettersOf(column: number): string {
    return (this.letters[column] ??= columnLetters(column));
  }

  private merged(cell: OutputCell, column: number, merges: readonly Area[]): Tail {
    const right = merges.find((merge) => merge.left === column)?.right ?? column;
    return this.tail(cell, spannedWidth(this.sheet, column, right));
  }

  private single(cell: OutputCell, column: number): Tail {
    const width = (this.widths[column] ??= spannedWidth(this.sheet, column, column));
    const { value } = cell;
    if (typeof value !== 'string') return this.tail(cell, width);
    const known = (this.known[column] ??= new Map<string, Tail>());
    const found = known.get(value);
    if (found && found.style === cell.style) return found;
    const made = this.tail(cell, width);
    if (!found && known.size < KEPT) known.set(value, made);
    return made;
  }

  private tail(cell: OutputCell, width: number): Tail {
    const { type, inner } = cellContent(shown(cell.value));
    const id = this.idOf(cell);
    const start = `"${id > 0 ? ` s="${id}"` : ''}${type}`;
    // Joined texts are one piece; texts added up are a tree that is walked at each use.
    const xml = inner === '' ? `${start}/>` : [start, '>', inner, '</c>'].join('');
    return { xml, height: heightOf(cell, width), style: cell.style };
  }
}
