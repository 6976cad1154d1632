/** Throws on pages opened from files: those may start no worker, and asking for one is complained of in their console. */
export const startReadWorker = (): Worker => {
  if (window.location.protocol === 'file:') throw new Error('worker');
  return new Worker(new URL(/* webpackChunkName: "read-worker" */ './read.worker.ts', import.meta.url));
};
