import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { canUndo, type HistoryEntry } from '../../../decisions/history';
import type { AuditStore } from '../../../decisions/store';
import { useDecide } from '../context';
import { stepText, timeText } from '../state/told';
import { useDecideWords } from '../words';
import { Contradictions } from './contradictions';
import { DecisionFiles } from './decision-files';

/** All that was done in this workbook, each step with its way back. Laid over the list like a card. */
export const HistorySheet = ({
  onBack,
  children,
}: {
  readonly onBack: () => void;
  readonly children?: React.ReactNode;
}) => {
  const { t } = useDecideWords();
  const { store } = useDecide();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="sq-card" aria-label={t('decide.history.title')}>
      <div className="sq-card__bar">
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          {t('decide.history.back')}
        </Button>
      </div>
      <div className="sq-card__body">
        {children}
        <section className="sq-card__head">
          <h2 ref={heading} tabIndex={-1} data-heading>
            {t('decide.history.title')}
          </h2>
        </section>
        {store ? <Steps store={store} /> : <p>{t('decide.history.damaged')}</p>}
      </div>
    </section>
  );
};

const Steps = ({ store }: { readonly store: AuditStore }) => {
  const { t } = useDecideWords();
  const history = (store.history ?? []).slice().reverse();
  return (
    <>
      <DecisionFiles store={store} />
      <Contradictions store={store} />
      {history.length === 0 ? (
        <p className="sq-empty">{t('decide.history.none')}</p>
      ) : (
        <ol className="sq-steps" aria-label={t('decide.history.list')}>
          {history.map((entry) => (
            <StepLine key={entry.id} entry={entry} store={store} />
          ))}
        </ol>
      )}
    </>
  );
};

const StepLine = ({ entry, store }: { readonly entry: HistoryEntry; readonly store: AuditStore }) => {
  const words = useDecideWords();
  const { t } = words;
  const { busy, actions } = useDecide();
  const what = stepText(entry, words);
  const possible = canUndo(store, entry);
  const who = entry.by ?? t('decide.settled.unknown');
  const when = timeText(entry.at) || t('decide.history.time.unknown');
  return (
    <li className={entry.undone ? 'sq-steps--undone' : undefined}>
      <div>
        <p>{what}</p>
        {entry.reason && <p className="sq-steps__reason">{entry.reason}</p>}
        <p className="sq-quiet">{`${when} · ${who}`}</p>
      </div>
      {possible ? (
        <Button
          size="small"
          disabled={busy}
          aria-label={t('decide.history.undo.of', { what })}
          onClick={() => void actions.undo(entry.id)}
        >
          {t('decide.undo')}
        </Button>
      ) : (
        <span className="sq-tag">
          {t(entry.undone ? 'decide.history.undone' : 'decide.history.superseded')}
        </span>
      )}
    </li>
  );
};
