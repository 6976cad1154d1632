import { foldText } from './fold';
import type { Concept, VocabularyBuilder } from './vocabulary';

/** How surely a pattern names its work: a hint, the usual words for it, words that mean nothing else. */
export type Strength = 1 | 2 | 3;

export interface Pattern {
  readonly work: number;
  readonly strength: Strength;
  /** Concepts that must all stand in the phrase. */
  readonly need: Int32Array;
  /** Concepts that must not. */
  readonly without: Int32Array;
  /** The row must show that it is of the field, wherever it says so. */
  readonly context: boolean;
  /** An office in charge of the field among others shows it enough. */
  readonly office?: boolean;
}

export type ClassTable = ReadonlyMap<string, readonly string[]>;

/** Class names to words, later tables before earlier ones; `{other}` inside a class is expanded. */
export const classTable = (
  tables: readonly (Readonly<Record<string, readonly string[]>> | undefined)[],
): ClassTable => {
  const table = new Map<string, readonly string[]>();
  for (const source of tables) {
    for (const [name, words] of Object.entries(source ?? {}))
      table.set(name, [...(table.get(name) ?? []), ...words]);
  }
  return table;
};

/** The words of `{class}` or a plain word. */
export const expandWord = (word: string, classes: ClassTable): readonly string[] => {
  if (!word.startsWith('{')) return [word];
  const words = classes.get(word.slice(1, -1));
  if (!words) throw new Error(`lexicon: no class ${word}`);
  return words.flatMap((inner) => (inner === word ? [] : expandWord(inner, classes)));
};

const conceptOf = (atom: string, classes: ClassTable, vocabulary: VocabularyBuilder): Concept => {
  const words = atom.split('|').flatMap((word) => expandWord(word, classes));
  const folded = [...new Set(words.map(foldText))].filter((word) => word.length > 0).sort();
  return vocabulary.concept(`words:${folded.join('|')}`, folded);
};

/**
 * Reads one pattern: atoms joined by `+` (any order, one phrase), alternatives by `|`, `{class}`, `!absent`,
 * `@` for evidence of the field anywhere in the row, `@?` also for an office in charge of it.
 */
export const parsePattern = (
  source: string,
  work: number,
  strength: Strength,
  classes: ClassTable,
  vocabulary: VocabularyBuilder,
): Pattern => {
  const need: Concept[] = [];
  const without: Concept[] = [];
  let context = false;
  let office = false;
  for (const atom of source.split('+')) {
    if (atom === '@' || atom === '@?') {
      context = true;
      office = atom === '@?';
    } else if (atom.startsWith('!')) without.push(conceptOf(atom.slice(1), classes, vocabulary));
    else need.push(conceptOf(atom, classes, vocabulary));
  }
  if (need.length === 0) throw new Error(`lexicon: pattern ${source} needs a word`);
  return {
    work,
    strength,
    need: Int32Array.from(need),
    without: Int32Array.from(without),
    context,
    ...(office ? { office } : {}),
  };
};

/** Patterns by the rarest concept they need: only those are tried whose anchor stands in the phrase. */
export class PatternIndex {
  readonly patterns: readonly Pattern[];
  private readonly byAnchor: readonly Int32Array[];

  constructor(patterns: readonly Pattern[], vocabulary: VocabularyBuilder, conceptCount: number) {
    this.patterns = patterns;
    const lists: number[][] = Array.from({ length: conceptCount }, () => []);
    patterns.forEach((pattern, id) => (lists[anchorOf(pattern, vocabulary)] as number[]).push(id));
    this.byAnchor = lists.map((list) => Int32Array.from(list));
  }

  anchoredAt(concept: Concept): Int32Array {
    return this.byAnchor[concept] as Int32Array;
  }
}

/** The concept of fewest words; of single words the last, since the field's own name mostly stands first. */
const anchorOf = (pattern: Pattern, vocabulary: VocabularyBuilder): Concept => {
  let best = pattern.need[0] as number;
  for (const concept of pattern.need) {
    if (vocabulary.wordsOf(concept).length <= vocabulary.wordsOf(best).length) best = concept;
  }
  return best;
};
