import type { Policy } from '../../../policy/types';
import { checkText, coverageText, tiersText } from '../state/facts';
import { usePolicyWords } from '../state/words';

/** What was read of one plan, at a glance. */
export const PlanFacts = ({ policy }: { readonly policy: Policy }) => {
  const words = usePolicyWords();
  const { t } = words;
  const check = checkText(policy, words);
  const facts: readonly (readonly [string, string])[] = [
    [t('policies.issued'), policy.issued ?? t('policies.issued.none')],
    ...(policy.effective ? [[t('policies.effective'), policy.effective] as const] : []),
    ...(policy.region ? [[t('policies.region'), policy.region] as const] : []),
    [t('policies.tiers'), tiersText(policy, words)],
    [
      t('policies.coverage'),
      t('policies.coverage.count', {
        count: policy.matters.length,
        levels: coverageText(policy, words),
      }),
    ],
    [t('policies.check'), check || t('policies.check.none')],
  ];
  return (
    <dl className="sq-pol__facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};
