/** Worker threads over a list of jobs: a job that hangs, dies or eats memory ends its own worker and no other. */
import { Worker } from 'node:worker_threads';

export interface PoolOptions {
  readonly script: string;
  readonly workers: number;
  readonly timeoutMs: number;
  /** Heap of a worker, in MB. */
  readonly memoryMb: number;
  readonly workerData: unknown;
}

export type Ended<R> =
  | { readonly kind: 'done'; readonly value: R }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' }
  | { readonly kind: 'crashed'; readonly detail: string };

const isOutOfMemory = (error: unknown): boolean =>
  (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** One worker. Its listeners stay for its life: a dying worker's last words must not end the process. */
class Lane<J, R> {
  private readonly worker: Worker;
  private answer: (ended: Ended<R>) => void = () => undefined;

  constructor({ script, memoryMb, workerData }: PoolOptions) {
    this.worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    this.worker.on('message', (value: R) => this.answer({ kind: 'done', value }));
    this.worker.on('error', (error: Error) =>
      this.answer(isOutOfMemory(error) ? { kind: 'memory' } : { kind: 'crashed', detail: error.message }),
    );
    this.worker.on('exit', (code) => this.answer({ kind: 'crashed', detail: `exit ${code}` }));
  }

  /** Sends one job and waits for its answer, the worker's death, or the end of its time. */
  ask(job: J, timeoutMs: number): Promise<Ended<R>> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer({ kind: 'timeout' }), timeoutMs);
      this.answer = (ended) => {
        clearTimeout(timer);
        this.answer = () => undefined;
        resolve(ended);
      };
      this.worker.postMessage(job);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

/** Runs every job once, in order of start; `onEnd` hears of each as it ends. */
export const runPool = async <J, R>(
  jobs: readonly J[],
  options: PoolOptions,
  onEnd: (index: number, ended: Ended<R>) => void,
): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    let own: Lane<J, R> | null = null;
    while (next < jobs.length) {
      const index = next++;
      own ??= new Lane<J, R>(options);
      const ended = await own.ask(jobs[index] as J, options.timeoutMs);
      if (ended.kind !== 'done') {
        await own.end();
        own = null;
      }
      onEnd(index, ended);
    }
    await own?.end();
  };
  await Promise.all(Array.from({ length: Math.min(options.workers, jobs.length) }, lane));
};
