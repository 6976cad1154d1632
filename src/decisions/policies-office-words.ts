/** Words that officers add one by one: another name of a matter, an item that no matter lists, a word of the field. */
import type { Lexicon, LexiconWork } from '../classify/lexicon';
import { isOffice } from './policies-lexicons';

export type OfficeWordKind = 'synonym' | 'unlisted' | 'field';

export interface OfficeWord {
  readonly kind: OfficeWordKind;
  /** The field of the policy it is for, e.g. 知识产权. */
  readonly field: string;
  readonly word: string;
  /** Of a synonym: the matter's words in the policy. */
  readonly matter: string | null;
}

const LONGEST = 40;

/** Why a word cannot be added: `+ | { } ! @` are signs of the word lists. Null where it can. */
export const wordFault = (word: string): 'empty' | 'short' | 'long' | 'signs' | null => {
  const { length } = word.trim();
  if (length === 0) return 'empty';
  if (length < 2) return 'short';
  if (length > LONGEST) return 'long';
  return /[+|{}!@]/.test(word) ? 'signs' : null;
};

const idOf = (field: string): string => `office:${field}`;

const synonymsOf = (field: string, works: readonly LexiconWork[]): readonly OfficeWord[] =>
  works.flatMap((work) =>
    (work.strong ?? []).map((word) => ({
      kind: 'synonym' as const,
      field,
      word,
      matter: work.matter?.[0] ?? null,
    })),
  );

const wordsOf = (lexicon: Lexicon): readonly OfficeWord[] => {
  const field = lexicon.for?.[0] ?? '';
  const plain = (kind: OfficeWordKind) => (word: string) => ({ kind, field, word, matter: null });
  return [
    ...synonymsOf(field, lexicon.works ?? []),
    ...(lexicon.unlisted ?? []).flatMap((work) => work.strong ?? []).map(plain('unlisted')),
    ...(lexicon.field?.words ?? []).map(plain('field')),
  ];
};

/** All words that officers added, field by field. */
export const officeWords = (lexicons: readonly Lexicon[] | undefined): readonly OfficeWord[] =>
  (lexicons ?? []).filter(isOffice).flatMap(wordsOf);

const lexiconFor = (field: string, words: readonly OfficeWord[]): Lexicon => {
  const matters = Array.from(new Set(words.flatMap(({ matter }) => (matter === null ? [] : [matter]))));
  const works = matters.map((matter) => ({
    id: `${idOf(field)}:${matter}`,
    // A plus sign in a matter's own words would be read as two words, each of which must stand there: that holds too.
    matter: [matter],
    strong: words.filter((word) => word.matter === matter).map(({ word }) => word),
  }));
  const unlisted = words
    .filter(({ kind }) => kind === 'unlisted')
    .map(({ word }) => ({ id: `${idOf(field)}:unlisted:${word}`, title: word, strong: [word] }));
  return {
    format: 1,
    id: idOf(field),
    title: field,
    for: [field],
    field: { words: words.filter(({ kind }) => kind === 'field').map(({ word }) => word) },
    works,
    unlisted,
  };
};

/** Lexicons with these officers' words in place of the former ones; lexicons that were imported whole stay. */
export const withOfficeWords = (
  lexicons: readonly Lexicon[] | undefined,
  words: readonly OfficeWord[],
): readonly Lexicon[] => {
  const fields = Array.from(new Set(words.map(({ field }) => field)));
  return [
    ...(lexicons ?? []).filter((lexicon) => !isOffice(lexicon)),
    ...fields.map((field) =>
      lexiconFor(
        field,
        words.filter((word) => word.field === field),
      ),
    ),
  ];
};

/** Words with one more; a word means one thing in a field, so an earlier meaning of it goes. */
export const addOfficeWord = (words: readonly OfficeWord[], added: OfficeWord): readonly OfficeWord[] => [
  ...words.filter(({ field, word }) => field !== added.field || word !== added.word),
  added,
];
