/** The audit on the page's own thread, in slices short enough not to be felt: for hosts that allow no worker. */
import { builtinPolicies } from '../../policy/builtin';
import { drive } from './drive';
import type { AuditEngine } from './engine';
import { auditInSteps } from './steps';

/** Well below the 50 ms at which a page begins to feel slow. */
const SLICE = 12;

export const createSliceEngine = (): AuditEngine => ({
  policies: async () => builtinPolicies(),
  audit: (input, options, { signal, onProgress }) =>
    drive(auditInSteps(input, options), {
      slice: SLICE,
      now: () => performance.now(),
      stopped: () => signal.aborted,
      onProgress,
    }),
  dispose: () => undefined,
});
