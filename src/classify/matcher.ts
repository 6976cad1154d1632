import { OFFICE } from './field';
import type { Model } from './model';
import type { Pattern } from './pattern';
import type { RowScan } from './scan';

/** A pattern found in a stretch of text. `strength` is the pattern's, less where the field shows only from afar. */
export interface Match {
  readonly work: number;
  readonly pattern: Pattern;
  readonly strength: number;
  /** First folded offset of the words, and the end of the last that is more than the field's name. */
  readonly from: number;
  readonly to: number;
  /** Hits that matched, one per atom. */
  readonly hits: readonly number[];
  /** Characters of the words that matched. */
  readonly size: number;
  /** By a policy's own words: the stretches that matched, instead of hits. */
  readonly spans?: readonly (readonly [number, number])[];
  /** By a policy's own words: probability that this matter is meant. */
  readonly sure?: number;
}

/** Finds patterns in stretches of a scanned row. */
export class Matcher {
  private readonly stamp: Int32Array;
  private readonly lastHit: Int32Array;
  private readonly seen: Int32Array;
  private seenCount = 0;
  private turn = 0;

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {
    this.stamp = new Int32Array(model.vocabulary.conceptCount);
    this.lastHit = new Int32Array(model.vocabulary.conceptCount);
    this.seen = new Int32Array(model.vocabulary.conceptCount);
  }

  /** All patterns whose words stand in [from, to); `context` is how surely the row is of the field, 0–1. */
  match(from: number, to: number, context: number): Match[] {
    this.mark(from, to);
    const found: Match[] = [];
    for (let i = 0; i < this.seenCount; i++) {
      const anchored = this.model.patterns.anchoredAt(this.seen[i] as number);
      for (let k = 0; k < anchored.length; k++) {
        const pattern = this.model.patterns.patterns[anchored[k] as number] as Pattern;
        if (this.holds(pattern, context)) found.push(this.build(pattern, context));
      }
    }
    return found;
  }

  private mark(from: number, to: number): void {
    const { hits, dead } = this.scan;
    this.turn += 1;
    this.seenCount = 0;
    for (let h = this.scan.firstHit(from); h < hits.count && (hits.to[h] as number) <= to; h++) {
      if (dead[h] || (hits.from[h] as number) < from) continue;
      const concepts = this.model.vocabulary.concepts[hits.word[h] as number] as Int32Array;
      for (let i = 0; i < concepts.length; i++) {
        const c = concepts[i] as number;
        if (this.stamp[c] !== this.turn) {
          this.stamp[c] = this.turn;
          this.seen[this.seenCount++] = c;
        }
        this.lastHit[c] = h;
      }
    }
  }

  private holds(pattern: Pattern, context: number): boolean {
    if (pattern.context && context <= (pattern.office ? 0 : OFFICE)) return false;
    for (let i = 0; i < pattern.need.length; i++) {
      if (this.stamp[pattern.need[i] as number] !== this.turn) return false;
    }
    for (let i = 0; i < pattern.without.length; i++) {
      if (this.stamp[pattern.without[i] as number] === this.turn) return false;
    }
    return true;
  }

  private build(pattern: Pattern, context: number): Match {
    const { hits } = this.scan;
    let from = Infinity;
    let to = 0;
    let size = 0;
    const used: number[] = [];
    for (const concept of pattern.need) {
      const h = this.lastHit[concept] as number;
      used.push(h);
      from = Math.min(from, hits.from[h] as number);
      if (pattern.need.length === 1 || !this.scan.is(h, this.model.roles.field))
        to = Math.max(to, hits.to[h] as number);
      size += (hits.to[h] as number) - (hits.from[h] as number);
    }
    if (to === 0) to = hits.to[used[used.length - 1] as number] as number;
    const far = pattern.context && context < 0.8 && pattern.strength === 3;
    return { work: pattern.work, pattern, strength: far ? 2 : pattern.strength, from, to, hits: used, size };
  }
}
