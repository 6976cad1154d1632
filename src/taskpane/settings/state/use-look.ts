/** The workbook's tables as they are found under the settings at hand. */
import { useEffect, useRef, useState } from 'react';
import type { FileAudit } from '../../../audit/types';
import { optionsOfStore } from '../../../decisions/options';
import { EMPTY_STORE } from '../../../decisions/store';
import type { Host } from '../../../workbook/host';
import type { SheetData } from '../../../workbook/types';
import type { AuditEngine } from '../../engine/engine';
import { lookForTables } from '../../state/audit-flow';
import { faultOf } from '../../state/fault';
import type { Fault } from '../../state/model';
import { withDraft, type Draft } from './draft';

export interface Look {
  readonly audit: FileAudit;
  readonly sheets: readonly SheetData[];
}

export interface LookState {
  /** Null until first found. */
  readonly look: Look | null;
  readonly fault: Fault | null;
}

const PATIENCE = 200;

export const useLook = (host: Host, engine: AuditEngine, draft: Draft | null): LookState => {
  const [state, setState] = useState<LookState>({ look: null, fault: null });
  const sheets = useRef<readonly SheetData[] | undefined>(undefined);
  useEffect(() => {
    if (!draft) return undefined;
    const abort = new AbortController();
    const control = { signal: abort.signal, onProgress: () => undefined };
    const timer = setTimeout(
      () => {
        lookForTables(host, engine, optionsOfStore(withDraft(EMPTY_STORE, draft)), control, sheets.current)
          .then((look) => {
            sheets.current = look.sheets;
            setState({ look, fault: null });
          })
          .catch((error: unknown) => {
            if (!abort.signal.aborted) setState((before) => ({ ...before, fault: faultOf(error) }));
          });
      },
      sheets.current ? PATIENCE : 0,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [host, engine, draft]);
  return state;
};
