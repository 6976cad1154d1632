/** The best engine this page allows: a worker, else slices on its own thread. */
import type { AuditEngine } from './engine';
import { WorkerEngine } from './worker-engine';

const startWorker = (): Worker =>
  new Worker(new URL(/* webpackChunkName: "audit-worker" */ './audit.worker.ts', import.meta.url));

const loadSlices = async (): Promise<AuditEngine> => {
  const { createSliceEngine } = await import(/* webpackChunkName: "slices" */ './slice-engine');
  return createSliceEngine();
};

/** A worker that proves itself by answering; file: pages and some embedded browsers refuse one. */
const choose = async (start: () => Worker): Promise<AuditEngine> => {
  let engine: WorkerEngine | null = null;
  try {
    engine = new WorkerEngine(start());
    await engine.policies();
    return engine;
  } catch {
    engine?.dispose();
    return loadSlices();
  }
};

export const createEngine = (start: () => Worker = startWorker): AuditEngine => {
  const chosen = choose(start);
  return {
    policies: async () => (await chosen).policies(),
    audit: async (input, options, control) => (await chosen).audit(input, options, control),
    dispose: () => void chosen.then((engine) => engine.dispose()),
  };
};
