/** The workbook's store, read and changed. Every change reads it anew, so that what others have written meanwhile stays. */
import { EMPTY_STORE, parseStore, storeText, type AuditStore } from '../../../decisions/store';
import { HostError, type Host } from '../../../workbook/host';

/** What a workbook of protected structure could not take: it lasts as long as the pane, and goes out as a file. */
const held = new WeakMap<Host, AuditStore>();

export const isHeld = (host: Host): boolean => held.has(host);

/** The store's text: as held here, else as the workbook keeps it, or null. Rejects with HostError. */
export const keptText = async (host: Host): Promise<string | null> => {
  const here = held.get(host);
  return here ? storeText(here) : host.loadStore();
};

/** Rejects with HostError or StoreError. */
export const readStore = async (host: Host): Promise<AuditStore> => {
  const text = await keptText(host);
  return text === null ? EMPTY_STORE : parseStore(text);
};

const save = async (host: Host, store: AuditStore, hold: boolean): Promise<void> => {
  try {
    await host.saveStore(storeText(store));
    held.delete(host);
  } catch (error) {
    if (!hold || !(error instanceof HostError) || error.code !== 'protected') throw error;
    held.set(host, store);
  }
};

const queues = new WeakMap<Host, Promise<unknown>>();

/**
 * Changes the store and returns it as it is then; one change waits for the other. A damaged store is never written over:
 * rejects with StoreError, else with HostError or what `change` threw. With `hold`, what a protected workbook refuses is
 * held here instead (`isHeld`).
 */
export const changeStore = (
  host: Host,
  change: (store: AuditStore) => AuditStore,
  { hold = false }: { readonly hold?: boolean } = {},
): Promise<AuditStore> => {
  const next = async (): Promise<AuditStore> => {
    const before = await readStore(host);
    const after = change(before);
    if (after !== before) await save(host, after, hold);
    return after;
  };
  const done = (queues.get(host) ?? Promise.resolve()).then(next, next);
  queues.set(host, done);
  return done;
};
