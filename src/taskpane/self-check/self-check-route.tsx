/** The way from the pane to the self-check and back. The page comes in a part of its own. */
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import type { LoadedPolicy } from '../../policy/types';
import type { Host } from '../../workbook/host';

const SelfCheckPage = lazy(() =>
  import(/* webpackChunkName: "self-check" */ './self-check-page').then((page) => ({
    default: page.SelfCheckPage,
  })),
);

export interface SelfCheckRoute {
  readonly open: () => void;
  /** Null while the pane itself is on view. */
  readonly page: ReactNode;
}

/** `policies` are those in use, or null while they are being read. `first` opens it at once. */
export const useSelfCheckRoute = (
  host: Host,
  policies: readonly LoadedPolicy[] | null,
  first: boolean,
): SelfCheckRoute => {
  const [shown, setShown] = useState(first);
  const open = useCallback(() => setShown(true), []);
  const inUse = useCallback(() => Promise.resolve(policies ?? []), [policies]);
  const close = useCallback(() => {
    setShown(false);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.sq-policy--open')?.focus());
  }, []);
  if (!shown) return { open, page: null };
  return {
    open,
    page: (
      <Suspense fallback={null}>
        <SelfCheckPage host={host} policies={inUse} onClose={close} />
      </Suspense>
    ),
  };
};
