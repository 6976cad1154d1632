/** The audit on the page's own thread, in slices short enough not to be felt: for hosts that allow no worker. */
import { builtinPolicies } from '../../policy/builtin';
import { LiveSession } from '../live/session';
import { drive } from './drive';
import type { AuditEngine, RunControl } from './engine';

/** Well below the 50 ms at which a page begins to feel slow. */
const SLICE = 12;

const driving = ({ signal, onProgress }: RunControl) => ({
  slice: SLICE,
  now: () => performance.now(),
  stopped: () => signal.aborted,
  onProgress,
});

export const createSliceEngine = (): AuditEngine => {
  const session = new LiveSession();
  return {
    policies: async () => builtinPolicies(),
    audit: (input, options, control) => drive(session.audit(input, options), driving(control)),
    update: (change, options, control) => drive(session.change(change, options), driving(control)),
    dispose: () => undefined,
  };
};
