import pairs from '../../assets/script/traditional-simplified.txt';

/** Text folded for matching. Character i of `text` stands for the source's `map[i]`–`ends[i]`; `map` has one more entry, the source's length. */
export interface Folded {
  readonly text: string;
  readonly map: Uint32Array;
  readonly ends: Uint32Array;
}

const CHUNK = 8192;

/** Joins UTF-16 units to a flat string (ropes built by += make later scans slow). */
export function unitsToString(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) {
    parts.push(String.fromCharCode(...units.subarray(at, Math.min(length, at + CHUNK))));
  }
  return parts.join('');
}

/** Zero-width characters, soft hyphens, variation selectors and controls: never part of a word. */
export function isInvisible(code: number): boolean {
  if (code < 0x20) return code !== 9 && code !== 10 && code !== 13 && code !== 11 && code !== 12;
  if (code < 0xad) return code >= 0x7f && code !== 0x85 && code < 0xa0;
  return (
    code === 0xad ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xfffc
  );
}

export const isLineBreak = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;

/** Circled numbers keep their shape: as a heading mark ① is not 1. */
const keepsShape = (code: number): boolean => code >= 0x2460 && code <= 0x2473;

const RATIO_SIGNS = new Set([0x2236, 0xfe30, 0xa789]);

let simplified: Map<string, string> | null = null;

function toSimplified(char: string): string {
  if (simplified === null) {
    simplified = new Map();
    for (const line of pairs.split(/\r?\n/)) {
      for (let i = 0; i + 1 < line.length; i += 2) simplified.set(line.charAt(i), line.charAt(i + 1));
    }
  }
  return simplified.get(char) ?? char;
}

const cache = new Map<string, string>();

/** One character as matching sees it: compatibility form, simplified; '' where it is invisible. */
function foldChar(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const code = char.charCodeAt(0);
  let folded = char;
  if (isInvisible(code)) folded = '';
  else if (isLineBreak(code)) folded = '\n';
  else if (RATIO_SIGNS.has(code)) folded = ':';
  else if (!keepsShape(code)) {
    folded = char
      .normalize('NFKC')
      .split('')
      .map((part) => toSimplified(part))
      .join('');
  }
  if (cache.size < 30_000) cache.set(char, folded);
  return folded;
}

/** Entities that pages leave in copied text. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
};

const ENTITY = /&(?:([a-z]{2,6})|#(\d{2,6})|#x([\da-f]{2,5}));/iy;

/** The character an entity at `at` stands for, with its length in the source; null where none stands there. */
function entityAt(source: string, at: number): { char: string; width: number } | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(source);
  if (match === null) return null;
  const [whole, name, decimal, hex] = match;
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null;
  const char = code === null ? ENTITIES[(name as string).toLowerCase()] : String.fromCodePoint(code);
  return char === undefined ? null : { char, width: whole.length };
}

/**
 * Folds text for matching: NFKC (full-width forms become ASCII), traditional to simplified, invisible characters dropped,
 * every kind of line break one \n. Offsets are UTF-16 units. Never use the folded text for display.
 */
export function fold(source: string): Folded {
  let size = source.length + 16;
  let units = new Uint16Array(size);
  let map = new Uint32Array(size + 1);
  let ends = new Uint32Array(size);
  let length = 0;
  for (let at = 0; at < source.length;) {
    const code = source.charCodeAt(at);
    let width = 1;
    if (code >= 0xd800 && code < 0xdc00 && (source.charCodeAt(at + 1) & 0xfc00) === 0xdc00) width = 2;
    if (code === 13 && source.charCodeAt(at + 1) === 10) width = 2;
    const entity = code === 38 ? entityAt(source, at) : null;
    if (entity !== null) width = entity.width;
    const char = entity === null ? source.substr(at, width) : entity.char;
    const folded = entity === null && width === 2 && code === 13 ? '\n' : char === '' ? '' : foldChar(char);
    if (length + folded.length > size) {
      size = size * 2 + folded.length;
      units = grow(units, new Uint16Array(size));
      map = grow(map, new Uint32Array(size + 1));
      ends = grow(ends, new Uint32Array(size));
    }
    for (let i = 0; i < folded.length; i++) {
      units[length] = folded.charCodeAt(i);
      map[length] = at;
      ends[length] = at + width;
      length++;
    }
    at += width;
  }
  map[length] = source.length;
  return {
    text: unitsToString(units, length),
    map: map.slice(0, length + 1),
    ends: ends.slice(0, length),
  };
}

function grow<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from as never);
  return to;
}

/** The words at a span as shown and compared: the document's characters without line breaks and invisible ones. */
export function wordsAt(source: string, start: number, end: number): string {
  let words = '';
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (!isLineBreak(code) && !isInvisible(code)) words += source.charAt(at);
  }
  return words;
}
