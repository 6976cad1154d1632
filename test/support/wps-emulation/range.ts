/** `Range`. */
import { cellArea, COLUMNS, intersects, ROWS } from '../excel-emulation/model/a1';
import { refused } from './meter';
import { CommentObject } from './notes';
import { RangeCells } from './range-cells';
import { SheetObject } from './sheet';

export class RangeObject extends RangeCells {
  get Areas(): { readonly Count: number; Item(index: number): RangeObject } {
    return {
      Count: this.cells.length,
      Item: (index) => new RangeObject(this.state, this.model, [this.cells[index - 1] ?? this.first]),
    };
  }
  get Worksheet(): SheetObject {
    return new SheetObject(this.state, this.model);
  }

  set RowHeight(points: unknown) {
    this.state.mayWrite(this.model);
    for (const area of this.cells)
      for (let row = area.top; row <= area.bottom; row += 1) this.model.rowHeights.set(row, Number(points));
  }
  set ColumnWidth(characters: unknown) {
    this.state.mayWrite(this.model);
    for (const area of this.cells)
      for (let column = area.left; column <= area.right; column += 1)
        this.model.columnWidths.set(column, Number(characters));
  }

  get MergeCells(): boolean | null {
    const merged = this.model.merges.filter((merge) => this.cells.some((area) => intersects(merge, area)));
    if (merged.length === 0) return false;
    const { top, left, bottom, right } = this.first;
    const around = merged.some(
      (m) => m.top <= top && m.left <= left && m.bottom >= bottom && m.right >= right,
    );
    return around ? true : null;
  }
  get MergeArea(): RangeObject {
    const { top, left } = this.first;
    const merge = this.model.merges.find((one) => intersects(one, cellArea(top, left)));
    return new RangeObject(this.state, this.model, [merge ?? cellArea(top, left)]);
  }
  Merge(): void {
    this.state.mayWrite(this.model);
    this.model.merges.push(this.first);
  }

  get EntireRow(): RangeObject {
    return new RangeObject(
      this.state,
      this.model,
      this.cells.map((area) => ({ ...area, left: 0, right: COLUMNS - 1 })),
    );
  }
  get EntireColumn(): RangeObject {
    return new RangeObject(
      this.state,
      this.model,
      this.cells.map((area) => ({ ...area, top: 0, bottom: ROWS - 1 })),
    );
  }

  private get hiddenLines(): { readonly set: Set<number>; readonly from: number; readonly to: number } {
    const { top, left, bottom, right } = this.first;
    if (right - left === COLUMNS - 1) return { set: this.model.hiddenRows, from: top, to: bottom };
    if (bottom - top === ROWS - 1) return { set: this.model.hiddenColumns, from: left, to: right };
    throw refused();
  }
  get Hidden(): boolean | null {
    const { set, from, to } = this.hiddenLines;
    const count = [...set].filter((line) => line >= from && line <= to).length;
    if (count === 0) return false;
    return count === to - from + 1 ? true : null;
  }
  set Hidden(value: unknown) {
    this.state.mayWrite(this.model);
    const { set, from, to } = this.hiddenLines;
    for (let line = from; line <= to; line += 1)
      if (value) set.add(line);
      else set.delete(line);
  }

  get Comment(): CommentObject | null {
    const { top, left } = this.first;
    const note = this.model.notes.find(({ row, column }) => row === top && column === left);
    return note ? new CommentObject(this.state, this.model, note) : null;
  }
  AddComment(text: string): CommentObject {
    this.state.mayWrite(this.model);
    const { top, left, bottom, right } = this.first;
    if (this.Comment || top !== bottom || left !== right) throw refused();
    const note = { row: top, column: left, text: String(text), author: 'wps' };
    this.model.notes.push(note);
    return new CommentObject(this.state, this.model, note);
  }

  Select(): void {
    if (this.model !== this.state.activeSheet) throw refused();
    this.state.shapeSelected = false;
    this.state.workbook.selection = { sheetId: this.model.id, areas: this.cells };
  }
}
