/** The way from the pane to its help and back to where the officer was. */
import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import type { RuleCode } from '../../rules/types';
import type { OpenHelp } from './help-context';

const HelpPage = lazy(() =>
  import(/* webpackChunkName: "help" */ './help-page').then((page) => ({ default: page.HelpPage })),
);

export interface HelpRoute {
  readonly open: OpenHelp;
  /** Null while the pane itself is on view. */
  readonly page: ReactNode;
}

export const useHelpRoute = (): HelpRoute => {
  const [shown, setShown] = useState<{ readonly code: RuleCode | null } | null>(null);
  const from = useRef<Element | null>(null);
  const open = useCallback((code: RuleCode | null) => {
    from.current = document.activeElement;
    setShown({ code });
  }, []);
  const close = useCallback(() => {
    setShown(null);
    requestAnimationFrame(() => {
      const there = from.current instanceof HTMLElement && from.current.isConnected ? from.current : null;
      (there ?? document.querySelector<HTMLElement>('[data-help]'))?.focus();
    });
  }, []);
  const page = shown ? (
    <Suspense fallback={null}>
      <HelpPage code={shown.code} onClose={close} />
    </Suspense>
  ) : null;
  return { open, page };
};
