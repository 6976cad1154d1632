import type { Lexis, Segment } from './lexis';
import type { Model } from './model';
import type { Phrase } from './phrases';
import type { RowScan } from './scan';

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const CJK = /[\u4e00-\u9fff]/g;
const PLAIN = /[年月日度第批期个次届号类的等及和与之为等各项]/g;

/** How much of what a phrase says a match explains: words of places, scope and padding say nothing. */
export class PhraseCover {
  private readonly pieces: readonly Piece[];
  private readonly all: number;

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
    phrase: Phrase,
    private readonly field: string,
  ) {
    const { lexis } = model;
    const text = scan.buffer.slice(phrase.from, phrase.to);
    this.pieces = lexis ? lexis.segment(text).flatMap((s) => this.piece(s, phrase.from, lexis)) : [];
    this.all = this.pieces.reduce((sum, p) => sum + p.weight, 0);
  }

  private piece(segment: Segment, base: number, lexis: Lexis): readonly Piece[] {
    const from = base + segment.from;
    const to = from + segment.text.length;
    const weight = this.weight(segment, from, to, lexis);
    return weight > 0 ? [{ from, to, weight }] : [];
  }

  private weight(segment: Segment, from: number, to: number, lexis: Lexis): number {
    if (segment.kind === 'run') return Math.min(1.2, 0.3 * this.strange(segment.text, from, to));
    if (segment.kind === 'action') return lexis.concepts[segment.word]?.length ? 0.3 : 0;
    if (segment.kind !== 'object' || this.field.includes(segment.text)) return 0;
    const concepts = lexis.concepts[segment.word] as readonly number[];
    if (concepts.some((c) => lexis.weights[c] === 'slight')) return 0.3;
    return 1;
  }

  /** Characters of a run that no place, scope or padding word covers. */
  private strange(text: string, from: number, to: number): number {
    const { roles } = this.model;
    let count = (text.replace(PLAIN, '').match(CJK) ?? []).length;
    for (const concept of [roles.place, roles.of.padding, roles.of.generic]) {
      this.scan.each(concept, from, to, (h) => {
        count -= (this.scan.hits.to[h] as number) - (this.scan.hits.from[h] as number);
      });
    }
    return Math.max(0, count);
  }

  /** Share explained by stretches of the text, 0–1; 1 where the phrase says nothing. */
  by(spans: readonly (readonly [number, number])[]): number {
    if (this.all === 0) return 1;
    let told = 0;
    for (const p of this.pieces) {
      let best = 0;
      for (const [from, to] of spans) {
        const common = Math.min(to, p.to) - Math.max(from, p.from);
        best = Math.max(best, common / (p.to - p.from));
      }
      told += best * p.weight;
    }
    return told / this.all;
  }
}
