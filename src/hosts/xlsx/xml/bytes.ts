/** Text and bytes. Everything here works on char codes: string slicing in hot loops can hang Node 20's optimiser. */

const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Programs of before 2019 have no `encodeInto`. */
const writesInto = typeof (encoder as Partial<TextEncoder>).encodeInto === 'function';

/** UTF-8 into memory at hand, of at least three bytes a character, where that can be had; the bytes that were written. */
export const utf8Into = (text: string, room: Uint8Array): Uint8Array =>
  writesInto ? room.subarray(0, encoder.encodeInto(text, room).written) : utf8(text);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** True where `ascii` (char codes below 128) stands at `position`. */
export const standsAt = (bytes: Uint8Array, position: number, ascii: string): boolean => {
  if (position < 0 || position + ascii.length > bytes.length) return false;
  for (let i = 0; i < ascii.length; i++) if (bytes[position + i] !== ascii.charCodeAt(i)) return false;
  return true;
};

const skips = new Map<string, Uint8Array>();

/** How far a search may leap after seeing each byte; kept, since some texts are searched a million times. */
const skipTable = (ascii: string): Uint8Array => {
  const known = skips.get(ascii);
  if (known) return known;
  const skip = new Uint8Array(256).fill(ascii.length);
  for (let i = 0; i < ascii.length - 1; i++) skip[ascii.charCodeAt(i)] = ascii.length - 1 - i;
  skips.set(ascii, skip);
  return skip;
};

/** First position of `ascii` at or after `from` and wholly before `limit`, or -1 (Horspool: long gaps cost little). */
export const find = (bytes: Uint8Array, ascii: string, from: number, limit = bytes.length): number => {
  const length = ascii.length;
  const skip = skipTable(ascii);
  const last = ascii.charCodeAt(length - 1);
  for (let end = from + length - 1; end < limit; end += skip[bytes[end]!]!) {
    if (bytes[end] === last && standsAt(bytes, end - length + 1, ascii)) return end - length + 1;
  }
  return -1;
};

/** Last position of `ascii` at or after `from`, or -1. */
export const findLast = (bytes: Uint8Array, ascii: string, from: number): number => {
  const first = ascii.charCodeAt(0);
  for (let at = bytes.length - ascii.length; at >= from; at--) {
    if (bytes[at] === first && standsAt(bytes, at, ascii)) return at;
  }
  return -1;
};

export const concat = (pieces: readonly Uint8Array[]): Uint8Array => {
  let size = 0;
  for (const piece of pieces) size += piece.length;
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};
