import type { Tier } from '../policy/types';

/** Words of unit names that the reader of names must know; `unitWords` of the general lexicon. */
export interface UnitWords {
  readonly prefixes: readonly string[];
  readonly province: readonly string[];
  readonly provinceTails: readonly string[];
  readonly central: readonly string[];
  /** Bodies of the state unless a place of that kind, or 地方, stands before them (云岭省邮政管理局, 地方海事局). */
  readonly centralUnlessPlaced: readonly string[];
  readonly notPlace: readonly string[];
  readonly zones: readonly string[];
  readonly townships: readonly string[];
  readonly companies: readonly string[];
  readonly generic: readonly (readonly [string, Tier])[];
  readonly abbreviations: readonly (readonly [string, string])[];
  readonly regions: readonly string[];
  /** The city whose own plans are loaded, which divide with its counties: another 市 is a county-level city of it. */
  readonly homeCity?: string;
}

/** The longest of `words` that stands at `at`, or null. */
export const startsWithAny = (text: string, at: number, words: readonly string[]): string | null => {
  let best: string | null = null;
  for (const word of words)
    if (text.startsWith(word, at) && (best === null || word.length > best.length)) best = word;
  return best;
};

/** Where the name begins after a code before it (301001-…, 150200_…). */
export const codeEnd = (text: string): number => {
  let at = 0;
  while (at < text.length && /[0-9a-z\-_.·()#:/、]/.test(text[at] as string)) at += 1;
  return at < text.length && at > 0 && /[0-9]/.test(text.slice(0, at)) ? at : 0;
};
