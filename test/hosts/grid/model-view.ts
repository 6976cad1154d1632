/** A grid without a screen: keeps what it was told to show, and lets a test be the user. */
import type { CellFill, CellNote, GridEdit, GridSheet, GridView } from '../../../src/hosts/grid/grid-view';
import type { Area, CellValue } from '../../../src/workbook/types';

export class ModelView implements GridView {
  readonly fills = new Map<string, readonly CellFill[]>();
  readonly notes = new Map<string, readonly CellNote[]>();
  shown: string[] = [];
  private cells = new Map<string, CellValue>();
  private at: { sheetId: string; areas: readonly Area[] } | null = null;
  private onSelected: ((sheetId: string, area: Area) => void)[] = [];
  private onEdited: ((edits: readonly GridEdit[]) => void)[] = [];

  show(_name: string, sheets: readonly GridSheet[]): void {
    this.shown = [];
    sheets.forEach((sheet) => this.insert(sheet));
  }

  insert({ data, look }: GridSheet): void {
    this.shown.push(data.name);
    this.fills.set(data.id, look.fills);
    this.notes.set(data.id, look.notes);
    this.ids.set(data.id, data.name);
    data.values.forEach((line, r) =>
      line.forEach((value, c) => this.cells.set(`${data.id} ${data.top + r} ${data.left + c}`, value)),
    );
  }

  private readonly ids = new Map<string, string>();

  remove(sheetId: string): void {
    this.shown = this.shown.filter((name) => name !== this.ids.get(sheetId));
    this.fills.delete(sheetId);
    this.notes.delete(sheetId);
  }

  paint(sheetId: string, fills: readonly CellFill[]): void {
    this.fills.set(sheetId, fills);
  }

  annotate(sheetId: string, notes: readonly CellNote[]): void {
    this.notes.set(sheetId, notes);
  }

  setCells(cells: readonly GridEdit[]): void {
    cells.forEach(({ sheetId, row, column, after }) => this.cells.set(`${sheetId} ${row} ${column}`, after));
  }

  reveal(sheetId: string, area: Area): void {
    this.at = { sheetId, areas: [area] };
    this.onSelected.forEach((listener) => listener(sheetId, area));
  }

  selection(): { readonly sheetId: string; readonly areas: readonly Area[] } | null {
    return this.at;
  }

  onSelect(listener: (sheetId: string, area: Area) => void): () => void {
    this.onSelected.push(listener);
    return () => (this.onSelected = this.onSelected.filter((other) => other !== listener));
  }

  onEdit(listener: (edits: readonly GridEdit[]) => void): () => void {
    this.onEdited.push(listener);
    return () => (this.onEdited = this.onEdited.filter((other) => other !== listener));
  }

  /** The user types into a cell. */
  type(sheetId: string, row: number, column: number, after: CellValue): void {
    this.setCells([{ sheetId, row, column, after }]);
    this.onEdited.forEach((listener) => listener([{ sheetId, row, column, after }]));
  }

  valueAt(sheetId: string, row: number, column: number): CellValue {
    return this.cells.get(`${sheetId} ${row} ${column}`) ?? null;
  }
}
