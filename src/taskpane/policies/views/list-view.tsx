import { Button } from '@fluentui/react-components';
import type { PolicyDocument } from '../../../decisions/policies';
import { hintsOf } from '../state/facts';
import { usePolicyWords } from '../state/words';
import { DocumentCard, type DocumentActions } from './document-card';

interface Props extends DocumentActions {
  readonly documents: readonly PolicyDocument[];
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onWords: () => void;
  readonly onExportAll: () => void;
}

/** The installed documents, and what an audit will go by. */
export const ListView = ({ documents, busy, onAdd, onWords, onExportAll, ...actions }: Props) => {
  const words = usePolicyWords();
  const { t } = words;
  return (
    <div className="sq-scroll sq-pol__body">
      <p className="sq-quiet">{t('policies.list.lead')}</p>
      {hintsOf(documents, words).map((hint) => (
        <p key={hint} className="sq-pol__hint">
          {hint}
        </p>
      ))}
      <ul aria-label={t('policies.list')}>
        {documents.map((document) => (
          <DocumentCard key={document.sha256} document={document} busy={busy} {...actions} />
        ))}
      </ul>
      <div className="sq-pol__buttons sq-pol__buttons--page">
        <Button appearance="primary" onClick={onAdd}>
          {t('policies.add')}
        </Button>
        <Button onClick={onWords}>{t('policies.words')}</Button>
        <Button onClick={onExportAll}>{t('policies.export.all')}</Button>
      </div>
    </div>
  );
};
