/** The policy pages: what audits go by, import, the document with its corrections, an office's own words. */
import { Spinner } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { exportLexicons } from '../../decisions/policies-lexicon-file';
import { exportPolicies } from '../../decisions/policies-file';
import type { LoadedPolicy } from '../../policy/types';
import type { Host } from '../../workbook/host';
import { PageBody } from './page-body';
import { createReader, type PolicyReader } from './read/policy-reader';
import { startReadWorker } from './read/start-worker';
import type { Route } from './route';
import { fileName, saveTextFile } from './state/save-file';
import { usePolicies } from './state/use-policies';
import { usePolicyWords } from './state/words';
import { shortTitleOf } from './views/document-card';
import type { Exported } from './views/export-notice';
import { PageFrame } from './views/page-frame';
import { PageNotice } from './views/page-notice';
import './policies.css';

export interface PoliciesPageProps {
  readonly host: Host;
  /** The policies that come with the product. */
  readonly builtin: () => Promise<readonly LoadedPolicy[]>;
  /** Back to the pane; `changed` where the next audit goes by something else than the last. */
  readonly onClose: (changed: boolean) => void;
  /** Reads documents; made for the page where none is given. */
  readonly reader?: PolicyReader;
}

/** What was done last, in words; or a file that was handed out. */
export interface Done {
  readonly text?: string;
  readonly exported?: Exported;
}

export const PoliciesPage = ({ host, builtin, onClose, reader }: PoliciesPageProps) => {
  const words = usePolicyWords();
  const { t } = words;
  const [state, actions] = usePolicies(host, builtin);
  const [route, setRoute] = useState<Route>({ view: 'list' });
  const [done, setDone] = useState<Done | null>(null);
  const ownReader = useMemo(
    () =>
      reader ??
      createReader({
        startWorker: startReadWorker,
        tooSlow: (seconds) => t('policies.import.slow', { seconds }),
      }),
    [reader, t],
  );
  const go = (next: Route) => {
    setRoute(next);
    setDone(null);
    actions.report(null);
  };
  const handOut = (title: string, text: string) => {
    const file = fileName(title);
    saveTextFile(text, file);
    setDone({ exported: { file, text } });
  };
  const shown =
    route.view === 'document' ? state.documents?.find(({ sha256 }) => sha256 === route.sha256) : undefined;
  return (
    <PageFrame
      title={shown ? shortTitleOf(shown) : t(TITLES[route.view])}
      onBack={() => (route.view === 'list' ? onClose(state.changed) : go({ view: 'list' }))}
      notice={<PageNotice state={state} actions={actions} done={done} onDone={setDone} />}
    >
      {state.documents === null ? (
        <div className="sq-pol__wait">
          <Spinner size="small" label={t('policies.loading')} />
        </div>
      ) : (
        <PageBody
          route={route}
          documents={state.documents}
          state={state}
          actions={actions}
          reader={ownReader}
          onGo={go}
          onDone={setDone}
          onExport={(documents, title) => handOut(title, exportPolicies(documents))}
          onExportWords={() => handOut(t('policies.words'), exportLexicons(state.lexicons))}
        />
      )}
    </PageFrame>
  );
};

const TITLES = {
  list: 'policies.title',
  import: 'policies.import.title',
  document: 'policies.title',
  words: 'policies.words',
} as const;
