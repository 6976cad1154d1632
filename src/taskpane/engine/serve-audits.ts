/** What the worker does: gathers sheets, audits them in slices, sends the result in parts. */
import type { FileAudit } from '../../audit/types';
import { builtinPolicies } from '../../policy/builtin';
import { HostError } from '../../workbook/host';
import type { CellValue, SheetData } from '../../workbook/types';
import { drive } from './drive';
import type { FromWorker, ToWorker } from './protocol';
import { auditInSteps } from './steps';
import { headOf, RowEncoder } from './wire';

/** Long enough to work, short enough for a cancel to be heard at once. */
const SLICE = 40;
/** Rows in one message: the page unpacks one in a few milliseconds. */
const ROWS_AT_ONCE = 100;

/** A worker's own end of the line to its page. */
export interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

interface OpenSheet extends Omit<SheetData, 'values'> {
  readonly values: (readonly CellValue[])[];
}

const describe = (error: unknown): { name: string; message: string } =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

class AuditServer {
  /** The audit at hand; half a number on once it is cancelled. */
  private run = 0;
  private sheets: OpenSheet[] = [];

  constructor(private readonly say: (message: FromWorker) => void) {}

  hear(data: ToWorker): void {
    switch (data.kind) {
      case 'policies':
        this.say({ kind: 'policies', policies: builtinPolicies() });
        break;
      case 'sheet':
        this.begin(data.run);
        this.sheets.push({ ...data.sheet, values: [] });
        break;
      case 'values':
        if (data.run === this.run) this.sheets[this.sheets.length - 1]?.values.push(...data.values);
        break;
      case 'audit':
        this.begin(data.run);
        void this.audit(data);
        break;
      case 'cancel':
        if (data.run === this.run) this.run += 0.5;
        break;
    }
  }

  private begin(run: number): void {
    if (run === this.run) return;
    this.run = run;
    this.sheets = [];
  }

  private async audit(message: Extract<ToWorker, { kind: 'audit' }>): Promise<void> {
    const { run } = message;
    const input = { file: message.file, sheets: this.sheets };
    try {
      const result = await drive(auditInSteps(input, message.options), {
        slice: SLICE,
        now: () => performance.now(),
        stopped: () => this.run !== run,
        onProgress: (progress) => this.say({ kind: 'progress', run, progress }),
      });
      this.send(result, run);
    } catch (error) {
      if (error instanceof HostError && error.code === 'cancelled') this.say({ kind: 'cancelled', run });
      else this.say({ kind: 'failed', run, ...describe(error) });
    }
  }

  private send(audit: FileAudit, run: number): void {
    this.say({ kind: 'head', run, head: headOf(audit) });
    const encoder = new RowEncoder(audit);
    for (let at = 0; at < audit.rows.length; at += ROWS_AT_ONCE) {
      const rows = audit.rows.slice(at, at + ROWS_AT_ONCE).map((row) => encoder.encode(row));
      this.say({ kind: 'rows', run, rows });
    }
    this.say({ kind: 'done', run });
  }
}

/** Answers a page for as long as the worker lives. */
export const serveAudits = (scope: WorkerScope): void => {
  const server = new AuditServer((message) => scope.postMessage(message));
  scope.onmessage = ({ data }) => server.hear(data);
};
