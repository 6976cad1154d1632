/** The order of the tiers, and what a policy says about the lowest of them. */
import type { Classification } from '../../classify/types';
import { levelWord, type LevelWord } from '../../messages/tier-words';
import { TIERS, type LoadedPolicy, type Policy, type Principle, type Tier } from '../../policy/types';
import type { JudgedRow, RuleContext } from '../types';

const rank = (tier: Tier): number => TIERS.indexOf(tier);

export const isLower = (tier: Tier, than: Tier): boolean => rank(tier) > rank(than);

export const isTier = (level: string | null): level is Tier =>
  level !== null && (TIERS as readonly string[]).includes(level);

export const highestFirst = (tiers: Iterable<Tier>): readonly Tier[] => {
  const set = new Set(tiers);
  return TIERS.filter((tier) => set.has(tier));
};

/** The policy a row was judged by; null where no matter of any was found. */
export const policyOf = (result: Classification): Policy | null =>
  (result.ref ?? result.refs?.[0] ?? result.candidates[0]?.ref)?.policy ?? null;

export const loadedOf = (context: RuleContext, policy: Policy | null): LoadedPolicy | null =>
  context.policies.find((loaded) => loaded.policy === policy || loaded.policy.id === policy?.id) ?? null;

/** True where the policy itself says what is the county's: then its own words hold, and nothing is folded. */
export const dividesCounty = (policy: Policy | null): boolean =>
  policy !== null && policy.tiers.includes('county');

/** The sentence that keeps burdens from the county, e.g. 避免旗县承担过多支出责任. */
export const countyPrinciple = (policy: Policy | null): Principle | null =>
  policy?.principles.find((principle) => principle.protects === 'county') ?? null;

/** What a level is called where the row's policy comes from. */
export const word = (row: JudgedRow, level: LevelWord): string =>
  levelWord(level, policyOf(row.result)?.region ?? null);

export const words = (row: JudgedRow, tiers: Iterable<Tier>): string =>
  highestFirst(tiers)
    .map((tier) => word(row, tier))
    .join('、');
