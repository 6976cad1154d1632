import { buildAutomaton, type Automaton } from './automaton';
import { foldText } from './fold';

/** A set of words that mean the same to a pattern or to a rule of the engine; hits are counted by concept. */
export type Concept = number;

export interface Vocabulary {
  readonly automaton: Automaton;
  readonly words: readonly string[];
  /** Concepts a word belongs to. */
  readonly concepts: readonly Int32Array[];
  readonly conceptCount: number;
  /** Concepts below 64 (those the engine asks for by name) as bits by word: 0–31 and 32–63. */
  readonly lowBits: Int32Array;
  readonly highBits: Int32Array;
}

/** Concepts below this number are kept as bits. */
export const BIT_CONCEPTS = 64;

/** Collects words by concept, then builds one automaton over all of them. */
export class VocabularyBuilder {
  private readonly ids = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly concepts: Set<number>[] = [];
  private readonly byKey = new Map<string, Concept>();
  private readonly members: string[][] = [];

  /** The concept of `key`; made of `words` when first asked for. */
  concept(key: string, words: readonly string[]): Concept {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const id = this.members.length;
    this.byKey.set(key, id);
    this.members.push([]);
    for (const word of words) this.add(id, word);
    return id;
  }

  add(concept: Concept, word: string): void {
    const text = foldText(word);
    if (text.length === 0) return;
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.words.length;
      this.ids.set(text, id);
      this.words.push(text);
      this.concepts.push(new Set());
    }
    (this.concepts[id] as Set<number>).add(concept);
    (this.members[concept] as string[]).push(text);
  }

  /** Folded words of a concept. */
  wordsOf(concept: Concept): readonly string[] {
    return this.members[concept] ?? [];
  }

  build(): Vocabulary {
    return {
      automaton: buildAutomaton(this.words),
      words: this.words,
      concepts: this.concepts.map((set) => Int32Array.from(set)),
      conceptCount: this.members.length,
      lowBits: bitsOf(this.concepts, 0),
      highBits: bitsOf(this.concepts, 32),
    };
  }
}

const bitsOf = (concepts: readonly ReadonlySet<number>[], base: number): Int32Array =>
  Int32Array.from(concepts, (set) => {
    let bits = 0;
    for (const concept of set) if (concept >= base && concept < base + 32) bits |= 1 << (concept - base);
    return bits;
  });
