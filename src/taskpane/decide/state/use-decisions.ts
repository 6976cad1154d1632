/** Officers' decisions in the pane: kept in the workbook, put over the results at once, each to be taken back. */
import { useCallback, useEffect, useMemo, useRef, useState, type Dispatch } from 'react';
import type { RowEdit } from '../../../audit/redecide';
import type { FileAudit, Precedent } from '../../../audit/types';
import { canUndo, doStep, lastStep, undoStep, type KeptWrite, type Step } from '../../../decisions/history';
import { optionsOfStore } from '../../../decisions/options';
import { acceptStep, adoptStep, decideStep, importStep, restoreStep } from '../../../decisions/steps';
import { EMPTY_STORE, parseStore, StoreError, type AuditStore } from '../../../decisions/store';
import { message, type MessageRef } from '../../../messages';
import { HostError, type CellWrite, type Host } from '../../../workbook/host';
import { drive } from '../../engine/drive';
import { changeStore, isHeld, readStore } from '../../policies/state/store-access';
import { noteWritten } from '../../live/written';
import { faultNotice, storeFault } from '../../state/fault';
import type { Action, Notice } from '../../state/model';
import { resultsOf, type FindingItem, type Results } from '../../state/results';
import { editOf, keptWrite, lookAtCells, reversalOf, type Preview, type Wanted } from './adopt';
import { acceptedFor, precedentsFor, reachOf, restoredFor, rowsOf, type Said, type Verdict } from './targets';

/** Who decides and why, as a form gives it. */
export interface Told {
  readonly reason: string;
  readonly by: string | null;
}

/** Each resolves to whether it was done; what went wrong is on the pane's notice. */
export interface DecisionActions {
  readonly decide: (rows: readonly number[], verdict: Verdict, told: Told) => Promise<boolean>;
  readonly accept: (items: readonly FindingItem[], told: Told) => Promise<boolean>;
  readonly restore: (items: readonly FindingItem[], rows: readonly number[], told: Told) => Promise<boolean>;
  /** Looks at the cells; null where that failed. */
  readonly look: (wanted: readonly Wanted[]) => Promise<Preview | null>;
  /** `formula`: a cell holds one, and nothing was written; `overFormula` writes over it all the same. */
  readonly adopt: (preview: Preview, told: Told, overFormula?: boolean) => Promise<boolean | 'formula'>;
  readonly undo: (id: string) => Promise<boolean>;
  readonly undoLast: () => void;
  readonly importFile: (text: string, file: string) => Promise<boolean>;
  /** Settles a contradiction. */
  readonly choose: (precedent: Precedent) => Promise<boolean>;
}

export interface Decisions {
  /** Null until it was read, or where it cannot be. */
  readonly store: AuditStore | null;
  readonly busy: boolean;
  /** The workbook refuses to keep decisions: they last as long as the pane. */
  readonly unkept: boolean;
  /** With the findings that 采纳建议 settled. */
  readonly results: Results;
  readonly actions: DecisionActions;
}

interface Surroundings {
  readonly host: Host;
  readonly results: Results;
  readonly dispatch: Dispatch<Action>;
}

/** Cells that 采纳建议 wrote and that were not taken back. */
export const keptWrites = (store: AuditStore | null): readonly KeptWrite[] =>
  (store?.history ?? []).filter(({ undone }) => !undone).flatMap(({ writes }) => writes);

const SLICE = 30;

/** Judges all rows anew under the store's decisions, letting the page breathe. */
const judgeAnew = async (
  audit: FileAudit,
  store: AuditStore,
  edits: readonly RowEdit[],
): Promise<FileAudit> => {
  const { redecideSteps } = await import(/* webpackChunkName: "redecide" */ '../../../audit/redecide');
  const options = { policies: audit.policies, ...optionsOfStore(store) };
  return drive(redecideSteps(audit, options, edits), {
    slice: SLICE,
    now: () => performance.now(),
    stopped: () => false,
    onProgress: () => undefined,
  });
};

const isFormula = (error: unknown): error is HostError =>
  error instanceof HostError && error.code === 'unsupported' && error.detail.includes('formula');

/** A cell holds a formula, and the officer can say that it may be written over. */
class FormulaHeld extends Error {}

const noticeOf = (error: unknown): Notice => {
  if (error instanceof StoreError) return { kind: 'fault', fault: storeFault(error) };
  if (!isFormula(error)) return faultNotice(error);
  const { sheet = '', cell = '' } = error.where;
  return { kind: 'fault', fault: { code: 'formula', args: { sheet, cell }, retry: false } };
};

/** What a step changes beside the store, and what is said of it when done. */
interface Outcome {
  readonly change: (store: AuditStore) => AuditStore;
  readonly edits?: readonly RowEdit[];
  readonly said: (store: AuditStore) => MessageRef;
  readonly undoable: boolean;
  /** Takes back what was done to the workbook where the store could not be written. */
  readonly revert?: () => Promise<unknown>;
}

const writeCells = (host: Host, writes: readonly CellWrite[]): Promise<readonly CellWrite[]> => {
  noteWritten(
    host,
    writes.map(({ sheetId }) => sheetId),
  );
  return host.write(writes);
};

/** Changes the store; cells written for it do not stay without a way back. */
const keep = async (host: Host, { change, revert }: Outcome): Promise<AuditStore> => {
  try {
    return await changeStore(host, change, { hold: !revert });
  } catch (error) {
    await revert?.();
    throw error;
  }
};

export const useDecisions = (around: Surroundings): Decisions => {
  const { host, dispatch } = around;
  const { audit } = around.results;
  const [store, setStore] = useState<AuditStore | null>(null);
  const [busy, setBusy] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const results = useMemo(() => {
    const writes = keptWrites(store);
    return writes.length > 0 ? resultsOf(around.results.audit, writes) : around.results;
  }, [around.results, store]);
  const now = useRef({ ...around, results });
  useEffect(() => {
    now.current = { ...around, results };
  });
  const working = useRef(false);

  // What others (an import, the policy pages, a new audit) made of it is read with each new result.
  useEffect(() => {
    let alive = true;
    readStore(host)
      .then((read) => {
        if (!alive) return;
        setStore(read);
        setUnkept(isHeld(host));
      })
      // The audit has said so already; decisions are kept from being written over a damaged store.
      .catch(() => alive && setStore(null));
    return () => {
      alive = false;
    };
  }, [host, audit]);

  /** Rejects nothing: what went wrong is shown. */
  const perform = useCallback(
    async (work: () => Promise<Outcome>): Promise<boolean> => {
      if (working.current) return false;
      working.current = true;
      setBusy(true);
      try {
        const outcome = await work();
        const changed = await keep(host, outcome);
        const anew = await judgeAnew(now.current.results.audit, changed, outcome.edits ?? []);
        setStore(changed);
        setUnkept(isHeld(host));
        const undo = outcome.undoable ? (lastStep(changed)?.id ?? null) : null;
        dispatch({
          type: 'redecided',
          results: resultsOf(anew),
          notice: { kind: 'decided', said: outcome.said(changed), undo },
        });
        return true;
      } catch (error) {
        // The form asks about a formula; anything else is said on the pane.
        if (!(error instanceof FormulaHeld)) dispatch({ type: 'notice', notice: noticeOf(error) });
        return false;
      } finally {
        working.current = false;
        setBusy(false);
      }
    },
    [host, dispatch],
  );

  const actions = useMemo(() => actionsOf(now, perform, host, dispatch), [perform, host, dispatch]);
  return { store, busy, unkept, results, actions };
};

type Perform = (work: () => Promise<Outcome>) => Promise<boolean>;

const clock = (told: Told): Said => ({ ...told, at: new Date().toISOString() });

const nameOf = (results: Results, rows: readonly number[], fallback: string): string =>
  results.audit.rows[rows[0] ?? -1]?.row.texts.name?.text.trim() || fallback;

const actionsOf = (
  now: { readonly current: Surroundings },
  perform: Perform,
  host: Host,
  dispatch: Dispatch<Action>,
): DecisionActions => {
  const results = (): Results => now.current.results;
  const stepping = (
    stepOf: (store: AuditStore) => Step,
    said: MessageRef,
    edits: readonly RowEdit[] = [],
  ): Outcome => ({
    change: (store) => doStep(store, stepOf(store)),
    said: () => said,
    edits,
    undoable: true,
  });

  const decide: DecisionActions['decide'] = (rows, verdict, told) =>
    perform(async () => {
      const said = clock(told);
      const reach = reachOf(results(), rows).rows;
      const precedents = precedentsFor(results(), rows, verdict, said);
      const facts = { ...said, subject: nameOf(results(), rows, ''), rows: reach.length };
      return stepping(
        (store) => decideStep(store, precedents, facts),
        message('decide.done.decide', { rows: reach.length }),
      );
    });

  const accept: DecisionActions['accept'] = (items, told) =>
    perform(async () => {
      const said = clock(told);
      const accepted = acceptedFor(items, said);
      const subject = nameOf(results(), rowsOf(items), items[0]?.sheet ?? '');
      const facts = { ...said, subject, rows: Math.max(1, rowsOf(items).length) };
      return stepping(
        (store) => acceptStep(store, accepted, facts),
        message('decide.done.accept', { count: accepted.length }),
      );
    });

  const restore: DecisionActions['restore'] = (items, rows, told) =>
    perform(async () => {
      const said = clock(told);
      const restored = restoredFor(results(), items, rows);
      const reached = restored.works.length > 0 ? reachOf(results(), rows).rows.length : rowsOf(items).length;
      const subject = nameOf(results(), rows.length > 0 ? rows : rowsOf(items), items[0]?.sheet ?? '');
      const facts = { ...said, subject, rows: Math.max(1, reached) };
      return stepping(
        (store) => restoreStep(store, restored, facts),
        message('decide.done.restore', { rows: facts.rows }),
      );
    });

  const look: DecisionActions['look'] = async (wanted) => {
    try {
      return await lookAtCells(host, results().audit, wanted);
    } catch (error) {
      dispatch({ type: 'notice', notice: noticeOf(error) });
      return null;
    }
  };

  const adopt: DecisionActions['adopt'] = async ({ ready }, told, overFormula = false) => {
    let held = false;
    const done = await perform(async () => {
      const said = clock(told);
      const { audit } = results();
      // A store that cannot be written would leave cells without a way back: it is asked first.
      await readStore(host);
      const back = await writeCells(
        host,
        ready.map(({ write }) => (overFormula ? { ...write, overFormula } : write)),
      ).catch((error: unknown) => {
        held = isFormula(error) && !overFormula && host.can.formulas === true;
        throw held ? new FormulaHeld() : error;
      });
      const kept = ready.map((one) => keptWrite(audit, one, back));
      const rows = new Set(ready.map(({ rowIndex }) => rowIndex)).size;
      const facts = { ...said, subject: ready[0]?.name ?? '', rows };
      const done = message('decide.done.adopt', { count: kept.length });
      const step = stepping(() => adoptStep(kept, facts), done, ready.map(editOf));
      return { ...step, revert: () => writeCells(host, back) };
    });
    return done || (held ? 'formula' : false);
  };

  const undo: DecisionActions['undo'] = (id) =>
    perform(async () => {
      const store = await readStore(host);
      const entry = (store.history ?? []).find((one) => one.id === id);
      if (!entry || !canUndo(store, entry)) {
        return { change: (same) => same, said: () => message('decide.undo.none'), undoable: false };
      }
      const { writes, edits } = await reversalOf(host, results().audit, entry);
      const again = writes.length > 0 ? await writeCells(host, writes) : [];
      return {
        ...(again.length > 0 ? { revert: () => writeCells(host, again) } : {}),
        change: (before) => undoStep(before, id),
        edits,
        said: () => message(`decide.undone.${entry.kind}`, { subject: entry.subject, rows: entry.rows }),
        undoable: false,
      };
    });

  const undoLast = (): void => {
    void readStore(host)
      .then((store) => {
        const last = lastStep(store);
        if (last) return undo(last.id);
        const said = message('decide.undo.none');
        dispatch({ type: 'notice', notice: { kind: 'decided', said, undo: null } });
        return undefined;
      })
      .catch((error: unknown) => dispatch({ type: 'notice', notice: noticeOf(error) }));
  };

  const importFile: DecisionActions['importFile'] = (text, file) =>
    perform(async () => {
      const given = parseStore(text);
      const said = clock({ reason: '', by: null });
      const facts = { ...said, subject: file, rows: 0 };
      const fresh = importStep(EMPTY_STORE, given, facts);
      const count = fresh.precedents.added.length + fresh.accepted.added.length;
      return stepping(
        (store) => importStep(store, given, facts),
        message('decide.done.import', { count, file }),
      );
    });

  const choose: DecisionActions['choose'] = (precedent) =>
    perform(async () => {
      const { workKey, unitTier } = precedent;
      const rows = results().audit.rows.filter(
        ({ result }) => result.workKey === workKey && result.unit.tier === unitTier,
      );
      const said = clock({ reason: precedent.reason, by: precedent.by });
      const facts = { ...said, subject: rows[0]?.row.texts.name?.text.trim() ?? workKey, rows: rows.length };
      return stepping(
        (store) => decideStep(store, [precedent], facts),
        message('decide.done.decide', { rows: rows.length }),
      );
    });

  return { decide, accept, restore, look, adopt, undo, undoLast, importFile, choose };
};
