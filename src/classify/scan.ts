import { HitBuffer } from './automaton';
import { FoldBuffer } from './fold';
import type { Model } from './model';
import { CLAUSE, MARKS, PhraseCutter, type Phrase } from './phrases';
import { addSlips, type Slip } from './typo';
import type { RowText } from './types';
import { BIT_CONCEPTS, type Concept } from './vocabulary';

const COLON = ':'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);

/** One row's folded texts and the words found in them. Reused from row to row. */
export class RowScan {
  readonly buffer = new FoldBuffer();
  readonly hits = new HitBuffer();
  dead = new Uint8Array(256);
  /** Stretches the row takes back (不含…). */
  readonly silent: (readonly [number, number])[] = [];
  /** Start and end of name, detail, remarks in the buffer. */
  readonly fieldFrom = new Int32Array(3);
  readonly fieldTo = new Int32Array(3);
  private readonly lists: (Phrase[] | null)[] = [null, null, null];
  private presentLow = 0;
  private presentHigh = 0;
  /** Counts the readings: whoever keeps something of the words found sees that they are others now. */
  turn = 0;
  /** Some word holds a list mark, so that marks may lie inside words. */
  spanning = false;

  private readonly cutter: PhraseCutter;

  constructor(private readonly model: Model) {
    this.cutter = new PhraseCutter(model, this);
  }

  /** Folds the texts of `row`, finds the words, drops those inside longer words of another meaning. */
  load(row: RowText): void {
    this.buffer.clear();
    this.hits.clear();
    if (this.silent.length > 0) this.silent.length = 0;
    this.field(0, row.name);
    this.field(1, row.detail);
    this.field(2, row.remarks);
    this.model.vocabulary.automaton.scan(this.buffer.codes, 0, this.buffer.length, this.hits);
    this.settle();
  }

  private field(f: number, text: string | undefined): void {
    this.lists[f] = null;
    this.fieldFrom[f] = this.buffer.length;
    if (text) this.buffer.append(text, f === 0);
    this.fieldTo[f] = this.buffer.length;
    this.buffer.separate();
  }

  private settle(): void {
    const { hits } = this;
    this.turn += 1;
    if (this.dead.length < hits.count) this.dead = new Uint8Array(hits.word.length);
    else this.dead.fill(0, 0, hits.count);
    const { lowBits, highBits } = this.model.vocabulary;
    this.presentLow = 0;
    this.presentHigh = 0;
    this.spanning = false;
    for (let h = 0; h < hits.count; h++) {
      const word = hits.word[h] as number;
      this.presentLow |= lowBits[word] as number;
      this.presentHigh |= highBits[word] as number;
      if (this.model.spans[word] === 1) this.spanning = true;
    }
    if (this.present(this.model.roles.mask)) this.mask();
  }

  /** Adds words read through a slip of the hand. */
  mend(slips: readonly Slip[]): void {
    const dead = new Map<number, number>();
    const { hits } = this;
    for (let h = 0; h < hits.count; h++)
      if (this.dead[h]) dead.set((hits.word[h] as number) * 65536 + (hits.to[h] as number), 1);
    addSlips(hits, slips);
    hits.sort();
    this.lists.fill(null);
    this.settle();
    for (let h = 0; h < hits.count; h++) {
      if (dead.has((hits.word[h] as number) * 65536 + (hits.to[h] as number))) this.dead[h] = 1;
    }
  }

  /** Phrases of a field, cut at list marks, clause marks and brackets. */
  phrasesOf(f: number): readonly Phrase[] {
    return this.lists[f] ?? (this.lists[f] = this.cutter.cut(f));
  }

  /** False where no word of the concept stands anywhere in the row. */
  present(concept: Concept): boolean {
    if (concept < 32) return (this.presentLow & (1 << concept)) !== 0;
    return concept >= BIT_CONCEPTS || (this.presentHigh & (1 << (concept - 32))) !== 0;
  }

  /** False where no word of any of the concepts (as bits) stands in the row. */
  presentAny(low: number, high: number): boolean {
    return (this.presentLow & low) !== 0 || (this.presentHigh & high) !== 0;
  }

  /** True where the hit's word is of any of the concepts given as bits. */
  isAny(hit: number, low: number, high: number): boolean {
    const word = this.hits.word[hit] as number;
    const { lowBits, highBits } = this.model.vocabulary;
    return ((lowBits[word] as number) & low) !== 0 || ((highBits[word] as number) & high) !== 0;
  }

  /** True where the hit's word is of the concept. */
  is(hit: number, concept: Concept): boolean {
    const word = this.hits.word[hit] as number;
    const { lowBits, highBits, concepts } = this.model.vocabulary;
    if (concept < 32) return ((lowBits[word] as number) & (1 << concept)) !== 0;
    if (concept < BIT_CONCEPTS) return ((highBits[word] as number) & (1 << (concept - 32))) !== 0;
    return (concepts[word] as Int32Array).includes(concept);
  }

  /** Calls `visit` for live hits of a concept in [from, to). */
  each(concept: Concept, from: number, to: number, visit: (hit: number) => void): void {
    if (!this.present(concept)) return;
    for (let h = this.firstHit(from); h < this.hits.count && (this.hits.to[h] as number) <= to; h++) {
      if (!this.dead[h] && (this.hits.from[h] as number) >= from && this.is(h, concept)) visit(h);
    }
  }

  has(concept: Concept, from: number, to: number): boolean {
    return this.find(concept, from, to) >= 0;
  }

  /** Sets `covered` (its first place is `from`) where a live hit of any of the concepts (as bits) stands in [from, to). */
  cover(covered: Uint8Array, from: number, to: number, low: number, high: number): void {
    const { hits, dead } = this;
    for (let h = this.firstHit(from); h < hits.count && (hits.to[h] as number) <= to; h++) {
      const start = hits.from[h] as number;
      if (dead[h] || start < from || !this.isAny(h, low, high)) continue;
      for (let at = start; at < (hits.to[h] as number); at++) covered[at - from] = 1;
    }
  }

  /** First live hit of the concept wholly inside [from, to), or -1. */
  find(concept: Concept, from: number, to: number): number {
    if (!this.present(concept)) return -1;
    for (let h = this.firstHit(from); h < this.hits.count && (this.hits.to[h] as number) <= to; h++) {
      if (!this.dead[h] && (this.hits.from[h] as number) >= from && this.is(h, concept)) return h;
    }
    return -1;
  }

  /** Index of the first hit that ends after `at`; hits are in order of their ends. */
  firstHit(at: number): number {
    const { to, count } = this.hits;
    if (count === 0 || (to[0] as number) > at) return 0;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((to[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  fieldOf(at: number): number {
    return at < (this.fieldTo[0] as number) ? 0 : at < (this.fieldTo[1] as number) ? 1 : 2;
  }

  /** Start of the clause that holds `at` (commas and full stops end clauses; list marks do not). */
  clauseStart(at: number): number {
    const low = this.fieldFrom[this.fieldOf(at)] as number;
    let from = at;
    while (from > low && (this.isColon(from - 1) || !this.endsClause(from - 1))) from -= 1;
    return from;
  }

  clauseEnd(at: number): number {
    const high = this.fieldTo[this.fieldOf(at)] as number;
    let to = at;
    while (to < high && (this.isColon(to) || !this.endsClause(to))) to += 1;
    return to;
  }

  /** Commas, colons and full stops, but for those inside figures (1:1, 1,200). */
  endsClause(at: number): boolean {
    const code = this.buffer.codes[at] as number;
    if (MARKS[code] !== CLAUSE) return false;
    const inFigure = (code === COLON || code === COMMA) && this.digitAt(at - 1) && this.digitAt(at + 1);
    return !inFigure;
  }

  /** 资金来源：自治区 is one clause to the words around, though two phrases. */
  private isColon(at: number): boolean {
    return this.buffer.codes[at] === COLON;
  }

  private digitAt(at: number): boolean {
    const code = this.buffer.codes[at] ?? 0;
    return code >= 48 && code <= 57;
  }

  private mask(): void {
    const { hits, model } = this;
    for (let m = 0; m < hits.count; m++) {
      if (!this.is(m, model.roles.mask)) continue;
      const from = hits.from[m] as number;
      const to = hits.to[m] as number;
      for (let h = 0; h < hits.count; h++) {
        const inside = (hits.from[h] as number) >= from && (hits.to[h] as number) <= to;
        const shorter = (hits.to[h] as number) - (hits.from[h] as number) < to - from;
        if (inside && shorter) this.dead[h] = 1;
      }
    }
  }
}
