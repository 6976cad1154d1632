/** A workbook file shown in a grid on the page. The grid only shows: everything is read from, marked in and saved by the file's own host. */
import {
  HostError,
  type ApplyReport,
  type CellWrite,
  type Change,
  type Host,
  type HostCapabilities,
  type HostEvent,
  type Progress,
} from '../../workbook/host';
import { isOurNote } from '../../workbook/mark-tag';
import type { Area, CellValue, SheetData, SheetInfo } from '../../workbook/types';
import type { GridEdit, GridView, SheetLook } from './grid-view';

/** A file host, which can also tell how its sheets look. */
export interface FileBehind extends Host {
  /** The format the file was in where it is no .xlsx: what is saved is another file. */
  readonly convertedFrom?: string | null;
  look(sheetId: string): Promise<SheetLook>;
}

const CAN: HostCapabilities = {
  notes: true,
  comments: false,
  reveal: true,
  selection: true,
  watch: true,
  charts: true,
  save: true,
  formulas: true,
};

const single = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

const valueAt = (sheet: SheetData, row: number, column: number): CellValue =>
  sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;

export class GridHost implements Host {
  readonly kind = 'grid';
  readonly can = CAN;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly stops: (() => void)[];
  /** Something was changed since the file was opened or last saved. */
  private changed = false;
  private onDisk: boolean;
  /** Edits reach the file one after the other. */
  private pending: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly file: FileBehind,
    private readonly view: GridView,
  ) {
    this.onDisk = !file.convertedFrom;
    this.stops = [
      view.onSelect((sheetId, area) => this.tell({ kind: 'select', sheetId, area })),
      view.onEdit((edits) => this.mirror(edits)),
    ];
  }

  /** Shows `file` in `view`. Errors are the file host's. */
  static async open(file: FileBehind, view: GridView): Promise<GridHost> {
    const sheets = [];
    for (const info of await file.sheets()) {
      if (info.visibility === 'veryHidden') continue;
      sheets.push({ data: await file.read(info.id), look: await file.look(info.id) });
    }
    view.show((await file.workbookName()) ?? '', sheets);
    return new GridHost(file, view);
  }

  get unsaved(): boolean {
    return this.changed;
  }

  dispose(): void {
    this.stops.forEach((stop) => stop());
    this.listeners.clear();
  }

  workbookName(): Promise<string | null> {
    return this.file.workbookName();
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.file.sheets();
  }

  async read(sheetId: string, progress?: Progress): Promise<SheetData> {
    await this.pending;
    const sheet = await this.file.read(sheetId, progress);
    // The file has been read before, to be shown, and may have nothing left to report.
    progress?.onRows?.(sheet.values.length);
    return sheet;
  }

  async apply(changes: readonly Change[], progress?: Progress): Promise<ApplyReport> {
    return this.thenShow(() => this.file.apply(changes, progress));
  }

  async clear(scope: 'marks' | 'everything'): Promise<void> {
    await this.thenShow(() => this.file.clear(scope));
  }

  loadStore(): Promise<string | null> {
    return this.file.loadStore();
  }

  async saveStore(text: string): Promise<void> {
    await this.file.saveStore(text);
    this.touched();
  }

  async reveal(sheetId: string, area: Area): Promise<void> {
    const sheets = await this.file.sheets();
    const sheet = sheets.find((info) => info.id === sheetId);
    if (!sheet) throw new HostError('sheet-gone', { sheet: sheetId });
    this.view.reveal(sheetId, area);
  }

  async selection(): Promise<{ readonly sheetId: string; readonly areas: readonly Area[] } | null> {
    return this.view.selection();
  }

  async write(writes: readonly CellWrite[]): Promise<readonly CellWrite[]> {
    await this.pending;
    const undo = await this.file.write(writes);
    this.touched();
    this.view.setCells(writes.map(({ sheetId, row, column, after }) => ({ sheetId, row, column, after })));
    return undo;
  }

  async watch(listener: (event: HostEvent) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  async save(): Promise<Uint8Array> {
    const bytes = await this.snapshot();
    this.changed = false;
    this.onDisk = true;
    return bytes;
  }

  async snapshot(): Promise<Uint8Array> {
    await this.pending;
    return this.file.save();
  }

  /** True while the workbook shows marks or sheets of ours. */
  async isMarked(): Promise<boolean> {
    for (const { id, ours } of await this.file.sheets()) {
      if (ours !== null && ours !== 'store') return true;
      const { fills, notes } = await this.file.look(id);
      if (fills.length > 0 || notes.some(({ text }) => isOurNote(text))) return true;
    }
    return false;
  }

  isOnDisk(): boolean {
    return this.onDisk;
  }

  private touched(): void {
    this.changed = true;
    this.onDisk = false;
  }

  private tell(event: HostEvent): void {
    this.listeners.forEach((listener) => listener(event));
  }

  /** Does something to the file, then shows what became of it: sheets come and gone, marks and notes. */
  private async thenShow<T>(change: () => Promise<T>): Promise<T> {
    await this.pending;
    const before = (await this.file.sheets()).map((info) => info.id);
    const result = await change();
    this.touched();
    const after = (await this.file.sheets()).filter((info) => info.visibility !== 'veryHidden');
    before.filter((id) => !after.some((info) => info.id === id)).forEach((id) => this.view.remove(id));
    for (const info of after) await this.showSheet(info, before.includes(info.id));
    return result;
  }

  private async showSheet(info: SheetInfo, known: boolean): Promise<void> {
    const look = await this.file.look(info.id);
    if (known && info.ours === null) {
      this.view.paint(info.id, look.fills);
      this.view.annotate(info.id, look.notes);
      return;
    }
    // A sheet of ours is written anew each time.
    if (known) this.view.remove(info.id);
    this.view.insert({ data: await this.file.read(info.id), look });
  }

  private mirror(edits: readonly GridEdit[]): void {
    this.pending = this.pending
      .then(() => this.writeEdits(edits))
      // The file refused: the grid goes back to what the file holds, so that the two never part.
      .catch(() => this.restore(edits));
    void this.pending.then(() =>
      edits.forEach(({ sheetId, row, column }) =>
        this.tell({ kind: 'edit', sheetId, area: single(row, column) }),
      ),
    );
  }

  private async writeEdits(edits: readonly GridEdit[]): Promise<void> {
    const writes: CellWrite[] = [];
    for (const edit of edits) {
      const sheet = await this.file.read(edit.sheetId);
      writes.push({ ...edit, before: valueAt(sheet, edit.row, edit.column) });
    }
    await this.file.write(writes);
    this.touched();
  }

  private async restore(edits: readonly GridEdit[]): Promise<void> {
    const back: GridEdit[] = [];
    for (const edit of edits) {
      const sheet = await this.file.read(edit.sheetId);
      back.push({ ...edit, after: valueAt(sheet, edit.row, edit.column) });
    }
    this.view.setCells(back);
  }
}
