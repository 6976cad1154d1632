import { HitBuffer } from './automaton';
import { FoldBuffer, NEWLINE } from './fold';
import type { Model } from './model';
import { addSlips, type Slip } from './typo';
import type { EvidenceField, RowText } from './types';
import type { Concept } from './vocabulary';

/** How a phrase is joined to the one before it. */
export type Joint = 'start' | 'list' | 'clause' | 'bracket';

/** A phrase of a field: folded offsets, and the range of hits that may lie in it. */
export interface Phrase {
  readonly field: TextField;
  readonly from: number;
  readonly to: number;
  readonly joint: Joint;
}

export type TextField = Extract<EvidenceField, 'name' | 'detail' | 'remarks'>;

export const TEXT_FIELDS: readonly TextField[] = ['name', 'detail', 'remarks'];

const CLAUSE_MARKS = new Set([...',;。!?:'].map((c) => c.charCodeAt(0)).concat(NEWLINE));
const LIST_MARKS = new Set([...'、和与及暨/+&'].map((c) => c.charCodeAt(0)));
const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);
const COLON = ':'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const AND_WITH = '与'.charCodeAt(0);
const ALSO = '以'.charCodeAt(0);

/** One row's folded texts and the words found in them. Reused from row to row. */
export class RowScan {
  readonly buffer = new FoldBuffer();
  readonly hits = new HitBuffer();
  dead = new Uint8Array(256);
  /** Start and end of name, detail, remarks in the buffer. */
  readonly fieldFrom = new Int32Array(3);
  readonly fieldTo = new Int32Array(3);
  phrases: Phrase[] = [];

  constructor(private readonly model: Model) {}

  /** Folds the texts of `row`, finds the words, drops those inside longer words of another meaning. */
  load(row: RowText): void {
    this.buffer.clear();
    this.hits.clear();
    TEXT_FIELDS.forEach((field, i) => {
      this.fieldFrom[i] = this.buffer.length;
      const text = row[field];
      if (text) this.buffer.append(text, field === 'name');
      this.fieldTo[i] = this.buffer.length;
      this.buffer.separate();
    });
    this.model.vocabulary.automaton.scan(this.buffer.codes, 0, this.buffer.length, this.hits);
    if (this.dead.length < this.hits.count) this.dead = new Uint8Array(this.hits.word.length);
    else this.dead.fill(0, 0, this.hits.count);
    this.mask();
    this.split();
  }

  /** Adds words read through a slip of the hand. */
  mend(slips: readonly Slip[]): void {
    addSlips(this.hits, slips);
    if (this.dead.length < this.hits.count) {
      const dead = new Uint8Array(this.hits.word.length);
      dead.set(this.dead);
      this.dead = dead;
    }
    this.dead.fill(0, this.hits.count - slips.length, this.hits.count);
  }

  /** True where the hit's word is of the concept. */
  is(hit: number, concept: Concept): boolean {
    const concepts = this.model.vocabulary.concepts[this.hits.word[hit] as number] as Int32Array;
    for (let i = 0; i < concepts.length; i++) if (concepts[i] === concept) return true;
    return false;
  }

  /** Calls `visit` for live hits of a concept in [from, to). */
  each(concept: Concept, from: number, to: number, visit: (hit: number) => void): void {
    for (let h = 0; h < this.hits.count; h++) {
      if (this.dead[h] || (this.hits.from[h] as number) < from) continue;
      if ((this.hits.to[h] as number) > to) continue;
      if (this.is(h, concept)) visit(h);
    }
  }

  has(concept: Concept, from: number, to: number): boolean {
    return this.find(concept, from, to) >= 0;
  }

  /** First live hit of the concept wholly inside [from, to), or -1. */
  find(concept: Concept, from: number, to: number): number {
    for (let h = 0; h < this.hits.count; h++) {
      if (this.dead[h] || (this.hits.from[h] as number) < from || (this.hits.to[h] as number) > to) continue;
      if (this.is(h, concept)) return h;
    }
    return -1;
  }

  fieldOf(at: number): number {
    return at < (this.fieldTo[0] as number) ? 0 : at < (this.fieldTo[1] as number) ? 1 : 2;
  }

  /** Start of the clause that holds `at` (commas and full stops end clauses; list marks do not). */
  clauseStart(at: number): number {
    const low = this.fieldFrom[this.fieldOf(at)] as number;
    let from = at;
    while (from > low && !this.endsClause(from - 1)) from -= 1;
    return from;
  }

  clauseEnd(at: number): number {
    const high = this.fieldTo[this.fieldOf(at)] as number;
    let to = at;
    while (to < high && !this.endsClause(to)) to += 1;
    return to;
  }

  /** Commas, colons and full stops, but for those inside figures (1:1, 1,200). */
  private endsClause(at: number): boolean {
    const code = this.buffer.codes[at] as number;
    if (!CLAUSE_MARKS.has(code)) return false;
    const inFigure = (code === COLON || code === COMMA) && this.digitAt(at - 1) && this.digitAt(at + 1);
    return !inFigure;
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

  private split(): void {
    this.phrases = [];
    for (let f = 0; f < 3; f++) this.splitField(f);
  }

  private splitField(f: number): void {
    const field = TEXT_FIELDS[f] as TextField;
    const end = this.fieldTo[f] as number;
    let from = this.fieldFrom[f] as number;
    let joint: Joint = 'start';
    for (let at = from; at < end; at++) {
      const next = this.jointAt(at, from);
      if (next === null) continue;
      const cut = next === 'list' && at > from && this.buffer.codes[at - 1] === ALSO ? at - 1 : at;
      if (cut > from) this.phrases.push({ field, from, to: cut, joint });
      from = at + 1;
      joint = next;
    }
    if (end > from) this.phrases.push({ field, from, to: end, joint });
  }

  private jointAt(at: number, from: number): Joint | null {
    const code = this.buffer.codes[at] as number;
    if (code === OPEN || code === CLOSE)
      return this.covered(at) ? null : code === OPEN ? 'bracket' : 'clause';
    if (this.endsClause(at)) return this.covered(at) ? null : 'clause';
    if (!LIST_MARKS.has(code)) return null;
    if (this.covered(at)) return null;
    if (code === AND_WITH && (at === from || this.partnerAt(at + 1))) return null;
    return 'list';
  }

  /** 与蒙古国…合作 is a preposition, no list. */
  private partnerAt(at: number): boolean {
    const { foreign, hkmt } = this.model.roles.of;
    for (let h = 0; h < this.hits.count; h++) {
      const start = this.hits.from[h] as number;
      if (start >= at && start <= at + 1 && (this.is(h, foreign) || this.is(h, hkmt))) return true;
    }
    return false;
  }

  private covered(at: number): boolean {
    for (let h = 0; h < this.hits.count; h++) {
      if (this.model.spans[this.hits.word[h] as number] !== 1) continue;
      const length = (this.hits.to[h] as number) - (this.hits.from[h] as number);
      if (length > 1 && (this.hits.from[h] as number) <= at && (this.hits.to[h] as number) > at) return true;
    }
    return false;
  }
}
