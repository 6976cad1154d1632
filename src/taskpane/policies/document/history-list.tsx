import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PolicyDocument } from '../../../decisions/policies';
import { toldCorrections, type Told } from '../state/history';
import { usePolicyWords } from '../state/words';

interface Props {
  readonly document: PolicyDocument;
  readonly saving: boolean;
  /** Null where the document is only looked at. */
  readonly onUndo: ((id: string) => void) | null;
}

/** What officers corrected in a document: what, why, who, when; each can be taken back. */
export const HistoryList = ({ document, saving, onUndo }: Props) => {
  const words = usePolicyWords();
  const told = useMemo(() => toldCorrections(document, words), [document, words]);
  if (told.length === 0) return null;
  return (
    <details className="sq-doc__history">
      <summary>{words.t('policies.doc.history', { count: told.length })}</summary>
      <ol>
        {told.map((one) => (
          <HistoryLine key={one.correction.id} told={one} saving={saving} onUndo={onUndo} />
        ))}
      </ol>
    </details>
  );
};

/** 2025-01-02T08:00:00Z → 2025-01-02. */
const day = (at: string | null): string => at?.slice(0, 10) ?? '';

interface LineProps extends Pick<Props, 'saving' | 'onUndo'> {
  readonly told: Told;
}

const HistoryLine = ({ told, saving, onUndo }: LineProps) => {
  const { t } = usePolicyWords();
  const { correction, sentence, failed } = told;
  return (
    <li>
      <span>
        {sentence}
        {failed && <b>{t('policies.change.failed')}</b>}
        <small className="sq-quiet">
          {[correction.reason, correction.by, day(correction.at)].filter(Boolean).join(' · ')}
        </small>
      </span>
      {onUndo && (
        <Button
          size="small"
          disabled={saving}
          aria-label={t('policies.doc.undo.of', { change: sentence })}
          onClick={() => onUndo(correction.id)}
        >
          {t('policies.doc.undo')}
        </Button>
      )}
    </li>
  );
};
