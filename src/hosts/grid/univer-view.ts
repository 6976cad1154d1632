/** Univer behind the `GridView` interface. */
import type {} from '@univerjs/preset-sheets-core';
import type {} from '@univerjs/preset-sheets-note';
import type { FUniver, IDisposable, IRange } from '@univerjs/presets';
import type { Area, CellValue } from '../../workbook/types';
import type { CellFill, CellNote, GridEdit, GridSheet, GridView } from './grid-view';
import { PaintLayer, type Interceptors } from './paint-layer';
import { cellData, StyleTable, workbookData, worksheetData } from './univer-data';

type FWorkbook = ReturnType<FUniver['createWorkbook']>;
type FWorksheet = ReturnType<FWorkbook['getActiveSheet']>;
type FRange = ReturnType<FWorksheet['getRange']>;

/** The parts of Univer that the page has loaded. */
export interface GridProgram {
  readonly api: FUniver;
  /** To be asked for once a workbook is shown: the grid's services start with the first. */
  readonly interceptors: () => Interceptors;
}

const areaOf = (range: IRange): Area => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

const NOTE_WIDTH = 260;
const NOTE_HEIGHT = 120;

export class UniverView implements GridView {
  private workbook: FWorkbook | null = null;
  private opened = 0;
  private hearing: IDisposable | null = null;
  /** One for the whole workbook: its ids are the grid's. */
  private styles = new StyleTable();
  /** Cells are being set by the program, not by the user. */
  private setting = false;
  private readonly layer = new PaintLayer();
  private readonly selectListeners = new Set<(sheetId: string, area: Area) => void>();

  constructor(private readonly program: GridProgram) {}

  show(name: string, sheets: readonly GridSheet[]): void {
    const { api } = this.program;
    this.hearing?.dispose();
    if (this.workbook) api.disposeUnit(this.workbook.getId());
    this.layer.reset();
    this.opened += 1;
    this.styles = new StyleTable();
    const id = `workbook-${this.opened}`;
    this.workbook = api.createWorkbook(workbookData(id, name, sheets, this.styles));
    this.hearSelections(this.workbook);
    this.layer.attach(this.program.interceptors);
    for (const { data, look } of sheets) {
      this.layer.set(data.id, look.fills);
      this.annotate(data.id, look.notes);
    }
  }

  insert(sheet: GridSheet): void {
    const data = worksheetData(sheet, this.styles);
    this.workbook?.addStyles(this.styles.all);
    this.staying(() => this.workbook?.insertSheet(sheet.data.name, { sheet: data }));
    this.paint(sheet.data.id, sheet.look.fills);
    this.annotate(sheet.data.id, sheet.look.notes);
  }

  remove(sheetId: string): void {
    this.layer.set(sheetId, []);
    this.staying(() => this.workbook?.deleteSheet(sheetId));
  }

  paint(sheetId: string, fills: readonly CellFill[]): void {
    this.layer.set(sheetId, fills);
    this.sheet(sheetId)?.refreshCanvas();
  }

  annotate(sheetId: string, notes: readonly CellNote[]): void {
    const sheet = this.sheet(sheetId);
    if (!sheet) return;
    const wanted = new Map(notes.map((note) => [`${note.row} ${note.column}`, note]));
    this.quietly(() => {
      for (const { row, col, note } of notesOn(sheet)) {
        if (wanted.get(`${row} ${col}`)?.text === note) wanted.delete(`${row} ${col}`);
        else sheet.getRange(row, col).deleteNote();
      }
      wanted.forEach(({ row, column, text }) =>
        sheet.getRange(row, column).createOrUpdateNote({
          id: `${sheetId} ${row} ${column}`,
          row,
          col: column,
          note: text,
          width: NOTE_WIDTH,
          height: NOTE_HEIGHT,
          show: false,
        }),
      );
    });
  }

  setCells(cells: readonly GridEdit[]): void {
    this.quietly(() => {
      for (const { sheetId, row, column, after } of cells) {
        this.sheet(sheetId)
          ?.getRange(row, column)
          .setValue(cellData(after) ?? { v: null });
      }
    });
  }

  reveal(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (!sheet || !this.workbook) return;
    if (this.workbook.getActiveSheet().getSheetId() !== sheetId) {
      if (sheet.isSheetHidden()) sheet.showSheet();
      this.workbook.setActiveSheet(sheet);
    }
    const range = sheet.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
    range.activate();
    if (!inSight(sheet, area)) sheet.scrollToCell(Math.max(0, area.top - 3), firstColumnFor(sheet, area));
  }

  selection(): { readonly sheetId: string; readonly areas: readonly Area[] } | null {
    const range = this.workbook?.getActiveRange();
    if (!range || !this.workbook) return null;
    return {
      sheetId: this.workbook.getActiveSheet().getSheetId(),
      areas: [areaOf(range.getRange())],
    };
  }

  onSelect(listener: (sheetId: string, area: Area) => void): () => void {
    this.selectListeners.add(listener);
    return () => this.selectListeners.delete(listener);
  }

  onEdit(listener: (edits: readonly GridEdit[]) => void): () => void {
    const { api } = this.program;
    return stopOf(
      api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges }) => {
        if (!this.setting) listener(effectedRanges.flatMap(editsOf));
      }),
    );
  }

  // The API's own selection event is wired to the first workbook only; this one goes with its workbook.
  private hearSelections(workbook: FWorkbook): void {
    this.hearing = workbook.onSelectionChange(([range]) => {
      if (!range) return;
      const sheetId = workbook.getActiveSheet().getSheetId();
      this.selectListeners.forEach((listener) => listener(sheetId, areaOf(range)));
    });
  }

  private sheet(sheetId: string): FWorksheet | null {
    return this.workbook?.getSheetBySheetId(sheetId) ?? null;
  }

  /** Sheets come and go without taking the user away from the one at hand. */
  private staying(change: () => void): void {
    const at = this.workbook?.getActiveSheet().getSheetId();
    this.quietly(change);
    const still = at === undefined ? null : this.sheet(at);
    if (still && this.workbook?.getActiveSheet().getSheetId() !== at) this.workbook?.setActiveSheet(still);
  }

  private quietly(change: () => void): void {
    this.setting = true;
    try {
      change();
    } finally {
      this.setting = false;
    }
  }
}

const stopOf = (disposable: IDisposable) => (): void => disposable.dispose();

const notesOn = (sheet: FWorksheet) =>
  sheet.getNotes().map(({ row, col, note }) => ({ row: Number(row), col: Number(col), note }));

const inSight = (sheet: FWorksheet, area: Area): boolean => {
  const seen = sheet.getVisibleRange();
  return (
    seen !== null &&
    area.top > seen.startRow &&
    area.bottom < seen.endRow - 1 &&
    area.left >= seen.startColumn &&
    area.right < seen.endColumn
  );
};

/** The leftmost column that still leaves the area in sight: names stand on the left. */
const firstColumnFor = (sheet: FWorksheet, area: Area): number => {
  const seen = sheet.getVisibleRange();
  const fitting = seen ? seen.endColumn - seen.startColumn - 1 : 1;
  return Math.max(0, Math.min(area.left, area.right - fitting + 1));
};

const editsOf = (range: FRange): GridEdit[] => {
  const { startRow, startColumn } = range.getRange();
  const sheetId = range.getSheetId();
  return range.getCellDatas().flatMap((line, r) =>
    line.map((data, c) => ({
      sheetId,
      row: startRow + r,
      column: startColumn + c,
      after: cellValue(data?.v),
    })),
  );
};

const cellValue = (value: unknown): CellValue =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')
    ? value
    : null;
