/** After an edit in the sheet the changed rows are judged again; marks follow where they are few enough. */
import { useEffect, useRef, type Dispatch, type RefObject } from 'react';
import type { Language } from '../../messages';
import { HostError, type Host } from '../../workbook/host';
import type { SheetData } from '../../workbook/types';
import { inSlices } from '../engine/drive';
import type { AuditEngine } from '../engine/engine';
import { keptRunOptions } from '../state/audit-flow';
import { faultNotice } from '../state/fault';
import { writeMarks } from '../state/mark-flow';
import type { Action, PaneState } from '../state/model';
import { arranging } from '../state/results';
import { isAudited } from '../state/scope';
import { takeWritten } from './written';

/** A program tells of an edit once the cell is left: what comes within this time (a fill, a paste) is one change. */
export const DEBOUNCE = 60;
const STILL_EDITING = 1000;
/** Writing more marks than these after each edit would hold up the sheet: the pane offers to, instead. */
export const MOST_MARKS = 1500;

interface Following {
  readonly host: Host;
  readonly engine: AuditEngine;
  readonly state: PaneState;
  readonly language: Language;
  readonly dispatch: Dispatch<Action>;
}

const codeOf = (error: unknown): string => (error instanceof HostError ? error.code : 'unexpected');

const readEdited = async (host: Host, ids: readonly string[]): Promise<readonly SheetData[]> => {
  const sheets: SheetData[] = [];
  for (const id of ids) sheets.push(await host.read(id));
  return sheets;
};

class Follower {
  private readonly dirty = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private busy = false;

  constructor(private readonly now: RefObject<Following>) {}

  edited(sheetId: string): void {
    this.dirty.add(sheetId);
    this.wake(DEBOUNCE);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.dirty.clear();
  }

  private wake(delay: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.follow(), delay);
  }

  private async follow(): Promise<void> {
    this.timer = null;
    const { state, dispatch } = this.now.current;
    if (!state.results || this.dirty.size === 0) return;
    if (this.busy || state.run || state.task) return this.wake(DEBOUNCE);
    takeWritten(this.now.current.host).forEach((id) => this.dirty.add(id));
    const ids = Array.from(this.dirty);
    this.dirty.clear();
    this.busy = true;
    try {
      await this.judge(ids);
    } catch (error) {
      dispatch({ type: 'live-busy', busy: false });
      this.failed(error, ids);
    } finally {
      this.busy = false;
    }
    if (this.dirty.size > 0 && !this.timer) this.wake(DEBOUNCE);
  }

  private async judge(ids: readonly string[]): Promise<void> {
    const { host, engine, state, dispatch } = this.now.current;
    const infos = await host.sheets();
    const within = state.results?.audit.partial
      ? new Set(state.results.audit.tables.map(({ sheetId }) => sheetId))
      : null;
    const edited = infos.filter(
      (info) => ids.includes(info.id) && isAudited(info) && (!within || within.has(info.id)),
    );
    if (edited.length === 0 || !engine.update) return;
    dispatch({ type: 'live-busy', busy: true });
    const sheets = await readEdited(
      host,
      edited.map(({ id }) => id),
    );
    const { options } = await keptRunOptions(host, engine);
    const control = { signal: new AbortController().signal, onProgress: () => undefined };
    const change = { sheets, order: infos.map(({ id }) => id) };
    const audit = await engine.update(change, options, control);
    dispatch({ type: 'live-done', results: await inSlices(arranging(audit)) });
  }

  private failed(error: unknown, ids: readonly string[]): void {
    const code = codeOf(error);
    if (code === 'editing' || code === 'cancelled') {
      // The officer has gone on to the next cell, or the engine was asked something else: what was left is judged after.
      ids.forEach((id) => this.dirty.add(id));
      return this.wake(STILL_EDITING);
    }
    this.now.current.dispatch({ type: 'notice', notice: faultNotice(error) });
  }
}

export const useLive = (
  host: Host,
  engine: AuditEngine,
  state: PaneState,
  language: Language,
  dispatch: Dispatch<Action>,
): void => {
  const now = useRef<Following>({ host, engine, state, language, dispatch });
  useEffect(() => {
    now.current = { host, engine, state, language, dispatch };
  });
  const following = state.live.on && state.results !== null && host.can.watch && !!engine.update;
  useEffect(() => {
    if (!following) return undefined;
    const follower = new Follower(now);
    let stop: (() => Promise<void>) | null = null;
    let alive = true;
    host
      .watch((event) => event.kind === 'edit' && follower.edited(event.sheetId))
      .then((end) => {
        if (alive) stop = end;
        else void end();
      })
      // A host that tells of no edits is audited again by hand.
      .catch(() => undefined);
    return () => {
      alive = false;
      follower.stop();
      void stop?.();
    };
  }, [following, host]);
  useFollowingMarks(now, state);
};

const SETTLED = 700;

/** Marks written before are written anew once the results have been still for a moment. */
const useFollowingMarks = (now: RefObject<Following>, { live, task, run, results }: PaneState): void => {
  const few = results !== null && results.items.length <= MOST_MARKS;
  const due = live.on && live.marks === 'behind' && !live.busy && !task && !run && few;
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => {
      const { host, state, language, dispatch } = now.current;
      if (!state.results) return;
      dispatch({ type: 'live-marks', marks: 'current' });
      writeMarks(host, state.results.audit, state.withSheets, language).catch((error: unknown) => {
        dispatch({ type: 'live-on', on: false });
        dispatch({ type: 'notice', notice: faultNotice(error) });
      });
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [due, live.changed, now]);
};
