import type { Shown } from './cues';
import type { Facts } from './facts';
import type { Named } from './readings';
import { TEXT_FIELDS } from './phrases';
import type { RowScan } from './scan';
import type { Evidence, EvidenceField, MatterState, RowText } from './types';

/** Turns hits into evidence with offsets in the texts as typed. */
export class EvidenceMaker {
  /** One list for all rows; each row gets a copy of its own size. */
  private readonly out: Evidence[] = [];
  private count = 0;

  constructor(private readonly scan: RowScan) {}

  make(facts: Facts, mains: readonly Named[], state: MatterState): readonly Evidence[] {
    this.count = 0;
    for (const { match } of mains) {
      for (const hit of match.hits) this.add('matter', hit, facts.row);
      for (const [from, to] of match.spans ?? []) this.span('matter', from, to, facts.row);
    }
    if (state !== 'out-of-scope') {
      if (facts.scope.mention)
        this.add(
          facts.scope.mention.kind === 'place' ? 'place' : 'scope',
          facts.scope.mention.hit,
          facts.row,
        );
      for (const place of facts.scope.merePlaces) this.add('place', place, facts.row);
    }
    if (facts.field.hit !== null && mains.length === 0) this.add('field', facts.field.hit, facts.row);
    this.unit(facts);
    this.shown('transfer', facts.transfer, facts.row);
    this.shown('commissioned', facts.commissioned, facts.row);
    for (const hit of facts.negated) this.add('negated', hit, facts.row);
    return this.out.slice(0, this.count);
  }

  private put(kind: Evidence['kind'], text: string, field: EvidenceField, from: number, to: number): void {
    this.out[this.count++] = { kind, text, field, from, to };
  }

  private unit(facts: Facts): void {
    const { span, from, tier } = facts.unit;
    if (tier === null) return;
    const field: EvidenceField =
      from === 'parentUnit'
        ? 'parentUnit'
        : from === 'title'
          ? 'title'
          : from === 'option'
            ? 'option'
            : 'unit';
    const text = field === 'unit' || field === 'parentUnit' ? (facts.row[field] ?? '') : '';
    if (!span || text === '') this.put('unit', tier, field, 0, 0);
    else this.put('unit', text.slice(span[0], span[1]), field, span[0], span[1]);
  }

  private shown(kind: 'transfer' | 'commissioned', shown: Shown | null, row: RowText): void {
    if (!shown) return;
    if (shown.hit !== null) this.add(kind, shown.hit, row);
    else if (shown.field !== null && shown.field !== 'title' && shown.field !== 'option') {
      const text = row[shown.field] ?? '';
      this.put(kind, text, shown.field, 0, text.length);
    }
  }

  private add(kind: Evidence['kind'], hit: number, row: RowText): void {
    const { hits } = this.scan;
    this.span(kind, hits.from[hit] as number, hits.to[hit] as number, row);
  }

  private span(kind: Evidence['kind'], start: number, end: number, row: RowText): void {
    const { buffer } = this.scan;
    const field = TEXT_FIELDS[this.scan.fieldOf(start)] as (typeof TEXT_FIELDS)[number];
    const from = buffer.origin[start] as number;
    const to = (buffer.origin[end - 1] as number) + 1;
    if (!this.isSaid(kind, field, from, to))
      this.put(kind, (row[field] ?? '').slice(from, to), field, from, to);
  }

  private isSaid(kind: Evidence['kind'], field: EvidenceField, from: number, to: number): boolean {
    for (let i = 0; i < this.count; i++) {
      const one = this.out[i] as Evidence;
      if (one.kind === kind && one.field === field && one.from === from && one.to === to) return true;
    }
    return false;
  }
}
