import { foldText } from './fold';
import { coreParts } from './own-words';
import type { MatterRef } from './types';

/** A matter whose own words a text shares. */
export interface OwnMatch {
  readonly index: number;
  readonly ref: MatterRef;
  /** Sum of the weights of shared character pairs and triples: 1 is one pair no other matter has. */
  readonly score: number;
  /** Share of the matter's best part that the text covers, 0–1. */
  readonly cover: number;
  /** Folded offsets of the shared characters: first and last. */
  readonly from: number;
  readonly to: number;
}

interface Posting {
  readonly matter: number;
  readonly part: number;
}

/** Where a gram stands in the text, and what it is worth there. */
interface Said {
  readonly at: number;
  readonly worth: number;
}

interface Part {
  readonly matter: number;
  readonly weight: number;
}

const TRIPLE = 0.6;

const gramsOf = (text: string): readonly string[] => {
  const grams: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) grams.push(text.slice(i, i + 2));
  for (let i = 0; i + 2 < text.length; i++) grams.push(text.slice(i, i + 3));
  return [...new Set(grams)];
};

const DULL_GRAM = 0.3;
const TORN_GRAM = 0.3;
const UNIT_GRAM = 0.4;
const SYNONYM = 0.75;
/** Parts lighter than this (养护 alone) cannot be covered whole. */
const LEAST_PART = 0.7;

/** Marks of each character of a text: the number of the dull word it stands in, 0 for none. */
const dullMarks = (text: string, dull: readonly string[]): Uint8Array => {
  const marks = new Uint8Array(text.length);
  let number = 0;
  for (const word of dull) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      number = (number % 250) + 1;
      marks.fill(number, at, at + word.length);
    }
  }
  return marks;
};

/** A gram of a dull word says little; one torn across a dull word's edge (护工 of 养护工程) is no word at all. */
const dullness = (marks: Uint8Array, at: number, size: number): number => {
  let inside = 0;
  for (let i = at; i < at + size; i++) if (marks[i] !== 0) inside += 1;
  if (inside === size) return DULL_GRAM;
  return inside > 0 ? TORN_GRAM : 1;
};

/** For each gram of a text, how telling it is at its best place. */
const telling = (text: string, dull: readonly string[]): ReadonlyMap<string, number> => {
  const marks = dullMarks(text, dull);
  const best = new Map<string, number>();
  for (const size of [2, 3]) {
    for (let at = 0; at + size <= text.length; at++) {
      const gram = text.slice(at, at + size);
      best.set(gram, Math.max(best.get(gram) ?? 0, dullness(marks, at, size)));
    }
  }
  return best;
};

/** Inverted index of the character pairs of matters, weighed by rarity; for policies without a lexicon of their own. */
export class OwnIndex {
  private readonly postings = new Map<string, Posting[]>();
  private readonly weight = new Map<string, number>();
  private readonly parts: Part[] = [];

  /** `dull` are words of every budget (建设, 补助): their pairs weigh little. */
  constructor(
    private readonly refs: readonly MatterRef[],
    dull: readonly string[],
    private readonly synonyms: readonly (readonly string[])[],
  ) {
    const words = dull.map(foldText).filter((word) => word.length > 1);
    const frequency = new Map<string, Set<number>>();
    const factor = new Map<string, number>();
    const partsOf = refs.map((ref) => coreParts(ref.matter.expanded ?? ref.matter.text));
    partsOf.forEach((parts, matter) => {
      for (const part of parts) {
        for (const [gram, worth] of telling(part, words)) {
          add(frequency, gram, matter);
          factor.set(gram, Math.max(factor.get(gram) ?? 0, worth));
        }
      }
    });
    for (const [gram, matters] of frequency) {
      const size = gram.length === 3 ? TRIPLE : 1;
      this.weight.set(gram, (size * (factor.get(gram) ?? 1)) / Math.sqrt(matters.size));
    }
    partsOf.forEach((parts, matter) => parts.forEach((part) => this.addPart(part, matter)));
  }

  private addPart(part: string, matter: number): void {
    const grams = gramsOf(part);
    const id = this.parts.length;
    let weight = 0;
    for (const gram of grams) {
      weight += this.weight.get(gram) ?? 0;
      const list = this.postings.get(gram);
      if (list) list.push({ matter, part: id });
      else this.postings.set(gram, [{ matter, part: id }]);
    }
    this.parts.push({ matter, weight });
  }

  /**
   * Matters that share words with `text` (folded), best first; words of one synonym set count for each other.
   * Words of the unit's own name (`unit`, folded) say little of the work.
   */
  match(text: string, base: number, unit: string): readonly OwnMatch[] {
    const score = new Map<number, number>();
    const partScore = new Map<number, number>();
    const from = new Map<number, number>();
    const to = new Map<number, number>();
    for (const [gram, { at, worth }] of this.gramsIn(text)) {
      const full = this.weight.get(gram);
      if (full === undefined) continue;
      const weight = full * worth * (unit.includes(gram) ? UNIT_GRAM : 1);
      const seen = new Set<number>();
      for (const { matter, part } of this.postings.get(gram) ?? []) {
        partScore.set(part, (partScore.get(part) ?? 0) + weight);
        if (seen.has(matter)) continue;
        seen.add(matter);
        score.set(matter, (score.get(matter) ?? 0) + weight);
        from.set(matter, Math.min(from.get(matter) ?? Infinity, at));
        to.set(matter, Math.max(to.get(matter) ?? 0, at + gram.length));
      }
    }
    const cover = this.covers(partScore);
    return [...score]
      .map(([index, sum]) => ({
        index,
        ref: this.refs[index] as MatterRef,
        score: sum,
        cover: cover.get(index) ?? 0,
        from: base + (from.get(index) ?? 0),
        to: base + (to.get(index) ?? 0),
      }))
      .sort((a, b) => b.score + b.cover - (a.score + a.cover) || a.index - b.index);
  }

  private covers(partScore: ReadonlyMap<number, number>): Map<number, number> {
    const best = new Map<number, number>();
    for (const [id, sum] of partScore) {
      const part = this.parts[id] as Part;
      const share = sum / Math.max(LEAST_PART, part.weight);
      best.set(part.matter, Math.max(best.get(part.matter) ?? 0, share));
    }
    return best;
  }

  /** Grams of the text with their offset; those of synonyms stand where the word stood and weigh less. */
  private gramsIn(text: string): ReadonlyMap<string, Said> {
    const grams = new Map<string, Said>();
    const put = (gram: string, at: number, worth: number): void => {
      if (!grams.has(gram)) grams.set(gram, { at, worth });
    };
    for (let at = 0; at + 1 < text.length; at++) {
      put(text.slice(at, at + 2), at, 1);
      if (at + 2 < text.length) put(text.slice(at, at + 3), at, 1);
    }
    for (const set of this.synonyms) {
      const said = set.find((word) => text.includes(word));
      if (said === undefined) continue;
      const at = text.indexOf(said);
      for (const word of set) for (const gram of gramsOf(word)) put(gram, at, SYNONYM);
    }
    return grams;
  }
}

const add = (map: Map<string, Set<number>>, gram: string, matter: number): void => {
  const set = map.get(gram);
  if (set) set.add(matter);
  else map.set(gram, new Set([matter]));
};
