/** Reads documents in a worker, bounded in time; on the page's own thread where it has no workers. */
import type { ReadDocument } from '../../../decisions/policies-file';
import { PolicyError } from '../../../policy/errors';
import { documentsOf, isAnswer, type ReadAnswer } from './protocol';
import type { PolicySource } from './read-documents';

/** Longest time one document may take, in seconds. */
export const PATIENCE = 60;

/** Without a worker a long text would hold the page: these are far more characters than any plan has. */
const LONGEST_ON_PAGE = 400_000;
const LARGEST_ON_PAGE = 8 * 1024 * 1024;

/** Reading was stopped by the officer. */
export class ReadStopped extends Error {
  override readonly name = 'ReadStopped';
}

export interface PolicyReader {
  /** Rejects with PolicyError, with ReadStopped once `signal` is aborted, or with what went wrong. */
  read(source: PolicySource, signal: AbortSignal): Promise<readonly ReadDocument[]>;
}

export interface ReaderParts {
  readonly startWorker: () => Worker;
  /** What is said where a document takes too long. */
  readonly tooSlow: (seconds: number) => string;
}

/** Null where the page allows no worker, or the worker's script does not start. */
const readInWorker = (
  { startWorker, tooSlow }: ReaderParts,
  source: PolicySource,
  signal: AbortSignal,
): Promise<ReadAnswer | null> =>
  new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = startWorker();
    } catch {
      resolve(null);
      return;
    }
    const end = (act: () => void) => () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.terminate();
      act();
    };
    const stop = end(() => reject(new ReadStopped()));
    const slow = () => reject(new PolicyError('too-big', source.name, tooSlow(PATIENCE)));
    const timer = setTimeout(end(slow), PATIENCE * 1000);
    signal.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isAnswer(data)) end(() => resolve(data))();
    };
    worker.onerror = end(() => resolve(null));
    worker.postMessage(source);
  });

const refuseLong = ({ name, content }: PolicySource): void => {
  const most = typeof content === 'string' ? LONGEST_ON_PAGE : LARGEST_ON_PAGE;
  if (content.length > most) throw new PolicyError('too-big', name, `${content.length} > ${most}`);
};

export const createReader = (parts: ReaderParts): PolicyReader => ({
  read: async (source, signal) => {
    const answer = await readInWorker(parts, source, signal);
    if (answer) return documentsOf(answer);
    refuseLong(source);
    const { readPolicies } = await import(/* webpackChunkName: "read-policies" */ './read-documents');
    const documents = await readPolicies(source);
    if (signal.aborted) throw new ReadStopped();
    return documents;
  },
});
