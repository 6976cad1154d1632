import { candidatesFor } from './candidates';
import { confidenceOf, DECIDED_FROM, signalsOf } from './confidence';
import { CueReader, type Shown } from './cues';
import { EvidenceMaker } from './evidence';
import { FieldReader, type FieldReading } from './field';
import { Interpreter, type Verdict } from './interpret';
import { levelOf, type LevelReading } from './level';
import { Matcher } from './matcher';
import type { Model } from './model';
import { applyNegation } from './negation';
import type { TierHint } from './own-reader';
import { sameItem, type Named } from './readings';
import { RowScan } from './scan';
import { ScopeReader, type ScopeReading } from './scope';
import type { Slip } from './typo';
import type { Classification, MatterRef, RowContext, RowLevel, RowText } from './types';
import { UnitFinder } from './unit';
import type { UnitReading } from './unit-types';
import { WorkKeyMaker } from './work-key';

/** An officer's decision on a work, as the engine needs it. */
export interface PrecedentDecision {
  readonly workKey: string;
  readonly unitTier: string | null;
  readonly level: RowLevel;
  readonly matterId: string | null;
  readonly policyId: string | null;
}

interface Reading {
  readonly field: FieldReading;
  readonly verdict: Verdict;
  readonly slips: readonly Slip[];
}

interface Facts {
  readonly row: RowText;
  readonly unit: UnitReading;
  readonly field: FieldReading;
  readonly scope: ScopeReading;
  readonly transfer: Shown | null;
  readonly commissioned: Shown | null;
  readonly negated: readonly number[];
  readonly slips: readonly Slip[];
}

type Core = Pick<
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

/** Judges rows one by one with scratch space kept between them. */
export class RowJudge {
  private readonly scan: RowScan;
  private readonly interpreter: Interpreter;
  private readonly scopes: ScopeReader;
  private readonly cues: CueReader;
  private readonly fields: FieldReader;
  private readonly units: UnitFinder;
  private readonly keys: WorkKeyMaker;
  private readonly evidence: EvidenceMaker;
  private readonly precedents = new Map<string, PrecedentDecision>();

  constructor(
    private readonly model: Model,
    padding: readonly string[],
    measures: readonly string[],
    precedents: readonly PrecedentDecision[],
  ) {
    this.scan = new RowScan(model);
    this.interpreter = new Interpreter(model, this.scan, new Matcher(model, this.scan));
    this.scopes = new ScopeReader(model, this.scan);
    this.cues = new CueReader(model, this.scan);
    this.fields = new FieldReader(model, this.scan);
    this.units = new UnitFinder(model.units);
    this.keys = new WorkKeyMaker(model, this.scan, padding, measures);
    this.evidence = new EvidenceMaker(model, this.scan);
    for (const p of precedents) this.precedents.set(`${p.workKey}|${p.unitTier ?? ''}`, p);
  }

  classify(row: RowText, context: RowContext): Classification {
    const unit = this.units.find(row, context);
    this.scan.load(row);
    const negated = applyNegation(this.model, this.scan);
    const scope = this.scopes.readRow(0, this.scan.fieldTo[0] as number, unit);
    const plain = scope.rank >= 2.5;
    const hint: TierHint = { tier: plain ? scope.tier : (unit.tier ?? scope.tier), plain };
    const { field, verdict, slips } = this.read(row, context, hint);
    const facts: Facts = {
      row,
      unit,
      field,
      scope,
      negated,
      slips,
      transfer: this.cues.transfer(row, unit),
      commissioned: this.cues.commissioned(unit),
    };
    const workKey = this.keys.make(unit);
    const core = this.decide(verdict, facts);
    return this.withPrecedent(this.finish(core, facts, workKey));
  }

  /** Reads the row's words; where the name says nothing known, once more with slips of one character mended. */
  private read(row: RowText, context: RowContext, hint: TierHint): Reading {
    const field = this.fields.read(row, context);
    const verdict = this.interpreter.interpret(field, hint);
    if (!this.wantsMending(verdict)) return { field, verdict, slips: [] };
    const slips = this.model.typos.find(this.scan.buffer, 0, this.scan.fieldTo[0] as number);
    if (slips.length === 0) return { field, verdict, slips };
    this.scan.mend(slips);
    const again = this.fields.read(row, context);
    const mended = this.interpreter.interpret(again, hint);
    return this.wantsMending(mended)
      ? { field, verdict, slips: [] }
      : { field: again, verdict: mended, slips };
  }

  private wantsMending(verdict: Verdict): boolean {
    if (verdict.state === 'outside') return verdict.near === null && verdict.hit === null;
    return verdict.state === 'unlisted' && verdict.main === null;
  }

  private finish(core: Core, facts: Facts, workKey: string): Classification {
    const { mains, review, ...rest } = core;
    const { tier, from, region, key } = facts.unit;
    return {
      ...rest,
      status: !review && core.confidence >= DECIDED_FROM ? 'decided' : 'review',
      evidence: this.evidence.make(facts, mains, core.state),
      unit: { tier, from, region, key },
      transfer: facts.transfer !== null,
      commissioned: facts.commissioned !== null,
      matchingDemand: this.cues.matching(facts.unit),
      statedYear: this.cues.statedYear(facts.row),
      workKey,
    };
  }

  private withPrecedent(result: Classification): Classification {
    const found =
      this.precedents.get(`${result.workKey}|${result.unit.tier ?? ''}`) ??
      this.precedents.get(`${result.workKey}|`);
    if (!found) return result;
    const ref = this.refById(found.policyId, found.matterId);
    return {
      ...result,
      status: 'decided',
      state: found.level === 'out-of-scope' ? 'out-of-scope' : 'single',
      level: found.level,
      payer: found.level === 'undetermined' || found.level === 'out-of-scope' ? null : found.level,
      ref,
      refs: null,
      category: ref?.matter.category ?? (found.level === 'out-of-scope' ? null : result.category),
      confidence: 0.99,
      decidedBy: 'precedent',
    };
  }

  private refById(policyId: string | null, matterId: string | null): MatterRef | null {
    for (const { policy } of this.model.policies) {
      if (policyId !== null && policy.id !== policyId) continue;
      const matter = policy.matters.find((m) => m.id === matterId);
      if (matter) return { policy, matter };
    }
    return null;
  }

  private decide(verdict: Verdict, facts: Facts): Core {
    if (verdict.state === 'outside') return this.outside(verdict.near, verdict.sure);
    if (verdict.state === 'mixed') return this.mixed(verdict.all, verdict.sure, facts);
    if (verdict.state === 'unlisted') return this.unlisted(verdict.main, verdict.rivals, verdict.sure);
    return this.single(verdict.main as Named, verdict.rivals, verdict.sure, facts);
  }

  private outside(near: Named | null, sure: number): Core {
    return {
      state: 'out-of-scope',
      level: 'out-of-scope',
      payer: null,
      category: null,
      ref: null,
      refs: null,
      decidedBy: null,
      confidence: Math.round(sure * 100) / 100,
      byAffiliation: false,
      hints: [],
      mains: [],
      review: false,
      candidates: near ? candidatesFor(this.model, null, [near], 'classify.why.weaker') : [],
    };
  }

  private unlisted(main: Named | null, rivals: readonly Named[], sure: number): Core {
    const clause = this.model.unlistedClause;
    const near = main?.work.near.length ? main.work.near : rivals.flatMap((r) => r.work.members);
    return {
      state: 'unlisted',
      level: 'undetermined',
      payer: null,
      category: clause?.matter.category ?? null,
      ref: null,
      refs: null,
      decidedBy: null,
      confidence: Math.round(sure * 100) / 100,
      byAffiliation: false,
      hints: [],
      mains: main ? [main] : [],
      review: main === null,
      candidates: near
        .slice(0, 3)
        .map((ref) => ({ ref, level: asRow(ref), confidence: 0.1, why: 'classify.why.nearest' })),
    };
  }

  private single(main: Named, rivals: readonly Named[], sure: number, facts: Facts): Core {
    const work = this.within(main, facts.scope);
    const level = levelOf(work, facts.scope, facts.unit);
    const opposing = this.opposing(main, level, rivals, facts);
    if (level.level === 'undetermined') return this.ambiguous(main, work.members, level);
    const own =
      level.decidedBy === 'matter' &&
      level.level === 'province' &&
      work.id === 'legislation' &&
      facts.unit.tier === 'prefecture';
    return {
      state: 'single',
      level: level.level,
      payer: level.payer,
      category: level.ref?.matter.category ?? null,
      ref: level.ref,
      refs: null,
      decidedBy: level.decidedBy,
      confidence: confidenceOf(signalsOf(sure, level, opposing)),
      byAffiliation: level.byAffiliation,
      mains: [main],
      hints: own ? [{ id: 'classify.hint.own-legislation', args: {} }] : [],
      review: own,
      candidates: candidatesFor(this.model, level, [{ ...main, work }, ...rivals], 'classify.why.weaker'),
    };
  }

  /** Probability that another work named in the row, of another level, is the one meant. */
  private opposing(main: Named, level: LevelReading, rivals: readonly Named[], facts: Facts): number {
    let risk = 0;
    for (const rival of rivals) {
      if (rival.work === main.work || rival.strength < 2) continue;
      const other =
        rival.work.kind === 'listed' ? levelOf(rival.work, facts.scope, facts.unit).level : 'undetermined';
      if (other !== level.level) risk = Math.max(risk, rival.strength >= main.strength ? 0.12 : 0.03);
    }
    return risk;
  }

  /** 全市重大案件 is ordinary enforcement: within a scope the words may mean another work. */
  private within(main: Named, scope: ScopeReading): Named['work'] {
    const rule = this.model.within.get(main.work.index);
    const lower = scope.tier === 'prefecture' || scope.tier === 'county';
    if (rule && lower && rule.scope === 'prefecture' && scope.rank >= 3)
      return this.model.works[rule.goesTo] as Named['work'];
    return main.work;
  }

  private ambiguous(main: Named, members: readonly MatterRef[], level: LevelReading): Core {
    const first = members[0] as MatterRef;
    return {
      state: 'ambiguous',
      level: 'undetermined',
      payer: null,
      category: first.matter.category,
      ref: first,
      refs: members,
      decidedBy: null,
      confidence: 0.9,
      byAffiliation: level.byAffiliation,
      mains: [main],
      review: true,
      hints: level.central ? [{ id: 'classify.hint.central', args: {} }] : [],
      candidates: members.map((ref) => ({
        ref,
        level: asRow(ref),
        confidence: Math.round(100 / members.length) / 100,
        why: 'classify.why.undecided',
      })),
    };
  }

  /** Works of one item of the policy are one matter. */
  private distinctItems(all: readonly Named[], levels: readonly LevelReading[]): readonly number[] {
    const kept: number[] = [];
    levels.forEach((level, i) => {
      const same = kept.some((k) => {
        const other = levels[k]?.ref;
        return level.ref && other ? sameItem(level.ref, other, this.model) : all[k]?.work === all[i]?.work;
      });
      if (!same) kept.push(i);
    });
    return kept;
  }

  private mixed(named: readonly Named[], sure: number, facts: Facts): Core {
    const every = named.map((n) => this.levelInPhrase(n, facts));
    const kept = this.distinctItems(named, every);
    if (kept.length === 1) return this.single(named[0] as Named, named.slice(1), sure, facts);
    const all = kept.map((i) => named[i] as Named);
    const levels = kept.map((i) => every[i] as LevelReading);
    const refs = levels.flatMap((level, i) => level.ref ?? all[i]?.work.members[0] ?? []);
    const first = levels[0] as LevelReading;
    const alike = all.every((n) => n.work.kind === 'listed') && levels.every((l) => l.level === first.level);
    const level = alike ? first.level : 'undetermined';
    const category =
      all[0]?.work.kind === 'listed'
        ? (refs[0]?.matter.category ?? null)
        : (this.model.unlistedClause?.matter.category ?? null);
    return {
      state: 'mixed',
      level,
      payer: level === 'undetermined' ? null : first.payer,
      category,
      ref: refs[0] ?? null,
      refs,
      decidedBy: level === 'undetermined' ? null : first.decidedBy,
      byAffiliation: false,
      mains: all,
      review: false,
      confidence: confidenceOf({
        words: sure,
        level: Math.min(...levels.map((l) => l.certainty)),
        otherwise: 0.5,
        opposing: 0,
      }),
      hints: [{ id: 'classify.hint.split', args: {} }],
      candidates: refs
        .slice(1, 4)
        .map((ref) => ({ ref, level: asRow(ref), confidence: 0.3, why: 'classify.why.listed' })),
    };
  }

  /** A phrase's own scope goes before the row's. */
  private levelInPhrase(named: Named, facts: Facts): LevelReading {
    const { from, to } = named.phrase;
    const own = this.scopes.choose(this.scopes.mentions(from, to, facts.unit).found, facts.unit);
    const scope: ScopeReading = own.mention
      ? {
          ...facts.scope,
          tier: own.mention.tier,
          rank: own.mention.rank,
          mention: own.mention,
          field: 'name',
          opposed: false,
        }
      : facts.scope.field === 'name' && facts.scope.rank >= 3
        ? facts.scope
        : { ...facts.scope, tier: facts.unit.tier === null ? facts.scope.tier : null };
    return levelOf(this.within(named, scope), scope, facts.unit);
  }
}

const asRow = (ref: MatterRef): RowLevel =>
  ref.matter.level === 'by-affiliation' ? 'undetermined' : ref.matter.level;
