import type { Tier } from '../policy/types';

/** Words of unit names that the reader of names must know; `unitWords` of the general lexicon. */
export interface UnitWords {
  readonly prefixes: readonly string[];
  readonly province: readonly string[];
  readonly provinceTails: readonly string[];
  readonly central: readonly string[];
  readonly notPlace: readonly string[];
  readonly zones: readonly string[];
  readonly townships: readonly string[];
  readonly companies: readonly string[];
  readonly generic: readonly (readonly [string, Tier])[];
  readonly abbreviations: readonly (readonly [string, string])[];
  readonly regions: readonly string[];
}
