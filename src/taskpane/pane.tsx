/** The pane, the same in every host. */
import { FluentProvider } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Language } from '../messages';
import type { Host } from '../workbook/host';
import type { AuditEngine } from './engine/engine';
import { NEVER_EDITING, type EditingSource } from './state/editing';
import type { Opening } from './state/use-opening';
import { usePane, type Pane as PaneModel } from './state/use-pane';
import { useRunKey } from './state/use-shortcuts';
import { wordsOf, WordsContext } from './state/words';
import { darkTheme, lightTheme } from './theme/theme';
import type { ToneSource } from './theme/theme-source';
import { useDeliverRoute } from './deliver/deliver-route';
import type { OwnFile } from './deliver/own-file';
import type { FileOpener } from './deliver/opener';
import { HelpContext } from './help/help-context';
import { useHelpRoute } from './help/help-route';
import { useSettingsRoute } from './settings/settings-route';
import './theme/base.css';
import './theme/flow.css';
import { Announcer } from './views/announcer';
import { usePoliciesRoute } from './policies/policies-route';
import { useSelfCheckRoute } from './self-check/self-check-route';
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
  /** Opens another workbook's file: an earlier round, a unit's answer. */
  readonly openFile?: FileOpener;
  /** Hands out the open workbook as a file, where the host itself cannot. */
  readonly ownFile?: OwnFile | null;
}

export const Pane = ({
  host,
  engine,
  tone,
  language: first,
  opening = 'start',
  editing = NEVER_EDITING,
  openFile,
  ownFile = null,
}: PaneProps) => {
  const [language, setLanguage] = useState<Language>(first);
  const shade = useSyncExternalStore(tone.watch, tone.now);
  const pane = usePane(host, engine, language, opening);
  const region = regionOf(pane);
  const policies = usePoliciesRoute(host, engine, pane);
  const settings = useSettingsRoute(host, engine, pane.actions.start);
  const deliver = useDeliverRoute(host, engine, pane, openFile ?? null, ownFile);
  const help = useHelpRoute();
  const openHelp = help.open;
  const check = useSelfCheckRoute(host, pane.state.policies, opening === 'check');
  useEffect(fetchResultsView, []);
  const main = useRef<HTMLElement>(null);
  const aside = Boolean(help.page ?? check.page ?? policies.page ?? settings.page ?? deliver.page);
  useRunKey(main, aside || pane.state.policies === null || pane.state.task ? NOTHING : pane.actions.start);
  const words = useMemo(() => wordsOf(language, region), [language, region]);
  return (
    <FluentProvider theme={shade === 'dark' ? darkTheme : lightTheme} className="sq-theme">
      <WordsContext.Provider value={words}>
        <main ref={main} className="sq-pane" lang={language === 'zh' ? 'zh-CN' : 'en'} data-tone={shade}>
          <Header
            policies={pane.state.policies}
            onLanguage={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
            onPolicies={policies.open}
            onSettings={settings.open}
            onDeliver={deliver.open}
            onHelp={() => openHelp(null)}
            onCheck={check.open}
          />
          <Announcer state={pane.state} />
          <EditingHint source={editing} />
          <HelpContext.Provider value={help.open}>
            {help.page}
            <div className="sq-below" hidden={help.page !== null}>
              {check.page ?? policies.page ?? settings.page ?? deliver.page ?? (
                <Body pane={pane} host={host} onSettings={settings.open} />
              )}
            </div>
          </HelpContext.Provider>
        </main>
      </WordsContext.Provider>
    </FluentProvider>
  );
};

/** On pages of their own there is nothing to start. */
const NOTHING = () => undefined;

/** The region whose words are used: that of the most specific policy. */
const regionOf = ({ state }: PaneModel): string | null => {
  const policies = state.policies ?? [];
  return policies[policies.length - 1]?.policy.region ?? null;
};

interface BodyProps {
  readonly pane: PaneModel;
  readonly host: Host;
  readonly onSettings: () => void;
}

const Body = ({ pane, host, onSettings }: BodyProps) => {
  const { state, dispatch, actions } = pane;
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
        <ResultsView host={host} pane={pane} results={results}>
          <Notice pane={pane} />
        </ResultsView>
      </Suspense>
    );
  }
  return (
    <div className="sq-scroll">
      <Notice pane={pane} />
      {results ? (
        <NoTable audit={results.audit} sheets={state.sheets} onRun={actions.start} onSettings={onSettings} />
      ) : (
        <StartCard
          sheets={state.sheets}
          ready={state.policies !== null}
          returned={state.notice !== null}
          scope={state.scope}
          onScope={host.can.selection ? (scope) => dispatch({ type: 'scope', scope }) : null}
          onSettings={onSettings}
          onRun={actions.start}
        />
      )}
    </div>
  );
};

const Notice = ({ pane }: { readonly pane: PaneModel }) => {
  const { state, dispatch, actions } = pane;
  if (!state.notice) return null;
  const again = state.notice.kind === 'fault' ? state.notice.again : undefined;
  return (
    <NoticeBar
      notice={state.notice}
      onClose={() => dispatch({ type: 'notice', notice: null })}
      onRetry={again === 'mark' ? actions.mark : again === 'clear' ? actions.clear : actions.start}
    />
  );
};
