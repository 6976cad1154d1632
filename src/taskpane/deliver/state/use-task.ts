/** One thing at a time: what runs, what came of it, what went wrong. */
import { useCallback, useState } from 'react';
import { useDeliverWords } from '../words';
import { toldOf, type Told } from './told';

export interface Task {
  readonly busy: boolean;
  readonly fault: Told | null;
  readonly done: string | null;
  /** Runs `work`; what it resolves to is said as done, unless null. */
  run(work: () => Promise<string | null>): void;
}

export const useTask = (): Task => {
  const words = useDeliverWords();
  const [state, setState] = useState<Omit<Task, 'run'>>({ busy: false, fault: null, done: null });
  const run = useCallback(
    (work: () => Promise<string | null>) => {
      setState({ busy: true, fault: null, done: null });
      work().then(
        (done) => setState({ busy: false, fault: null, done }),
        (error: unknown) => setState({ busy: false, fault: toldOf(error, words), done: null }),
      );
    },
    [words],
  );
  return { ...state, run };
};
