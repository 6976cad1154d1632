/** Characters of XML text and attribute values, decoded from UTF-8 bytes. */
import { HostError } from '../../../workbook/host';

const NAMED: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 };

const AMP = 0x26;
const CR = 0x0d;
const LF = 0x0a;
const UNDERSCORE = 0x5f;
const LOWER_X = 0x78;

/** A buffer larger than this is not kept for the next text. */
const MOST_KEPT = 1 << 20;

let units = new Uint16Array(4096);
let length = 0;

const push = (code: number): void => {
  if (code > 0xffff) {
    units[length++] = 0xd800 + ((code - 0x10000) >> 10);
    units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
  } else units[length++] = code;
};

const continuation = (bytes: Uint8Array, position: number, end: number): number =>
  position < end ? bytes[position]! & 0x3f : 0;

/** Pushes the character that starts at `position`; returns the position behind it. */
const pushUtf8 = (bytes: Uint8Array, position: number, end: number): number => {
  const lead = bytes[position]!;
  if (lead < 0xe0) {
    push(((lead & 0x1f) << 6) | continuation(bytes, position + 1, end));
    return position + 2;
  }
  const second = continuation(bytes, position + 1, end);
  const third = continuation(bytes, position + 2, end);
  if (lead < 0xf0) {
    push(((lead & 0x0f) << 12) | (second << 6) | third);
    return position + 3;
  }
  const fourth = continuation(bytes, position + 3, end);
  push(Math.min(((lead & 0x07) << 18) | (second << 12) | (third << 6) | fourth, 0x10ffff));
  return position + 4;
};

const referenceName = (bytes: Uint8Array, from: number, end: number): string => {
  let name = '';
  for (let i = from; i < end; i++) name += String.fromCharCode(bytes[i]!);
  return name;
};

const referenceCode = (name: string): number => {
  const named = NAMED[name];
  if (named !== undefined) return named;
  const hex = /^#x([0-9a-fA-F]{1,6})$/.exec(name);
  const decimal = /^#([0-9]{1,7})$/.exec(name);
  const code = hex ? parseInt(hex[1]!, 16) : decimal ? parseInt(decimal[1]!, 10) : NaN;
  if (!(code <= 0x10ffff)) throw new HostError('damaged', {}, 'unknown entity');
  return code;
};

/** Pushes the character behind `&`; returns the position behind `;`. */
const pushReference = (bytes: Uint8Array, position: number, end: number): number => {
  let stop = position + 1;
  while (stop < end && bytes[stop] !== 0x3b && stop - position < 12) stop++;
  push(referenceCode(referenceName(bytes, position + 1, stop)));
  return stop + 1;
};

/** `_x000D_` stands for a character that XML cannot hold. */
const unescapeUnits = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const collected = (): string => {
  if (length <= 8192)
    return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let i = 0; i < length; i += 8192) {
    const block = units.subarray(i, Math.min(length, i + 8192));
    text += String.fromCharCode.apply(null, block as unknown as number[]);
  }
  return text;
};

/**
 * The text between two byte positions: UTF-8, references resolved, line ends as XML has them.
 * `raw` (CDATA) resolves no references.
 */
export const decodeRange = (bytes: Uint8Array, from: number, to: number, raw = false): string => {
  if (units.length < to - from + 2) units = new Uint16Array((to - from) * 2);
  length = 0;
  let escaped = false;
  for (let i = from; i < to;) {
    const byte = bytes[i]!;
    if (byte >= 0x80) i = pushUtf8(bytes, i, to);
    else if (byte === AMP && !raw) i = pushReference(bytes, i, to);
    else {
      if (byte === CR) {
        units[length++] = LF;
        if (bytes[i + 1] === LF) i++;
      } else {
        units[length++] = byte;
        if (byte === UNDERSCORE && bytes[i + 1] === LOWER_X) escaped = true;
      }
      i++;
    }
  }
  const text = collected();
  if (units.length > MOST_KEPT) units = new Uint16Array(4096);
  return escaped ? unescapeUnits(text) : text;
};

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** A number as sheets write it: short decimals exactly without a string, all else through `Number`. */
export const decodeNumber = (bytes: Uint8Array, from: number, to: number): number => {
  let i = from;
  const negative = bytes[i] === 0x2d;
  if (negative) i++;
  let digits = 0;
  let value = 0;
  let scale = -1;
  for (; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x30 && byte <= 0x39 && digits < 15) {
      value = value * 10 + byte - 0x30;
      digits++;
      if (scale >= 0) scale++;
    } else if (byte === 0x2e && scale < 0) scale = 0;
    else return Number(decodeRange(bytes, from, to).trim() || NaN);
  }
  if (digits === 0) return NaN;
  const exact = scale > 0 ? value / POWERS[scale]! : value;
  return negative ? -exact : exact;
};
