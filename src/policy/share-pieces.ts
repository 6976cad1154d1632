import { isBalance, isLabel as isRegionLabel, isUnitCase } from './clause-words';
import { clausesOf, cutAt } from './cut';
import type { Range } from './flow';
import { shareTokens, type ShareToken } from './share-terms';
import { readTiers, type Standpoint } from './tiers';

const ROMAN = '[一二三四五六七八九十\\d]{1,2}';
const NAMED_BAND = new RegExp(`^(?:其中[,:]?)?(?:对)?(?:第${ROMAN}[档类]|[一二三四五六]类|[一二三四五六]档)`);
const TOWARDS = /对([^,。;]{2,60}?)(?=,|(?:按|全额|给予|承担|分担|负担|补助|予以|由|均))/;

/** 对边远县省级承担80%: the tier that pays is no part of the label. */
const PAYING_TIER = /,?(?:由)?(?:中央|自治区|省级?|市级|盟级|州级|县级|区级|盟本级|市本级)(?:财政)?$/;

/** 甲县补助60%, 省属学校所需经费: neither the verb nor the money is part of the label. */
const MONEY_END = /(?:的?所需(?:的)?(?:财政)?(?:经费|资金|支出|费用)|补助|补贴|奖补)$/;

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
    const named = towards[1] as string;
    const length = named.length - (PAYING_TIER.exec(named)?.[0].length ?? 0);
    return {
      range,
      label: { start, end: start + length },
      terms: words.slice(0, towards.index) + words.slice(towards.index + 1 + length),
    };
  }
  const tokens = shareTokens(words, standpoint);
  const first = tokens.find((token, i) => opensTerms(words, tokens, i, token));
  const named = NAMED_BAND.test(words);
  if (first === undefined) {
    const start = range.start + lead + (/^对/.test(words.slice(lead)) ? 1 : 0);
    return { range, label: named || isRegionLabel(words) ? { start, end: range.end } : null, terms: '' };
  }
  const said = words
    .slice(lead, first.at)
    .replace(/[,:、]+$/, '')
    .replace(/(?:由|分别为|为|是|按照?)$/, '')
    .replace(/[,:]+$/, '');
  const bare = said.replace(MONEY_END, '');
  const before = named || isRegionLabel(bare) || isUnitCase(bare) || isListOfNames(bare) ? bare : said;
  const isLabel =
    isListOfNames(before) ||
    named ||
    isRegionLabel(before) ||
    isUnitCase(before) ||
    items.has(before) ||
    (before.length >= 2 && before.length <= 4 && !/[由与按率责费资金支应需后]/.test(before));
  const label = isLabel ? { start: range.start + lead, end: range.start + lead + before.length } : null;
  return { range, label, terms: words.slice(first.at) };
}

/** 甲、乙3:7: names without 市 or 县 before a figure. */
const isListOfNames = (words: string): boolean =>
  /^[^、]{2,6}(?:、[^、]{2,6})+$/.test(words) &&
  !/[由按率责费资金支应需对]|中央|地方|省|市县|财政/.test(words);

/** A token that begins the terms: tiers that pay, or a figure with its payer after it. */
function opensTerms(words: string, tokens: readonly ShareToken[], at: number, token: ShareToken): boolean {
  if (token.kind === 'rest' || token.kind === 'local part') return true;
  if (token.kind === 'per cent')
    return tokens[at + 1]?.kind === 'by' || /^[、和,]?\d/.test(words.slice(token.end)) || at === 0;
  // 所辖各县 ends a label; 各50% and 各承担 open terms.
  if (token.kind === 'each')
    return /^(?:自|按|承担|负担|分担|出|补助|\d)/.test(words.slice(token.end)) || token.end - token.at > 1;
  if (token.kind === 'ratio' || token.kind === 'even' || token.kind === 'full') return true;
  if (token.kind !== 'tiers') return false;
  const next = tokens[at + 1];
  if (next !== undefined && next.kind === 'ratio' && next.at === token.end && token.parties.length < 2)
    return false;
  return (
    /^(?:财政|均|各|分别|分档|分类|按比例|定额|共同|再|应)*(?:按|承担|负担|分担|补助|出资|占|全额|其余|剩余|给予|\d(?!\d*个)|对)/.test(
      words.slice(token.end),
    ) || tokens[at + 1]?.kind === 'rest'
  );
}

const INTRODUCES =
  /(?:为|比例|四档|三档|两档|二档|五档|六档|第[一二三四五六七八九十][档类]?|[档类](?:分担|负担|承担|确定)|例(?:分担|负担|承担)|(?:档|类|例)(?:给予|予以|定额)?(?:补助|补贴|奖补)|如下|其中|分担办法|分担)$/;

/** （其中对边远县省级承担80%）: a bracket with figures is a clause of its own. */
function cutBrackets(text: string, clause: Range): Range[] {
  const pieces: Range[] = [];
  let { start } = clause;
  for (let at = clause.start; at < clause.end; at++) {
    if (text.charAt(at) !== '(') continue;
    const close = text.indexOf(')', at);
    if (close < 0 || close >= clause.end) break;
    if (!/\d%|\d[∶比]\d|全额/.test(text.slice(at, close))) continue;
    pieces.push({ start, end: at });
    for (const inner of clausesOf(text, { start: at + 1, end: close })) pieces.push(inner);
    start = close + 1;
    at = close;
  }
  pieces.push({ start, end: clause.end });
  return pieces.filter((piece) => piece.end > piece.start);
}

/** 第一档80%、第二档60%: the next band begins, not the next tier of this one (省级80%、市县20%). */
function startsBand(text: string, at: number, end: number, standpoint: Standpoint): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  if (/\d[∶比]\d+$/.test(before)) return true;
  const after = text.slice(at + 1, Math.min(end, at + 60));
  if (!/(?:%|全额)$/.test(before) || !/^[^、,\d]{2,40}\d/.test(after)) return false;
  const tiers = readTiers(after, 0, after.length, standpoint);
  return NAMED_BAND.test(after) || tiers === null || tiers.hits[0]?.start !== 0;
}

/** Cuts a clause where bands begin: at the colon that introduces them, between them, around brackets. */
export const cutBands = (text: string, whole: Range, standpoint: Standpoint): Range[] =>
  cutBrackets(text, whole).flatMap((clause) => cutPiece(text, clause, standpoint));

/** The colon after 第一档 belongs to the label. */
const cutPiece = (text: string, clause: Range, standpoint: Standpoint): Range[] =>
  cutAt(
    text,
    clause,
    (char, at) =>
      (char === '、' &&
        (/^对.{2,40}(?:补助|承担|负担|分担|\d)/.test(text.slice(at + 1, clause.end)) ||
          startsBand(text, at, clause.end, standpoint))) ||
      (char === ':' &&
        INTRODUCES.test(text.slice(Math.max(clause.start, at - 6), at)) &&
        !/第[一二三四五六七八九十][档类]?$/.test(text.slice(Math.max(clause.start, at - 3), at))),
  );

export const isBandLabel = (words: string): boolean => NAMED_BAND.test(words);
