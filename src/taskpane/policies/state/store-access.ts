/** The workbook's store, read and changed. Every change reads it anew, so that what others have written meanwhile stays. */
import { EMPTY_STORE, parseStore, storeText, type AuditStore } from '../../../decisions/store';
import type { Host } from '../../../workbook/host';

/** Rejects with HostError or StoreError. */
export const readStore = async (host: Host): Promise<AuditStore> => {
  const text = await host.loadStore();
  return text === null ? EMPTY_STORE : parseStore(text);
};

const queues = new WeakMap<Host, Promise<unknown>>();

/**
 * Changes the store and returns it as it is then; one change waits for the other. A damaged store is never written over:
 * rejects with StoreError, else with HostError or what `change` threw.
 */
export const changeStore = (host: Host, change: (store: AuditStore) => AuditStore): Promise<AuditStore> => {
  const next = async (): Promise<AuditStore> => {
    const before = await readStore(host);
    const after = change(before);
    if (after !== before) await host.saveStore(storeText(after));
    return after;
  };
  const done = (queues.get(host) ?? Promise.resolve()).then(next, next);
  queues.set(host, done);
  return done;
};
