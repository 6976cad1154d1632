import { useCallback, useMemo, useRef, useState } from 'react';
import type { Pane } from '../state/use-pane';
import type { Results } from '../state/results';
import { findingStop, sameSubject, type Stop } from '../state/subjects';
import { useLists } from '../state/use-lists';
import { useShortcuts } from '../state/use-shortcuts';
import { useWords } from '../state/words';
import '../theme/card.css';
import '../theme/lists.css';
import '../theme/summary.css';
import { CardSheet } from './card/card-sheet';
import { RowCard, TableFindingCard } from './card/row-card';
import { MarkBar } from './mark-bar';
import { LiveBar } from '../live/live-bar';
import { Overview } from './overview';
import { ResultsTabs } from './results-tabs';
import { ScopeSelect } from './scope-select';
import { useHeight } from './use-height';

interface Props {
  readonly pane: Pane;
  readonly results: Results;
  /** Shown above the overview: what just happened. */
  readonly children?: React.ReactNode;
}

/** The outcome of an audit: overview, what to do with it, the three tabs, and a row's card over them. */
export const ResultsView = ({ pane, results, children }: Props) => {
  const { state, dispatch, actions } = pane;
  const lists = useLists(results, state, useWords());
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const above = useHeight(top);
  const [openedHere, setOpenedHere] = useState(false);

  const open = useCallback(
    (stop: Stop) => {
      setOpenedHere(true);
      dispatch({ type: 'open', card: stop.subject, active: stop.at });
      actions.reveal(stop.sheetId, stop.cell);
    },
    [dispatch, actions],
  );
  const close = useCallback(() => {
    if (!state.card) return;
    dispatch({ type: 'close-card' });
    // The list is hidden while the card covers it: it can take the focus back only after the next paint.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[role=listbox]')?.focus());
  }, [state.card, dispatch]);

  const place = lists.stops.findIndex((stop) => sameSubject(stop.subject, state.card));
  const move = useCallback(
    (by: 1 | -1) => {
      const stop = lists.stops[place < 0 ? 0 : place + by];
      if (stop) open(stop);
    },
    [lists.stops, place, open],
  );
  const keys = useMemo(
    () => ({ onNext: () => move(1), onPrevious: () => move(-1), onBack: close }),
    [move, close],
  );
  useShortcuts(root, keys);

  return (
    <div ref={root} className="sq-results">
      <div ref={scroller} className="sq-scroll" data-covered={state.card !== null}>
        <div ref={top}>
          {children}
          <Overview
            results={results}
            chosen={state.filter.severities}
            onSeverity={(severity) => dispatch({ type: 'severity', severity })}
          />
          <MarkBar
            task={state.task}
            withSheets={state.withSheets}
            onRun={actions.start}
            onMark={actions.mark}
            onClear={actions.clear}
            onWithSheets={(on) => dispatch({ type: 'with-sheets', on })}
          >
            <ScopeSelect scope={state.scope} onScope={(scope) => dispatch({ type: 'scope', scope })} />
            <LiveBar state={state} onLive={(on) => dispatch({ type: 'live-on', on })} onMark={actions.mark} />
          </MarkBar>
        </div>
        <ResultsTabs
          pane={pane}
          results={results}
          lists={lists}
          scroller={scroller}
          above={above}
          onOpenFinding={(at) => {
            const item = lists.items[at];
            if (item) open(findingStop(item, at, results.items));
          }}
          onOpenRow={(at) => {
            const stop = lists.stops[at];
            if (stop) open(stop);
          }}
        />
      </div>
      {state.card && (
        <CardSheet
          index={place < 0 ? null : place}
          count={lists.stops.length}
          subject={state.card}
          onBack={close}
          onMove={move}
          takeFocus={openedHere}
        >
          <Card pane={pane} results={results} />
        </CardSheet>
      )}
    </div>
  );
};

const Card = ({ pane, results }: { readonly pane: Pane; readonly results: Results }) => {
  const { card } = pane.state;
  if (!card) return null;
  if (card.kind === 'item') {
    const item = results.items[card.index];
    return item ? <TableFindingCard finding={item.finding} onReveal={pane.actions.reveal} /> : null;
  }
  const row = results.audit.rows[card.index];
  return row ? <RowCard row={row} policies={results.audit.policies} onReveal={pane.actions.reveal} /> : null;
};
