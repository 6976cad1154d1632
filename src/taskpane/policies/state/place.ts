/** Words an officer typed, found again in the document; and where an item may be parted. */
import { isInvisible, isLineBreak, wordsAt } from '../../../policy/normalise';
import type { Span } from '../../../policy/types';

/** The words of a text as they are shown, each with its offset. */
const keptAt = (text: string, [from, to]: Span): { words: string; offsets: number[] } => {
  const offsets: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isLineBreak(code) && !isInvisible(code)) offsets.push(at);
  }
  return { words: wordsAt(text, from, to), offsets };
};

/** Where `typed` stands in a stretch of the document, nearest to `near`; null where it does not. Line breaks in either are looked past. */
export const placeOf = (text: string, within: Span, typed: string, near: number): Span | null => {
  const wanted = wordsAt(typed, 0, typed.length).trim();
  if (wanted === '') return null;
  const { words, offsets } = keptAt(text, within);
  let best: number | null = null;
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    const far = (place: number): number => Math.abs((offsets[place] as number) - near);
    if (best === null || far(at) < far(best)) best = at;
  }
  if (best === null) return null;
  return [offsets[best] as number, (offsets[best + wanted.length - 1] as number) + 1];
};

/** Two parts of an item: what stands between them belongs to neither. */
export interface Cut {
  readonly first: Span;
  readonly second: Span;
}

const MARKS = '、，,；;';
const JOINERS = ['以及', '和', '与', '及'];

const joinerAt = (text: string, at: number): string =>
  MARKS.includes(text.charAt(at))
    ? text.charAt(at)
    : (JOINERS.find((joiner) => text.startsWith(joiner, at)) ?? '');

const hasWords = (text: string, [from, to]: Span): boolean => wordsAt(text, from, to).trim() !== '';

/** Where an item reads as a list: at 、 and commas first, at 和与及 after them. */
export const likelyCuts = (text: string, [from, to]: Span): readonly Cut[] => {
  const marks: Cut[] = [];
  const joiners: Cut[] = [];
  for (let at = from + 1; at < to - 1; at++) {
    const joiner = joinerAt(text, at);
    if (joiner === '') continue;
    const cut: Cut = { first: [from, at], second: [at + joiner.length, to] };
    if (cut.second[0] < to && hasWords(text, cut.first) && hasWords(text, cut.second))
      (MARKS.includes(joiner) ? marks : joiners).push(cut);
    at += joiner.length - 1;
  }
  return [...marks, ...joiners];
};

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The item parted at an offset of one's own choice; marks at the edges belong to neither part. Null where a part would be empty. */
export const cutAt = (text: string, [from, to]: Span, place: number): Cut | null => {
  let at = Math.min(Math.max(place, from + 1), to - 1);
  if (isLow(text.charCodeAt(at))) at++;
  let end = at;
  let start = at;
  while (end > from && MARKS.includes(text.charAt(end - 1))) end--;
  while (start < to && MARKS.includes(text.charAt(start))) start++;
  const cut: Cut = { first: [from, end], second: [start, to] };
  return hasWords(text, cut.first) && hasWords(text, cut.second) ? cut : null;
};

export const wordsIn = (text: string, [from, to]: Span): string => wordsAt(text, from, to);
