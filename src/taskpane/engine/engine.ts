/** What the pane asks of the audit, wherever it runs. */
import type { AuditInput, AuditOptions, AuditProgress, FileAudit } from '../../audit/types';
import type { LiveChange } from '../live/change';
import type { LoadedPolicy } from '../../policy/types';

/** Without policies the built-in ones are used. */
export type RunOptions = Omit<AuditOptions, 'policies'> & Partial<Pick<AuditOptions, 'policies'>>;

export interface RunControl {
  /** Aborted: `audit` rejects with HostError `cancelled` and the engine is ready for the next run. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AuditProgress) => void;
}

export interface AuditEngine {
  /** The policies in force, compiled from their documents. */
  policies(): Promise<readonly LoadedPolicy[]>;
  audit(input: AuditInput, options: RunOptions, control: RunControl): Promise<FileAudit>;
  /** The last audit as it is after a change: only what changed is judged anew. */
  update?(change: LiveChange, options: RunOptions, control: RunControl): Promise<FileAudit>;
  dispose(): void;
}
