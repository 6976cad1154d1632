/** The engine of pages that a server hands out: their worker is a file beside them. */
import { bestEngine } from './best-engine';
import type { AuditEngine } from './engine';

const startWorker = (): Worker =>
  new Worker(new URL(/* webpackChunkName: "audit-worker" */ './audit.worker.ts', import.meta.url));

export const createEngine = (start: () => Worker = startWorker): AuditEngine => bestEngine(start);
