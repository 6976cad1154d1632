import { NO_FILTER, onlyCode, picked, togglePick, withPicks, type Filter } from './filter';
import type { Action, PaneState, Run, Subject } from './model';
import { rowKeyAt, type Results } from './results';

const advance = (run: Run | null, now: Run['now']): Run => ({
  now,
  rowsRead: now.stage === 'read' ? now.done : (run?.rowsRead ?? 0),
});

/** Another filter, seen in the list it was set in; set elsewhere it leads to the findings. */
const refiltered = (state: PaneState, filter: Filter, from: PaneState['tab'] = 'findings'): PaneState => ({
  ...state,
  filter,
  activeFinding: 0,
  activeRow: 0,
  card: null,
  tab: from === 'rows' ? 'rows' : 'findings',
});

/** The counts are of open findings: what they lead to is of those too, once some are settled. */
const openOnly = ({ results }: PaneState, filter: Filter): Filter =>
  results && results.settled > 0 && picked(filter, 'severity').length > 0
    ? withPicks(filter, 'state', ['open'])
    : filter;

const onRun = (state: PaneState, action: Action): PaneState | null => {
  switch (action.type) {
    case 'run-started':
      return { ...state, run: { now: { stage: 'read', done: 0 }, rowsRead: 0 }, notice: null };
    case 'run-progress':
      // A report may still arrive after the officer has cancelled.
      return state.run ? { ...state, run: advance(state.run, action.now) } : state;
    case 'run-done':
      return {
        ...state,
        run: null,
        results: action.results,
        notice: action.notice,
        filter: NO_FILTER,
        rowQuery: '',
        activeFinding: 0,
        activeRow: 0,
        card: null,
        tab: state.results ? state.tab : 'summary',
      };
    case 'run-ended':
      return { ...state, run: null, notice: action.notice };
    case 'task':
      return { ...state, task: action.task, notice: null };
    case 'task-ended':
      return { ...state, task: null, notice: action.notice };
    case 'redecided':
      return { ...followed(state, action.results), notice: action.notice };
    default:
      return null;
  }
};

const onFilter = (state: PaneState, action: Action): PaneState | null => {
  switch (action.type) {
    case 'severity':
      return refiltered(state, openOnly(state, togglePick(state.filter, 'severity', action.severity)));
    case 'code':
      return refiltered(state, onlyCode(state.filter, action.code));
    case 'facet':
      return refiltered(state, togglePick(state.filter, action.facet, action.value), state.tab);
    case 'pick':
      return refiltered(state, withPicks(state.filter, action.facet, action.values));
    case 'grouping':
      return { ...state, grouping: action.grouping, activeFinding: 0 };
    case 'query':
      return refiltered(state, { ...state.filter, query: action.query });
    case 'reset-filter':
      return { ...refiltered(state, NO_FILTER, state.tab), rowQuery: '' };
    case 'row-query':
      return { ...state, rowQuery: action.query, activeRow: 0 };
    default:
      return null;
  }
};

const onLive = (state: PaneState, action: Action): PaneState | null => {
  const live = (change: Partial<PaneState['live']>): PaneState => ({
    ...state,
    live: { ...state.live, ...change },
  });
  switch (action.type) {
    case 'scope':
      return { ...state, scope: action.scope };
    case 'live-on':
      return live({ on: action.on });
    case 'live-busy':
      return live({ busy: action.busy });
    case 'live-marks':
      return live({ marks: action.marks });
    case 'live-done':
      return followed(state, action.results);
    default:
      return null;
  }
};

/** Another result of the same workbook: the officer stays where he is, at the same row. */
const followed = (state: PaneState, results: Results): PaneState => {
  const { live, card } = state;
  const marks = live.marks === 'none' ? 'none' : 'behind';
  return {
    ...state,
    results,
    live: { ...live, busy: false, marks, changed: live.changed + 1 },
    card: card && moved(card, state.results, results),
    activeFinding: Math.min(state.activeFinding, Math.max(0, results.items.length - 1)),
    activeRow: Math.min(state.activeRow, Math.max(0, results.audit.rows.length - 1)),
  };
};

const moved = (card: Subject, before: Results | null, now: Results): Subject | null => {
  if (card.kind === 'item') return now.audit.findings[card.index] ? card : null;
  const row = before?.audit.rows[card.index]?.row;
  const index = row && now.rowAt.get(rowKeyAt(row.sheetId, row.row));
  return index === undefined ? null : { kind: 'row', index };
};

const onView = (state: PaneState, action: Action): PaneState => {
  switch (action.type) {
    case 'policies':
      return { ...state, policies: action.policies };
    case 'sheets':
      return { ...state, sheets: action.sheets };
    case 'notice':
      return { ...state, notice: action.notice };
    case 'with-sheets':
      return { ...state, withSheets: action.on };
    case 'tab':
      return { ...state, tab: action.tab, card: null };
    case 'active-finding':
      return { ...state, activeFinding: action.index };
    case 'active-row':
      return { ...state, activeRow: action.index };
    case 'open':
      return {
        ...state,
        card: action.card,
        ...(state.tab === 'rows' ? { activeRow: action.active } : { activeFinding: action.active }),
      };
    case 'close-card':
      return { ...state, card: null };
    case 'sheet-selected':
      return followSheet(state, action.rowIndex);
    default:
      return state;
  }
};

/** Selecting a row in the sheet shows its card, but never takes the officer away from the summary. */
const followSheet = (state: PaneState, rowIndex: number): PaneState => {
  if (state.tab === 'summary' || !state.results) return state;
  if (state.card?.kind === 'row' && state.card.index === rowIndex) return state;
  return { ...state, card: { kind: 'row', index: rowIndex } };
};

export const reduce = (state: PaneState, action: Action): PaneState =>
  onRun(state, action) ?? onLive(state, action) ?? onFilter(state, action) ?? onView(state, action);
