import type { Tier } from '../policy/types';

/** A word of scope in the row's own text. `rank` orders mentions: 3 says it outright, 1 is a bare place name. */
export interface Mention {
  readonly tier: Tier;
  readonly rank: number;
  readonly hit: number;
  readonly kind: 'scope' | 'place';
}

export interface ScopeReading {
  readonly tier: Tier | null;
  readonly rank: number;
  readonly field: 'name' | 'detail' | null;
  readonly mention: Mention | null;
  /** Mentions of another tier in the same field, for confidence. */
  readonly opposed: boolean;
  /** Places that are only where something stands. */
  readonly merePlaces: readonly number[];
}

/** Mentions of a stretch of text, and the places in it that are mere places. */
export interface Mentions {
  readonly found: readonly Mention[];
  readonly places: readonly number[];
}
