import { cutAt } from './cut';
import { sourceWords, type Flow, type Range } from './flow';
import { shareTokens, type ShareToken } from './share-terms';
import type { Party, Standpoint } from './tiers';
import type { Share } from './types';

type Parts = Partial<Record<Party, number>>;

/** What one clause says of the figures. */
interface Terms {
  readonly parts: Parts;
  /** The figures are per cent of what the terms before leave over. */
  readonly ofRest: boolean;
  /** Tiers that bear what is left. */
  readonly remainder: readonly Party[];
}

/** A band put together from its clauses. */
interface Band {
  readonly label: Range | null;
  parts: Parts;
  remainder: Party[];
  figured: boolean;
  /** Per cent of the whole that was given before figures of the rest began. */
  base: number | null;
}

const ROMAN = '[一二三四五六七八九十\\d]{1,2}';
const NAMED_BAND = new RegExp(`^(?:其中[,:]?)?(?:对)?(?:第${ROMAN}[档类]|[一二三四五六]类|[一二三四五六]档)`);
const TOWARDS = /对([^,。;]{2,60}?)(?=,|(?:按|全额|给予|承担|分担|负担|补助|予以|由|均))/;
const PAYING = /承担|负担|分担|补助|出资|%|\d[:比]\d|全额|各半/;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Reads the figures of one band; `known` are the parties where figures name none. */
function readTerms(tokens: readonly ShareToken[], known: readonly Party[], carried: readonly Party[]): Terms {
  const parts: Parts = {};
  const remainder: Party[] = [];
  let parties: readonly Party[] = carried;
  let ofRest = false;
  let each = false;
  let rest = false;
  let named = false;
  let waiting: number | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as ShareToken;
    if (token.kind === 'tiers') {
      parties = token.parties;
      named = true;
      if (waiting !== null && tokens[i - 1]?.kind === 'by') {
        if (parties.length === 1) parts[parties[0] as Party] = waiting;
        else ofRest = true;
        waiting = null;
      } else if (rest && parties.length === 1 && !figureFollows(tokens, i)) {
        remainder.push(parties[0] as Party);
        rest = false;
      }
    } else if (token.kind === 'ratio') {
      const between = parties.length === token.values.length ? parties : known;
      const sum = token.values.reduce((total, value) => total + value, 0);
      if (between.length === token.values.length && sum > 0) {
        token.values.forEach((value, at) => (parts[between[at] as Party] = round((value / sum) * 100)));
      }
      if (rest) ofRest = true;
    } else if (token.kind === 'per cent') {
      const values = [token.value];
      while (tokens[i + 1]?.kind === 'per cent') values.push((tokens[++i] as { value: number }).value);
      const figured = parties.some((party) => party in parts) || (!named && tokens[i + 1]?.kind === 'by');
      if (each && parties.length > 0) for (const party of parties) parts[party] = values[0];
      else if (each) for (const party of known) parts[party] = values[0];
      else if (values.length === parties.length && !figured)
        values.forEach((value, at) => (parts[parties[at] as Party] = value));
      else if (values.length === 1 && tokens[i + 1]?.kind === 'by') waiting = token.value;
      else if (values.length === known.length)
        values.forEach((value, at) => (parts[known[at] as Party] = value));
      if (rest && waiting === null) ofRest = true;
      each = false;
    } else if (token.kind === 'even') {
      const sharing = parties.length > 1 ? parties : known;
      for (const party of sharing) parts[party] = round(100 / sharing.length);
    } else if (token.kind === 'full') {
      if (parties.length === 1) parts[parties[0] as Party] = 100;
    } else if (token.kind === 'each') each = true;
    else if (token.kind === 'rest') rest = true;
    else if (token.kind === 'local part') {
      ofRest = true;
      delete parts.local;
    }
  }
  return { parts, ofRest, remainder };
}

const figureFollows = (tokens: readonly ShareToken[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    (next.kind === 'per cent' || next.kind === 'ratio' || next.kind === 'full' || next.kind === 'rest')
  );
};

/** A clause of the passage with the label of the band it opens. */
interface Piece {
  readonly range: Range;
  readonly label: Range | null;
  readonly terms: string;
}

/** Separates the words that name a band's regions from its terms. */
function readPiece(text: string, range: Range, standpoint: Standpoint): Piece {
  const words = text.slice(range.start, range.end);
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
  if (first === undefined)
    return { range, label: named ? { start: range.start + lead, end: range.end } : null, terms: '' };
  const before = words
    .slice(lead, first.at)
    .replace(/[,:、]+$/, '')
    .replace(/由$/, '');
  const isLabel =
    named ||
    (before.length >= 2 &&
      !/(?:经费|资金|支出|部分|责任|费用|补助|所需|比例)$/.test(before) &&
      !/^(?:由|按|所需)/.test(before));
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

const total = (parts: Parts, but?: Party): number =>
  Object.entries(parts).reduce((sum, [party, value]) => (party === but ? sum : sum + value), 0);

/** Adds a clause's figures to a band; figures of the rest are turned into per cent of the whole. */
function addTerms(band: Band, terms: Terms, ofRest: boolean): void {
  const names = Object.keys(terms.parts) as Party[];
  const divides = ofRest && names.some((party) => party !== 'local');
  if (divides) delete band.parts.local;
  if (divides && band.base === null) band.base = total(band.parts);
  const factor = divides ? (100 - (band.base as number)) / 100 : 1;
  for (const party of names) band.parts[party] = round((terms.parts[party] as number) * factor);
  band.remainder.push(...terms.remainder);
  if (names.length > 0) band.figured = true;
}

/** Gives what is left to the one party that is not named. */
function complete(band: Band, parties: readonly Party[]): Parts {
  const parts: Parts = { ...band.parts };
  const open = band.remainder.length > 0 ? band.remainder : parties.filter((party) => !(party in parts));
  const rest = round(100 - total(parts));
  if (open.length === 1 && rest > 0 && Object.keys(parts).length > 0) parts[open[0] as Party] = rest;
  return parts;
}

const INTRODUCES = /(?:第[一二三四五六七八九十][档类]?|档分担|例分担|如下|其中|分担办法|分担)$/;

/** Cuts a clause at the colon that introduces bands. */
const cutColons = (text: string, clause: Range): Range[] =>
  cutAt(
    text,
    clause,
    (char, at) =>
      char === ':' &&
      INTRODUCES.test(text.slice(Math.max(clause.start, at - 6), at)) &&
      !/第[一二三四五六七八九十][档类]?$/.test(text.slice(Math.max(clause.start, at - 3), at)),
  );

/** The passage's clauses as bands; what stands before the first label holds for all. */
function readBands(
  flow: Flow,
  clauses: readonly Range[],
  parties: readonly Party[],
  standpoint: Standpoint,
): Band[] {
  const general: Band = { label: null, parts: {}, remainder: [], figured: false, base: null };
  const bands: Band[] = [general];
  let carried: readonly Party[] = [];
  let restOnly = false;
  for (const range of clauses.flatMap((clause) => cutColons(flow.text, clause))) {
    const piece = readPiece(flow.text, range, standpoint);
    if (piece.label !== null)
      bands.push({
        label: piece.label,
        parts: { ...general.parts },
        remainder: [...general.remainder],
        figured: false,
        base: null,
      });
    if (piece.terms === '') continue;
    const tokens = shareTokens(piece.terms, standpoint);
    const terms = readTerms(tokens, parties, carried);
    for (const token of tokens)
      if (token.kind === 'tiers' && token.parties.length === 1) carried = token.parties;
    const band = bands[bands.length - 1] as Band;
    if (terms.ofRest && Object.keys(terms.parts).length === 0) restOnly = true;
    else addTerms(band, terms, terms.ofRest || restOnly);
  }
  return bands;
}

/**
 * Reads 分担比例 from the clauses that state it, in per cent of the whole (chained shares multiplied). `parties` are the
 * matter's tiers in the order of its words. Null where the passage has no figures.
 */
export function readShares(
  flow: Flow,
  clauses: readonly Range[],
  parties: readonly Party[],
  standpoint: Standpoint,
): Share[] | null {
  const bands = readBands(flow, clauses, parties, standpoint);
  const labelled = bands.filter((band) => band.label !== null && band.figured);
  const chosen = labelled.length > 0 ? labelled : bands.filter((band) => band.figured);
  if (chosen.length === 0) return null;
  return chosen.map((band) => ({
    tiers: complete(band, parties),
    for: band.label === null ? null : sourceWords(flow, band.label),
  }));
}

/** A clause that states figures, or names the regions of a band. */
export const isShareClause = (words: string): boolean => NAMED_BAND.test(words) || PAYING.test(words);

export const isBandLabel = (words: string): boolean => NAMED_BAND.test(words);
