/** What the page can tell of its surroundings, in whatever host it is. */
import type { Surroundings } from './facts';

interface Globals {
  readonly Office?: { readonly context?: { readonly diagnostics?: { readonly version?: string } } };
  readonly Application?: { readonly Build?: unknown; readonly Version?: unknown };
}

/** Office says it in its diagnostics, WPS by its own object; either may be missing or throw. */
const buildOf = ({ Office, Application }: Globals): string | null => {
  try {
    const told = Office?.context?.diagnostics?.version ?? Application?.Build ?? Application?.Version;
    return typeof told === 'string' || typeof told === 'number' ? String(told) : null;
  } catch {
    return null;
  }
};

export const surroundings = (): Surroundings => ({
  build: buildOf(window as unknown as Globals),
  agent: window.navigator.userAgent,
  worker: typeof Worker !== 'undefined' && window.location.protocol !== 'file:',
});
