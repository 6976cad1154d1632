/** An office's own lexicons as they stand in a store: read, merged, edited. */
import { parseLexicon, type Lexicon, type LexiconWork } from '../classify/lexicon';
import { StoreError } from './store-error';

/** Lexicons made of words that officers add one by one, one for each field; others were imported whole. */
export const isOffice = (lexicon: Lexicon): boolean => lexicon.id.startsWith('office:');

/** Reads the lexicons of a store. Throws StoreError with the place of the first fault. */
export const keptLexiconsFrom = (value: unknown): readonly Lexicon[] => {
  if (!Array.isArray(value)) throw new StoreError('lexicons');
  return value.map((one, i) => {
    try {
      return parseLexicon(one);
    } catch (error) {
      throw new StoreError(`lexicons[${i}]: ${error instanceof Error ? error.message : ''}`);
    }
  });
};

const union = (base: readonly string[] = [], over: readonly string[] = []): readonly string[] =>
  Array.from(new Set([...base, ...over]));

const mergeWorks = (
  base: readonly LexiconWork[] = [],
  over: readonly LexiconWork[] = [],
): readonly LexiconWork[] => {
  const works = new Map(base.map((work) => [work.id, work]));
  over.forEach((work) => {
    const known = works.get(work.id);
    works.set(work.id, known ? { ...known, ...work, strong: union(known.strong, work.strong) } : work);
  });
  return Array.from(works.values());
};

const mergeTwo = (base: Lexicon, over: Lexicon): Lexicon => ({
  ...base,
  ...over,
  field: { ...base.field, ...over.field, words: union(base.field?.words, over.field?.words) },
  works: mergeWorks(base.works, over.works),
  unlisted: mergeWorks(base.unlisted, over.unlisted),
});

/** Lexicons of both, one for each id: words of the same work are put together. */
export const mergeLexicons = (
  base: readonly Lexicon[] | undefined,
  over: readonly Lexicon[] | undefined,
): readonly Lexicon[] | undefined => {
  if (!base || !over) return over ?? base;
  const merged = new Map(base.map((lexicon) => [lexicon.id, lexicon]));
  over.forEach((lexicon) => {
    const known = merged.get(lexicon.id);
    merged.set(lexicon.id, known ? mergeTwo(known, lexicon) : lexicon);
  });
  return Array.from(merged.values());
};
