import { calibrate, isDecided } from './calibration';
import { CueReader } from './cues';
import { EvidenceMaker } from './evidence';
import type { Facts } from './facts';
import { FieldReader, type FieldReading } from './field';
import { Interpreter, type Verdict } from './interpret';
import { Matcher } from './matcher';
import type { Model } from './model';
import { applyNegation } from './negation';
import { OutcomeMaker, type Outcome } from './outcome';
import type { TierHint } from './own-fit';
import { Precedents, type PrecedentDecision } from './precedent';
import { RowScan } from './scan';
import { ScopeReader } from './scope';
import type { ScopeReading } from './scope-types';
import type { Classification, RowContext, RowText, UnitFacts } from './types';
import type { Slip } from './typo';
import { UnitFinder } from './unit';
import type { UnitReading } from './unit-types';
import { WorkKeyMaker } from './work-key';

interface Reading {
  readonly field: FieldReading;
  readonly verdict: Verdict;
  readonly scope: ScopeReading;
  readonly negated: readonly number[];
  readonly slips: readonly Slip[];
}

const NO_SLIPS: readonly Slip[] = [];

const unitsKnown = new WeakMap<UnitReading, UnitFacts>();

/** A unit's rows share its facts. */
const unitFacts = (unit: UnitReading): UnitFacts => {
  const found = unitsKnown.get(unit);
  if (found) return found;
  const made = { tier: unit.tier, from: unit.from, region: unit.region, key: unit.key };
  unitsKnown.set(unit, made);
  return made;
};

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
  private readonly outcomes: OutcomeMaker;
  private readonly precedents: Precedents;

  constructor(
    private readonly model: Model,
    precedents: readonly PrecedentDecision[],
    private readonly calibrated: boolean,
  ) {
    this.scan = new RowScan(model);
    this.interpreter = new Interpreter(model, this.scan, new Matcher(model, this.scan));
    this.scopes = new ScopeReader(model, this.scan);
    this.cues = new CueReader(model, this.scan);
    this.fields = new FieldReader(model, this.scan);
    this.units = new UnitFinder(model.units);
    this.keys = new WorkKeyMaker(model, this.scan);
    this.evidence = new EvidenceMaker(this.scan);
    this.outcomes = new OutcomeMaker(model, this.scopes);
    this.precedents = new Precedents(model.policies, precedents);
  }

  /** Tier and region of the row's unit, by which the documents that speak to it are chosen. */
  unitOf(row: RowText, context: RowContext): UnitReading {
    return this.units.find(row, context);
  }

  classify(row: RowText, context: RowContext): Classification {
    const unit = this.unitOf(row, context);
    this.scan.load(row);
    const { field, verdict, scope, negated, slips } = this.read(row, context, unit);
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
    const result = this.finish(this.outcomes.make(verdict, facts), facts);
    return this.precedents.apply(result);
  }

  /** Reads the row's words; where the name says nothing known, once more with slips of one character mended. */
  private read(row: RowText, context: RowContext, unit: UnitReading): Reading {
    const first = this.readOnce(row, context, unit, NO_SLIPS);
    if (!this.wantsMending(first.verdict)) return first;
    const slips = this.model.typos.find(this.scan.buffer, 0, this.scan.fieldTo[0] as number);
    if (slips.length === 0) return first;
    this.scan.mend(slips);
    const mended = this.readOnce(row, context, unit, slips);
    if (!this.wantsMending(mended.verdict)) return mended;
    this.scan.load(row);
    return this.readOnce(row, context, unit, NO_SLIPS);
  }

  private readOnce(row: RowText, context: RowContext, unit: UnitReading, slips: readonly Slip[]): Reading {
    const negated = applyNegation(this.model, this.scan);
    const scope = this.scopes.readRow(0, this.scan.fieldTo[0] as number, unit);
    const plain = scope.rank >= 2.5;
    const hint: TierHint = {
      tier: plain ? scope.tier : (unit.tier ?? scope.tier),
      plain,
      unit: row.unit ?? '',
    };
    const field = this.fields.read(row, context);
    return { field, scope, negated, slips, verdict: this.interpreter.interpret(field, hint) };
  }

  private wantsMending(verdict: Verdict): boolean {
    if (verdict.state === 'outside') return verdict.near === null && verdict.hit === null;
    return verdict.state === 'unlisted' && verdict.main === null;
  }

  private finish(outcome: Outcome, facts: Facts): Classification {
    const { unit } = facts;
    const raw = facts.slips.length > 0 ? Math.min(outcome.confidence, 0.9) : outcome.confidence;
    const confidence = this.calibrated ? calibrate(raw, this.isWorded(outcome)) : raw;
    return {
      status: !outcome.review && isDecided(confidence) ? 'decided' : 'review',
      ...(outcome.review ? { asks: true } : {}),
      state: outcome.state,
      level: outcome.level,
      payer: outcome.payer,
      category: outcome.category,
      ref: outcome.ref,
      refs: outcome.refs,
      confidence,
      evidence: this.evidence.make(facts, outcome.mains, outcome.state),
      decidedBy: outcome.decidedBy,
      candidates: outcome.candidates,
      unit: unitFacts(unit),
      transfer: facts.transfer !== null,
      commissioned: facts.commissioned !== null,
      matchingDemand: this.cues.matching(unit),
      byAffiliation: outcome.byAffiliation,
      statedYear: this.cues.statedYear(),
      hints: this.hints(outcome, facts),
      workKey: this.keys.make(unit),
    };
  }

  /** By a word list, or, where no matter is named, under policies that have one. */
  private isWorded({ mains }: Outcome): boolean {
    return mains.length > 0 ? mains.every(({ work }) => work.lexicon !== null) : this.model.own === null;
  }

  private hints(outcome: Outcome, facts: Facts): Classification['hints'] {
    if (facts.slips.length === 0) return outcome.hints;
    const slips = facts.slips.map((slip) => ({
      id: 'classify.hint.typo',
      args: { typed: this.typed(slip, facts.row.name), read: this.model.vocabulary.words[slip.word] ?? '' },
    }));
    return [...outcome.hints, ...slips];
  }

  private typed(slip: Slip, name: string): string {
    const { origin } = this.scan.buffer;
    return name.slice(origin[slip.from], (origin[slip.to - 1] as number) + 1);
  }
}
