import type { UnitFacts } from './types';

/** Unit facts with what the engine needs beside them. */
export interface UnitReading extends UnitFacts {
  /** The unit belongs to a 市辖区 or a 开发区: its 全区 is that area. */
  readonly district: boolean;
  /** Offsets of the words that gave the tier, in the text as typed; null where nothing did. */
  readonly span: readonly [number, number] | null;
  /** Folded names of the unit's own place, for keys of the work. */
  readonly places: readonly string[];
  /** How sure the tier is, 0–1. */
  readonly certainty: number;
}

export const NO_UNIT: UnitReading = {
  tier: null,
  from: null,
  region: null,
  key: '',
  district: false,
  span: null,
  places: [],
  certainty: 0,
};
