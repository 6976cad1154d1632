import { OFFICE, type FieldReading } from './field';
import type { Matcher } from './matcher';
import type { Model } from './model';
import { OutsideReader, type Outside } from './outside';
import type { TierHint } from './own-fit';
import type { Named } from './readings';
import type { RowScan } from './scan';
import { UnsaidReader } from './unsaid';
import { WorkFinder, type FieldWorks } from './work-finder';

interface OneWork {
  readonly state: 'single' | 'unlisted';
  readonly main: Named | null;
  readonly rivals: readonly Named[];
  readonly sure: number;
}

interface ManyWorks {
  readonly state: 'mixed';
  readonly all: readonly Named[];
  readonly sure: number;
}

/** What work the row's words describe. `sure` is the probability that this reading of the words is right. */
export type Verdict = OneWork | ManyWorks | Outside;

const SURE_BY_STRENGTH: Readonly<Record<number, number>> = { 3: 0.99, 2: 0.95, 1: 0.75 };

/** What the surety of a name's work loses where the content names another one, and where words of the name go unexplained. */
const OPPOSED = 0.08;
const UNSAID = 0.08;
const UNSAID_WORK = 0.16;
/** Where the name ends in a thing of the office (办公家具). */
const OFFICE_HEAD = 0.16;

const one = (main: Named, rivals: readonly Named[], sure: number): OneWork => ({
  state: main.work.kind === 'unlisted' ? 'unlisted' : 'single',
  main,
  rivals,
  sure,
});

/** Several works; of which none is listed, they are unlisted all the same. */
const severalOf = (distinct: readonly Named[], sure: number): ManyWorks | OneWork | null => {
  const [first] = distinct;
  if (!first || distinct.length < 2) return null;
  const surest = Math.min(sure, ...distinct.map((n) => (n.match.sure ?? 1) - 0.03));
  if (distinct.every((n) => n.work.kind === 'unlisted')) return one(first, distinct.slice(1), surest);
  return { state: 'mixed', all: distinct, sure: surest };
};

/** Reads one scanned row: the name weighs first; content decides where the name says nothing. */
export class Interpreter {
  private readonly works: WorkFinder;
  private readonly outside: OutsideReader;
  private readonly unsaid: UnsaidReader;

  constructor(model: Model, scan: RowScan, matcher: Matcher) {
    this.works = new WorkFinder(model, scan, matcher);
    this.outside = new OutsideReader(model, scan);
    this.unsaid = new UnsaidReader(model, scan);
  }

  interpret(field: FieldReading, hint: TierHint): Verdict {
    const name = this.works.inName(field.certainty, hint);
    const outside = this.outside.ofName(name, field);
    if (outside) return this.borneOut(outside, name, field, hint);
    if (name.distinct.length > 0)
      return this.fromName(name, this.works.inContent(field.certainty, hint), field);
    return this.fromContent(name, this.works.inContent(field.certainty, hint), field, hint);
  }

  /** A body or a word of another field gives way where the content names one matter of the policy and nothing else. */
  private borneOut(outside: Outside, name: FieldWorks, field: FieldReading, hint: TierHint): Verdict {
    if (!this.outside.isDoubtful(outside)) return outside;
    const content = this.works.inContent(field.certainty, hint);
    const [main] = content.distinct;
    if (!main || main.work.lexicon !== null) return outside;
    const doubted = { ...outside, near: outside.near ?? main, sure: Math.min(outside.sure, 0.85) };
    if (name.distinct.length > 0 || main.strength < 3 || content.distinct.length > 1) return doubted;
    return one(main, content.rivals, 0.8);
  }

  private fromName(name: FieldWorks, content: FieldWorks, field: FieldReading): Verdict {
    const several = severalOf(name.distinct, 0.95);
    if (several) return several;
    const main = name.distinct[0] as Named;
    let sure = main.match.sure ?? SURE_BY_STRENGTH[main.strength] ?? 0.7;
    if (main.match.pattern.context && field.certainty < 0.8) sure -= 0.08;
    if (main.match.pattern.context && field.by === 'detail' && this.outside.contentNamesOther()) sure -= 0.1;
    const strong = main.strength === 3 && !main.match.pattern.context && main.work.lexicon !== null;
    const plain = strong && !this.unsaid.strangeTo(main);
    if (field.certainty === 0 && !plain) sure -= 0.06;
    // The name fits, but nothing else says that the row is of the field.
    if (main.match.pattern.context && field.by === 'office') sure -= 0.2;
    // 文明城市创建宣传 of a body of the field: only the unit speaks for the field, and the name says something else.
    const unitAlone = main.match.pattern.context && (field.by === 'unit' || field.by === 'title');
    if (unitAlone && this.unsaid.strangeTo(main)) sure -= UNSAID;
    if (this.outside.joins(main.phrase)) sure -= 0.2;
    if (this.isOpposed(main, content)) sure -= OPPOSED;
    if (this.unsaid.beside(name)) sure -= UNSAID_WORK;
    if (main.work.lexicon !== null && this.outside.endsInOverhead(main)) sure -= OFFICE_HEAD;
    return one(main, name.rivals, sure);
  }

  /** The content plainly names another work, and not that of the name. */
  private isOpposed(main: Named, { distinct, rivals }: FieldWorks): boolean {
    const said = [...distinct, ...rivals];
    return said.some((n) => n.strength === 3) && said.every((n) => n.work !== main.work);
  }

  private fromContent(name: FieldWorks, content: FieldWorks, field: FieldReading, hint: TierHint): Verdict {
    const generic = this.outside.isGeneric();
    const { weak } = name;
    const confirmed = weak ? content.distinct.find((c) => c.work === weak.work) : undefined;
    if (confirmed && content.distinct.length <= 2) return one(confirmed, content.distinct, 0.95);
    const fitting = generic || field.inName;
    if (content.distinct.length > 0 && (fitting || !this.outside.namesOther())) {
      return this.byContent(content, fitting);
    }
    if (weak && field.certainty > OFFICE) return one(weak, name.rivals, 0.7);
    if (field.inName || (field.certainty > OFFICE && generic) || this.outside.isHome(field)) {
      return { state: 'unlisted', main: null, rivals: content.weak ? [content.weak] : [], sure: 0.6 };
    }
    const near = content.distinct[0] ?? null;
    return {
      state: 'outside',
      hit: null,
      near,
      sure: this.outside.sureOf(field, generic, hint.unit !== '' && near === null),
    };
  }

  private byContent(content: FieldWorks, fitting: boolean): Verdict {
    const base = fitting ? 0.95 : 0.8;
    const [main] = content.distinct;
    const several = severalOf(content.distinct, base - 0.15);
    if (several || !main) return several ?? { state: 'outside', hit: null, near: null, sure: 0.7 };
    if (main.work.kind === 'outside') return { state: 'outside', hit: null, near: null, sure: 0.85 };
    return one(main, content.rivals, base - (main.strength < 3 ? 0.06 : 0));
  }
}
