/** The way from the pane to the policy pages and back. The pages come in a part of their own. */
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import type { Host } from '../../workbook/host';
import type { AuditEngine } from '../engine/engine';
import type { Pane } from '../state/use-pane';
import { policiesInUse } from './kept-options';

const PoliciesPage = lazy(() =>
  import(/* webpackChunkName: "policies" */ './policies-page').then((page) => ({
    default: page.PoliciesPage,
  })),
);

export interface PoliciesRoute {
  readonly open: () => void;
  /** Null while the pane itself is on view. */
  readonly page: ReactNode;
}

export const usePoliciesRoute = (host: Host, engine: AuditEngine, { dispatch }: Pane): PoliciesRoute => {
  const [shown, setShown] = useState(false);
  const open = useCallback(() => setShown(true), []);
  const builtin = useCallback(() => engine.policies(), [engine]);
  const close = useCallback(
    (changed: boolean) => {
      setShown(false);
      // The button that led here is behind the line that names the policies: it takes the focus back.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.sq-policy--open')?.focus());
      if (!changed) return;
      void policiesInUse(host, engine).then((policies) => dispatch({ type: 'policies', policies }));
    },
    [host, engine, dispatch],
  );
  if (!shown) return { open, page: null };
  return {
    open,
    page: (
      <Suspense fallback={null}>
        <PoliciesPage host={host} builtin={builtin} onClose={close} />
      </Suspense>
    ),
  };
};
