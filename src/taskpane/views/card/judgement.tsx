import type { ReactNode } from 'react';
import type { AuditedRow } from '../../../audit/types';
import type { Tier } from '../../../policy/types';
import { useDecideWords } from '../../decide/words';
import type { DecideWord } from '../../../messages/decide.zh';
import { matterOf, reasonOf } from '../../../report/words';
import { wan2 } from '../../state/numbers';
import { useWords, type Words } from '../../state/words';
import { LevelTag } from '../lists/level-tag';

/** Bounds of the words for a calibrated probability: below `middle` a wrong level is a real possibility. */
const HIGH = 0.95;
const MIDDLE = 0.8;

const confidenceWord = (confidence: number, { t }: Words): string =>
  t(
    confidence >= HIGH
      ? 'card.confidence.high'
      : confidence >= MIDDLE
        ? 'card.confidence.middle'
        : 'card.confidence.low',
  );

const categoryOf = ({ result }: AuditedRow): string => {
  const policy = result.ref?.policy ?? result.candidates[0]?.ref.policy;
  return policy?.categories.find((each) => each.ordinal === result.category)?.title ?? '';
};

/** What the row is, in short, beside what it declares: stands above its findings. */
export const Verdict = ({ audited }: { readonly audited: AuditedRow }) => {
  const words = useWords();
  const { t } = words;
  const { row, result } = audited;
  if (result.state === 'out-of-scope') return <p className="sq-quiet">{t('card.outside')}</p>;
  return (
    <dl className="sq-facts-list sq-verdict">
      <Fact word={t('card.level')}>
        <LevelTag level={result.level} />
        {result.status === 'review' && <span className="sq-tag">{t('card.review')}</span>}
        <Declared text={row.texts.declaredLevel?.text} />
      </Fact>
      {result.payer && (
        <Fact word={t('card.payer')}>
          {t('card.payer.by', { payer: words.level(result.payer) })}
          <Declared text={row.texts.declaredPayer?.text} />
        </Fact>
      )}
      <Tiers audited={audited} />
    </dl>
  );
};

const TIERS: readonly Tier[] = ['central', 'province', 'prefecture', 'county'];

/** The money of the row by the tier it stands at, where the table divides it. */
const Tiers = ({ audited }: { readonly audited: AuditedRow }) => {
  const words = useWords();
  const amounts = TIERS.map((tier) => ({ tier, value: audited.row.amounts[`amount.${tier}`]?.value }));
  const stated = amounts.filter(({ value }) => value !== null && value !== undefined && value !== 0);
  if (stated.length === 0) return null;
  return (
    <Fact word={words.t('card.tiers')}>
      {stated.map(({ tier, value }) => (
        <span key={tier} className="sq-number">
          {`${words.level(tier)} ${wan2(value ?? 0)}`}
        </span>
      ))}
    </Fact>
  );
};

/** Why it is so: matter, category, reason, and how sure the judgement is. */
export const Judgement = ({ audited }: { readonly audited: AuditedRow }) => {
  const words = useWords();
  const { t } = words;
  const { t: d } = useDecideWords();
  const { result } = audited;
  if (result.state === 'out-of-scope') return null;
  const matter = matterOf(audited);
  return (
    <section className="sq-section">
      <h3>{t('card.reasons')}</h3>
      <dl className="sq-facts-list">
        <Fact word={t('card.matter')}>{matter.text || t('card.matter.none')}</Fact>
        <Fact word={t('card.category')}>{categoryOf(audited)}</Fact>
        <Fact word={t('card.reason')}>{reasonOf(audited, words.language)}</Fact>
        <UnitTier audited={audited} />
        <Fact word={d('decide.card.rule')}>{d(ruleOf(audited))}</Fact>
        {result.decidedBy !== 'precedent' && (
          <Fact word={t('card.confidence')}>
            {confidenceWord(result.confidence, words)}
            <span className="sq-quiet sq-number" title={d('decide.card.confidence')}>
              {result.confidence.toFixed(2)}
            </span>
          </Fact>
        )}
      </dl>
    </section>
  );
};

/** The order of precedence in words: which kind of evidence had the last say. */
const ruleOf = ({ result }: AuditedRow): DecideWord => {
  if (result.decidedBy === null) return 'decide.card.rule.none';
  if (result.byAffiliation && result.decidedBy === 'unit') return 'decide.card.rule.affiliation';
  return `decide.card.rule.${result.decidedBy}`;
};

/** The tier of the unit, and what says so. */
const UnitTier = ({ audited }: { readonly audited: AuditedRow }) => {
  const { level } = useWords();
  const { t } = useDecideWords();
  const { tier, from } = audited.result.unit;
  return (
    <Fact word={t('decide.card.unit')}>
      {tier ? level(tier) : t('decide.card.unit.unknown')}
      {tier && from && <span className="sq-quiet">{t(`decide.card.unit.from.${from}`)}</span>}
    </Fact>
  );
};

const Fact = ({ word, children }: { readonly word: string; readonly children: ReactNode }) => (
  <>
    <dt>{word}</dt>
    <dd>{children}</dd>
  </>
);

const Declared = ({ text }: { readonly text: string | undefined }) => {
  const { t } = useWords();
  return text ? <span className="sq-quiet">{`${t('card.declared')} ${text}`}</span> : null;
};
