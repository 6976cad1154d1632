/** The way from the pane to 交付 and back. The page comes in a part of its own. */
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import type { Host } from '../../workbook/host';
import type { AuditEngine } from '../engine/engine';
import { policiesInUse } from '../policies/kept-options';
import type { Pane } from '../state/use-pane';
import type { FileOpener } from './opener';
import type { OwnFile } from './own-file';

const DeliverPage = lazy(() =>
  import(/* webpackChunkName: "deliver" */ './deliver-page').then((page) => ({
    default: page.DeliverPage,
  })),
);

export interface DeliverRoute {
  readonly open: () => void;
  /** Null while the pane itself is on view. */
  readonly page: ReactNode;
}

/** `openFile` is null where the host cannot open another workbook's file. */
export const useDeliverRoute = (
  host: Host,
  engine: AuditEngine,
  pane: Pane,
  openFile: FileOpener | null,
  ownFile: OwnFile | null,
): DeliverRoute => {
  const [shown, setShown] = useState(false);
  const open = useCallback(() => setShown(true), []);
  const { dispatch, actions } = pane;
  const { start } = actions;
  const close = useCallback(
    (changed: boolean) => {
      setShown(false);
      // The button that led here takes the focus back.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-deliver]')?.focus());
      if (!changed) return;
      void policiesInUse(host, engine).then((policies) => dispatch({ type: 'policies', policies }));
      start();
    },
    [host, engine, dispatch, start],
  );
  if (!shown) return { open, page: null };
  return {
    open,
    page: (
      <Suspense fallback={null}>
        <DeliverPage
          host={host}
          engine={engine}
          pane={pane}
          openFile={openFile}
          ownFile={ownFile}
          onClose={close}
        />
      </Suspense>
    ),
  };
};
