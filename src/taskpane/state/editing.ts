/** Whether the program waits for a cell to be left: what it is asked meanwhile begins once it was. */
export interface EditingSource {
  now(): boolean;
  /** Calls back on change; returns what stops it. */
  watch(listener: () => void): () => void;
}

export interface EditingSignal extends EditingSource {
  /** Several calls may wait at a time: it is over when each has said so. */
  readonly set: (waiting: boolean) => void;
}

export const editingSignal = (): EditingSignal => {
  const listeners = new Set<() => void>();
  let waiting = 0;
  return {
    now: () => waiting > 0,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (on) => {
      waiting = Math.max(0, waiting + (on ? 1 : -1));
      listeners.forEach((listener) => listener());
    },
  };
};

/** For hosts that never wait. */
export const NEVER_EDITING: EditingSource = { now: () => false, watch: () => () => undefined };
