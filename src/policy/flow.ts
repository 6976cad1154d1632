import { fold, unitsToString, wordsAt, type Folded } from './normalise';
import type { Span } from './types';

/**
 * The document as the parser reads it: folded, without layout spaces, one paragraph a line. Every position leads back
 * to the source through `map` (start) and `ends` (end).
 */
export interface Flow extends Folded {
  readonly source: string;
}

/** A range of positions in a flow's text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export const sourceSpan = (flow: Flow, range: Range): Span =>
  range.end > range.start
    ? [flow.map[range.start] as number, flow.ends[range.end - 1] as number]
    : [flow.map[range.start] as number, flow.map[range.start] as number];

/** The source's words at a range (cli.md, `text`). */
export function sourceWords(flow: Flow, range: Range): string {
  const [start, end] = sourceSpan(flow, range);
  return wordsAt(flow.source, start, end);
}

export const foldedWords = (flow: Flow, range: Range): string => flow.text.slice(range.start, range.end);

/** Keeps the positions that `keep` accepts; `put` may replace a unit. */
export function filterFlow(
  flow: Flow,
  keep: (at: number) => boolean,
  put: (at: number) => number = (at) => flow.text.charCodeAt(at),
): Flow {
  const size = flow.text.length;
  const units = new Uint16Array(size);
  const map = new Uint32Array(size + 1);
  const ends = new Uint32Array(size);
  let length = 0;
  for (let at = 0; at < size; at++) {
    if (!keep(at)) continue;
    units[length] = put(at);
    map[length] = flow.map[at] as number;
    ends[length] = flow.ends[at] as number;
    length++;
  }
  map[length] = flow.source.length;
  return {
    source: flow.source,
    text: unitsToString(units, length),
    map: map.slice(0, length + 1),
    ends: ends.slice(0, length),
  };
}

/** Puts pieces of a flow together; pieces not `joined` to the one before start a new line. */
export function composeFlow(flow: Flow, pieces: readonly (Range & { readonly joined: boolean })[]): Flow {
  const size = pieces.reduce((sum, piece) => sum + piece.end - piece.start + 1, 0);
  const units = new Uint16Array(size);
  const map = new Uint32Array(size + 1);
  const ends = new Uint32Array(size);
  let length = 0;
  for (const piece of pieces) {
    if (!piece.joined && length > 0) {
      units[length] = 10;
      map[length] = ends[length] = flow.map[piece.start] as number;
      length++;
    }
    for (let at = piece.start; at < piece.end; at++) {
      units[length] = flow.text.charCodeAt(at);
      map[length] = flow.map[at] as number;
      ends[length] = flow.ends[at] as number;
      length++;
    }
  }
  map[length] = flow.source.length;
  const text = unitsToString(units, length);
  return { source: flow.source, text, map: map.slice(0, length + 1), ends: ends.slice(0, length) };
}

const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);

const isWordUnit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const isSpace = (code: number): boolean => code === 32 || code === 0xa0;

const NUMERALS = '一二三四五六七八九十〇';

/** Converters leave the reading after a character, as in 務(wù): lower-case letters with tone marks in brackets. */
function readingEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length && i <= at + 8; i++) {
    const code = text.charCodeAt(i);
    if (code === 41) return i > at + 1 ? i : -1;
    const letter =
      (code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0x1dc) || isSpace(code) || code === 0x300;
    if (!letter) return -1;
  }
  return -1;
}

/** A half-width point that ends a sentence: after a Chinese word or a closing bracket, not inside a number or a heading mark. */
function isFullStop(text: string, at: number, lineStart: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isWordUnit(after)) return false;
  if (!isHan(before) && before !== 41 && before !== 37 && before !== 0x201d) return false;
  for (let i = lineStart; i < at; i++) if (!NUMERALS.includes(text.charAt(i))) return true;
  return false;
}

const nextCode = (text: string, at: number): number => {
  let i = at;
  while (isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === 10) i++;
  return text.charCodeAt(i);
};

/** The character before, over spaces and a line's end: a ratio may be broken between its figures. */
const previousCode = (text: string, at: number): number => {
  let i = at - 1;
  while (i > at - 8 && (isSpace(text.charCodeAt(i)) || text.charCodeAt(i) === 10)) i--;
  return text.charCodeAt(i);
};

/** What stands for a full stop, a ratio's colon and a lost paragraph break. */
const PUT = [0, 0x3002, 0x2236, 10];

const MARKED =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/;

/** Two spaces in a line are the indent of a paragraph whose break was lost, where a sentence ended or a number begins. */
function startsParagraph(text: string, lineStart: number, at: number, next: number): boolean {
  const end = text.charCodeAt(next);
  if (next - at < 2 || at === lineStart || next >= text.length || end === 10) return false;
  const line = text.slice(lineStart, Math.min(at, lineStart + 25));
  const mark = MARKED.exec(line)?.[0].length ?? 0;
  if (mark > 0 && mark === line.length) return false;
  const heading = mark > 0 && line.length <= 24;
  if (heading || '。;:!?'.includes(text.charAt(at - 1))) return true;
  return /^[将把]/.test(text.charAt(next)) || MARKED.test(text.slice(next, next + 6));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The colon of 8:2 is no colon of a sentence. */
export const RATIO = '\u2236';

/** Folds a document and takes out layout: spaces between Chinese words, readings in brackets; half-width stops become 。, 8:2 a ratio. */
export function readFlow(source: string): Flow {
  const folded: Flow = { ...fold(source), source };
  const { text } = folded;
  const drop = new Uint8Array(text.length);
  const stop = new Uint8Array(text.length);
  let lineStart = 0;
  let previous = 10;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      let next = at + 1;
      while (next < text.length && isSpace(text.charCodeAt(next))) next++;
      if (previous !== 10 && startsParagraph(text, lineStart, at, next)) {
        stop[at] = 3;
        for (let i = at + 1; i < next; i++) drop[i] = 1;
        previous = 10;
        lineStart = next;
        at = next - 1;
        continue;
      }
      const between = isWordUnit(previous) && isWordUnit(text.charCodeAt(next));
      for (let i = at; i < next; i++) drop[i] = between && i === at ? 0 : 1;
      if (previous === 10) lineStart = next;
      at = next - 1;
      continue;
    }
    if (code === 40 && isHan(previous)) {
      const end = readingEnd(text, at);
      if (end > 0) {
        for (let i = at; i <= end; i++) drop[i] = 1;
        at = end;
        continue;
      }
    }
    if (code === 46 && isFullStop(text, at, lineStart)) stop[at] = 1;
    if (code === 58 && isDigit(previousCode(text, at)) && isDigit(nextCode(text, at + 1))) stop[at] = 2;
    if (code === 10) lineStart = at + 1;
    previous = code;
  }
  return filterFlow(
    folded,
    (at) => drop[at] === 0,
    (at) => (stop[at] === 0 ? text.charCodeAt(at) : (PUT[stop[at] as number] as number)),
  );
}
