import { coreOf, headsOf } from './own-words';
import type { Lexicon } from './lexicon';
import { classTable, parsePattern, type Pattern, type Strength } from './pattern';
import type { Concept, VocabularyBuilder } from './vocabulary';
import { selects, type Work } from './works';

const STRENGTHS: readonly (readonly ['strong' | 'usual' | 'weak', Strength])[] = [
  ['strong', 3],
  ['usual', 2],
  ['weak', 1],
];

/** Patterns of the lexicons: the words officers use for a work. */
export const lexiconPatterns = (
  works: readonly Work[],
  shared: readonly Lexicon[],
  vocabulary: VocabularyBuilder,
): Pattern[] =>
  works.flatMap((work) => {
    const classes = classTable([...shared.map((l) => l.classes), work.lexicon?.classes]);
    return STRENGTHS.flatMap(([key, strength]) =>
      (work.entry?.[key] ?? []).map((source) =>
        parsePattern(source, work.index, strength, classes, vocabulary),
      ),
    );
  });

/** The phrases by which a policy itself names a work; of an item that names several, those of this work. */
const ownHeads = (work: Work): readonly string[] => {
  // Without a lexicon, a part of an item (日常管理) is too common to stand for it: only the whole is.
  if (work.lexicon === null) {
    return work.members
      .map((ref) => coreOf(ref.matter.text).replace(/[、,;]/g, ''))
      .filter((core) => core.length >= 5);
  }
  const heads = new Set(work.members.flatMap((ref) => headsOf(ref.matter.expanded ?? ref.matter.text)));
  const selectors = work.entry?.matter;
  return [...heads].filter((head) => !selectors || selectors.some((selector) => selects(selector, head)));
};

/** The policy's own words for a matter, as strong as any lexicon; those that do not name the field need it shown. */
export const ownPatterns = (
  works: readonly Work[],
  vocabulary: VocabularyBuilder,
  field: Concept,
): Pattern[] => {
  const namesField = (head: string): boolean => vocabulary.wordsOf(field).some((word) => head.includes(word));
  return works.flatMap((work) =>
    ownHeads(work).map((head) => ({
      work: work.index,
      strength: 3 as Strength,
      need: Int32Array.from([vocabulary.concept(`words:${head}`, [head])]),
      without: new Int32Array(0),
      context: work.lexicon !== null && !namesField(head),
    })),
  );
};
