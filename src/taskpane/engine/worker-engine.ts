/** The audit in a worker, as the page sees it. */
import type { AuditInput, FileAudit } from '../../audit/types';
import type { LoadedPolicy } from '../../policy/types';
import { HostError } from '../../workbook/host';
import type { SheetData } from '../../workbook/types';
import { changedSheets, type LiveChange } from '../live/change';
import { patchOf } from '../live/patch';
import { breathe } from './drive';
import type { AuditEngine, RunControl, RunOptions } from './engine';
import type { FromWorker, ToWorker } from './protocol';
import { AuditDecoder } from './wire';

/** Rows handed over in one message. */
const ROWS_AT_ONCE = 1000;

type Order = Extract<ToWorker, { kind: 'audit' | 'update' }>;

/** A look for tables, or at another workbook: the worker goes on from what it had before. */
const isPart = (order: Order): boolean =>
  order.kind === 'audit' && (order.input.tablesOnly === true || order.input.aside === true);

interface Current {
  readonly run: number;
  readonly control: RunControl;
  readonly what: Order;
  decoder: AuditDecoder | null;
  resolve(audit: FileAudit): void;
  reject(error: unknown): void;
}

export class WorkerEngine implements AuditEngine {
  private current: Current | null = null;
  private runs = 0;
  /** The audit the worker goes on from. */
  private last: { readonly run: number; readonly audit: FileAudit } | null = null;
  /** Its sheets as the worker has them. */
  private sent: readonly SheetData[] = [];
  private readonly loaded: Promise<readonly LoadedPolicy[]>;
  private onPolicies: (policies: readonly LoadedPolicy[]) => void = () => undefined;
  private onBroken: (error: unknown) => void = () => undefined;

  constructor(private readonly worker: Worker) {
    this.loaded = new Promise((resolve, reject) => {
      this.onPolicies = resolve;
      this.onBroken = reject;
    });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
    worker.onerror = (event) => this.broken(new Error(event.message || 'worker'));
    this.post({ kind: 'policies' });
  }

  /** Rejects where the worker could not be started at all. */
  policies(): Promise<readonly LoadedPolicy[]> {
    return this.loaded;
  }

  audit({ sheets, ...input }: AuditInput, options: RunOptions, control: RunControl): Promise<FileAudit> {
    return this.start(sheets, (run) => ({ kind: 'audit', run, input, options }), control);
  }

  update(change: LiveChange, options: RunOptions, control: RunControl): Promise<FileAudit> {
    const { sheets, order } = change;
    return this.start(
      sheets,
      (run) => ({ kind: 'update', run, base: this.last?.run ?? 0, order, options }),
      control,
    );
  }

  dispose(): void {
    this.worker.terminate();
  }

  private start(
    sheets: readonly SheetData[],
    order: (run: number) => Order,
    control: RunControl,
  ): Promise<FileAudit> {
    this.runs += 1;
    const run = this.runs;
    return new Promise<FileAudit>((resolve, reject) => {
      const stop = () => {
        this.post({ kind: 'cancel', run });
        if (this.current?.run === run) this.current = null;
        reject(new HostError('cancelled'));
      };
      if (control.signal.aborted) return stop();
      control.signal.addEventListener('abort', stop, { once: true });
      const what = order(run);
      // A worker does one thing at a time: what it was asked before is no longer waited for.
      this.current?.reject(new HostError('cancelled'));
      this.current = { run, control, what, decoder: null, resolve, reject };
      this.send(run, sheets, what).catch(reject);
    });
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private async send(run: number, sheets: readonly SheetData[], order: Order): Promise<void> {
    for (const sheet of sheets) {
      const patch = order.kind === 'update' ? patchOf(this.known(sheet.id), sheet) : null;
      if (patch) this.post({ kind: 'patch', run, patch });
      else if (!(await this.sendWhole(run, sheet))) return;
    }
    this.post(order);
    if (order.kind === 'update') this.sent = changedSheets(this.sent, { sheets, order: order.order });
    else if (!isPart(order)) this.sent = sheets;
  }

  private known(id: string): SheetData | undefined {
    return this.sent.find((sheet) => sheet.id === id);
  }

  /** False where the run has ended meanwhile. */
  private async sendWhole(run: number, { values, ...sheet }: SheetData): Promise<boolean> {
    this.post({ kind: 'sheet', run, sheet });
    for (let at = 0; at < values.length; at += ROWS_AT_ONCE) {
      this.post({ kind: 'values', run, values: values.slice(at, at + ROWS_AT_ONCE) });
      await breathe();
      if (this.current?.run !== run) return false;
    }
    return true;
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'policies') {
      this.onPolicies(message.policies);
      return;
    }
    const current = this.current;
    if (!current || message.run !== current.run) return;
    switch (message.kind) {
      case 'progress':
        current.control.onProgress(message.progress);
        break;
      case 'head':
        current.decoder = new AuditDecoder(message.head, message.runs ?? null, this.last?.audit ?? null);
        break;
      case 'rows':
        current.decoder?.add(message.rows);
        break;
      case 'done':
        this.current = null;
        if (current.decoder) current.resolve(this.finish(current, current.decoder));
        break;
      case 'cancelled':
        this.current = null;
        current.reject(new HostError('cancelled'));
        break;
      case 'failed':
        this.current = null;
        current.reject(Object.assign(new Error(message.message), { name: message.name }));
        break;
    }
  }

  private finish({ run, what }: Current, decoder: AuditDecoder): FileAudit {
    const audit = decoder.finish();
    if (!isPart(what)) this.last = { run, audit };
    return audit;
  }

  private broken(error: Error): void {
    this.onBroken(error);
    this.current?.reject(error);
    this.current = null;
  }
}
