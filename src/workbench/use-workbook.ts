/** The workbook on the page: a sample at first, then whatever the user opens. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { GridHost } from '../hosts/grid/grid-host';
import { UniverView, type GridProgram } from '../hosts/grid/univer-view';
import { openAnyWorkbook } from '../hosts/open-workbook';
import { faultOf } from '../taskpane/state/fault';
import type { Fault } from '../taskpane/state/model';
import { loadSample, SAMPLES } from './samples';

export interface Opened {
  readonly host: GridHost;
  readonly name: string;
}

interface Waiting {
  readonly name: string;
  readonly go: () => void;
}

export interface WorkbookState {
  readonly opened: Opened | null;
  /** Name of the file being opened; null where none is. */
  readonly opening: string | null;
  readonly fault: Fault | null;
  /** Name of a workbook that waits for an answer: the one on view has changes that are not saved. */
  readonly waiting: string | null;
  answer(open: boolean): void;
  openFile(file: File): void;
  openSample(name: string): void;
  dismiss(): void;
}

export const useWorkbook = (program: Promise<GridProgram> | null): WorkbookState => {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const view = useRef<UniverView | null>(null);
  const host = useRef<GridHost | null>(null);

  const open = useCallback(
    async (name: string, bytes: Promise<Uint8Array>) => {
      if (!program) return;
      setOpening(name);
      setFault(null);
      try {
        const file = await openAnyWorkbook(await bytes, name);
        view.current ??= new UniverView(await program);
        const next = await GridHost.open(file, view.current);
        host.current?.dispose();
        host.current = next;
        setOpened({ host: next, name });
      } catch (error) {
        setFault(faultOf(error));
      } finally {
        setOpening(null);
      }
    },
    [program],
  );
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  /** What is not saved yet is not lost without a question. */
  const ask = useCallback(
    (name: string, bytes: () => Promise<Uint8Array>) => {
      const go = () => void open(name, bytes());
      if (host.current?.unsaved) setWaiting({ name, go });
      else go();
    },
    [open],
  );
  const openSample = useCallback((name: string) => ask(name, () => loadSample(name)), [ask]);
  const openFile = useCallback(
    (file: File) => ask(file.name, () => file.arrayBuffer().then((buffer) => new Uint8Array(buffer))),
    [ask],
  );
  useEffect(() => openSample(SAMPLES[0]), [openSample]);
  useLeaving(host);
  const answer = useCallback(
    (yes: boolean) => {
      setWaiting(null);
      if (yes) waiting?.go();
    },
    [waiting],
  );
  return {
    opened,
    opening,
    fault,
    waiting: waiting?.name ?? null,
    answer,
    openFile,
    openSample,
    dismiss: () => setFault(null),
  };
};

/** Closing the page asks too, in the browser's own words. */
const useLeaving = (host: RefObject<GridHost | null>): void => {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (host.current?.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [host]);
};
