/** The way from the pane to its settings and back. The page comes in a part of its own. */
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import type { Host } from '../../workbook/host';
import type { AuditEngine } from '../engine/engine';

const SettingsPage = lazy(() =>
  import(/* webpackChunkName: "settings" */ './settings-page').then((page) => ({
    default: page.SettingsPage,
  })),
);

export interface SettingsRoute {
  readonly open: () => void;
  /** Null while the pane itself is on view. */
  readonly page: ReactNode;
}

/** `onSaved` has the workbook audited by what was set. */
export const useSettingsRoute = (host: Host, engine: AuditEngine, onSaved: () => void): SettingsRoute => {
  const [shown, setShown] = useState(false);
  const open = useCallback(() => setShown(true), []);
  const close = useCallback(
    (saved: boolean) => {
      setShown(false);
      if (saved) onSaved();
      // The button that led here takes the focus back.
      else requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-settings]')?.focus());
    },
    [onSaved],
  );
  const page = shown ? (
    <Suspense fallback={null}>
      <SettingsPage host={host} engine={engine} onClose={close} />
    </Suspense>
  ) : null;
  return { open, page };
};
