import { useId, useRef, type RefObject } from 'react';
import { isFiltered } from '../state/filter';
import type { Tab as TabName } from '../state/model';
import { grouped } from '../state/numbers';
import type { Results } from '../state/results';
import type { Lists } from '../state/use-lists';
import type { Pane } from '../state/use-pane';
import { useWords } from '../state/words';
import { FindingsList } from './lists/findings-view';
import { ListTools } from './lists/list-tools';
import { RowsList } from './lists/rows-view';
import { SummaryView } from './summary/summary-view';
import { TabList } from './tab-list';
import { useHeight } from './use-height';

const TABS: readonly TabName[] = ['summary', 'findings', 'rows'];

interface Props {
  readonly pane: Pane;
  readonly results: Results;
  readonly lists: Lists;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of what stands above the tabs, in pixels. */
  readonly above: number;
  readonly onOpenFinding: (at: number) => void;
  readonly onOpenRow: (at: number) => void;
}

export const ResultsTabs = (props: Props) => {
  const { pane, results } = props;
  const { t } = useWords();
  const { tab } = pane.state;
  const id = useId();
  const sticky = useRef<HTMLDivElement>(null);
  const covered = useHeight(sticky);
  return (
    <>
      <div ref={sticky} className="sq-sticky">
        <div className="sq-tabrow">
          <TabList
            id={id}
            label={t('tab.label')}
            tabs={TABS}
            selected={tab}
            onSelect={(name) => pane.dispatch({ type: 'tab', tab: name })}
            render={(name) => (
              <>
                {t(`tab.${name}`)}
                <TabCount name={name} results={results} />
              </>
            )}
          />
          <span className="sq-quiet">{t('summary.unit')}</span>
        </div>
        <Tools {...props} />
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className="sq-panel">
        <Body {...props} covered={covered} />
      </div>
    </>
  );
};

const TabCount = ({ name, results }: { readonly name: TabName; readonly results: Results }) => {
  if (name === 'summary') return null;
  const { error, warning, info } = results.counts;
  const count = name === 'findings' ? error + warning + info : results.audit.rows.length;
  return <span className="sq-tabcount sq-number">{grouped(count)}</span>;
};

/** Search, facets and bulk decisions; a list with nothing in it needs none. */
const Tools = ({ pane, results, lists }: Props) => {
  const { tab } = pane.state;
  const some = tab === 'rows' ? results.audit.rows.length > 0 : results.items.length > 0;
  return tab !== 'summary' && some ? <ListTools key={tab} pane={pane} lists={lists} /> : null;
};

interface BodyProps extends Props {
  readonly covered: number;
}

const Body = ({ pane, results, lists, scroller, above, covered, onOpenFinding, onOpenRow }: BodyProps) => {
  const scroll = { scroller, covered, margin: above + covered };
  const { state, dispatch } = pane;
  const { t } = useWords();
  if (state.tab === 'summary') {
    return <SummaryView audit={results.audit} onCode={(code) => dispatch({ type: 'code', code })} />;
  }
  if (state.tab === 'findings') {
    if (lists.items.length === 0) {
      return (
        <p className="sq-empty">{t(isFiltered(state.filter) ? 'findings.none.filtered' : 'findings.none')}</p>
      );
    }
    return (
      <FindingsList
        items={lists.items}
        grouping={state.grouping}
        active={state.activeFinding}
        {...scroll}
        onActive={(index) => dispatch({ type: 'active-finding', index })}
        onOpen={onOpenFinding}
      />
    );
  }
  if (lists.rows.length === 0) {
    return (
      <p className="sq-empty">{t(results.audit.rows.length > 0 ? 'rows.none.filtered' : 'rows.none')}</p>
    );
  }
  return (
    <RowsList
      rows={results.audit.rows}
      shown={lists.rows}
      active={state.activeRow}
      {...scroll}
      onActive={(index) => dispatch({ type: 'active-row', index })}
      onOpen={onOpenRow}
    />
  );
};
