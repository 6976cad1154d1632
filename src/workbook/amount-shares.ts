/** Which columns hold the tiers' shares of the amount, other money and what is carried over. */
import { stageOf, stageRank, type Stage } from './amount-stage';
import { addColumn, agreement, columnsOfAll, SHARES, type AmountContext, type AmountMap } from './amount-map';
import type { ColumnFacts } from './column-facts';
import { headerKey, meaningOf } from './header-match';
import type { TierWord } from './header-words';
import { squeeze } from './text';
import type { Tier } from '../policy/types';
import type { AmountColumn } from './types';

/** 区级 is 旗县-tier beside a 自治区 column or in a 盟市's file, else 自治区. */
const districtTier = (tiers: readonly TierWord[], context: AmountContext): Tier => {
  if (tiers.includes('province')) return 'county';
  if (tiers.includes('county')) return 'province';
  if (context.settings.tier) return context.settings.tier === 'province' ? 'province' : 'county';
  const local = /[^治]区(?:市场|财政|科技|教育|知识)|旗县区|市本级|全市|[\u4e00-\u9fff]市(?!场)/.test(
    context.words,
  );
  return local && !/自治区|全区|区直/.test(context.words) ? 'county' : 'province';
};

const isNature = (fact: ColumnFacts): boolean =>
  /一般公共预算|政府性基金|国有资本|专户/.test(headerKey(fact.path[fact.path.length - 1] ?? ''));

const groupOf = (fact: ColumnFacts): string => fact.path.slice(0, -1).join('/');

/** The amount column a tier, other or carried-over column fills; null where it is none. */
export const roleOf = (
  fact: ColumnFacts,
  tiers: readonly TierWord[],
  context: AmountContext,
): AmountColumn | null => {
  switch (fact.meaning?.kind) {
    case 'tier': {
      const tier = fact.meaning.tier!;
      if (tier === 'local') return 'amount.other';
      return `amount.${tier === 'district' ? districtTier(tiers, context) : tier}`;
    }
    case 'other':
    case 'relative':
      return 'amount.other';
    case 'carryOver':
      return 'amount.carryOver';
    default:
      return null;
  }
};

/** Shares of one step: those that say the amount's own, else those that say none, else the best that stand. */
export const ofStage = (
  facts: readonly ColumnFacts[],
  chosen: { readonly stage: Stage } | null,
  context: AmountContext,
): ColumnFacts[] => {
  const staged = facts.map((fact) => ({ fact, stage: stageOf(fact.path, context.year) }));
  const own = staged.filter(({ fact, stage }) => chosen && stage === chosen.stage && groupOf(fact) !== '');
  const tiersOf = (list: typeof staged) => list.filter(({ fact }) => fact.meaning?.kind === 'tier');
  if (tiersOf(own).length > 0) return own.map(({ fact }) => fact);
  const stages = tiersOf(staged).map(({ stage }) => stage);
  const bestStage = stages.sort((a, b) => stageRank(a, false) - stageRank(b, false))[0];
  return staged
    .filter(({ fact, stage }) => fact.meaning?.kind !== 'tier' || stage === bestStage)
    .map(({ fact }) => fact);
};

/** 本级 is a tier once the officer has said whose file it is. */
export const withOwnTier = (fact: ColumnFacts, tier: Tier | undefined): ColumnFacts => {
  const leaf = headerKey(fact.path[fact.path.length - 1] ?? '');
  return tier && fact.meaning?.kind === 'relative' && /^(?:本级|同级)/.test(leaf)
    ? { ...fact, meaning: { kind: 'tier', rank: 0, tier } }
    : fact;
};

/** 小计 under a tier stands for its parts. */
const withoutParts = (facts: readonly ColumnFacts[]): readonly ColumnFacts[] => {
  const sum = facts.find((fact) => /^(?:小计|合计)$/.test(headerKey(fact.path[fact.path.length - 1] ?? '')));
  if (sum) return [sum];
  const own = facts.filter(
    (fact) =>
      meaningOf(fact.path[fact.path.length - 1] ?? '')?.kind === 'tier' &&
      !/其中/.test(squeeze(fact.path[fact.path.length - 1]!)),
  );
  return own.length > 0 && own.length < facts.length ? own : facts;
};

/** Money by nature (政府性基金, 专户) beside tiers of the same group is part of the total too. */
export const natureBesideTiers = (
  facts: readonly ColumnFacts[],
  shares: readonly ColumnFacts[],
): ColumnFacts[] =>
  facts.filter(
    (fact) =>
      fact.meaning?.kind === 'money' &&
      isNature(fact) &&
      groupOf(fact) !== '' &&
      shares.some((share) => share.meaning?.kind === 'tier' && groupOf(share) === groupOf(fact)),
  );

/** Carried-over money is an addend only where the sheet's own sums say so; 其中：结转 never is. */
const carriedIsAddend = (map: AmountMap, fact: ColumnFacts, context: AmountContext): boolean => {
  const total = map.columns.amount;
  if (total === undefined || fact.path.some((text) => /其中/.test(text))) return false;
  const tiers = columnsOfAll(map, SHARES.slice(0, 5));
  if (tiers.length === 0) return false;
  const without = agreement(context, total, tiers);
  return agreement(context, total, [...tiers, fact.column]) > without;
};

export const fillShares = (map: AmountMap, shares: readonly ColumnFacts[], context: AmountContext): void => {
  const tiers = shares.filter((fact) => fact.meaning?.kind === 'tier').map((fact) => fact.meaning!.tier!);
  SHARES.forEach((name) => {
    const own = shares.filter((fact) => roleOf(fact, tiers, context) === name);
    const kept = name === 'amount.carryOver' ? own : withoutParts(own);
    kept.forEach((fact) => {
      const target =
        name === 'amount.carryOver' && carriedIsAddend(map, fact, context) ? 'amount.other' : name;
      addColumn(map, target, fact.column);
    });
  });
};
