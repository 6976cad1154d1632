/** Reading one source at a time, with a way to stop. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadDocument } from '../../../decisions/policies-file';
import { ReadStopped, type PolicyReader } from '../read/policy-reader';
import type { PolicySource } from '../read/read-documents';

export type Reading =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'found'; readonly documents: readonly ReadDocument[] }
  | { readonly state: 'failed'; readonly error: unknown };

export interface ReadingActions {
  readonly start: (name: string, content: () => Promise<PolicySource['content']>) => void;
  readonly stop: () => void;
  readonly reset: () => void;
}

const IDLE: Reading = { state: 'idle' };

export const useReading = (reader: PolicyReader): readonly [Reading, ReadingActions] => {
  const [reading, setReading] = useState<Reading>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(
    (name: string, content: () => Promise<PolicySource['content']>) => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      const put = (next: Reading) => {
        if (running.current === abort) setReading(next);
      };
      put({ state: 'reading', name });
      content()
        .then((given) => reader.read({ name, content: given }, abort.signal))
        .then((documents) => put({ state: 'found', documents }))
        .catch((error: unknown) =>
          put(error instanceof ReadStopped ? { state: 'stopped' } : { state: 'failed', error }),
        );
    },
    [reader],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => setReading(IDLE), []);
  return [reading, { start, stop, reset }];
};
