export const startReadWorker = (): Worker =>
  new Worker(new URL(/* webpackChunkName: "read-worker" */ './read.worker.ts', import.meta.url));
