import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { decisionsText } from '../../../decisions/steps';
import { parseStore, StoreError, type AuditStore } from '../../../decisions/store';
import { bytesOfFile, fileName, saveTextFile } from '../../policies/state/save-file';
import { FileButton } from '../../views/file-button';
import { useDecide, useDeciding } from '../context';
import { copyToClipboard } from '../state/clipboard';
import { useDecideWords } from '../words';

interface BadFile {
  readonly file: string;
  readonly detail: string;
}

/** Decisions out to a file and in from one. */
export const DecisionFiles = ({ store }: { readonly store: AuditStore }) => {
  const { t } = useDecideWords();
  const { busy, actions } = useDecide();
  const [bad, setBad] = useState<BadFile | null>(null);
  const take = async (file: File): Promise<void> => {
    setBad(null);
    try {
      const text = new TextDecoder().decode(await bytesOfFile(file));
      parseStore(text);
      await actions.importFile(text, file.name);
    } catch (error) {
      setBad({ file: file.name, detail: error instanceof StoreError ? error.detail : String(error) });
    }
  };
  return (
    <>
      <div className="sq-actions">
        <ExportDecisions store={store} />
        <FileButton
          label={t('decide.history.import.do')}
          accept=".json,application/json"
          busy={busy}
          onFiles={([file]) => void take(file)}
        />
      </div>
      {bad && (
        <p className="sq-form__fault" role="alert">
          {t('decide.history.bad-file', { file: bad.file, detail: bad.detail })}
        </p>
      )}
    </>
  );
};

/** Decisions out to a file, which another workbook's pane and the command line read. */
export const ExportDecisions = ({ store }: { readonly store: AuditStore }) => {
  const { t } = useDecideWords();
  const { results } = useDecide();
  const [exported, setExported] = useState<string | null>(null);
  const base = results.audit.file.replace(/\.\w+$/, '');
  const name = fileName([t('decide.history.file'), base].filter(Boolean).join('-'));
  return (
    <>
      <Button
        size="small"
        disabled={decisionCount(store) === 0}
        onClick={() => {
          saveTextFile(decisionsText(store), name);
          setExported(name);
        }}
      >
        {t('decide.history.export')}
      </Button>
      {exported && <Exported store={store} file={exported} />}
    </>
  );
};

const decisionCount = ({ precedents, accepted }: AuditStore): number => precedents.length + accepted.length;

interface OfferProps {
  /** Why: decisions that the workbook cannot keep, or marks whose sheets it would not take. */
  readonly after: 'decision' | 'marks';
}

/** Where a workbook of protected structure cannot keep decisions, they are offered as a file. */
export const OfferDecisions = ({ after }: OfferProps) => {
  const { t } = useDecideWords();
  const deciding = useDeciding();
  const store = deciding?.store;
  const count = store ? decisionCount(store) : 0;
  if (!deciding || !store || count === 0 || (after === 'decision' && !deciding.unkept)) return null;
  return (
    <div className="sq-unkept" role="note">
      <p>{t(after === 'marks' && !deciding.unkept ? 'decide.unkept.marked' : 'decide.unkept', { count })}</p>
      <ExportDecisions store={store} />
    </div>
  );
};

const Exported = ({ store, file }: { readonly store: AuditStore; readonly file: string }) => {
  const { t } = useDecideWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = decisionsText(store);
  const { precedents, accepted } = store;
  return (
    <div className="sq-form" role="status">
      <p className="sq-quiet">
        {t('decide.history.exported', { file, precedents: precedents.length, accepted: accepted.length })}
      </p>
      <Button size="small" onClick={() => void copyToClipboard(text).then(setCopied)}>
        {t(copied ? 'decide.copy.done' : 'decide.history.copy')}
      </Button>
      {copied === false && <Textarea readOnly aria-label={t('decide.history.file')} value={text} />}
    </div>
  );
};
