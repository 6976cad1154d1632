/** The best engine a page allows: a worker that proves itself by answering, else slices on the page's own thread. */
import { HostError } from '../../workbook/host';
import type { AuditEngine } from './engine';
import { WorkerEngine } from './worker-engine';

const loadSlices = async (): Promise<AuditEngine> => {
  const { createSliceEngine } = await import(/* webpackChunkName: "slices" */ './slice-engine');
  return createSliceEngine();
};

/** file: pages and some embedded browsers refuse a worker. */
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

/** `start` makes the worker, in whatever way the page can. */
export const bestEngine = (start: () => Worker): AuditEngine => {
  const chosen = choose(start);
  return {
    policies: async () => (await chosen).policies(),
    audit: async (input, options, control) => (await chosen).audit(input, options, control),
    update: async (change, options, control) => {
      const engine = await chosen;
      if (!engine.update) throw new HostError('unsupported');
      return engine.update(change, options, control);
    },
    dispose: () => void chosen.then((engine) => engine.dispose()),
  };
};
