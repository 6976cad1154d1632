import type { AuditedRow } from '../../../audit/types';
import { workIdentity } from '../../../decisions/history';
import { useWords } from '../../state/words';
import { SeverityMark } from '../../views/severity-mark';
import { useDecide } from '../context';
import { useDecideWords } from '../words';
import { timeText } from '../state/told';

/** An officer's decision on a row: what, why, who and when, and what the audit had said by itself. */
export const SettledBlock = ({ row: { result } }: { readonly row: AuditedRow }) => {
  const { t } = useDecideWords();
  const words = useWords();
  const { store } = useDecide();
  const work = workIdentity({ workKey: result.workKey, unitTier: result.unit.tier });
  const precedent = store?.precedents.find((item) => workIdentity(item) === work);
  const { engine } = result;
  return (
    <section className="sq-block-finding">
      <h3>
        <SeverityMark severity="settled" />
        <span>{t('decide.settled', { level: words.level(result.level) })}</span>
      </h3>
      <dl className="sq-facts-list">
        {engine && (
          <>
            <dt>{t('decide.settled.before')}</dt>
            <dd>
              {words.level(engine.level)}
              {engine.ref && <span className="sq-quiet">{engine.ref.matter.text}</span>}
            </dd>
          </>
        )}
        {precedent && (
          <>
            <dt>{t('decide.settled.reason')}</dt>
            <dd>{precedent.reason}</dd>
            <dt>{t('decide.settled.by')}</dt>
            <dd>{[precedent.by ?? t('decide.settled.unknown'), timeText(precedent.at)].join(' ')}</dd>
          </>
        )}
      </dl>
    </section>
  );
};
