import type { MatterLevel, Tier } from '../policy/types';
import type { ScopeReading } from './scope-types';
import type { Classification, MatterRef, RowLevel } from './types';
import type { UnitReading } from './unit-types';
import { isHandled, isTwin, type Work } from './works';

/** The level of one work in one row, and what gave it. */
export interface LevelReading {
  readonly level: RowLevel;
  readonly payer: RowLevel | null;
  readonly ref: MatterRef | null;
  readonly decidedBy: Classification['decidedBy'];
  /** How sure the level is, given the work, 0–1. */
  readonly certainty: number;
  readonly byAffiliation: boolean;
  /** The scope is central and no central matter is loaded. */
  readonly central: boolean;
}

const OPEN: LevelReading = {
  level: 'undetermined',
  payer: null,
  ref: null,
  decidedBy: null,
  certainty: 0.9,
  byAffiliation: false,
  central: false,
};

const rowLevel = (level: MatterLevel): RowLevel => (level === 'by-affiliation' ? 'undetermined' : level);

const byLevel = (work: Pick<Work, 'members'>, levels: readonly MatterLevel[]): MatterRef | null => {
  for (const level of levels) {
    const ref = work.members.find((m) => m.matter.level === level);
    if (ref) return ref;
  }
  return null;
};

/** Levels that serve a tier, best first: below 盟市 stays a 盟市 matter; 地方 is all below 中央; 共同 serves any. */
export const SERVING: Readonly<Record<Tier, readonly MatterLevel[]>> = {
  central: ['central', 'shared'],
  province: ['province', 'local', 'shared'],
  prefecture: ['prefecture', 'local', 'shared'],
  county: ['county', 'prefecture', 'local', 'shared'],
};

const given = (ref: MatterRef, decidedBy: LevelReading['decidedBy'], certainty: number): LevelReading => ({
  ...OPEN,
  level: rowLevel(ref.matter.level),
  payer: rowLevel(ref.matter.payer),
  ref,
  decidedBy,
  certainty,
});

/** A document of the centre that knows 地方 alone: all below it is that. */
const dividesLocal = ({ policy }: MatterRef): boolean =>
  policy.matters.some((m) => m.level === 'local' || m.payer === 'local');

const affiliated = (ref: MatterRef, tier: Tier, certainty: number, by: 'unit' | 'scope'): LevelReading => {
  const rules = ref.policy.affiliation;
  const rule =
    rules.find((r) => r.unitTier === tier) ??
    (tier === 'county' ? rules.find((r) => r.unitTier === 'prefecture') : undefined);
  const tiers: readonly string[] = ref.policy.tiers;
  const own: RowLevel = tier === 'county' && !tiers.includes('county') ? 'prefecture' : tier;
  const local = tier !== 'central' && !tiers.includes(own) && dividesLocal(ref);
  const level: RowLevel = rule?.level ?? (local ? 'local' : own);
  if (!rule && !local && !tiers.includes(level))
    return { ...OPEN, ref, byAffiliation: true, central: tier === 'central' };
  return { ...given(ref, by, certainty), level, payer: rule?.payer ?? level, byAffiliation: true };
};

const byAffiliation = (ref: MatterRef, scope: ScopeReading, unit: UnitReading): LevelReading => {
  if (unit.tier !== null) return affiliated(ref, unit.tier, unit.certainty, 'unit');
  if (scope.tier !== null && scope.tier !== 'central') return affiliated(ref, scope.tier, 0.85, 'scope');
  return { ...OPEN, ref, byAffiliation: true };
};

const scopeCertainty = (scope: ScopeReading, unit: UnitReading): number => {
  let certainty = scope.rank >= 3 ? 0.98 : scope.rank >= 2.5 ? 0.96 : scope.rank >= 2 ? 0.92 : 0.78;
  if (scope.field === 'detail') certainty -= 0.01;
  const agrees =
    unit.tier !== null &&
    (unit.tier === scope.tier || (unit.tier === 'county' && scope.tier === 'prefecture'));
  if (agrees || (unit.tier === 'prefecture' && scope.tier === 'county'))
    certainty = Math.max(certainty, 0.98);
  else if (scope.opposed) certainty -= 0.12;
  return certainty;
};

interface TierChoice {
  readonly tier: Tier;
  readonly by: 'scope' | 'unit';
  readonly certainty: number;
}

/** The matters one document has for a work. */
type Asked = Pick<Work, 'members' | 'twin' | 'handled'>;

const tierOf = (asked: Asked, scope: ScopeReading, unit: UnitReading): TierChoice | null => {
  const byScope = scope.tier
    ? { tier: scope.tier, by: 'scope' as const, certainty: scopeCertainty(scope, unit) }
    : null;
  const byUnit = unit.tier ? { tier: unit.tier, by: 'unit' as const, certainty: unit.certainty } : null;
  return asked.twin || asked.handled ? (byUnit ?? byScope) : (byScope ?? byUnit);
};

const levelIn = (asked: Asked, scope: ScopeReading, unit: UnitReading): LevelReading => {
  const first = asked.members[0];
  if (!first) return OPEN;
  const affiliation = asked.members.find((ref) => ref.matter.level === 'by-affiliation');
  if (affiliation) return byAffiliation(affiliation, scope, unit);
  if (asked.members.every((ref) => ref.matter.level === first.matter.level))
    return given(first, 'matter', 0.99);
  const choice = tierOf(asked, scope, unit);
  if (!choice) return OPEN;
  const ref = byLevel(asked, SERVING[choice.tier]);
  if (!ref) return { ...OPEN, central: choice.tier === 'central' };
  return given(ref, choice.by, choice.certainty);
};

const isOfState = (scope: ScopeReading, unit: UnitReading): boolean =>
  (scope.tier ?? unit.tier) === 'central';

/** What each document says of a work in this row, the most specific first; for work of the centre the centre's own first. */
const perDocument = (work: Work, scope: ScopeReading, unit: UnitReading): readonly LevelReading[] => {
  const policies = [...new Set(work.members.map((ref) => ref.policy))];
  const order = isOfState(scope, unit)
    ? [...policies].sort((a, b) => Number(b.issuer === 'central') - Number(a.issuer === 'central'))
    : policies;
  return order.map((policy) => {
    const members = work.members.filter((ref) => ref.policy === policy);
    return levelIn({ members, twin: isTwin(members), handled: isHandled(members) }, scope, unit);
  });
};

const isOneDocument = ({ members }: Work): boolean =>
  members.every((ref) => ref.policy === members[0]?.policy);

/**
 * Domain.md section 2: a matter at one level decides; else scope, then unit; else nothing does. Of several documents the
 * most specific that says a level is followed.
 */
export const levelOf = (work: Work, scope: ScopeReading, unit: UnitReading): LevelReading => {
  if (isOneDocument(work)) return levelIn(work, scope, unit);
  const said = perDocument(work, scope, unit);
  return said.find(({ level }) => level !== 'undetermined') ?? said[0] ?? OPEN;
};

/** 地方 is any tier below the centre; and what a document leaves to the 盟市, the 盟市 may divide with its 旗县. */
const fits = (general: MatterRef, level: RowLevel, followed: MatterRef): boolean => {
  const { level: said } = general.matter;
  if (said === 'local' || said === 'by-affiliation') return level !== 'central';
  if (said === 'undetermined') return true;
  const { issuer } = followed.policy;
  const divides =
    (issuer === 'prefecture' || issuer === 'county') && !general.policy.tiers.includes('county');
  return said === level || (said === 'prefecture' && divides && level !== 'province' && level !== 'central');
};

/** Matters of the other documents that give the work of this row another level than the one followed. */
export const contradicting = (
  work: Work,
  followed: LevelReading,
  scope: ScopeReading,
  unit: UnitReading,
): readonly MatterRef[] => {
  const { ref } = followed;
  if (ref === null || isOneDocument(work)) return [];
  // Documents below the centre do not speak of the state's own work.
  const state = isOfState(scope, unit);
  return perDocument(work, scope, unit)
    .flatMap((said) => (said.level === 'undetermined' || said.ref === null ? [] : [said.ref]))
    .filter((other) => !state || other.policy.issuer === 'central')
    .filter((other) => other.policy !== ref.policy && !fits(other, followed.level, ref));
};
