import type { HitBuffer } from './automaton';
import type { FoldBuffer } from './fold';
import type { Lexis } from './lexis';

/** A word of the lexis as a text says it. */
export interface SaidWord {
  readonly word: number;
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}

/** A stretch of a row, ready to be compared with the words of matters. */
export interface OwnText {
  readonly words: readonly SaidWord[];
  /** Pairs of characters with the offset of their first place. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Kinds of action it says, as bits. */
  readonly actions: number;
  /** Sets that tell items apart (提标, 代储) and that it says. */
  readonly telling: ReadonlySet<number>;
}

/** What words of the unit's own name are worth: 应急管理厅 says little of the work. */
const OF_UNIT = 0.6;
/** A word inside a longer known one is not what is said (地震台 in 地震台网). */
const NESTED = 0.6;

/** For each hit, whether a longer one holds it. */
const nested = (hits: HitBuffer, lexis: Lexis): Uint8Array => {
  const inside = new Uint8Array(hits.count);
  let low = -1;
  let longest = 0;
  for (let h = hits.count - 1; h >= 0; h--) {
    const from = hits.from[h] as number;
    const to = hits.to[h] as number;
    if (low >= 0 && from >= low && to - from < longest && to <= low + longest) inside[h] = 1;
    else if (lexis.kinds[hits.word[h] as number] === 'object' && to - from > 2) {
      low = from;
      longest = to - from;
    }
  }
  return inside;
};

/**
 * Reads a stretch of folded text. Words of the unit's own name (`unit`, folded) say little of the work; `silent` are
 * stretches that the row takes back (不含…).
 */
export const ownText = (
  lexis: Lexis,
  buffer: FoldBuffer,
  from: number,
  to: number,
  unit: string,
  silent: readonly (readonly [number, number])[],
): OwnText => {
  const quiet = (start: number, end: number): boolean => silent.some(([a, b]) => start >= a && end <= b);
  const hits = lexis.find(buffer.codes, from, to);
  const inner = nested(hits, lexis);
  const words: SaidWord[] = [];
  const telling = new Set<number>();
  let actions = 0;
  for (let h = 0; h < hits.count; h++) {
    const word = hits.word[h] as number;
    const start = hits.from[h] as number;
    const end = hits.to[h] as number;
    if (quiet(start, end)) continue;
    const ofUnit = unit !== '' && unit.includes(lexis.words[word] as string);
    const worth = (ofUnit ? OF_UNIT : 1) * (inner[h] === 1 ? NESTED : 1);
    for (const c of lexis.concepts[word] as readonly number[])
      if (lexis.weights[c] === 'telling') telling.add(c);
    words.push({ word, from: start, to: end, worth });
    actions |= lexis.actions[word] as number;
  }
  const pairs = new Map<number, number>();
  for (let at = from; at + 1 < to; at++) {
    const key = (buffer.codes[at] as number) * 65536 + (buffer.codes[at + 1] as number);
    if (!pairs.has(key) && !quiet(at, at + 2)) pairs.set(key, at);
  }
  return { words, pairs, actions, telling };
};
