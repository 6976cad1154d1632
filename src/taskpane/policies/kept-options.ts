/** What a workbook's store says of policies and words, for an audit. What reads it is loaded only where there is something. */
import { parseStore, type AuditStore } from '../../decisions/store';
import type { LoadedPolicy } from '../../policy/types';
import type { Host } from '../../workbook/host';
import type { AuditEngine, RunOptions } from '../engine/engine';
import { keptText } from './state/store-access';

export type KeptOptions = Pick<RunOptions, 'policies' | 'lexicons'>;

const keptPolicies = async (store: AuditStore, engine: AuditEngine): Promise<readonly LoadedPolicy[]> => {
  const builtin = await engine.policies();
  if (!store.policies) return builtin;
  const { policiesOfStore } = await import(
    /* webpackChunkName: "kept-policies" */ '../../decisions/policies'
  );
  return policiesOfStore(store, builtin);
};

/** Policies and lexicons that the store tells of; empty where it tells of none. Rejects with StoreError where they cannot be read. */
export const keptOptions = async (store: AuditStore, engine: AuditEngine): Promise<KeptOptions> => {
  if (!store.policies && !store.lexicons) return {};
  const policies = await keptPolicies(store, engine);
  if (!store.lexicons) return { policies };
  const { lexiconsOfStore } = await import(
    /* webpackChunkName: "kept-lexicons" */ '../../decisions/policies-lexicon-use'
  );
  return { policies, lexicons: lexiconsOfStore(store, policies) };
};

/**
 * The policies the next audit goes by: the workbook's, or the built-in ones where it keeps none that can be read now. The
 * audit itself reads them again and says what is amiss; the pane only shows their names.
 */
export const policiesInUse = async (host: Host, engine: AuditEngine): Promise<readonly LoadedPolicy[]> => {
  try {
    const text = await keptText(host);
    if (text !== null) return await keptPolicies(parseStore(text), engine);
  } catch {
    // See above.
  }
  return engine.policies();
};
