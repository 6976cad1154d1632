/** The pane's state, and what an officer can have it do. */
import { useCallback, useEffect, useMemo, useReducer, useRef, type Dispatch } from 'react';
import type { Language } from '../../messages';
import type { CellRef } from '../../rules/types';
import { HostError, type Host } from '../../workbook/host';
import { inSlices } from '../engine/drive';
import type { AuditEngine } from '../engine/engine';
import { policiesInUse } from '../policies/kept-options';
import { useLive } from '../live/use-live';
import { runAudit } from './audit-flow';
import { faultNotice, naming, storeFault } from './fault';
import { writeMarks } from './mark-flow';
import { INITIAL, type Action, type Notice, type PaneState, type Run } from './model';
import type { ScopeKind } from './scope';
import { reduce } from './reducer';
import { useOpening, type Opening } from './use-opening';
import { arranging, rowKeyAt, type Results } from './results';

export interface PaneActions {
  readonly start: () => void;
  readonly cancel: () => void;
  readonly mark: () => void;
  readonly clear: () => void;
  readonly reveal: (sheetId: string, cell: CellRef) => void;
}

export interface Pane {
  readonly state: PaneState;
  readonly dispatch: Dispatch<Action>;
  readonly actions: PaneActions;
}

export const usePane = (host: Host, engine: AuditEngine, language: Language, opening: Opening): Pane => {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  useStartUp(host, engine, dispatch);
  useSheetSelection(host, state.results, dispatch);
  const { start, cancel } = useRun(host, engine, state.scope, dispatch);
  useOpening(opening, host, state, dispatch, start);
  const { mark, clear } = useMarking(host, state, language, dispatch);
  const reveal = useReveal(host, state.results, dispatch);
  useLive(host, engine, state, language, dispatch);
  const actions = useMemo(
    () => ({ start, cancel, mark, clear, reveal }),
    [start, cancel, mark, clear, reveal],
  );
  return { state, dispatch, actions };
};

const useStartUp = (host: Host, engine: AuditEngine, dispatch: Dispatch<Action>): void => {
  useEffect(() => {
    let alive = true;
    const fail = (error: unknown) => alive && dispatch({ type: 'notice', notice: faultNotice(error) });
    policiesInUse(host, engine)
      .then((policies) => alive && dispatch({ type: 'policies', policies }))
      .catch(fail);
    host
      .sheets()
      .then((sheets) => alive && dispatch({ type: 'sheets', sheets }))
      .catch(fail);
    return () => {
      alive = false;
    };
  }, [host, engine, dispatch]);
};

const useRun = (host: Host, engine: AuditEngine, scope: ScopeKind, dispatch: Dispatch<Action>) => {
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(() => {
    if (running.current) return;
    const abort = new AbortController();
    running.current = abort;
    dispatch({ type: 'run-started' });
    const onProgress = (now: Run['now']) => dispatch({ type: 'run-progress', now });
    runAudit(host, engine, { signal: abort.signal, onProgress }, scope)
      .then(async ({ audit, store }) => {
        const results = await inSlices(arranging(audit));
        if (abort.signal.aborted) throw new HostError('cancelled');
        dispatch({
          type: 'run-done',
          results,
          notice: store && { kind: 'fault', fault: storeFault(store) },
        });
      })
      .catch((error: unknown) => dispatch({ type: 'run-ended', notice: faultNotice(error) }))
      .finally(() => {
        running.current = null;
      });
  }, [host, engine, scope, dispatch]);
  const cancel = useCallback(() => running.current?.abort(), []);
  return { start, cancel };
};

/** Trying again does again what failed. */
const toDoAgain = (error: unknown, again: 'mark' | 'clear'): Notice => {
  const notice = faultNotice(error);
  return notice.kind === 'fault' ? { ...notice, again } : notice;
};

/** Clears, and tells whether anything of ours was known to be there: marks of this pane, or sheets that say so themselves. */
const clearMarks = async (host: Host, marked: boolean): Promise<boolean> => {
  const sheets = marked ? [] : await host.sheets();
  await host.clear('marks');
  return marked || sheets.some(({ ours }) => ours !== null && ours !== 'store');
};

const useMarking = (host: Host, state: PaneState, language: Language, dispatch: Dispatch<Action>) => {
  const { results, withSheets, task } = state;
  const { marks } = state.live;
  const mark = useCallback(() => {
    if (!results || task) return;
    dispatch({ type: 'task', task: 'marking' });
    writeMarks(host, results.audit, withSheets, language)
      .then(({ report, notes: remarks }) => {
        dispatch({ type: 'live-marks', marks: 'current' });
        dispatch({ type: 'task-ended', notice: { kind: 'marked', report, remarks, notes: host.can.notes } });
      })
      .catch((error: unknown) => dispatch({ type: 'task-ended', notice: toDoAgain(error, 'mark') }));
  }, [host, results, withSheets, task, language, dispatch]);
  const clear = useCallback(() => {
    if (task) return;
    dispatch({ type: 'task', task: 'clearing' });
    clearMarks(host, marks !== 'none')
      .then((found) => {
        dispatch({ type: 'live-marks', marks: 'none' });
        dispatch({ type: 'task-ended', notice: { kind: 'cleared', marks: found } });
      })
      .catch((error: unknown) => dispatch({ type: 'task-ended', notice: toDoAgain(error, 'clear') }));
  }, [host, task, marks, dispatch]);
  return { mark, clear };
};

const useReveal = (host: Host, results: Results | null, dispatch: Dispatch<Action>) =>
  useCallback(
    (sheetId: string, { row, column }: CellRef) => {
      if (!host.can.reveal) return;
      host.reveal(sheetId, { top: row, left: column, bottom: row, right: column }).catch((error: unknown) => {
        const table = results?.audit.tables.find((one) => one.sheetId === sheetId);
        dispatch({ type: 'notice', notice: faultNotice(naming(error, table?.sheet)) });
      });
    },
    [host, results, dispatch],
  );

/** Follows the sheet: a row selected there shows its card here. */
const useSheetSelection = (host: Host, results: Results | null, dispatch: Dispatch<Action>): void => {
  useEffect(() => {
    if (!results || !host.can.watch) return undefined;
    let stop: (() => Promise<void>) | null = null;
    let alive = true;
    host
      .watch((event) => {
        if (event.kind !== 'select') return;
        const rowIndex = results.rowAt.get(rowKeyAt(event.sheetId, event.area.top));
        if (rowIndex !== undefined) dispatch({ type: 'sheet-selected', rowIndex });
      })
      .then((end) => {
        if (alive) stop = end;
        else void end();
      })
      // Not hearing of selections costs a convenience only: the audit works without.
      .catch(() => undefined);
    return () => {
      alive = false;
      void stop?.();
    };
  }, [host, results, dispatch]);
};
