/** What the worker does: gathers sheets, audits them in slices, sends the result in parts. */
import type { AuditedRow, FileAudit } from '../../audit/types';
import { builtinPolicies } from '../../policy/builtin';
import { HostError } from '../../workbook/host';
import type { CellValue, SheetData } from '../../workbook/types';
import { diffRows } from '../live/diff';
import { patched, type SheetPatch } from '../live/patch';
import { LiveSession } from '../live/session';
import { drive, type Steps } from './drive';
import type { FromWorker, ToWorker } from './protocol';
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

const describe = (error: unknown): { name: string; message: string } =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

class AuditServer {
  /** The audit at hand; half a number on once it is cancelled. */
  private run = 0;
  private sheets: SheetData[] = [];
  /** Rows of the sheet announced last, as they come. */
  private values: (readonly CellValue[])[] = [];
  private readonly session = new LiveSession();
  /** The audit told last, from which the next one is told where the page has it: a page may have stopped listening. */
  private last: { readonly run: number; readonly audit: FileAudit } | null = null;
  /** The run at hand only looks for tables, or at another workbook. */
  private tellPart = false;

  constructor(private readonly say: (message: FromWorker) => void) {}

  hear(data: ToWorker): void {
    switch (data.kind) {
      case 'policies':
        this.say({ kind: 'policies', policies: builtinPolicies() });
        break;
      case 'sheet':
        this.begin(data.run);
        this.values = [];
        this.sheets.push({ ...data.sheet, values: this.values });
        break;
      case 'values':
        if (data.run === this.run) this.values.push(...data.values);
        break;
      case 'patch':
        this.begin(data.run);
        this.takePatch(data.patch);
        break;
      case 'audit':
        this.begin(data.run);
        this.tellPart = data.input.tablesOnly === true || data.input.aside === true;
        void this.go(
          data.run,
          this.session.audit({ ...data.input, sheets: this.sheets }, data.options),
          null,
        );
        break;
      case 'update':
        this.begin(data.run);
        this.tellPart = false;
        void this.go(
          data.run,
          this.session.change({ sheets: this.sheets, order: data.order }, data.options),
          this.last?.run === data.base ? this.last.audit : null,
        );
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

  private takePatch(patch: SheetPatch): void {
    const before = this.session.sheet(patch.sheet.id);
    if (before) this.sheets.push(patched(before, patch));
  }

  private async go(run: number, steps: Steps, before: FileAudit | null): Promise<void> {
    try {
      const result = await drive(steps, {
        slice: SLICE,
        now: () => performance.now(),
        stopped: () => this.run !== run,
        onProgress: (progress) => this.say({ kind: 'progress', run, progress }),
      });
      if (before) this.sendChanged(before, result, run);
      else this.send(result, run);
      if (!this.tellPart) this.last = { run, audit: result };
    } catch (error) {
      if (error instanceof HostError && error.code === 'cancelled') this.say({ kind: 'cancelled', run });
      else this.say({ kind: 'failed', run, ...describe(error) });
    }
  }

  private send(audit: FileAudit, run: number): void {
    this.say({ kind: 'head', run, head: headOf(audit) });
    this.sendRows(audit, audit.rows, run);
  }

  private sendChanged(before: FileAudit, audit: FileAudit, run: number): void {
    const { runs, fresh } = diffRows(before, audit);
    this.say({ kind: 'head', run, head: headOf(audit), runs });
    this.sendRows(audit, fresh, run);
  }

  private sendRows(audit: FileAudit, all: readonly AuditedRow[], run: number): void {
    const encoder = new RowEncoder(audit);
    for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
      const rows = all.slice(at, at + ROWS_AT_ONCE).map((row) => encoder.encode(row));
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
