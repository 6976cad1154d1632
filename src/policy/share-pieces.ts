import { isBalance, isLabel as isRegionLabel } from './clause-words';
import { cutAt } from './cut';
import type { Range } from './flow';
import { shareTokens, type ShareToken } from './share-terms';
import type { Standpoint } from './tiers';

const ROMAN = '[一二三四五六七八九十\\d]{1,2}';
const NAMED_BAND = new RegExp(`^(?:其中[,:]?)?(?:对)?(?:第${ROMAN}[档类]|[一二三四五六]类|[一二三四五六]档)`);
const TOWARDS = /对([^,。;]{2,60}?)(?=,|(?:按|全额|给予|承担|分担|负担|补助|予以|由|均))/;

/** A clause of the passage with the label of the band it opens. */
export interface Piece {
  readonly range: Range;
  readonly label: Range | null;
  readonly terms: string;
}

/** Separates the words that name a band's regions, or one of the statement's `items`, from its terms. */
export function readPiece(
  text: string,
  range: Range,
  standpoint: Standpoint,
  items: ReadonlySet<string>,
): Piece {
  const words = text.slice(range.start, range.end);
  if (isBalance(words)) return { range, label: null, terms: words };
  const lead = /^(?:其中[,:]?|对于)+/.exec(words)?.[0].length ?? 0;
  const towards = TOWARDS.exec(words);
  if (towards !== null && !NAMED_BAND.test(words)) {
    const start = range.start + towards.index + 1;
    const label = { start, end: start + (towards[1] as string).length };
    return {
      range,
      label,
      terms: words.slice(0, towards.index) + words.slice(towards.index + towards[0].length),
    };
  }
  const tokens = shareTokens(words, standpoint);
  const first = tokens.find((token, i) => opensTerms(words, tokens, i, token));
  const named = NAMED_BAND.test(words);
  if (first === undefined) {
    const start = range.start + lead + (/^对/.test(words.slice(lead)) ? 1 : 0);
    return { range, label: named || isRegionLabel(words) ? { start, end: range.end } : null, terms: '' };
  }
  const before = words
    .slice(lead, first.at)
    .replace(/[,:、]+$/, '')
    .replace(/由$/, '');
  const isLabel =
    named ||
    isRegionLabel(before) ||
    items.has(before) ||
    (before.length >= 2 && before.length <= 4 && !/[由按率责费资金支应需后]/.test(before));
  const label = isLabel ? { start: range.start + lead, end: range.start + lead + before.length } : null;
  return { range, label, terms: words.slice(first.at) };
}

/** A token that begins the terms: tiers that pay, or a figure with its payer after it. */
function opensTerms(words: string, tokens: readonly ShareToken[], at: number, token: ShareToken): boolean {
  if (token.kind === 'rest' || token.kind === 'local part') return true;
  if (token.kind === 'per cent')
    return tokens[at + 1]?.kind === 'by' || /^[、和,]?\d/.test(words.slice(token.end)) || at === 0;
  if (token.kind === 'ratio' || token.kind === 'each' || token.kind === 'even' || token.kind === 'full')
    return true;
  if (token.kind !== 'tiers') return false;
  return (
    /^(?:财政|均|各|分别|共同|再|应)*(?:按|承担|负担|分担|补助|出资|全额|其余|剩余|给予|\d|对)/.test(
      words.slice(token.end),
    ) || tokens[at + 1]?.kind === 'rest'
  );
}

const INTRODUCES = /(?:为|第[一二三四五六七八九十][档类]?|档分担|例分担|如下|其中|分担办法|分担)$/;

/** Cuts a clause at the colon that introduces bands; the colon after 第一档 belongs to the label. */
export const cutColons = (text: string, clause: Range): Range[] =>
  cutAt(
    text,
    clause,
    (char, at) =>
      (char === '、' && /^对.{2,40}(?:补助|承担|负担|分担|\d)/.test(text.slice(at + 1, clause.end))) ||
      (char === ':' &&
        INTRODUCES.test(text.slice(Math.max(clause.start, at - 6), at)) &&
        !/第[一二三四五六七八九十][档类]?$/.test(text.slice(Math.max(clause.start, at - 3), at))),
  );

export const isBandLabel = (words: string): boolean => NAMED_BAND.test(words);
