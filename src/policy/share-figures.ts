import type { ShareToken } from './share-terms';
import type { Party } from './tiers';

/** Per cent by tier. */
export type Parts = Partial<Record<Party, number>>;

/** What one clause says of the figures. */
export interface Terms {
  readonly parts: Parts;
  /** The figures are per cent of what the terms before leave over. */
  readonly ofRest: boolean;
  /** Tiers that bear what is left. */
  readonly remainder: readonly Party[];
}

/** To two places: 三分之一 of a whole is as exact as policies are. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Reads the figures of one band; `known` are the parties where figures name none. */
export function readTerms(
  tokens: readonly ShareToken[],
  known: readonly Party[],
  carried: readonly Party[],
): Terms {
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
  if (rest && remainder.length === 0) ofRest = true;
  return { parts, ofRest, remainder };
}

const figureFollows = (tokens: readonly ShareToken[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    (next.kind === 'per cent' || next.kind === 'ratio' || next.kind === 'full' || next.kind === 'rest')
  );
};
