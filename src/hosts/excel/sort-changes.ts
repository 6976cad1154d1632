/** Which changes can be made, where, and which are left out and why. Nothing is written here. */
import type { ApplyReport, Change, FillChange, NoteChange, SheetChange } from '../../workbook/host';
import { cellKey, type Annotation, type Places } from './annotations';
import type { MarkedSheet, WorkbookView } from './inspect';

export interface PlannedNote {
  readonly sheet: MarkedSheet;
  readonly change: NoteChange;
  /** Ours that stands there already and gets another text; null where the cell is free. */
  readonly earlier: Annotation | null;
}

export class Plan {
  readonly fills: { readonly sheet: MarkedSheet; readonly change: FillChange }[] = [];
  readonly notes: PlannedNote[] = [];
  readonly sheets: SheetChange[] = [];
  readonly skipped: ApplyReport['skipped'][number][] = [];
  /** Planned notes that turned out to have no place. */
  lost = 0;
  private readonly noted = new Set<string>();
  private readonly byId: ReadonlyMap<string, MarkedSheet>;

  /** `canNote` is false where neither notes nor comments are to be written. */
  constructor(
    private readonly view: WorkbookView<MarkedSheet>,
    private readonly places: Places,
    private readonly canNote: boolean,
    changes: readonly Change[],
  ) {
    this.byId = new Map(view.sheets.map((sheet) => [sheet.id, sheet]));
    changes.forEach((change) => this.take(change));
  }

  skip(change: Change, reason: string): void {
    this.skipped.push({ change, reason });
  }

  private take(change: Change): void {
    if (change.kind === 'sheet') {
      if (this.view.structureProtected) this.skip(change, 'structure-protected');
      else this.sheets.push(change);
      return;
    }
    const sheet = this.byId.get(change.sheetId);
    if (!sheet) this.skip(change, 'sheet-gone');
    else if (sheet.protected) this.skip(change, 'protected');
    else if (change.kind === 'fill') this.fills.push({ sheet, change });
    else this.takeNote(sheet, change);
  }

  private takeNote(sheet: MarkedSheet, change: NoteChange): void {
    if (!this.canNote) {
      this.skip(change, 'no-notes');
      return;
    }
    const cell = cellKey(change.row, change.column);
    const earlier = this.places.get(sheet.id)?.get(cell) ?? null;
    const taken = this.noted.has(`${sheet.id} ${cell}`);
    if (taken || (earlier && !earlier.ours)) this.skip(change, 'has-note');
    else this.notes.push({ sheet, change, earlier });
    this.noted.add(`${sheet.id} ${cell}`);
  }
}
