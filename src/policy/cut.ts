import type { Range } from './flow';

const PAIRS: Record<string, string> = {
  '(': ')',
  '《': '》',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '〔': '〕',
  '【': '】',
  '[': ']',
};
const CLOSERS = new Set(Object.values(PAIRS));

/** Brackets, quotation marks and title marks are never cut; one that is not closed nearby does not count. */
const REACH = 400;

/** For each opener its closer's position; only closed pairs. */
function closers(text: string, range: Range): Map<number, number> {
  const found = new Map<number, number>();
  const stack: number[] = [];
  for (let at = range.start; at < range.end; at++) {
    const char = text.charAt(at);
    if (char in PAIRS) stack.push(at);
    else if (CLOSERS.has(char)) {
      while (stack.length > 0) {
        const open = stack.pop() as number;
        if (PAIRS[text.charAt(open)] !== char) continue;
        if (at - open <= REACH) found.set(open, at);
        break;
      }
    }
  }
  return found;
}

/** Cuts a range at separators outside brackets; separators belong to no piece, empty pieces are left out. */
export function cutAt(
  text: string,
  range: Range,
  isSeparator: (char: string, at: number) => boolean,
): Range[] {
  const pairs = closers(text, range);
  const pieces: Range[] = [];
  let { start } = range;
  for (let at = range.start; at < range.end; at++) {
    const close = pairs.get(at);
    if (close !== undefined) {
      at = close;
      continue;
    }
    if (!isSeparator(text.charAt(at), at)) continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  if (range.end > start) pieces.push({ start, end: range.end });
  return pieces;
}

export const sentencesOf = (text: string, range: Range): Range[] =>
  cutAt(text, range, (char) => '。!?\n'.includes(char));

export const partsOf = (text: string, range: Range): Range[] => cutAt(text, range, (char) => char === ';');

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

export const clausesOf = (text: string, range: Range): Range[] =>
  cutAt(
    text,
    range,
    (char, at) => char === ',' && !(isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1))),
  );

export const enumerationOf = (text: string, range: Range): Range[] =>
  cutAt(text, range, (char) => char === '、');
