/** Edits of a part: a list of replacements by byte position, applied at once. What no edit names stays byte for byte. */
import { concat, utf8 } from './bytes';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
  readonly order: number;
}

export class Splice {
  private readonly edits: Edit[] = [];

  constructor(readonly bytes: Uint8Array) {}

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, bytes: utf8(text), order: this.edits.length });
  }

  /** Several inserts at one position stand in the order they were asked for. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '');
  }

  apply(): Uint8Array {
    const sorted = this.edits.slice().sort((a, b) => a.start - b.start || a.order - b.order);
    const pieces: Uint8Array[] = [];
    let at = 0;
    for (const edit of sorted) {
      if (edit.start < at) throw new RangeError('edits overlap');
      pieces.push(this.bytes.subarray(at, edit.start), edit.bytes);
      at = edit.end;
    }
    pieces.push(this.bytes.subarray(at));
    return concat(pieces);
  }
}
