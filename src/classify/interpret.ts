import type { FieldReading } from './field';
import type { Matcher } from './matcher';
import type { Model } from './model';
import { namedIn, rank, type Named } from './readings';
import { OwnReader, type TierHint } from './own-reader';
import type { Phrase, RowScan, TextField } from './scan';

/** What work the row's words describe. `sure` is the probability that this reading of the words is right. */
export type Verdict =
  | {
      readonly state: 'single' | 'unlisted';
      readonly main: Named | null;
      readonly rivals: readonly Named[];
      readonly sure: number;
    }
  | { readonly state: 'mixed'; readonly all: readonly Named[]; readonly sure: number }
  | {
      readonly state: 'outside';
      readonly hit: number | null;
      readonly near: Named | null;
      readonly sure: number;
    };

interface FieldWorks {
  /** Distinct works in the order named, each at least usual. */
  readonly distinct: readonly Named[];
  readonly rivals: readonly Named[];
  readonly weak: Named | null;
}

const SURE_BY_STRENGTH: Readonly<Record<number, number>> = { 3: 0.99, 2: 0.95, 1: 0.75 };

/** Reads one scanned row: the name weighs first; content decides where the name says nothing. */
export class Interpreter {
  private readonly own: OwnReader;

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
    private readonly matcher: Matcher,
  ) {
    this.own = new OwnReader(model, scan);
  }

  interpret(field: FieldReading, hint: TierHint): Verdict {
    const name = this.withOwn(this.works('name', field.certainty), 'name', hint);
    const outside = this.outsideName(name, field);
    if (outside) return outside;
    if (name.distinct.length > 0) return this.fromName(name, field);
    const content = this.withOwn(this.content(field.certainty), 'detail', hint);
    return this.fromContent(name, content, field);
  }

  /** Adds what the policy's own words say, where they say it at least as surely. */
  private withOwn(works: FieldWorks, field: TextField, hint: TierHint): FieldWorks {
    if (!this.own.active) return works;
    const own = this.own.read(field, hint);
    if (!own) return works;
    const top = works.distinct[0];
    if (!top)
      return own.strength >= 2 ? { ...works, distinct: [own] } : { ...works, weak: works.weak ?? own };
    if (works.distinct.length > 1) return works;
    if (top.work.kind === 'outside' && top.strength === 3) return works;
    const surer = own.strength > top.strength || (own.strength >= 2 && top.work.lexicon === null);
    if (surer || (own.strength >= top.strength && top.work.kind === 'unlisted')) {
      return { distinct: [own], rivals: top.work.lexicon === null ? [] : [top], weak: null };
    }
    return top.work.lexicon === null ? works : { ...works, rivals: [...works.rivals, own] };
  }

  private fromName(name: FieldWorks, field: FieldReading): Verdict {
    if (name.distinct.length > 1) return { state: 'mixed', all: name.distinct, sure: 0.95 };
    const main = name.distinct[0] as Named;
    let sure = SURE_BY_STRENGTH[main.strength] ?? 0.7;
    if (main.match.pattern.context && field.certainty < 0.8) sure -= 0.08;
    if (field.certainty === 0) sure -= 0.06;
    return { state: main.work.kind === 'unlisted' ? 'unlisted' : 'single', main, rivals: name.rivals, sure };
  }

  private fromContent(name: FieldWorks, content: FieldWorks, field: FieldReading): Verdict {
    const generic = this.isGeneric();
    const confirmed = name.weak && content.distinct.find((c) => c.work === name.weak?.work);
    if (confirmed && content.distinct.length <= 2) {
      return {
        state: confirmed.work.kind === 'unlisted' ? 'unlisted' : 'single',
        main: confirmed,
        rivals: content.distinct,
        sure: 0.95,
      };
    }
    if (content.distinct.length > 0 && (generic || field.inName || !this.foreignName())) {
      return this.byContent(content, generic || field.inName);
    }
    if (name.weak && field.certainty > 0)
      return {
        state: name.weak.work.kind === 'unlisted' ? 'unlisted' : 'single',
        main: name.weak,
        rivals: name.rivals,
        sure: 0.7,
      };
    if (field.inName || (field.certainty > 0 && generic)) {
      return { state: 'unlisted', main: null, rivals: content.weak ? [content.weak] : [], sure: 0.6 };
    }
    return {
      state: 'outside',
      hit: null,
      near: content.distinct[0] ?? null,
      sure: this.sureOutside(field, generic),
    };
  }

  /** Nothing of the field was found; words that are often of it leave a doubt. */
  private sureOutside(field: FieldReading, generic: boolean): number {
    if (this.scan.has(this.model.roles.hint, 0, this.scan.buffer.length)) return 0.85;
    if (field.certainty >= 0.9) return 0.7;
    return field.certainty > 0 || generic ? 0.9 : 0.97;
  }

  private byContent(content: FieldWorks, fitting: boolean): Verdict {
    const [main] = content.distinct;
    const base = fitting ? 0.95 : 0.8;
    if (content.distinct.length === 1 && main) {
      const sure = base - (main.strength < 3 ? 0.06 : 0);
      if (main.work.kind === 'outside') return { state: 'outside', hit: null, near: null, sure: 0.85 };
      return {
        state: main.work.kind === 'unlisted' ? 'unlisted' : 'single',
        main,
        rivals: content.rivals,
        sure,
      };
    }
    return { state: 'mixed', all: content.distinct, sure: base - 0.15 };
  }

  /** Works of the name, phrase by phrase; the whole name where no phrase says enough. */
  private works(field: TextField, context: number): FieldWorks {
    const phrases = this.scan.phrasesOf(0);
    const main = phrases.filter((p) => p.joint !== 'bracket');
    const first = this.collect(main, context);
    const whole = this.whole(field, phrases, context);
    if (first.distinct.length === 0 && whole.distinct.length > 0) return whole;
    if (first.distinct.length === 0) {
      const inBrackets = this.collect(
        phrases.filter((p) => p.joint === 'bracket'),
        context,
      );
      return inBrackets.distinct.length > 0 ? { ...inBrackets, weak: first.weak } : first;
    }
    return first.distinct.length === 1 ? this.strengthen(first, whole) : first;
  }

  /** The whole name may name the same work more surely than one phrase does. */
  private strengthen(first: FieldWorks, whole: FieldWorks): FieldWorks {
    const main = first.distinct[0] as Named;
    const again =
      whole.distinct.find((n) => n.work === main.work) ?? whole.rivals.find((n) => n.work === main.work);
    if (again && again.strength > main.strength) return { ...first, distinct: [again] };
    const top = whole.distinct[0];
    if (!top || top.work === main.work) return first;
    const outranks =
      this.model.over[top.work.index]?.has(main.work.index) === true && top.strength >= main.strength;
    if (outranks) return { ...first, distinct: [top] };
    if (top.strength > main.strength) return { ...first, distinct: [top], rivals: [main, ...first.rivals] };
    return first;
  }

  private whole(field: TextField, phrases: readonly Phrase[], context: number): FieldWorks {
    const f = field === 'name' ? 0 : 1;
    const phrase: Phrase = {
      field,
      from: this.scan.fieldFrom[f] as number,
      to: this.scan.fieldTo[f] as number,
      joint: 'start',
    };
    return phrases.length < 2 ? { distinct: [], rivals: [], weak: null } : this.collect([phrase], context);
  }

  private collect(phrases: readonly Phrase[], context: number): FieldWorks {
    const distinct: Named[] = [];
    const rivals: Named[] = [];
    let weak: Named | null = null;
    for (const phrase of phrases) {
      const ranked = rank(
        namedIn(this.matcher.match(phrase.from, phrase.to, context), phrase, this.model),
        this.model,
      );
      const top = ranked[0];
      if (!top) continue;
      if (top.strength < 2) {
        weak = weak ?? top;
        continue;
      }
      rivals.push(...ranked.slice(1));
      if (!distinct.some((n) => n.work === top.work)) distinct.push(top);
    }
    return { distinct, rivals: rivals.filter((r) => !distinct.some((d) => d.work === r.work)), weak };
  }

  /** Works of content and remarks. Clauses are tried whole where their phrases say nothing. */
  private content(context: number): FieldWorks {
    const phrases = [...this.scan.phrasesOf(1), ...this.scan.phrasesOf(2)];
    const fine = this.collect(phrases, context);
    const clauses = this.clauses(phrases);
    const coarse = clauses.length === phrases.length ? fine : this.collect(clauses, context);
    const all = fine.distinct.length > 0 ? fine : coarse;
    const strong = all.distinct.filter((n) => n.strength === 3);
    if (strong.length === 1 && all.distinct.length > 1) {
      return {
        distinct: strong,
        rivals: [...all.distinct.filter((n) => n.strength < 3), ...all.rivals],
        weak: all.weak,
      };
    }
    return all;
  }

  private clauses(phrases: readonly Phrase[]): Phrase[] {
    const clauses: Phrase[] = [];
    for (const phrase of phrases) {
      const last = clauses[clauses.length - 1];
      if (last && phrase.joint === 'list' && last.field === phrase.field)
        clauses[clauses.length - 1] = { ...last, to: phrase.to };
      else clauses.push(phrase);
    }
    return clauses;
  }

  /** Office overhead, other fields, purchases that only mention the field. */
  private outsideName(name: FieldWorks, field: FieldReading): Verdict | null {
    const top = name.distinct[0];
    if (top && top.work.kind === 'outside')
      return { state: 'outside', hit: top.match.hits[0] ?? null, near: null, sure: 0.97 };
    const overhead = this.overhead();
    if (overhead >= 0) {
      const soft = this.scan.is(overhead, this.model.roles.of.overheadSoft);
      const later = !top || (this.scan.hits.to[overhead] as number) >= top.match.to;
      if (!top)
        return { state: 'outside', hit: overhead, near: null, sure: field.by === 'detail' ? 0.9 : 0.98 };
      const distant = field.by === 'unit' || field.by === 'code' || field.by === 'title';
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
      sure: top || field.by === 'detail' ? 0.85 : 0.98,
    };
  }

  /** A word of another field in the name; the soft ones give way to a work that name and content bear out. */
  private otherField(borneOut: boolean): number {
    const end = this.scan.fieldTo[0] as number;
    const strong = this.scan.find(this.model.roles.outside, 0, end);
    return strong >= 0 || borneOut ? strong : this.scan.find(this.model.roles.outsideSoft, 0, end);
  }

  private overhead(): number {
    let found = -1;
    this.scan.each(this.model.roles.of.overheadHead, 0, this.scan.fieldTo[0] as number, (h) => (found = h));
    return found;
  }

  private foreignName(): boolean {
    return this.otherField(false) >= 0;
  }

  /** True where the name, but for padding, years, places and the field's own name, says nothing. */
  isGeneric(): boolean {
    const from = this.scan.fieldFrom[0] as number;
    const to = this.scan.fieldTo[0] as number;
    const { padding, generic } = this.model.roles.of;
    const { field, place, scope } = this.model.roles;
    const covered = new Uint8Array(to - from);
    for (const concept of [padding, generic, field, place, ...Object.values(scope)]) {
      this.scan.each(concept, from, to, (h) =>
        covered.fill(1, (this.scan.hits.from[h] as number) - from, (this.scan.hits.to[h] as number) - from),
      );
    }
    for (let i = 0; i < covered.length; i++) {
      if (
        covered[i] === 0 &&
        !/[0-9\-.·()年度第批、,和与及《》]/.test(
          String.fromCharCode(this.scan.buffer.codes[from + i] as number),
        )
      )
        return false;
    }
    return true;
  }
}
