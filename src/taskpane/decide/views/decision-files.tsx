import { Button, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { decisionsText } from '../../../decisions/steps';
import { parseStore, StoreError, type AuditStore } from '../../../decisions/store';
import { bytesOfFile, fileName, saveTextFile } from '../../policies/state/save-file';
import { useDecide } from '../context';
import { copyToClipboard } from '../state/clipboard';
import { useDecideWords } from '../words';

interface BadFile {
  readonly file: string;
  readonly detail: string;
}

/** Decisions out to a file and in from one. */
export const DecisionFiles = ({ store }: { readonly store: AuditStore }) => {
  const { t } = useDecideWords();
  const { busy, actions, results } = useDecide();
  const input = useRef<HTMLInputElement>(null);
  const [exported, setExported] = useState<string | null>(null);
  const [bad, setBad] = useState<BadFile | null>(null);
  const empty = store.precedents.length + store.accepted.length === 0;
  const base = results.audit.file.replace(/\.\w+$/, '');
  const name = fileName([t('decide.history.file'), base].filter(Boolean).join('-'));
  const take = async (file: File | undefined): Promise<void> => {
    setBad(null);
    if (!file) return;
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
        <Button
          size="small"
          disabled={empty}
          onClick={() => {
            saveTextFile(decisionsText(store), name);
            setExported(name);
          }}
        >
          {t('decide.history.export')}
        </Button>
        <Button size="small" disabled={busy} onClick={() => input.current?.click()}>
          {t('decide.history.import.do')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label={t('decide.history.import.do')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            void take(file);
            // The same file can be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
      </div>
      {bad && (
        <p className="sq-form__fault" role="alert">
          {t('decide.history.bad-file', { file: bad.file, detail: bad.detail })}
        </p>
      )}
      {exported && <Exported store={store} file={exported} />}
    </>
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
