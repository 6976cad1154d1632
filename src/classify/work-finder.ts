import type { Matcher } from './matcher';
import type { Model } from './model';
import type { TierHint } from './own-fit';
import { OwnReader, type OwnReading } from './own-reader';
import { namedIn, rank, type Named } from './readings';
import type { Phrase, TextField } from './phrases';
import type { RowScan } from './scan';

/** The works that a name or a content names. */
export interface FieldWorks {
  /** Distinct works in the order named, each at least usual. */
  readonly distinct: readonly Named[];
  readonly rivals: readonly Named[];
  readonly weak: Named | null;
}

const NO_WORKS: FieldWorks = { distinct: [], rivals: [], weak: null };

/** Finds the works that the texts of a scanned row name. */
export class WorkFinder {
  private readonly own: OwnReader;

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
    private readonly matcher: Matcher,
  ) {
    this.own = new OwnReader(model, scan);
  }

  /** Works of the name; `context` is how surely the row is of the field, 0–1. */
  inName(context: number, hint: TierHint): FieldWorks {
    return this.withOwn(this.name(context), 'name', hint);
  }

  /** Works of content and remarks. */
  inContent(context: number, hint: TierHint): FieldWorks {
    return this.withOwn(this.content(context), 'detail', hint);
  }

  /** Adds what the policy's own words say, where they say it at least as surely. */
  private withOwn(works: FieldWorks, field: TextField, hint: TierHint): FieldWorks {
    if (!this.own.active) return works;
    const reading = this.own.read(field, hint);
    if (!reading) return works;
    const own = reading.main;
    const top = works.distinct[0];
    if (!top || top.work.lexicon === null) return this.ownWorks(works, field, reading, hint);
    if (works.distinct.length > 1 || (top.work.kind === 'outside' && top.strength === 3)) return works;
    const unlisted = own.strength >= top.strength && top.work.kind === 'unlisted';
    if (own.strength > top.strength || unlisted)
      return { distinct: [own], rivals: [top, ...reading.rivals], weak: null };
    return { ...works, rivals: [...works.rivals, own] };
  }

  private ownWorks(works: FieldWorks, field: TextField, reading: OwnReading, hint: TierHint): FieldWorks {
    const own = reading.main;
    if (own.strength < 2) return works.distinct.length > 0 ? works : { ...works, weak: works.weak ?? own };
    const phrases = this.scan.phrasesOf(0);
    const listed = field === 'name' && phrases.length > 1 ? this.own.readList(phrases, hint) : [];
    if (listed.length > 1) return { distinct: listed, rivals: [], weak: null };
    return { distinct: [own], rivals: reading.rivals, weak: null };
  }

  /** Works of the name, phrase by phrase; the whole name where no phrase says enough. */
  private name(context: number): FieldWorks {
    const phrases = this.scan.phrasesOf(0);
    const main = phrases.filter((p) => p.joint !== 'bracket');
    const first = this.collect(main, context);
    const whole = this.whole(phrases, context);
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

  private whole(phrases: readonly Phrase[], context: number): FieldWorks {
    if (phrases.length < 2) return NO_WORKS;
    const from = this.scan.fieldFrom[0] as number;
    const to = this.scan.fieldTo[0] as number;
    return this.collect([{ field: 'name', from, to, joint: 'start' }], context);
  }

  private collect(phrases: readonly Phrase[], context: number): FieldWorks {
    const distinct: Named[] = [];
    const rivals: Named[] = [];
    let weak: Named | null = null;
    for (const phrase of phrases) {
      const matches = this.matcher.match(phrase.from, phrase.to, context);
      if (matches.length === 0) continue;
      const ranked = rank(namedIn(matches, phrase, this.model), this.model);
      const top = ranked[0];
      if (!top) continue;
      if (top.strength < 2) {
        weak = weak ?? top;
        continue;
      }
      for (let i = 1; i < ranked.length; i++) rivals.push(ranked[i] as Named);
      if (!distinct.some((n) => n.work === top.work)) distinct.push(top);
    }
    if (distinct.length === 0 && rivals.length === 0 && weak === null) return NO_WORKS;
    return {
      distinct,
      rivals: rivals.length === 0 ? rivals : rivals.filter((r) => !distinct.some((d) => d.work === r.work)),
      weak,
    };
  }

  /** Works of content and remarks. Clauses are tried whole where their phrases say nothing. */
  private content(context: number): FieldWorks {
    const phrases = [...this.scan.phrasesOf(1), ...this.scan.phrasesOf(2)];
    if (phrases.length === 0) return NO_WORKS;
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
}
