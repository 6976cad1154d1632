/** The pane, the same in every host. */
import { FluentProvider } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Language } from '../messages';
import type { Host } from '../workbook/host';
import type { AuditEngine } from './engine/engine';
import { NEVER_EDITING, type EditingSource } from './state/editing';
import type { Opening } from './state/use-opening';
import { usePane, type Pane as PaneModel } from './state/use-pane';
import { wordsOf, WordsContext } from './state/words';
import { darkTheme, lightTheme } from './theme/theme';
import type { ToneSource } from './theme/theme-source';
import './theme/base.css';
import { Announcer } from './views/announcer';
import { usePoliciesRoute } from './policies/policies-route';
import { EditingHint } from './views/editing-hint';
import { Header } from './views/header';
import { NoTable } from './views/no-table';
import { NoticeBar } from './views/notice-bar';
import { ProgressCard } from './views/progress-card';
import { fetchResultsView, ResultsView } from './views/lazy-results';
import { StartCard } from './views/start-card';

export type { Opening } from './state/use-opening';

export interface PaneProps {
  readonly host: Host;
  readonly engine: AuditEngine;
  readonly tone: ToneSource;
  readonly language: Language;
  readonly opening?: Opening;
  /** Where the program makes its callers wait while a cell is being edited. */
  readonly editing?: EditingSource;
}

export const Pane = ({
  host,
  engine,
  tone,
  language: first,
  opening = 'start',
  editing = NEVER_EDITING,
}: PaneProps) => {
  const [language, setLanguage] = useState<Language>(first);
  const shade = useSyncExternalStore(tone.watch, tone.now);
  const pane = usePane(host, engine, language, opening);
  const region = regionOf(pane);
  const policies = usePoliciesRoute(host, engine, pane);
  useEffect(fetchResultsView, []);
  const words = useMemo(() => wordsOf(language, region), [language, region]);
  return (
    <FluentProvider theme={shade === 'dark' ? darkTheme : lightTheme} className="sq-theme">
      <WordsContext.Provider value={words}>
        <main className="sq-pane" lang={language === 'zh' ? 'zh-CN' : 'en'} data-tone={shade}>
          <Header
            policies={pane.state.policies}
            onLanguage={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
            onPolicies={policies.open}
          />
          <Announcer state={pane.state} />
          <EditingHint source={editing} />
          {policies.page ?? <Body pane={pane} />}
        </main>
      </WordsContext.Provider>
    </FluentProvider>
  );
};

/** The region whose words are used: that of the most specific policy. */
const regionOf = ({ state }: PaneModel): string | null => {
  const policies = state.policies ?? [];
  return policies[policies.length - 1]?.policy.region ?? null;
};

const Body = ({ pane }: { readonly pane: PaneModel }) => {
  const { state, actions } = pane;
  const { results, run } = state;
  if (run) {
    return (
      <div className="sq-scroll">
        <ProgressCard run={run} onCancel={actions.cancel} />
      </div>
    );
  }
  if (results && results.audit.tables.length > 0) {
    return (
      <Suspense fallback={null}>
        <ResultsView pane={pane} results={results}>
          <Notice pane={pane} />
        </ResultsView>
      </Suspense>
    );
  }
  return (
    <div className="sq-scroll">
      <Notice pane={pane} />
      {results ? (
        <NoTable audit={results.audit} sheets={state.sheets} onRun={actions.start} />
      ) : (
        <StartCard
          sheets={state.sheets}
          ready={state.policies !== null}
          returned={state.notice !== null}
          onRun={actions.start}
        />
      )}
    </div>
  );
};

const Notice = ({ pane }: { readonly pane: PaneModel }) => {
  const { state, dispatch, actions } = pane;
  if (!state.notice) return null;
  return (
    <NoticeBar
      notice={state.notice}
      onClose={() => dispatch({ type: 'notice', notice: null })}
      onRetry={actions.start}
    />
  );
};
