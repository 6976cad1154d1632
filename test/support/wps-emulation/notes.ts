/** `Comments` and `Comment`. */
import { cellArea } from '../excel-emulation/model/a1';
import type { NoteModel } from '../excel-emulation/model/parts';
import type { SheetModel } from '../excel-emulation/model/sheet';
import { refused } from './meter';
import { RangeObject } from './range';
import type { WpsState } from './state';

export class CommentObject {
  constructor(
    private readonly state: WpsState,
    private readonly model: SheetModel,
    private readonly note: NoteModel,
  ) {}

  Text(text?: string): string {
    this.state.alive(this.model);
    if (!this.model.notes.includes(this.note)) throw refused();
    if (text !== undefined) {
      this.state.mayWrite(this.model);
      this.note.text = text;
    }
    return this.note.text;
  }
  Delete(): void {
    this.state.mayWrite(this.model);
    this.model.notes = this.model.notes.filter((other) => other !== this.note);
  }
  get Author(): string {
    return this.note.author;
  }
  get Parent(): RangeObject {
    return new RangeObject(this.state, this.model, [cellArea(this.note.row, this.note.column)]);
  }
}

export class CommentsObject {
  constructor(
    private readonly state: WpsState,
    private readonly model: SheetModel,
  ) {}
  get Count(): number {
    return this.model.notes.length;
  }
  Item(index: number): CommentObject {
    const note = this.model.notes[index - 1];
    if (!note) throw refused();
    return new CommentObject(this.state, this.model, note);
  }
}
