import type { Model } from './model';
import type { RowScan } from './scan';
import type { Concept } from './vocabulary';

/** What stands beside a hit: words just before or after it in its clause, or around it. */
export class Surroundings {
  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {}

  /** A word of the concept begins within `reach` characters after the hit, in the same clause. */
  follows(h: number, concept: Concept, reach: number): boolean {
    if (!this.scan.present(concept)) return false;
    const { hits, dead } = this.scan;
    const end = hits.to[h] as number;
    for (let k = this.scan.firstHit(end); k < hits.count; k++) {
      const start = hits.from[k] as number;
      if (dead[k] || start < end || start > end + reach || !this.scan.is(k, concept)) continue;
      if (start <= this.scan.clauseEnd(end)) return true;
    }
    return false;
  }

  /** A word of the concept ends within `reach` characters before the hit, in the same clause. */
  precedes(h: number, concept: Concept, reach: number): boolean {
    if (!this.scan.present(concept)) return false;
    const { hits, dead } = this.scan;
    const start = hits.from[h] as number;
    for (let k = this.scan.firstHit(start - reach - 1); k < hits.count; k++) {
      const end = hits.to[k] as number;
      if (end > start) break;
      if (!dead[k] && this.scan.is(k, concept) && (hits.from[k] as number) >= this.scan.clauseStart(start))
        return true;
    }
    return false;
  }

  /** The hit lies inside a word of the concept. */
  inside(h: number, concept: Concept): boolean {
    if (!this.scan.present(concept)) return false;
    const to = this.scan.hits.to[h] as number;
    for (let k = this.scan.firstHit(to - 1); k < this.scan.hits.count; k++)
      if (this.wraps(k, h, 0) && this.scan.is(k, concept)) return true;
    return false;
  }

  /** The hit lies inside a longer word of scope or place. */
  insideLonger(h: number): boolean {
    const { roles } = this.model;
    const to = this.scan.hits.to[h] as number;
    for (let k = this.scan.firstHit(to - 1); k < this.scan.hits.count; k++)
      if (this.wraps(k, h, 1) && this.scan.isAny(k, roles.scopeLow, roles.scopeHigh)) return true;
    return false;
  }

  /** A live hit that begins no later than `h` and is longer by that much at least. */
  private wraps(k: number, h: number, longerBy: number): boolean {
    const { hits, dead } = this.scan;
    const from = hits.from[h] as number;
    const start = hits.from[k] as number;
    if (k === h || dead[k] || start > from) return false;
    return (hits.to[k] as number) - start >= (hits.to[h] as number) - from + longerBy;
  }

  firstChar(h: number): string {
    return String.fromCharCode(this.scan.buffer.codes[this.scan.hits.from[h] as number] as number);
  }

  nextChar(h: number): string {
    return String.fromCharCode(this.scan.buffer.codes[this.scan.hits.to[h] as number] ?? 0);
  }
}
