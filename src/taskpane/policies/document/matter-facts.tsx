import type { Matter, Share, Tier } from '../../../policy/types';
import type { MatterMark } from '../state/marks';
import { usePolicyWords, type PolicyWords } from '../state/words';

type Fact = readonly [term: string, value: string];

const shareText = (
  { tiers, for: forWhom }: Share,
  region: string | null,
  { t, level }: PolicyWords,
): string => {
  const parts = (Object.entries(tiers) as [Tier | 'local', number][]).map(([tier, share]) =>
    t('policies.matter.share', { tier: level(tier, region), share }),
  );
  const shares = parts.join(t('policies.and'));
  return forWhom === null ? shares : `${forWhom}：${shares}`;
};

/** Every tier that helps by transfers, the first-named first. */
const supportFacts = (
  { support }: Matter,
  region: string | null,
  { t, level }: PolicyWords,
): readonly Fact[] => {
  if (!support) return [];
  const tiers = [support.from, ...(support.also ?? [])].map((tier) => level(tier, region));
  return [
    [
      t('policies.matter.support'),
      t('policies.matter.support.from', { tier: tiers.join(t('policies.and')) }),
    ],
  ];
};

const factsOf = ({ matter, plan }: MatterMark, words: PolicyWords): readonly Fact[] => {
  const { t, level } = words;
  const { region, categories } = plan.loaded.policy;
  const category = categories.find(({ ordinal }) => ordinal === matter.category);
  const { condition, shares, performer, except, expanded } = matter;
  return [
    [t('policies.matter.level'), level(matter.level, region)],
    [t('policies.matter.payer'), t('policies.matter.payer.by', { payer: level(matter.payer, region) })],
    ...(expanded ? [[t('policies.matter.full'), expanded] as Fact] : []),
    ...(shares ?? []).map((share): Fact => [t('policies.matter.shares'), shareText(share, region, words)]),
    ...(condition
      ? [[t('policies.matter.condition'), t(`policies.matter.condition.${condition}`)] as Fact]
      : []),
    ...(performer ? [[t('policies.matter.performer'), performer.text] as Fact] : []),
    ...(except?.length ? [[t('policies.matter.except'), except.join('；')] as Fact] : []),
    ...supportFacts(matter, region, words),
    [t('policies.matter.clause'), matter.clause],
    ...(category ? [[t('policies.matter.category'), category.title] as Fact] : []),
  ];
};

/** What was read of one matter. */
export const MatterFacts = ({ mark }: { readonly mark: MatterMark }) => {
  const words = usePolicyWords();
  return (
    <dl className="sq-pol__facts">
      {factsOf(mark, words).map(([term, value], i) => (
        <div key={i}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
