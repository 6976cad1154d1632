import type { Model } from './model';
import type { RowScan } from './scan';
import type { EvidenceField } from './types';

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

export const CLAUSE = 1;
const LIST = 2;
const OPEN = 3;
const CLOSE = 4;

/** What a character does to the text around it: ends a clause, joins a list, opens or closes a bracket. */
export const MARKS = new Uint8Array(65536);
for (const c of ',;。!?:\n') MARKS[c.charCodeAt(0)] = CLAUSE;
for (const c of '、和与及暨/+&') MARKS[c.charCodeAt(0)] = LIST;
MARKS['('.charCodeAt(0)] = OPEN;
MARKS[')'.charCodeAt(0)] = CLOSE;

const AND_WITH = '与'.charCodeAt(0);
const ALSO = '以'.charCodeAt(0);

/** Cuts fields into phrases. */
export class PhraseCutter {
  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {}

  /** Phrases of field `f`, cut at list marks, clause marks and brackets. */
  cut(f: number): Phrase[] {
    const phrases: Phrase[] = [];
    const field = TEXT_FIELDS[f] as TextField;
    const end = this.scan.fieldTo[f] as number;
    let from = this.scan.fieldFrom[f] as number;
    let joint: Joint = 'start';
    for (let at = from; at < end; at++) {
      const mark = MARKS[this.scan.buffer.codes[at] as number] as number;
      const next = mark === 0 ? null : this.jointAt(mark, at, from);
      if (next === null) continue;
      const cut = next === 'list' && at > from && this.scan.buffer.codes[at - 1] === ALSO ? at - 1 : at;
      if (cut > from) phrases.push({ field, from, to: cut, joint });
      from = at + 1;
      joint = next;
    }
    if (end > from) phrases.push({ field, from, to: end, joint });
    return phrases;
  }

  private jointAt(mark: number, at: number, from: number): Joint | null {
    if (this.scan.spanning && this.covered(at)) return null;
    if (mark === OPEN) return 'bracket';
    if (mark === CLOSE) return 'clause';
    if (mark === CLAUSE) return this.scan.endsClause(at) ? 'clause' : null;
    const preposition = this.scan.buffer.codes[at] === AND_WITH && (at === from || this.partnerAt(at + 1));
    return mark === LIST && !preposition ? 'list' : null;
  }

  /** 与蒙古国…合作 is a preposition, no list. */
  private partnerAt(at: number): boolean {
    const { foreign, hkmt } = this.model.roles.of;
    if (!this.scan.present(foreign) && !this.scan.present(hkmt)) return false;
    for (let h = this.scan.firstHit(at); h < this.scan.hits.count; h++) {
      const start = this.scan.hits.from[h] as number;
      if (start >= at && start <= at + 1 && (this.scan.is(h, foreign) || this.scan.is(h, hkmt))) return true;
    }
    return false;
  }

  private covered(at: number): boolean {
    for (let h = this.scan.firstHit(at); h < this.scan.hits.count; h++) {
      if (this.model.spans[this.scan.hits.word[h] as number] !== 1) continue;
      const length = (this.scan.hits.to[h] as number) - (this.scan.hits.from[h] as number);
      if (length > 1 && (this.scan.hits.from[h] as number) <= at) return true;
    }
    return false;
  }
}
