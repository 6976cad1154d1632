/** The audit in its own thread. */
import { serveAudits, type WorkerScope } from './serve-audits';

serveAudits(self as unknown as WorkerScope);
