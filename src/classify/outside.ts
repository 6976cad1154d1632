import { OFFICE, type FieldReading } from './field';
import type { Model } from './model';
import type { Named } from './readings';
import type { Phrase } from './phrases';
import type { RowScan } from './scan';
import type { FieldWorks } from './work-finder';

/** A row outside the field. `near` is the work its words came near to. */
export interface Outside {
  readonly state: 'outside';
  readonly hit: number | null;
  readonly near: Named | null;
  readonly sure: number;
}

/** 1 for characters that say nothing by themselves. */
const PLAIN = new Uint8Array(65536);
for (const c of '0123456789-.·()年度第批、,和与及《》') PLAIN[c.charCodeAt(0)] = 1;

/** Tells rows that only mention the field from rows of the field. */
export class OutsideReader {
  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {}

  /** Office overhead, other fields, purchases that only mention the field. */
  ofName(name: FieldWorks, field: FieldReading): Outside | null {
    const top = name.distinct[0];
    if (top && top.work.kind === 'outside')
      return { state: 'outside', hit: top.match.hits[0] ?? null, near: null, sure: 0.97 };
    // A policy's own item may be of that kind (公用经费, 文物修缮).
    if (top && top.work.lexicon === null && top.strength === 3) return null;
    const foreign = this.foreign(name, field);
    if (foreign) return foreign;
    const overhead = this.overhead();
    const owned = top !== undefined && top.work.lexicon === null && top.strength >= 2;
    if (overhead >= 0 && !owned) {
      const soft = this.scan.is(overhead, this.model.roles.of.overheadSoft);
      const later = !top || (this.scan.hits.to[overhead] as number) >= top.match.to;
      // 差旅费, 印刷费 are names of costs: what they are for stands in the content.
      if (!top && soft && field.by === 'detail') return null;
      const about = field.inName && this.isBefore(overhead, field);
      const doubt =
        about ||
        field.by === 'detail' ||
        (field.inName && (soft || this.model.own !== null)) ||
        this.isHinted(field);
      if (!top) return { state: 'outside', hit: overhead, near: null, sure: doubt ? 0.85 : 0.98 };
      const distant = field.by !== 'name' && field.by !== 'detail' && field.by !== null;
      if (distant && top.match.pattern.context)
        return { state: 'outside', hit: overhead, near: top, sure: 0.9 };
      if (later && !soft) return { state: 'outside', hit: overhead, near: top, sure: 0.85 };
    }
    if (field.inName || field.certainty >= 1 || (top && top.work.lexicon === null)) return null;
    const other = this.otherField(top !== undefined && field.by === 'detail');
    if (other < 0) return null;
    if (top && !top.match.pattern.context && top.strength === 3) return null;
    return {
      state: 'outside',
      hit: other,
      near: top ?? null,
      sure: top || field.by === 'detail' || this.isHinted(field) ? 0.85 : 0.98,
    };
  }

  /** The name says the thing of the office first, then what of the field is done with it (机关电脑“去盗版”). */
  private isBefore(overhead: number, { hit }: FieldReading): boolean {
    const { from, to } = this.scan.hits;
    return hit !== null && (to[overhead] as number) <= (from[hit] as number);
  }

  /** An office in charge of the field, and a name with a word often of it. */
  private isHinted({ by }: FieldReading): boolean {
    return by === 'office' && this.scan.has(this.model.roles.hint, 0, this.scan.fieldTo[0] as number);
  }

  /** By a policy's own words: the name names another field, or a body of another field does what the policy hardly names. */
  private foreign(name: FieldWorks, field: FieldReading): Outside | null {
    if (this.model.own === null) return null;
    const hit = this.otherField(false);
    const top = name.distinct[0] ?? name.weak;
    const near = top ?? null;
    if (field.homeUnit || (hit < 0 && !field.otherBody)) return null;
    // 畜禽粪污治理 of a bureau of agriculture: the name is of the field and of no other, and nears a matter.
    if (hit < 0 && field.inName && top) return null;
    if (field.otherBody && (top?.strength ?? 0) < 2) {
      return {
        state: 'outside',
        hit: hit < 0 ? null : hit,
        near,
        sure: hit >= 0 || !field.inName ? 0.95 : 0.8,
      };
    }
    return hit >= 0 && field.inName ? { state: 'outside', hit, near, sure: 0.75 } : null;
  }

  /** Known by the unit or by a word of another field, not by overhead of an office. */
  isDoubtful({ hit }: Outside): boolean {
    if (this.model.own === null) return false;
    return hit === null || !this.scan.is(hit, this.model.roles.of.overheadHead);
  }

  /** A word of another field in the name; the soft ones give way to a work that name and content bear out. */
  private otherField(borneOut: boolean): number {
    const end = this.scan.fieldTo[0] as number;
    const strong = this.scan.find(this.model.roles.outside, 0, end);
    return strong >= 0 || borneOut ? strong : this.scan.find(this.model.roles.outsideSoft, 0, end);
  }

  private overhead(): number {
    let found = -1;
    const { used } = this.model;
    this.scan.each(this.model.roles.of.overheadHead, 0, this.scan.fieldTo[0] as number, (h) => {
      if (used[this.scan.hits.word[h] as number] !== 1) found = h;
    });
    return found;
  }

  /** The last thing the name says is one of the office's own, after the work. */
  endsInOverhead({ match }: Named): boolean {
    const at = this.overhead();
    if (at < 0) return false;
    const end = this.scan.hits.to[at] as number;
    return end > match.to && end >= (this.scan.fieldTo[0] as number) - 2;
  }

  /** The name has words of another field. */
  namesOther(): boolean {
    return this.otherField(false) >= 0;
  }

  /** Under a policy known by its own words alone, what a body of the field does is of the field unless another shows. */
  isHome(field: FieldReading): boolean {
    return this.model.own !== null && field.homeUnit === true && !this.namesOther();
  }

  /** Nothing of the field was found; words that are often of it leave a doubt. */
  sureOf(field: FieldReading, generic: boolean, strange: boolean): number {
    if (this.scan.has(this.model.roles.hint, 0, this.scan.buffer.length)) return 0.85;
    if (field.certainty >= 0.9) return 0.7;
    // Words that no list knows say nothing: only those of another field put a row outside.
    const shown =
      this.namesOther() || this.scan.has(this.model.roles.elsewhere, 0, this.scan.fieldTo[0] as number);
    // A body that has nothing to do with the field, and no word of the row that any work knows.
    const elsewhere = strange && !generic && field.by === null && this.model.own === null;
    if (!shown) return elsewhere ? 0.94 : 0.75;
    return field.certainty > OFFICE || generic ? 0.9 : 0.97;
  }

  /** A phrase of the name beside `main` is of another field (知识产权宣传和食品安全宣传). */
  joins(main: Phrase): boolean {
    const { outside } = this.model.roles;
    if (!this.scan.present(outside)) return false;
    const end = this.scan.fieldTo[0] as number;
    const inMain = this.scan.has(outside, main.from, main.to);
    return !inMain && this.scan.has(outside, 0, end);
  }

  /** Content or remarks have words of another field. */
  contentNamesOther(): boolean {
    return this.scan.has(this.model.roles.outside, this.scan.fieldTo[0] as number, this.scan.buffer.length);
  }

  /** True where the name, but for padding, years, places and the field's own name, says nothing. */
  isGeneric(): boolean {
    const from = this.scan.fieldFrom[0] as number;
    const to = this.scan.fieldTo[0] as number;
    const { plainLow, plainHigh } = this.model.roles;
    const covered = new Uint8Array(to - from);
    this.scan.cover(covered, from, to, plainLow, plainHigh);
    for (let i = 0; i < covered.length; i++) {
      if (covered[i] === 0 && PLAIN[this.scan.buffer.codes[from + i] as number] === 0) return false;
    }
    return true;
  }
}
