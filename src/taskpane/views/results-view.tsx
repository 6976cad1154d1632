import { useCallback, useMemo, useRef, useState } from 'react';
import { DecideContext, type Deciding } from '../decide/context';
import { useDecisions } from '../decide/state/use-decisions';
import { OfferDecisions } from '../decide/views/decision-files';
import { backTo } from '../decide/views/focus';
import { HistorySheet } from '../decide/views/history-sheet';
import { pickedSeverities } from '../state/filter';
import type { Notice } from '../state/model';
import type { Pane } from '../state/use-pane';
import type { Results } from '../state/results';
import { findingStop, placeOf, type Stop } from '../state/subjects';
import { useLists } from '../state/use-lists';
import { useShortcuts } from '../state/use-shortcuts';
import { useWords } from '../state/words';
import type { Host } from '../../workbook/host';
import '../theme/card.css';
import '../theme/decide.css';
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
  readonly host: Host;
  readonly pane: Pane;
  readonly results: Results;
  /** Shown above the overview, or above the card: what just happened. */
  readonly children?: React.ReactNode;
}

/** The outcome of an audit: overview, what to do with it, the three tabs, and a row's card over them. */
export const ResultsView = ({ host, pane, results: audited, children }: Props) => {
  const { dispatch } = pane;
  const decisions = useDecisions({ host, results: audited, dispatch });
  const [name, onName] = useState('');
  const deciding = useMemo((): Deciding => ({ ...decisions, officer: { name, onName } }), [decisions, name]);
  return (
    <DecideContext.Provider value={deciding}>
      <Shown pane={pane} deciding={deciding}>
        {children}
      </Shown>
    </DecideContext.Provider>
  );
};

interface ShownProps extends Pick<Props, 'pane' | 'children'> {
  readonly deciding: Deciding;
}

/** Marks were put, but the workbook's structure is protected: it took no sheets of ours. */
const isUnsheeted = (notice: Notice | null): boolean =>
  notice?.kind === 'marked' && notice.report.skipped.some(({ reason }) => reason === 'structure-protected');

const SETTLED = ['adopted', 'accepted', 'decided'];

const Shown = ({ pane, deciding, children }: ShownProps) => {
  const { state, dispatch, actions } = pane;
  const { results } = deciding;
  const lists = useLists(results, state, useWords());
  const { stops } = lists;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const above = useHeight(top);
  const [openedHere, setOpenedHere] = useState(false);
  const [history, setHistory] = useState(false);

  const open = useCallback(
    (stop: Stop) => {
      setOpenedHere(true);
      dispatch({ type: 'open', card: stop.subject, active: stop.at });
      actions.reveal(stop.sheetId, stop.cell);
    },
    [dispatch, actions],
  );
  const close = useCallback(() => {
    if (history) {
      setHistory(false);
      backTo('[data-history]');
      return;
    }
    if (!state.card) return;
    dispatch({ type: 'close-card' });
    // The list is hidden while the card covers it: it can take the focus back only after the next paint.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[role=listbox]')?.focus());
  }, [history, state.card, dispatch]);

  const active = state.tab === 'rows' ? state.activeRow : state.activeFinding;
  const place = state.card ? placeOf(stops(), state.card, active) : -1;
  const move = useCallback(
    (by: 1 | -1) => {
      const stop = stops()[place < 0 ? 0 : place + by];
      if (stop && !history) open(stop);
    },
    [stops, place, open, history],
  );
  const { undoLast } = deciding.actions;
  const go = useCallback(() => {
    const stop = stops()[place < 0 ? 0 : place];
    if (stop && !history) actions.reveal(stop.sheetId, stop.cell);
  }, [stops, place, history, actions]);
  const keys = useMemo(
    () => ({
      onNext: () => move(1),
      onPrevious: () => move(-1),
      onBack: close,
      onUndo: undoLast,
      onGo: go,
    }),
    [move, close, undoLast, go],
  );
  useShortcuts(root, keys);
  const offer = <OfferDecisions after={isUnsheeted(state.notice) ? 'marks' : 'decision'} />;
  const covered = state.card !== null || history;

  return (
    <div ref={root} className="sq-results">
      <div ref={scroller} className="sq-scroll" data-covered={covered}>
        <div ref={top}>
          {!covered && children}
          {!covered && offer}
          <Overview
            results={results}
            chosen={pickedSeverities(state.filter)}
            onSeverity={(severity) => dispatch({ type: 'severity', severity })}
            onSettled={() => dispatch({ type: 'pick', facet: 'state', values: SETTLED })}
          />
          <MarkBar
            task={state.task}
            withSheets={state.withSheets}
            onRun={actions.start}
            onMark={actions.mark}
            onClear={actions.clear}
            onWithSheets={(on) => dispatch({ type: 'with-sheets', on })}
            onHistory={() => setHistory(true)}
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
            if (item) open(findingStop(item, at));
          }}
          onOpenRow={(at) => {
            const stop = stops()[at];
            if (stop) open(stop);
          }}
        />
      </div>
      {state.card && !history && (
        <CardSheet
          index={place < 0 ? null : place}
          count={stops().length}
          subject={state.card}
          onBack={close}
          onMove={move}
          takeFocus={openedHere}
        >
          {children}
          {offer}
          <Card pane={pane} results={results} />
        </CardSheet>
      )}
      {history && <HistorySheet onBack={close}>{children}</HistorySheet>}
    </div>
  );
};

const Card = ({ pane, results }: { readonly pane: Pane; readonly results: Results }) => {
  const { card } = pane.state;
  const { reveal } = pane.actions;
  const items = useMemo(
    () =>
      card === null
        ? []
        : results.items.filter(({ rowIndex, at }) => (card.kind === 'row' ? rowIndex : at) === card.index),
    [results, card],
  );
  if (!card) return null;
  const [item] = items;
  if (card.kind === 'item') return item ? <TableFindingCard item={item} onReveal={reveal} /> : null;
  const row = results.audit.rows[card.index];
  if (!row) return null;
  const { policies } = results.audit;
  return <RowCard index={card.index} row={row} items={items} policies={policies} onReveal={reveal} />;
};
