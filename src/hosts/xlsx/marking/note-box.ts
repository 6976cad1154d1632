/** Where a note's box stands and how large it is, from its text and the widths and heights around its cell. */
import { type NoteChange } from '../../../workbook/host';
import { type SheetSizes } from '../sheet/sheet-sizes';

export interface NoteBox {
  readonly row: number;
  readonly column: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Left column, offset, top row, offset, right column, offset, bottom row, offset; offsets in pixels. */
  readonly anchor: readonly number[];
}

const WIDTH = 300;
/** Pixels a line, of the taller fonts that stand in where 宋体 is missing. */
const LINE = 18;
/** A 9 point ideograph, in pixels; other characters take half of it. */
const IDEOGRAPH = 12;
const PADDING = 16;
/** Words and closing marks that do not fit at the end of a line make the text longer than its characters. */
const SPARE = 1;
const GAP = 15;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const textWidth = (line: string): number => {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) < 256 ? IDEOGRAPH / 2 : IDEOGRAPH;
  return width;
};

const heightOf = (text: string): number => {
  const inner = WIDTH - PADDING;
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(textWidth(line) / inner)));
  return (lines.reduce((sum, count) => sum + count, 0) + SPARE) * LINE + PADDING;
};

/** Walks `distance` pixels from `offset` in line `from`; the line it ends in and the offset there. */
const walk = (
  from: number,
  distance: number,
  last: number,
  size: (line: number) => number,
): [number, number] => {
  let left = distance;
  let line = from;
  while (line < last && left > size(line)) {
    left -= size(line);
    line++;
  }
  return [line, Math.round(Math.min(left, size(line)))];
};

/** The box of a note, right of its cell. */
export const noteBox = (note: NoteChange, sizes: SheetSizes): NoteBox => {
  const { row, column, text } = note;
  const height = heightOf(text);
  const left = Math.min(column + 1, LAST_COLUMN);
  const top = Math.max(row - 1, 0);
  const [right, rightOffset] = walk(left, GAP + WIDTH, LAST_COLUMN, sizes.columnPixels);
  const [bottom, bottomOffset] = walk(top, 4 + height, LAST_ROW, sizes.rowPixels);
  const anchor = [left, GAP, top, 4, right, rightOffset, bottom, bottomOffset];
  return { row, column, width: WIDTH * 0.75, height: height * 0.75, anchor };
};
