import { useSyncExternalStore } from 'react';
import type { EditingSource } from '../state/editing';
import { useWords } from '../state/words';

/** Says what to do while the program waits for a cell to be left. The element stays, so that its words are read out. */
export const EditingHint = ({ source }: { readonly source: EditingSource }) => {
  const { t } = useWords();
  const waiting = useSyncExternalStore(source.watch, source.now);
  return (
    <div role="status">
      {waiting && (
        <div className="sq-notice sq-notice--fault">
          <div className="sq-notice__text">
            <strong>{t('fault.what.editing')}</strong>
            <span>{t('editing.wait')}</span>
          </div>
        </div>
      )}
    </div>
  );
};
