/** The small pieces of a cell: its reference, its type, its error, read without building strings. */
import { type CellError } from '../../../workbook/types';

const DOLLAR = 0x24;

/** Position of a cell reference's parts without building a string. */
export class Reference {
  row = -1;
  column = -1;
  read(bytes: Uint8Array, from: number, to: number): void {
    this.row = 0;
    this.column = 0;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte >= 0x30 && byte <= 0x39) this.row = this.row * 10 + byte - 0x30;
      else if (byte !== DOLLAR) this.column = this.column * 26 + (byte & 31);
    }
    this.row--;
    this.column--;
  }
}

export const T_NUMBER = 0;
export const T_SHARED = 1;
export const T_STRING = 2;
export const T_INLINE = 3;
export const T_BOOLEAN = 4;
export const T_ERROR = 5;
export const T_DATE = 6;

export const typeOf = (bytes: Uint8Array, from: number, to: number): number => {
  const first = bytes[from];
  if (first === 0x73) return to - from === 1 ? T_SHARED : T_STRING;
  if (first === 0x69) return T_INLINE;
  if (first === 0x62) return T_BOOLEAN;
  if (first === 0x65) return T_ERROR;
  return first === 0x64 ? T_DATE : T_NUMBER;
};

const errors = new Map<string, CellError>();

/** One object per kind of error. */
export const errorValue = (text: string): CellError => {
  const known = errors.get(text) ?? { error: text };
  errors.set(text, known);
  return known;
};

export const digits = (bytes: Uint8Array, from: number, to: number): number => {
  let n = 0;
  for (let i = from; i < to; i++) n = n * 10 + (bytes[i]! & 15);
  return n;
};
