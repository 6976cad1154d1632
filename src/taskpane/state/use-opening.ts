/** What the pane does by itself once it is open: audit (a ribbon button of WPS), or audit and show the selected row (本行定性依据). */
import { useEffect, useRef, type Dispatch } from 'react';
import type { Host } from '../../workbook/host';
import type { Action, PaneState } from './model';
import { rowKeyAt, type Results } from './results';

export type Opening = 'start' | 'run' | 'row' | 'check';

const selectedRow = async (host: Host, results: Results): Promise<number | undefined> => {
  const selection = await host.selection();
  const top = selection?.areas[0]?.top;
  return selection && top !== undefined ? results.rowAt.get(rowKeyAt(selection.sheetId, top)) : undefined;
};

export const useOpening = (
  opening: Opening,
  host: Host,
  state: PaneState,
  dispatch: Dispatch<Action>,
  start: () => void,
): void => {
  const step = useRef<'wait' | 'audit' | 'done'>(opening === 'run' || opening === 'row' ? 'wait' : 'done');
  const { policies, results } = state;
  useEffect(() => {
    if (step.current === 'wait' && policies) {
      step.current = opening === 'row' ? 'audit' : 'done';
      start();
    }
    if (step.current === 'audit' && results) {
      step.current = 'done';
      dispatch({ type: 'tab', tab: 'rows' });
      selectedRow(host, results)
        .then((index) => {
          if (index !== undefined) dispatch({ type: 'sheet-selected', rowIndex: index });
        })
        // The rows are on view all the same.
        .catch(() => undefined);
    }
  }, [opening, policies, results, host, dispatch, start]);
};
