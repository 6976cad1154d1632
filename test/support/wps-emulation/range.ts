/** `Range`. */
import type { Area } from '../../../src/workbook/types';
import {
  addressOf,
  cellArea,
  COLUMNS,
  heightOf,
  intersects,
  ROWS,
  widthOf,
} from '../excel-emulation/model/a1';
import { numberFormatOf } from '../excel-emulation/model/cell';
import { enter } from '../excel-emulation/model/entered';
import type { SheetModel } from '../excel-emulation/model/sheet';
import { BordersObject, FontObject, InteriorObject, type LookKeeper } from './looks';
import { refused } from './meter';
import { CommentObject } from './notes';
import { RulesObject } from './rules';
import type { WpsState } from './state';
import { handOut, takeIn } from './values';
import { SheetObject } from './sheet';

const eachCell = (areas: readonly Area[], visit: (row: number, column: number) => void): void => {
  for (const area of areas)
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) visit(row, column);
};

const mixed = (values: ReadonlySet<unknown>): unknown => (values.size === 1 ? [...values][0] : null);

export class RangeObject {
  constructor(
    readonly state: WpsState,
    readonly model: SheetModel,
    readonly cells: readonly Area[],
  ) {}

  private get first(): Area {
    this.state.alive(this.model);
    const [area] = this.cells;
    if (!area) throw refused();
    return area;
  }

  get Row(): number {
    return this.first.top + 1;
  }
  get Column(): number {
    return this.first.left + 1;
  }
  get Rows(): { readonly Count: number } {
    return { Count: heightOf(this.first) };
  }
  get Columns(): { readonly Count: number } {
    return { Count: widthOf(this.first) };
  }
  get Areas(): { readonly Count: number; Item(index: number): RangeObject } {
    return {
      Count: this.cells.length,
      Item: (index) => new RangeObject(this.state, this.model, [this.cells[index - 1] ?? this.first]),
    };
  }
  get Address(): string {
    const dollars = (address: string): string =>
      address.replace(/([A-Z]+)?(\d+)/g, (_, c?: string, r?: string) => `${c ? `$${c}` : ''}$${r ?? ''}`);
    return this.cells
      .map((area) => dollars(addressOf(area)))
      .join(',')
      .slice(0, 255);
  }
  get Worksheet(): SheetObject {
    return new SheetObject(this.state, this.model);
  }
  get Left(): number {
    return this.first.left * 48;
  }
  get Top(): number {
    return this.first.top * 15;
  }
  get Width(): number {
    return widthOf(this.first) * 48;
  }
  get Height(): number {
    return heightOf(this.first) * 15;
  }

  get Value2(): unknown {
    return handOut(this.model, this.first, this.state.flatLists);
  }
  set Value2(given: unknown) {
    this.enterAll(given);
  }
  get Formula(): unknown {
    const { top, left } = this.first;
    const cell = this.model.cell(top, left);
    return cell.formula ?? cell.value ?? '';
  }
  set Formula(given: unknown) {
    this.enterAll(given);
  }

  private enterAll(given: unknown): void {
    this.state.mayWrite(this.model);
    for (const area of this.cells) {
      takeIn(area, given, (row, column, entry) => this.enterOne(row, column, entry));
      this.state.changed(this.model, area);
    }
  }

  private enterOne(row: number, column: number, entry: unknown): void {
    const cell = this.model.cell(row, column);
    const entered = enter(entry ?? '', numberFormatOf(cell));
    if (entered.kind === 'bad') throw refused();
    const looks = { ...cell.looks };
    delete looks['quotePrefix'];
    if (entered.kind === 'value' && entered.quoted) looks['quotePrefix'] = true;
    const formula = entered.kind === 'formula' ? entered.formula : null;
    this.model.put(row, column, { ...cell, looks, formula, value: entered.value });
  }

  private get keeper(): LookKeeper {
    return {
      read: (name) => {
        const seen = new Set<unknown>();
        eachCell(this.cells, (row, column) => seen.add(this.model.cell(row, column).looks[name] ?? null));
        return mixed(seen);
      },
      write: (name, value) => {
        this.state.mayWrite(this.model);
        eachCell(this.cells, (row, column) => {
          const cell = this.model.cell(row, column);
          this.model.put(row, column, { ...cell, looks: { ...cell.looks, [name]: value } });
        });
      },
    };
  }

  get NumberFormat(): unknown {
    const seen = new Set<unknown>();
    eachCell(this.cells, (row, column) => seen.add(numberFormatOf(this.model.cell(row, column))));
    return mixed(seen);
  }
  set NumberFormat(code: unknown) {
    this.keeper.write('numberFormat', code);
  }
  set WrapText(value: unknown) {
    this.keeper.write('WrapText', value);
  }
  set HorizontalAlignment(value: unknown) {
    this.keeper.write('HorizontalAlignment', value);
  }
  set VerticalAlignment(value: unknown) {
    this.keeper.write('VerticalAlignment', value);
  }
  get Interior(): InteriorObject {
    return new InteriorObject(this.keeper);
  }
  get Font(): FontObject {
    return new FontObject(this.keeper);
  }
  get Borders(): BordersObject {
    return new BordersObject(this.keeper);
  }
  get FormatConditions(): RulesObject {
    return new RulesObject(this.state, this.model, this.cells);
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
