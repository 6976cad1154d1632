import type { Shown } from './cues';
import type { Facts } from './facts';
import type { Named } from './readings';
import { TEXT_FIELDS } from './phrases';
import type { RowScan } from './scan';
import type { Evidence, EvidenceField, MatterState, RowText } from './types';

/** Turns hits into evidence with offsets in the texts as typed. */
export class EvidenceMaker {
  constructor(private readonly scan: RowScan) {}

  make(facts: Facts, mains: readonly Named[], state: MatterState): readonly Evidence[] {
    const out: Evidence[] = [];
    for (const { match } of mains) {
      for (const hit of match.hits) this.add(out, 'matter', hit, facts.row);
      for (const [from, to] of match.spans ?? []) this.span(out, 'matter', from, to, facts.row);
    }
    if (state !== 'out-of-scope') {
      if (facts.scope.mention)
        this.add(
          out,
          facts.scope.mention.kind === 'place' ? 'place' : 'scope',
          facts.scope.mention.hit,
          facts.row,
        );
      for (const place of facts.scope.merePlaces) this.add(out, 'place', place, facts.row);
    }
    if (facts.field.hit !== null && mains.length === 0) this.add(out, 'field', facts.field.hit, facts.row);
    this.unit(out, facts);
    this.shown(out, 'transfer', facts.transfer, facts.row);
    this.shown(out, 'commissioned', facts.commissioned, facts.row);
    for (const hit of facts.negated) this.add(out, 'negated', hit, facts.row);
    return out;
  }

  private unit(out: Evidence[], facts: Facts): void {
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
    if (!span || text === '') out.push({ kind: 'unit', text: tier, field, from: 0, to: 0 });
    else out.push({ kind: 'unit', text: text.slice(span[0], span[1]), field, from: span[0], to: span[1] });
  }

  private shown(out: Evidence[], kind: 'transfer' | 'commissioned', shown: Shown | null, row: RowText): void {
    if (!shown) return;
    if (shown.hit !== null) this.add(out, kind, shown.hit, row);
    else if (shown.field !== null && shown.field !== 'title' && shown.field !== 'option') {
      const text = row[shown.field] ?? '';
      out.push({ kind, text, field: shown.field, from: 0, to: text.length });
    }
  }

  private add(out: Evidence[], kind: Evidence['kind'], hit: number, row: RowText): void {
    const { hits } = this.scan;
    this.span(out, kind, hits.from[hit] as number, hits.to[hit] as number, row);
  }

  private span(out: Evidence[], kind: Evidence['kind'], start: number, end: number, row: RowText): void {
    const { buffer } = this.scan;
    const field = TEXT_FIELDS[this.scan.fieldOf(start)] as (typeof TEXT_FIELDS)[number];
    const from = buffer.origin[start] as number;
    const to = (buffer.origin[end - 1] as number) + 1;
    if (out.some((e) => e.kind === kind && e.field === field && e.from === from && e.to === to)) return;
    out.push({ kind, text: (row[field] ?? '').slice(from, to), field, from, to });
  }
}
