/** A marked text cut into paragraphs to draw, and each paragraph into pieces under one mark at most. */
import type { Mark, MarkedText } from './marks';

export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
  /** The first and the last piece of its mark in the whole text. */
  readonly first: boolean;
  readonly last: boolean;
}

/** A paragraph: offsets in the text, the line break left out. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** Marks that reach into it, in order. */
  readonly marks: readonly Mark[];
}

/** Paragraphs longer than this are drawn in parts: a page pasted as one line must not be one giant element. */
const LONGEST = 1500;

const isBreak = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const SENTENCE_END = '。；;';

/** Where a long line is parted: after a sentence where one ends, never inside a character. */
const partAt = (text: string, from: number, to: number): number => {
  if (to - from <= LONGEST) return to;
  let at = from + LONGEST;
  for (let i = at; i > from + LONGEST / 2; i--) {
    if (SENTENCE_END.includes(text.charAt(i - 1))) return i;
  }
  if (isLow(text.charCodeAt(at))) at++;
  return at;
};

const lines = (text: string): { from: number; to: number }[] => {
  const found: { from: number; to: number }[] = [];
  const put = (start: number, end: number): void => {
    for (let from = start; from < end;) {
      const to = partAt(text, from, end);
      found.push({ from, to });
      from = to;
    }
  };
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isBreak(text.charCodeAt(at))) continue;
    put(start, at);
    start = at + 1;
  }
  put(start, text.length);
  return found;
};

/** The block that holds an offset, or the last that begins before it. */
export const blockAt = (blocks: readonly { readonly from: number }[], offset: number): number => {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Block).from <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
};

/** Paragraphs of the text with their marks; empty lines are left out. Linear in text and marks. */
export const blocksOf = ({ text, marks }: MarkedText): readonly Block[] => {
  const places = lines(text);
  const reaching: Mark[][] = places.map(() => []);
  for (const mark of marks) {
    for (let i = blockAt(places, mark.from); i < places.length; i++) {
      const place = places[i] as { from: number; to: number };
      if (place.from >= mark.to) break;
      if (place.to > mark.from) (reaching[i] as Mark[]).push(mark);
    }
  }
  return places.map((place, i) => ({ ...place, marks: reaching[i] as Mark[] }));
};

const RANK: Record<Mark['kind'], number> = { matter: 0, unread: 1, rule: 2, principle: 3 };

/** The mark that is seen where several overlap: a matter before a sentence, the shorter before the longer. */
const seen = (marks: readonly Mark[], from: number, to: number): Mark | null => {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.from > from || mark.to < to) continue;
    const nearer =
      best === null ||
      RANK[mark.kind] < RANK[best.kind] ||
      (RANK[mark.kind] === RANK[best.kind] && mark.to - mark.from < best.to - best.from);
    if (nearer) best = mark;
  }
  return best;
};

/** A paragraph's text in pieces; joined they are the paragraph. */
export const piecesOf = (text: string, { from, to, marks }: Block): readonly Piece[] => {
  const inside = (at: number): boolean => at > from && at < to;
  const cuts = new Set([from, to, ...marks.flatMap((mark) => [mark.from, mark.to].filter(inside))]);
  const bounds = Array.from(cuts).sort((a, b) => a - b);
  const shown = bounds
    .slice(1)
    .map((end, i) => ({ start: bounds[i] as number, end }))
    .map((place) => ({ ...place, mark: seen(marks, place.start, place.end) }));
  const firsts = new Map<Mark, number>();
  const lasts = new Map<Mark, number>();
  shown.forEach(({ mark }, i) => {
    if (!mark) return;
    if (!firsts.has(mark)) firsts.set(mark, i);
    lasts.set(mark, i);
  });
  return shown.map(({ start, end, mark }, i) => ({
    text: text.slice(start, end),
    mark,
    first: mark !== null && mark.from >= from && firsts.get(mark) === i,
    last: mark !== null && mark.to <= to && lasts.get(mark) === i,
  }));
};
