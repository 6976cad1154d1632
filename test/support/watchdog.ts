/** Ends a test process that hangs in one endless step, which no timer of its own could do. */
import { Worker } from 'node:worker_threads';

const SCRIPT = `
const { workerData } = require('node:worker_threads');
const beats = new Int32Array(workerData.beats);
let last = 0;
setInterval(() => {
  const now = Atomics.load(beats, 0);
  if (now === last) {
    process._rawDebug('watchdog: no step ended in time');
    process.kill(process.pid, 'SIGKILL');
  }
  last = now;
}, workerData.patience);
`;

export interface Watchdog {
  /** To be called after each step. */
  readonly beat: () => void;
  readonly end: () => Promise<number>;
}

/** Watches until `end`; a step may take `patience` milliseconds. */
export const watchdog = (patience: number): Watchdog => {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(SCRIPT, { eval: true, workerData: { beats: beats.buffer, patience } });
  worker.unref();
  return { beat: () => void Atomics.add(beats, 0, 1), end: () => worker.terminate() };
};
