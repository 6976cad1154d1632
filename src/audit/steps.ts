/** An audit runs in steps, so that the caller can report, pause or stop between them. */
import type { AuditProgress } from './types';

export type Steps<T> = Generator<AuditProgress, T>;

/** Rows between two reports: few enough that a page running the audit on its own thread stays alive. */
export const STEP = 200;
