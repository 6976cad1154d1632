import type { PatternIndex } from './pattern';
import type { Vocabulary } from './vocabulary';

/** Lists one behind another, and where each begins; one more entry says where the last ends. */
interface Lists {
  readonly from: Int32Array;
  readonly all: Int32Array;
}

const joined = (lists: readonly (readonly number[] | Int32Array)[]): Lists => {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (from[i + 1] = (from[i] as number) + list.length));
  const all = new Int32Array(from[lists.length] as number);
  lists.forEach((list, i) => all.set(list, from[i]));
  return { from, all };
};

/** Patterns and the concepts of words as plain numbers side by side: a row tries hundreds of them. */
export class PatternTable {
  /** By word: the concepts of it that any pattern asks for. */
  readonly concepts: Int32Array;
  readonly conceptsFrom: Int32Array;
  /** By concept: the patterns that it anchors. */
  readonly anchored: Int32Array;
  readonly anchoredFrom: Int32Array;
  private readonly need: Int32Array;
  private readonly needFrom: Int32Array;

  constructor(index: PatternIndex, vocabulary: Vocabulary) {
    const { patterns } = index;
    const asked = new Uint8Array(vocabulary.conceptCount);
    for (const { need, without } of patterns)
      for (const list of [need, without]) list.forEach((concept) => (asked[concept] = 1));
    const concepts = joined(vocabulary.concepts.map((list) => list.filter((c) => asked[c] === 1)));
    this.concepts = concepts.all;
    this.conceptsFrom = concepts.from;
    const needs = joined(patterns.map(({ need }) => need));
    this.need = needs.all;
    this.needFrom = needs.from;
    const anchored = joined(
      Array.from({ length: vocabulary.conceptCount }, (_, concept) => index.anchoredAt(concept)),
    );
    this.anchored = anchored.all;
    this.anchoredFrom = anchored.from;
  }

  /** True where every concept the pattern needs bears this stamp. */
  allIn(id: number, stamps: Int32Array, stamp: number): boolean {
    const end = this.needFrom[id + 1] as number;
    for (let i = this.needFrom[id] as number; i < end; i++) {
      if (stamps[this.need[i] as number] !== stamp) return false;
    }
    return true;
  }
}
