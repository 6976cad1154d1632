import { join } from 'node:path';
import { runPool, type Ended, type PoolOptions } from '../../src/cli/pool';

interface Job {
  readonly does: 'answer' | 'hang' | 'throw' | 'exit' | 'eat';
  readonly value?: number;
}

interface Answer {
  readonly value: number;
  readonly by: string;
  /** Jobs this worker had answered before. */
  readonly before: number;
}

const OPTIONS: PoolOptions = {
  script: join(__dirname, 'fixtures', 'worker.js'),
  workers: 2,
  timeoutMs: 20_000,
  memoryMb: 64,
  workerData: { name: 'test' },
};

const run = async (jobs: readonly Job[], options: Partial<PoolOptions> = {}): Promise<Ended<Answer>[]> => {
  const ended: Ended<Answer>[] = [];
  await runPool<Job, Answer>(jobs, { ...OPTIONS, ...options }, (index, one) => {
    expect(ended[index]).toBeUndefined();
    ended[index] = one;
  });
  return ended;
};

const answers = (count: number): readonly Job[] =>
  Array.from({ length: count }, (_, value): Job => ({ does: 'answer', value }));

describe('worker threads over a list of jobs', () => {
  it('does every job once and keeps its workers', async () => {
    const ended = await run(answers(30));
    const values = ended.map((one) => (one.kind === 'done' ? one.value.value : null));
    expect(values).toEqual(Array.from({ length: 30 }, (_, at) => at));
    const before = ended.map((one) => (one.kind === 'done' ? one.value.before : -1));
    // Thirty jobs in at most two workers: some worker has answered often.
    expect(Math.max(...before)).toBeGreaterThanOrEqual(14);
  });

  it('hands each worker what all share', async () => {
    const [first] = await run(answers(1));
    expect(first).toMatchObject({ kind: 'done', value: { by: 'test' } });
  });

  it.each([
    ['throws', 'throw', { kind: 'crashed', detail: 'out of order' }],
    ['ends itself', 'exit', { kind: 'crashed', detail: 'exit 3' }],
    ['eats memory', 'eat', { kind: 'memory' }],
  ] as const)(
    'goes on after a job that %s',
    async (_, does, expected) => {
      const ended = await run([{ does }, ...answers(4)], { workers: 1 });
      expect(ended[0]).toEqual(expected);
      expect(ended.slice(1).map((one) => one.kind)).toEqual(['done', 'done', 'done', 'done']);
    },
    60_000,
  );

  it('stops a job that hangs when its time is over', async () => {
    const ended = await run([{ does: 'hang' }, ...answers(6)], { timeoutMs: 2000 });
    expect(ended[0]).toEqual({ kind: 'timeout' });
    expect(ended.slice(1).every((one) => one.kind === 'done')).toBe(true);
  }, 60_000);

  it('has nothing to do for no jobs', async () => {
    expect(await run([])).toEqual([]);
  });
});
