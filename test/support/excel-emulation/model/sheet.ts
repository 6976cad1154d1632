/** One sheet of the emulated workbook: cells and all that stands beside them. */
import type { Area, SheetVisibility } from '../../../../src/workbook/types';
import { EMPTY_CELL, hasContent, isBlank, type Cell } from './cell';
import type { ChartModel, CommentModel, NoteModel, RuleModel } from './parts';

export interface Protection {
  on: boolean;
  password: string | null;
  allowFormatCells: boolean;
}

export class SheetModel {
  visibility: SheetVisibility = 'visible';
  /** An old macro sheet: listed among the sheets, but without cells. */
  macro = false;
  readonly protection: Protection = { on: false, password: null, allowFormatCells: false };
  merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  /** First is first in priority. */
  rules: RuleModel[] = [];
  notes: NoteModel[] = [];
  comments: CommentModel[] = [];
  charts: ChartModel[] = [];
  readonly pageLayout: Record<string, unknown> = {};
  frozenRows = 0;
  frozenColumns = 0;
  private readonly rows = new Map<number, Map<number, Cell>>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? EMPTY_CELL;
  }

  put(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (isBlank(cell)) {
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
      return;
    }
    if (!cells) {
      cells = new Map();
      this.rows.set(row, cells);
    }
    cells.set(column, cell);
  }

  /** Calls back for every cell that is not blank, by row and column. */
  eachCell(visit: (row: number, column: number, cell: Cell) => void): void {
    const rows = [...this.rows.keys()].sort((a, b) => a - b);
    for (const row of rows) {
      const cells = [...(this.rows.get(row) ?? [])].sort((a, b) => a[0] - b[0]);
      for (const [column, cell] of cells) visit(row, column, cell);
    }
  }

  /** The area of all cells that hold something; formats count too unless `valuesOnly`. Null where empty. */
  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows)
      for (const [column, cell] of cells) {
        if (valuesOnly && !hasContent(cell)) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** Moves whole rows, as an insertion, a deletion or a sort does: `to` says where a row goes, null for away. */
  moveRows(to: (row: number) => number | null): void {
    const before = [...this.rows];
    this.rows.clear();
    for (const [row, cells] of before) {
      const target = to(row);
      if (target !== null) this.rows.set(target, cells);
    }
  }
}
