/** What is said of a plan at a glance. */
import { MATTER_LEVELS } from '../../../policy/matter-levels';
import type { PolicyDocument } from '../../../decisions/policies';
import type { Matter, MatterLevel, Policy } from '../../../policy/types';
import type { PolicyWords } from './words';

export interface LevelCount {
  readonly level: MatterLevel;
  readonly count: number;
}

/** How many matters stand at each level that has any. */
export const levelCounts = (matters: readonly Matter[]): readonly LevelCount[] =>
  MATTER_LEVELS.map((level) => ({
    level,
    count: matters.filter((matter) => matter.level === level).length,
  })).filter(({ count }) => count > 0);

export const coverageText = (policy: Policy, { t, level }: PolicyWords): string =>
  levelCounts(policy.matters)
    .map((one) => t('policies.coverage.level', { level: level(one.level, policy.region), count: one.count }))
    .join(' · ');

export const tiersText = ({ tiers, region }: Policy, { t, level }: PolicyWords): string =>
  tiers.map((tier) => level(tier, region)).join(t('policies.and'));

/** What an officer should still look at in a plan; '' where there is nothing. */
export const checkText = ({ unread, diagnostics }: Policy, { t }: PolicyWords): string =>
  [
    ...(unread.length > 0 ? [t('policies.check.unread', { count: unread.length })] : []),
    ...(diagnostics.length > 0 ? [t('policies.check.diagnostics', { count: diagnostics.length })] : []),
  ].join(t('policies.and'));

/** Hints about the choice of documents as a whole. */
export const hintsOf = (documents: readonly PolicyDocument[], { t }: PolicyWords): readonly string[] => {
  const used = documents.flatMap(({ plans }) =>
    plans.filter((plan) => plan.used).map(({ loaded }) => loaded.policy),
  );
  if (used.length === 0) return [t('policies.hint.none')];
  const hints: string[] = [];
  if (!used.some(({ issuer }) => issuer === 'central')) hints.push(t('policies.hint.central'));
  const provinces = Array.from(
    new Set(used.filter(({ issuer }) => issuer === 'province').map(({ region }) => region)),
  ).filter((region): region is string => region !== null);
  if (provinces.length > 1)
    hints.push(t('policies.hint.regions', { regions: provinces.join(t('policies.and')) }));
  return hints;
};
