/** The audit in a worker, as the page sees it. */
import type { FileAudit } from '../../audit/types';
import type { LoadedPolicy } from '../../policy/types';
import { HostError } from '../../workbook/host';
import type { SheetData } from '../../workbook/types';
import { breathe } from './drive';
import type { AuditEngine, RunControl, RunOptions } from './engine';
import type { FromWorker, ToWorker } from './protocol';
import { AuditDecoder } from './wire';

/** Rows handed over in one message. */
const ROWS_AT_ONCE = 1000;

interface Current {
  readonly run: number;
  readonly control: RunControl;
  decoder: AuditDecoder | null;
  resolve(audit: FileAudit): void;
  reject(error: unknown): void;
}

export class WorkerEngine implements AuditEngine {
  private current: Current | null = null;
  private runs = 0;
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

  audit(
    input: { readonly file: string; readonly sheets: readonly SheetData[] },
    options: RunOptions,
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
      this.current = { run, control, decoder: null, resolve, reject };
      this.send(run, input, options).catch(reject);
    });
  }

  dispose(): void {
    this.worker.terminate();
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  private async send(
    run: number,
    input: { readonly file: string; readonly sheets: readonly SheetData[] },
    options: RunOptions,
  ): Promise<void> {
    for (const { values, ...sheet } of input.sheets) {
      this.post({ kind: 'sheet', run, sheet });
      for (let at = 0; at < values.length; at += ROWS_AT_ONCE) {
        this.post({ kind: 'values', run, values: values.slice(at, at + ROWS_AT_ONCE) });
        await breathe();
        if (this.current?.run !== run) return;
      }
    }
    this.post({ kind: 'audit', run, file: input.file, options });
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
        current.decoder = new AuditDecoder(message.head);
        break;
      case 'rows':
        current.decoder?.add(message.rows);
        break;
      case 'done':
        this.current = null;
        if (current.decoder) current.resolve(current.decoder.finish());
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

  private broken(error: Error): void {
    this.onBroken(error);
    this.current?.reject(error);
    this.current = null;
  }
}
