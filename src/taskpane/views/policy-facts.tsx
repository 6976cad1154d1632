import { MATTER_LEVELS } from '../../policy/matter-levels';
import type { Matter, Policy } from '../../policy/types';
import { levelWord } from '../../messages';
import { useWords, type Words } from '../state/words';

const byLevel = (matters: readonly Matter[], region: string | null, words: Words): string =>
  MATTER_LEVELS.map((level) => ({ level, count: matters.filter((matter) => matter.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) =>
      words.t('policy.level.count', { level: levelWord(level, region, words.language), count }),
    )
    .join(' · ');

/** What the compiler read from a policy document. */
export const PolicyFacts = ({ policy }: { readonly policy: Policy }) => {
  const words = useWords();
  const { t } = words;
  return (
    <section className="sq-facts" aria-label={policy.title}>
      <p>{policy.title}</p>
      <dl>
        <dt>{t('policy.issued')}</dt>
        <dd>{policy.issued ?? t('policy.issued.none')}</dd>
        {policy.region && (
          <>
            <dt>{t('policy.region')}</dt>
            <dd>{policy.region}</dd>
          </>
        )}
        <dt>{t('policy.matters')}</dt>
        <dd>{t('policy.matters.count', { count: policy.matters.length })}</dd>
        <dt>{t('policy.levels')}</dt>
        <dd>{byLevel(policy.matters, policy.region, words)}</dd>
      </dl>
    </section>
  );
};
