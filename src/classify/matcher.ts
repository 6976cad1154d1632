import { OFFICE } from './field';
import type { Model } from './model';
import type { Pattern } from './pattern';
import { PatternTable } from './pattern-table';
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

const NO_MATCHES: readonly Match[] = [];

const strengthOf = ({ strength, context }: Pattern, certainty: number): number =>
  context && certainty < 0.8 && strength === 3 ? 2 : strength;

/** Finds patterns in stretches of a scanned row. */
export class Matcher {
  private readonly table: PatternTable;
  private readonly stamp: Int32Array;
  private readonly lastHit: Int32Array;
  private readonly seen: Int32Array;
  private seenCount = 0;
  private turn = 0;

  /** What the whole row has words for, the dead ones included: nothing else can hold in any stretch of it. */
  private readonly inRow: Int32Array;
  /** By anchor: where its patterns that may hold stand in `alive`. */
  private readonly aliveFrom: Int32Array;
  private readonly aliveTo: Int32Array;
  private readonly alive: Int32Array;
  private aliveCount = 0;
  private rowTurn = -1;

  /** By work: the pattern that tells it most surely in the stretch at hand. */
  private readonly best: Int32Array;
  private readonly workStamp: Int32Array;
  private readonly works: Int32Array;
  private worksCount = 0;

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {
    const { conceptCount } = model.vocabulary;
    const ofConcepts = (): Int32Array => new Int32Array(conceptCount);
    this.table = new PatternTable(model.patterns, model.vocabulary);
    this.stamp = ofConcepts();
    this.lastHit = ofConcepts();
    this.seen = ofConcepts();
    this.inRow = ofConcepts();
    this.aliveFrom = ofConcepts();
    this.aliveTo = ofConcepts();
    this.alive = new Int32Array(model.patterns.patterns.length);
    this.best = new Int32Array(model.works.length);
    this.workStamp = new Int32Array(model.works.length);
    this.works = new Int32Array(model.works.length);
  }

  /**
   * Of each work named in [from, to) the pattern that tells it most surely, in the order in which they are found;
   * `context` is how surely the row is of the field, 0–1.
   */
  match(from: number, to: number, context: number): readonly Match[] {
    if (this.rowTurn !== this.scan.turn) this.readRow();
    if (this.aliveCount === 0) return NO_MATCHES;
    this.mark(from, to);
    this.worksCount = 0;
    for (let i = 0; i < this.seenCount; i++) {
      const anchor = this.seen[i] as number;
      for (let k = this.aliveFrom[anchor] as number; k < (this.aliveTo[anchor] as number); k++) {
        const id = this.alive[k] as number;
        if (this.table.allIn(id, this.stamp, this.turn)) this.weigh(id, context);
      }
    }
    if (this.worksCount === 0) return NO_MATCHES;
    const found: Match[] = [];
    for (let i = 0; i < this.worksCount; i++) {
      const best = this.best[this.works[i] as number] as number;
      found.push(this.build(this.model.patterns.patterns[best] as Pattern, context));
    }
    return found;
  }

  /** Keeps the pattern where none tells its work more surely: by strength, by length, in one piece rather than in several. */
  private weigh(id: number, context: number): void {
    const pattern = this.model.patterns.patterns[id] as Pattern;
    if (!this.holds(pattern, context)) return;
    const { work } = pattern;
    if (this.workStamp[work] !== this.turn) {
      this.workStamp[work] = this.turn;
      this.works[this.worksCount++] = work;
      this.best[work] = id;
      return;
    }
    const known = this.model.patterns.patterns[this.best[work] as number] as Pattern;
    if (this.tells(pattern, known, context)) this.best[work] = id;
  }

  private tells(a: Pattern, b: Pattern, context: number): boolean {
    const stronger = strengthOf(a, context) - strengthOf(b, context);
    if (stronger !== 0) return stronger > 0;
    const longer = this.sizeOf(a) - this.sizeOf(b);
    return longer !== 0 ? longer > 0 : a.need.length < b.need.length;
  }

  private sizeOf({ need }: Pattern): number {
    const { from, to } = this.scan.hits;
    let size = 0;
    for (let i = 0; i < need.length; i++) {
      const h = this.lastHit[need[i] as number] as number;
      size += (to[h] as number) - (from[h] as number);
    }
    return size;
  }

  /** The patterns whose words all stand somewhere in the row; a few of those that its anchors would have tried. */
  private readRow(): void {
    const { hits } = this.scan;
    const { table, inRow, seen } = this;
    const turn = (this.rowTurn = this.scan.turn);
    let count = 0;
    for (let h = 0; h < hits.count; h++) {
      const word = hits.word[h] as number;
      for (let i = table.conceptsFrom[word] as number; i < (table.conceptsFrom[word + 1] as number); i++) {
        const concept = table.concepts[i] as number;
        if (inRow[concept] === turn) continue;
        inRow[concept] = turn;
        seen[count++] = concept;
      }
    }
    this.aliveCount = 0;
    for (let i = 0; i < count; i++) this.keepAlive(seen[i] as number);
  }

  private keepAlive(anchor: number): void {
    const { table } = this;
    this.aliveFrom[anchor] = this.aliveCount;
    const end = table.anchoredFrom[anchor + 1] as number;
    for (let k = table.anchoredFrom[anchor] as number; k < end; k++) {
      const id = table.anchored[k] as number;
      if (table.allIn(id, this.inRow, this.rowTurn)) this.alive[this.aliveCount++] = id;
    }
    this.aliveTo[anchor] = this.aliveCount;
  }

  private mark(from: number, to: number): void {
    const { hits, dead } = this.scan;
    const { table, stamp, lastHit } = this;
    const turn = (this.turn += 1);
    let count = 0;
    for (let h = this.scan.firstHit(from); h < hits.count && (hits.to[h] as number) <= to; h++) {
      if (dead[h] || (hits.from[h] as number) < from) continue;
      const word = hits.word[h] as number;
      for (let i = table.conceptsFrom[word] as number; i < (table.conceptsFrom[word + 1] as number); i++) {
        const c = table.concepts[i] as number;
        if (stamp[c] !== turn) {
          stamp[c] = turn;
          if (this.aliveFrom[c] !== this.aliveTo[c]) this.seen[count++] = c;
        }
        lastHit[c] = h;
      }
    }
    this.seenCount = count;
  }

  private holds(pattern: Pattern, context: number): boolean {
    if (pattern.context && context <= (pattern.office ? 0 : OFFICE)) return false;
    for (let i = 0; i < pattern.without.length; i++) {
      if (this.stamp[pattern.without[i] as number] === this.turn) return false;
    }
    return true;
  }

  private build(pattern: Pattern, context: number): Match {
    const { hits } = this.scan;
    let from = Infinity;
    let to = 0;
    const used: number[] = [];
    for (let i = 0; i < pattern.need.length; i++) {
      const h = this.lastHit[pattern.need[i] as number] as number;
      used.push(h);
      from = Math.min(from, hits.from[h] as number);
      if (pattern.need.length === 1 || !this.scan.is(h, this.model.roles.field))
        to = Math.max(to, hits.to[h] as number);
    }
    if (to === 0) to = hits.to[used[used.length - 1] as number] as number;
    const strength = strengthOf(pattern, context);
    return { work: pattern.work, pattern, strength, from, to, hits: used, size: this.sizeOf(pattern) };
  }
}
