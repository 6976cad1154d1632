import type { FoldBuffer } from './fold';
import type { HitBuffer } from './automaton';
import type { Vocabulary } from './vocabulary';

interface Anchor {
  readonly word: number;
  readonly text: string;
}

/** A stretch of text read as a word it differs from by one slip of the hand. */
export interface Slip {
  readonly word: number;
  readonly from: number;
  readonly to: number;
}

const key = (a: number, b: number): number => a * 65536 + b;

/** Finds long words written with one character wrong, missing, added or swapped. Linear in the text. */
export class TypoFinder {
  private readonly heads = new Map<number, Anchor[]>();
  private readonly tails = new Map<number, Anchor[]>();

  /** `worthy` says which words may be looked for: short or common ones would match by chance. */
  constructor(vocabulary: Vocabulary, worthy: (word: number, text: string) => boolean) {
    vocabulary.words.forEach((text, word) => {
      if (text.length < 4 || !worthy(word, text)) return;
      this.put(this.heads, key(text.charCodeAt(0), text.charCodeAt(1)), { word, text });
      this.put(this.tails, key(text.charCodeAt(text.length - 2), text.charCodeAt(text.length - 1)), {
        word,
        text,
      });
    });
  }

  private put(map: Map<number, Anchor[]>, at: number, anchor: Anchor): void {
    const list = map.get(at);
    if (list) list.push(anchor);
    else map.set(at, [anchor]);
  }

  /** Slips in [from, to), the longest word at each place. */
  find(buffer: FoldBuffer, from: number, to: number): readonly Slip[] {
    const slips: Slip[] = [];
    for (let i = from; i + 1 < to; i++) {
      const pair = key(buffer.codes[i] as number, buffer.codes[i + 1] as number);
      for (const anchor of this.heads.get(pair) ?? []) {
        const end = slipEnd(buffer.codes, i, to, anchor.text);
        if (end > 0) slips.push({ word: anchor.word, from: i, to: end });
      }
      for (const anchor of this.tails.get(pair) ?? []) {
        const start = slipStart(buffer.codes, i + 2, from, anchor.text);
        if (start >= 0) slips.push({ word: anchor.word, from: start, to: i + 2 });
      }
    }
    return longest(slips);
  }
}

const longest = (slips: readonly Slip[]): readonly Slip[] =>
  slips.filter(
    (s) => !slips.some((o) => o !== s && o.from <= s.from && o.to >= s.to && o.to - o.from > s.to - s.from),
  );

/** True where codes[at..] says text[k..]. */
const says = (codes: Uint16Array, at: number, limit: number, text: string, k: number): boolean => {
  if (at + text.length - k > limit) return false;
  for (let j = k; j < text.length; j++) if (codes[at + j - k] !== text.charCodeAt(j)) return false;
  return true;
};

/** End of `text` written from `at` with one slip after its first two characters, or -1. */
const slipEnd = (codes: Uint16Array, at: number, limit: number, text: string): number => {
  let k = 2;
  while (k < text.length && at + k < limit && codes[at + k] === text.charCodeAt(k)) k += 1;
  if (k >= text.length) return -1;
  const left = text.length - k;
  if (says(codes, at + k + 1, limit, text, k + 1)) return at + text.length;
  if (left >= 2 && says(codes, at + k, limit, text, k + 1)) return at + text.length - 1;
  if (says(codes, at + k + 1, limit, text, k)) return at + text.length + 1;
  const swapped =
    left >= 2 && codes[at + k] === text.charCodeAt(k + 1) && codes[at + k + 1] === text.charCodeAt(k);
  return swapped && says(codes, at + k + 2, limit, text, k + 2) ? at + text.length : -1;
};

/** Start of `text` that ends at `end` with its first or second character wrong, or -1. */
const slipStart = (codes: Uint16Array, end: number, low: number, text: string): number => {
  const start = end - text.length;
  if (start < low) return -1;
  let wrong = 0;
  for (let j = 0; j < text.length; j++) {
    if (codes[start + j] === text.charCodeAt(j)) continue;
    // 产品登记 is no slip for 作品登记: the first character of a short word carries its meaning.
    if (j >= 2 || (j === 0 && text.length < 5)) return -1;
    wrong += 1;
  }
  if (wrong === 1) return start;
  const swapped = codes[start] === text.charCodeAt(1) && codes[start + 1] === text.charCodeAt(0);
  return wrong === 2 && swapped ? start : -1;
};

/** Adds the slips to the hits, as if the words stood there. */
export const addSlips = (hits: HitBuffer, slips: readonly Slip[]): void => {
  for (const slip of slips) hits.push(slip.word, slip.from, slip.to);
};
