import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { hintSeen, keepHintSeen } from '../settings/state/local';
import { useWords } from '../state/words';

/** The first time on this machine: what happens, in three steps. */
export const FirstHint = () => {
  const { t } = useWords();
  const [seen, setSeen] = useState(hintSeen);
  if (seen) return null;
  return (
    <aside className="sq-hint" aria-label={t('hint.title')}>
      <h2>{t('hint.title')}</h2>
      <ol>
        <li>{t('hint.run')}</li>
        <li>{t('hint.read')}</li>
        <li>{t('hint.mark')}</li>
      </ol>
      <Button
        size="small"
        onClick={({ currentTarget }) => {
          // The button goes away: the keyboard goes on from what it leads to.
          currentTarget.closest('.sq-pane')?.querySelector<HTMLElement>('.sq-run')?.focus();
          keepHintSeen();
          setSeen(true);
        }}
      >
        {t('hint.seen')}
      </Button>
    </aside>
  );
};
