import { sourceWords, type Flow, type Range } from './flow';
import { readListed } from './share-lists';
import { readTerms, round, type Parts, type Terms } from './share-figures';
import { cutBands, readPiece, type Piece } from './share-pieces';
import { shareTokens, type ShareToken } from './share-terms';
import type { Party, Standpoint } from './tiers';
import type { Share } from './types';

/** A band put together from its clauses. */
interface Band {
  readonly label: Range | null;
  parts: Parts;
  remainder: Party[];
  figured: boolean;
  /** Per cent of the whole that was given before figures of the rest began. */
  base: number | null;
  /** What all bands have in common was taken over and may be said anew. */
  inherited: boolean;
  /** The band said anew what holds in general: the general figures are for the others. */
  apart: boolean;
  /** One tier got two figures: the passage was not understood. */
  conflict: boolean;
}

const total = (parts: Parts): number => Object.values(parts).reduce((sum, value) => sum + value, 0);

/** Adds a clause's figures to a band; figures of the rest are turned into per cent of the whole. */
function addTerms(band: Band, terms: Terms, ofRest: boolean): void {
  const names = Object.keys(terms.parts) as Party[];
  if (band.inherited && total(band.parts) >= 99.5 && names.some((party) => band.parts[party] !== undefined)) {
    band.parts = {};
    band.remainder = [];
    band.apart = true;
  }
  if (names.length > 0) band.inherited = false;
  const divides = ofRest && names.some((party) => party !== 'local');
  if (divides) delete band.parts.local;
  if (divides && band.base === null) band.base = total(band.parts);
  const factor = divides ? (100 - (band.base as number)) / 100 : 1;
  for (const party of names) {
    const value = round((terms.parts[party] as number) * factor);
    if (band.parts[party] !== undefined && band.parts[party] !== value) band.conflict = true;
    band.parts[party] = value;
  }
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

const newBand = (label: Range | null, from: Band | null): Band => ({
  label,
  parts: { ...(from?.parts ?? {}) },
  remainder: [...(from?.remainder ?? [])],
  figured: false,
  base: null,
  inherited: from !== null && from.figured,
  apart: false,
  conflict: false,
});

/** 其中，滨海新区由区级承担: one tier, no figure, bears all of the band. */
function paysWhole(terms: string, tokens: readonly ShareToken[]): Party | null {
  const [only, ...more] = tokens.filter(({ kind }) => kind !== 'by' && kind !== 'full');
  if (only === undefined || more.length > 0 || only.kind !== 'tiers' || only.parties.length !== 1)
    return null;
  return /承担|负担/.test(terms) ? (only.parties[0] as Party) : null;
}

const COUNTERPART =
  /[与和]((?:省直管|直管|扩权|强县|贫困|困难|脱贫|民族|边境|沿边|重点|[一二三四]类|其[他它余]|所辖|所属)[^,。;按承负分]{1,12}?)(?:财政)?(?:按|各|承担|负担|分担|\d)/;

/** 省与省直管县按5∶5, after the figures for the others: whom it is for stands among the payers. */
function withCounterpart(flow: Flow, piece: Piece, general: Band): Piece {
  if (total(general.parts) < 99.5) return piece;
  const found = COUNTERPART.exec(flow.text.slice(piece.range.start, piece.range.end));
  if (found === null) return piece;
  const start = piece.range.start + found.index + 1;
  return { ...piece, label: { start, end: start + (found[1] as string).length } };
}

/** The passage's clauses as bands; what stands before the first label holds for all. */
function readBands(
  flow: Flow,
  clauses: readonly Range[],
  parties: readonly Party[],
  standpoint: Standpoint,
  items: ReadonlySet<string>,
): Band[] {
  const general = newBand(null, null);
  const bands = [general];
  let carried: readonly Party[] = [];
  let restOnly = false;
  for (const range of clauses.flatMap((clause) => cutBands(flow.text, clause, standpoint))) {
    const read = readPiece(flow.text, range, standpoint, items);
    const piece = read.label === null ? withCounterpart(flow, read, general) : read;
    if (piece.label !== null) bands.push(newBand(piece.label, general));
    if (piece.terms === '') continue;
    const tokens = shareTokens(piece.terms, standpoint);
    const terms = readTerms(tokens, parties, carried);
    for (const token of tokens)
      if (token.kind === 'tiers' && token.parties.length === 1) carried = token.parties;
    const whole = piece.label !== null ? paysWhole(piece.terms, tokens) : null;
    if (whole !== null) terms.parts[whole] = 100;
    const figures = Object.keys(terms.parts).length;
    const figured = tokens.some(({ kind }) => kind === 'per cent' || kind === 'ratio');
    if (figured && figures === 0 && !terms.ofRest) general.conflict = true;
    if (terms.ofRest && figures === 0) restOnly = true;
    else if (figures === 0 && piece.label === null)
      for (const band of bands) band.remainder.push(...terms.remainder);
    else addTerms(bands[bands.length - 1] as Band, terms, terms.ofRest || restOnly);
  }
  return bands;
}

const hasPercentages = (flow: Flow, { start, end }: Range): boolean =>
  /分之|\d%|\d[∶比]\d/.test(flow.text.slice(start, end));

/** 不低于50%, 最高80%: a bound is no share that an amount could be held against. */
const BOUND =
  /(?:不低于|不少于|不超过|不高于|最高|最低|至少|至多)[^,。;]{0,4}\d|\d%(?:以上|以内|左右|至|-|~|—)/;

/** Bands of a list, read from the passage as a whole. */
function readList(
  flow: Flow,
  clauses: readonly Range[],
  parties: readonly Party[],
  standpoint: Standpoint,
): Share[] | null {
  const first = clauses[0] as Range;
  const last = clauses[clauses.length - 1] as Range;
  const bands = readListed(flow, { start: first.start, end: last.end }, standpoint);
  if (bands === null) return null;
  return bands.map(({ label, parts }) => ({
    tiers: complete({ ...newBand(label, null), parts: { ...parts } }, parties),
    for: sourceWords(flow, label),
  }));
}

/** Shares, or that the passage gives figures that contradict each other. */
export interface SharesRead {
  readonly shares: Share[] | null;
  readonly conflict: boolean;
}

/**
 * Reads 分担比例 from the clauses that state it, in per cent of the whole (chained shares multiplied). `parties` are the
 * matter's tiers in the order of its words. `shares` is null where the passage has no figures or contradicts itself.
 */
export function readShares(
  flow: Flow,
  clauses: readonly Range[],
  parties: readonly Party[],
  standpoint: Standpoint,
  items: ReadonlySet<string> = new Set(),
): SharesRead {
  if (clauses.some(({ start, end }) => BOUND.test(flow.text.slice(start, end))))
    return { shares: null, conflict: true };
  const listed = readList(flow, clauses, parties, standpoint);
  if (listed !== null) return { shares: listed, conflict: false };
  const bands = readBands(flow, clauses, parties, standpoint, items);
  if (bands.some((band) => band.conflict || total(band.parts) > 100.5))
    return { shares: null, conflict: true };
  const labelled = bands.filter((band) => band.label !== null && band.figured);
  const general = labelled.some((band) => band.apart) ? bands.slice(0, 1) : [];
  const chosen = labelled.length > 0 ? [...general, ...labelled] : bands.filter((band) => band.figured);
  if (chosen.length === 0)
    return { shares: null, conflict: clauses.some((clause) => hasPercentages(flow, clause)) };
  const shares = chosen.map((band) => ({
    tiers: complete(band, parties),
    for: band.label === null ? null : sourceWords(flow, band.label),
  }));
  return { shares, conflict: false };
}
