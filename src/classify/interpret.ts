import { OFFICE, type FieldReading } from './field';
import type { Matcher } from './matcher';
import type { Model } from './model';
import { OutsideReader, type Outside } from './outside';
import type { TierHint } from './own-fit';
import type { Named } from './readings';
import type { RowScan } from './scan';
import { UnsaidReader } from './unsaid';
import { WorkFinder, type FieldWorks } from './work-finder';

export interface OneWork {
  readonly state: 'single' | 'unlisted';
  readonly main: Named | null;
  readonly rivals: readonly Named[];
  readonly sure: number;
  /** Probability that the row is of another kind: outside the field, or of several works. */
  readonly risk: number;
  /** Works that the content plainly names where none of them is the name's. */
  readonly against: readonly Named[];
}

interface ManyWorks {
  readonly state: 'mixed';
  readonly all: readonly Named[];
  readonly sure: number;
}

/** What work the row's words describe. `sure` is the probability that this reading of the words is right. */
export type Verdict = OneWork | ManyWorks | Outside;

const SURE_BY_STRENGTH: Readonly<Record<number, number>> = { 3: 0.99, 2: 0.95, 1: 0.75 };

/** Surety of a content's work beside a name that says something else, plainly named or not. */
const CONTENT_ALONE = { plain: 0.8, usual: 0.74 } as const;

/** Risks that the row is of another kind than its name's work shows. */
const RISK = {
  /** The field shows from afar only: by the unit, by the title. */
  far: 0.03,
  /** Nothing shows the field, and the content does not bear the name out. */
  noField: 0.05,
  noFieldAgreed: 0.04,
  /** The field shows in the content alone, which is of another field too. */
  contentOther: 0.05,
  /** The name fits, but nothing else says that the row is of the field. */
  office: 0.1,
  /** Only the unit speaks for the field, and the name says something else (文明城市创建宣传). */
  unitAlone: 0.05,
  /** A phrase beside the work is of another field. */
  joined: 0.1,
  /** A phrase of a list is not explained: a work not recognised. */
  unsaidWork: 0.07,
  /** The name ends in a thing of the office (办公家具). */
  officeHead: 0.07,
} as const;

const one = (
  main: Named,
  rivals: readonly Named[],
  sure: number,
  risk = 0,
  against: readonly Named[] = [],
): OneWork => ({
  state: main.work.kind === 'unlisted' ? 'unlisted' : 'single',
  main,
  rivals,
  sure,
  risk,
  against,
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
    const several = severalOf(name.distinct, this.asEquals(name.distinct) ? 0.95 : 0.8);
    if (several) return several;
    const main = name.distinct[0] as Named;
    const sure = main.match.sure ?? SURE_BY_STRENGTH[main.strength] ?? 0.7;
    const risk = this.riskOf(main, name, content, field);
    return one(main, name.rivals, sure, risk, this.against(main, content));
  }

  private riskOf(main: Named, name: FieldWorks, content: FieldWorks, field: FieldReading): number {
    const besides = this.riskBeside(main, name);
    if (main.match.pattern.context) return besides + this.riskFromAfar(main, field);
    const plain = main.strength === 3 && main.work.lexicon !== null;
    if (field.certainty > 0 || (plain && !this.unsaid.strangeTo(main))) return besides;
    const agreed = content.distinct.some((n) => n.work === main.work);
    return besides + (agreed ? RISK.noFieldAgreed : RISK.noField);
  }

  /** Of a work whose words alone do not show the field. */
  private riskFromAfar(main: Named, { by, certainty }: FieldReading): number {
    let risk = certainty < 0.8 ? RISK.far : 0;
    if (certainty === 0) risk += RISK.noField;
    if (by === 'detail' && this.outside.contentNamesOther()) risk += RISK.contentOther;
    if (by === 'office') risk += RISK.office;
    if ((by === 'unit' || by === 'title') && this.unsaid.strangeTo(main)) risk += RISK.unitAlone;
    return risk;
  }

  private riskBeside(main: Named, name: FieldWorks): number {
    let risk = this.outside.joins(main.phrase) ? RISK.joined : 0;
    if (this.unsaid.beside(name)) risk += RISK.unsaidWork;
    if (main.work.lexicon !== null && this.outside.endsInOverhead(main)) risk += RISK.officeHead;
    return risk;
  }

  /** Joined as in a list; what stands after a colon or a comma may only say what stands before it (规章立项：保护办法). */
  private asEquals(distinct: readonly Named[]): boolean {
    return distinct.slice(1).every(({ phrase }) => phrase.joint !== 'clause');
  }

  /** What the content plainly names, where it does not name the name's work. */
  private against(main: Named, { distinct, rivals }: FieldWorks): readonly Named[] {
    const said = [...distinct, ...rivals];
    return said.every((n) => n.work !== main.work) ? said.filter((n) => n.strength === 3) : [];
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
      return {
        state: 'unlisted',
        main: null,
        rivals: content.weak ? [content.weak] : [],
        sure: 0.6,
        risk: 0,
        against: [],
      };
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
    const [main] = content.distinct;
    const several = severalOf(content.distinct, fitting ? 0.8 : 0.65);
    if (several || !main) return several ?? { state: 'outside', hit: null, near: null, sure: 0.7 };
    if (main.work.kind === 'outside') return { state: 'outside', hit: null, near: null, sure: 0.85 };
    const usual = main.strength < 3;
    if (fitting) return one(main, content.rivals, usual ? 0.89 : 0.95);
    return one(main, content.rivals, usual ? CONTENT_ALONE.usual : CONTENT_ALONE.plain);
  }
}
