/** The workbook on the page: a sample at first, then whatever the user opens. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { GridHost } from '../hosts/grid/grid-host';
import { UniverView, type GridProgram } from '../hosts/grid/univer-view';
import { openXlsx } from '../hosts/xlsx';
import { faultOf } from '../taskpane/state/fault';
import type { Fault } from '../taskpane/state/model';
import { loadSample, SAMPLES } from './samples';

export interface Opened {
  readonly host: GridHost;
  readonly name: string;
}

export interface WorkbookState {
  readonly opened: Opened | null;
  /** Name of the file being opened; null where none is. */
  readonly opening: string | null;
  readonly fault: Fault | null;
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
        const file = openXlsx(await bytes, name);
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
  const openSample = useCallback((name: string) => void open(name, loadSample(name)), [open]);
  const openFile = useCallback(
    (file: File) =>
      void open(
        file.name,
        file.arrayBuffer().then((buffer) => new Uint8Array(buffer)),
      ),
    [open],
  );
  useEffect(() => openSample(SAMPLES[0]), [openSample]);
  return { opened, opening, fault, openFile, openSample, dismiss: () => setFault(null) };
};
