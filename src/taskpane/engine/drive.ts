/** Runs an audit step by step, letting other work in between. */
import type { AuditProgress, FileAudit } from '../../audit/types';
import { HostError } from '../../workbook/host';

export type Steps = Iterator<AuditProgress, FileAudit>;

export interface Drive {
  /** Longest time without a pause, in ms. */
  readonly slice: number;
  readonly now: () => number;
  readonly stopped: () => boolean;
  readonly onProgress: (progress: AuditProgress) => void;
}

/** A pause in which messages, clicks and painting get their turn. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    // A timer waits longer than it must, but every page has one.
    if (typeof MessageChannel === 'undefined') {
      setTimeout(resolve, 0);
      return;
    }
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });

/** @throws HostError `cancelled` at the first pause after `stopped` has become true. */
export const drive = async (steps: Steps, { slice, now, stopped, onProgress }: Drive): Promise<FileAudit> => {
  for (;;) {
    const end = now() + slice;
    let last: AuditProgress | null = null;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      last = step.value;
    } while (now() < end);
    onProgress(last);
    await breathe();
    if (stopped()) throw new HostError('cancelled');
  }
};

/** Longest time without a pause while something is arranged for view, in ms. */
const SHORT = 10;

/** Does work in slices on the page's own thread, so that clicks and painting get their turn; it cannot be stopped. */
export const inSlices = async <T>(
  steps: Iterator<void, T>,
  now: () => number = () => performance.now(),
): Promise<T> => {
  for (;;) {
    const end = now() + SHORT;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (now() < end);
    await breathe();
  }
};
