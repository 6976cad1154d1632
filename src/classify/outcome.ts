import { candidatesFor, matterLevel } from './candidates';
import { confidenceOf, rounded, signalsOf } from './confidence';
import type { Facts } from './facts';
import type { OneWork, Verdict } from './interpret';
import { contradicting, levelOf, SERVING, type LevelReading } from './level';
import { LevelFinder } from './level-finder';
import type { Model } from './model';
import type { Named } from './readings';
import type { ScopeReader } from './scope';
import type { Classification, MatterRef } from './types';

/** The part of a classification that follows from the reading of the words, scope and unit. */
export type Outcome = Pick<
  Classification,
  | 'state'
  | 'level'
  | 'payer'
  | 'category'
  | 'ref'
  | 'refs'
  | 'confidence'
  | 'decidedBy'
  | 'candidates'
  | 'byAffiliation'
  | 'hints'
> & { readonly mains: readonly Named[]; readonly review: boolean };

const NOTHING: Outcome = {
  state: 'out-of-scope',
  level: 'out-of-scope',
  payer: null,
  category: null,
  ref: null,
  refs: null,
  confidence: 0,
  decidedBy: null,
  candidates: [],
  byAffiliation: false,
  hints: [],
  mains: [],
  review: false,
};

/** Risk that a rival as strong as the chosen work, or a weaker one, is the one meant. */
const RIVAL_RISK = 0.12;
const WEAK_RIVAL_RISK = 0.03;

const contradiction = ({ policy, matter }: MatterRef): Classification['hints'][number] => ({
  id: 'classify.hint.documents',
  args: { document: policy.number ?? policy.title, clause: matter.clause, matter: matter.text },
});

/** What the surety of a work loses where the content plainly names one of another level. */
const OPPOSED = 0.08;

type Words = Pick<OneWork, 'rivals' | 'sure' | 'risk' | 'against'>;

/** Turns a verdict on the words into level, matter and confidence. */
export class OutcomeMaker {
  private readonly levels: LevelFinder;

  constructor(
    private readonly model: Model,
    scopes: ScopeReader,
  ) {
    this.levels = new LevelFinder(model, scopes);
  }

  make(verdict: Verdict, facts: Facts): Outcome {
    if (verdict.state === 'outside') return this.outside(verdict.near, verdict.sure);
    if (verdict.state === 'mixed') return this.mixed(verdict.all, verdict.sure, facts);
    if (verdict.state === 'unlisted' || verdict.main === null) {
      return this.unlisted(verdict, facts);
    }
    return this.single(verdict.main, verdict, facts);
  }

  private outside(near: Named | null, sure: number): Outcome {
    const candidates = near ? candidatesFor(null, [near], 'classify.why.weaker') : [];
    return { ...NOTHING, confidence: rounded(sure), candidates };
  }

  private unlisted({ main, rivals, sure, risk, against }: OneWork, facts: Facts): Outcome {
    const near = main && main.work.near.length > 0 ? main.work.near : rivals.flatMap((r) => r.work.members);
    const opposing = main ? this.opposing(main, 'undetermined', rivals, facts) : 0;
    const opposed = this.isOpposed(against, 'undetermined', facts) ? OPPOSED : 0;
    return {
      ...NOTHING,
      state: 'unlisted',
      level: 'undetermined',
      category: this.unlistedCategory(main),
      confidence: rounded(sure - opposed - opposing - risk),
      mains: main ? [main] : [],
      review: main === null,
      candidates: near
        .slice(0, 3)
        .map((ref) => ({ ref, level: matterLevel(ref), confidence: 0.1, why: 'classify.why.nearest' })),
    };
  }

  private unlistedCategory(main: Named | null): number | null {
    const clause = main?.work.clause ?? this.model.unlistedClause;
    return clause?.matter.category ?? null;
  }

  private single(main: Named, words: Words, facts: Facts): Outcome {
    const { rivals } = words;
    const work = this.levels.within(main, facts.scope);
    const level = this.doubted(work, levelOf(work, facts.scope, facts.unit), facts);
    if (level.level === 'undetermined') return this.ambiguous(main, work.members, level);
    const own = this.isOwnLegislation(main, level, facts);
    const against = contradicting(work, level, facts.scope, facts.unit);
    return {
      ...NOTHING,
      state: 'single',
      level: level.level,
      payer: level.payer,
      category: level.ref?.matter.category ?? null,
      ref: level.ref,
      decidedBy: level.decidedBy,
      confidence: this.confidence(main, level, words, facts),
      byAffiliation: level.byAffiliation,
      mains: [main],
      hints: [...this.hints(own, main, level, facts), ...against.map(contradiction)],
      review: own || against.length > 0,
      candidates: candidatesFor(level, [{ ...main, work }, ...rivals], 'classify.why.weaker', against),
    };
  }

  private confidence(main: Named, level: LevelReading, words: Words, facts: Facts): number {
    const plain = main.strength === 3 && words.rivals.length === 0;
    const opposed = plain ? this.isOpposed(words.against, level.level, facts) : words.against.length > 0;
    const opposing = this.opposing(main, level.level, words.rivals, facts) + words.risk;
    return confidenceOf(signalsOf(words.sure - (opposed ? OPPOSED : 0), level, opposing));
  }

  /**
   * The content plainly names a work of another level. Beside a name that plainly names one work, one of the same level
   * leaves the level as sure as it is.
   */
  private isOpposed(against: readonly Named[], level: string, facts: Facts): boolean {
    return against.some(({ work }) => this.levelIn(work, facts) !== level);
  }

  private levelIn(work: Named['work'], facts: Facts): string {
    return work.kind === 'listed' ? levelOf(work, facts.scope, facts.unit).level : 'undetermined';
  }

  /** By a policy's own words alone, an item of a tier that is not the unit's may have a sister not yet recognised. */
  private doubted(work: Named['work'], level: LevelReading, facts: Facts): LevelReading {
    const { tier } = facts.unit;
    if (work.lexicon !== null || level.decidedBy !== 'matter' || tier === null || level.ref === null)
      return level;
    const matter = level.ref.matter.level;
    const fits = matter === 'shared' || SERVING[tier].includes(matter);
    return fits ? level : { ...level, certainty: level.certainty * 0.85 };
  }

  private hints(own: boolean, main: Named, level: LevelReading, facts: Facts): Outcome['hints'] {
    const byContent = main.phrase.field !== 'name' && facts.row.name.trim() !== '' && level.ref !== null;
    const hints = own ? [{ id: 'classify.hint.own-legislation', args: {} }] : [];
    if (!byContent) return hints;
    return [...hints, { id: 'classify.hint.content', args: { matter: level.ref?.matter.text ?? '' } }];
  }

  /** A matter whose lexicon entry asks for a person where a lower tier has its own (设区的市's 地方性法规). */
  private isOwnLegislation(main: Named, level: LevelReading, facts: Facts): boolean {
    const tier = main.work.entry?.reviewFor;
    return (
      tier !== undefined && level.decidedBy === 'matter' && facts.unit.tier === tier && level.level !== tier
    );
  }

  /** Probability that another work named in the row, of another level, is the one meant. */
  private opposing(main: Named, level: string, rivals: readonly Named[], facts: Facts): number {
    let risk = 0;
    for (const rival of rivals) {
      if (rival.work === main.work || rival.strength < 2) continue;
      if (this.levelIn(rival.work, facts) === level) continue;
      risk = Math.max(risk, rival.strength >= main.strength ? RIVAL_RISK : WEAK_RIVAL_RISK);
    }
    return risk;
  }

  private ambiguous(main: Named, members: readonly MatterRef[], level: LevelReading): Outcome {
    const first = members[0] as MatterRef;
    const share = rounded(1 / members.length);
    return {
      ...NOTHING,
      state: 'ambiguous',
      level: 'undetermined',
      category: first.matter.category,
      ref: first,
      refs: members,
      confidence: 0.9,
      byAffiliation: level.byAffiliation,
      mains: [main],
      review: true,
      hints: level.central ? [{ id: 'classify.hint.central', args: {} }] : [],
      candidates: members.map((ref) => ({
        ref,
        level: matterLevel(ref),
        confidence: share,
        why: 'classify.why.undecided',
      })),
    };
  }

  private mixed(named: readonly Named[], sure: number, facts: Facts): Outcome {
    const every = named.map((n) => this.levels.inPhrase(n, facts));
    const kept = this.levels.distinctItems(named, every);
    if (kept.length === 1) {
      const words = { rivals: named.slice(1), sure, risk: 0, against: [] };
      return this.single(named[0] as Named, words, facts);
    }
    const all = kept.map((i) => named[i] as Named);
    const levels = kept.map((i) => every[i] as LevelReading);
    const refs = levels.flatMap((level, i) => level.ref ?? all[i]?.work.members[0] ?? []);
    const first = levels[0] as LevelReading;
    const alike = all.every((n) => n.work.kind === 'listed') && levels.every((l) => l.level === first.level);
    const level = alike ? first.level : 'undetermined';
    // What is listed nowhere has no level to be sure of: the row is undetermined for that alone.
    const told = levels.filter((_, i) => all[i]?.work.kind === 'listed').map((l) => l.certainty);
    const certainty = told.length < levels.length ? 1 : Math.min(...told);
    return {
      ...NOTHING,
      state: 'mixed',
      level,
      payer: level === 'undetermined' ? null : first.payer,
      category:
        all[0]?.work.kind === 'listed'
          ? (refs[0]?.matter.category ?? null)
          : this.unlistedCategory(all[0] ?? null),
      ref: refs[0] ?? null,
      refs,
      decidedBy: level === 'undetermined' ? null : first.decidedBy,
      mains: all,
      confidence: confidenceOf({ words: sure, level: certainty, otherwise: 0.5, opposing: 0 }),
      hints: [{ id: 'classify.hint.split', args: {} }],
      candidates: refs
        .slice(1, 4)
        .map((ref) => ({ ref, level: matterLevel(ref), confidence: 0.3, why: 'classify.why.listed' })),
    };
  }
}
