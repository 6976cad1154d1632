/** Reading in a worker: its answer, its silence, its absence. */
import { createReader, PATIENCE, ReadStopped } from '../../../src/taskpane/policies/read/policy-reader';
import { answerOf } from '../../../src/taskpane/policies/read/protocol';
import { readPolicies, type PolicySource } from '../../../src/taskpane/policies/read/read-documents';
import { PolicyError } from '../../../src/policy/errors';

const SHORT =
  '云川省消防领域省与市县财政事权和支出责任划分改革方案\n将全省消防规划编制，确认为省级财政事权，由省级承担支出责任。';

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  constructor(private readonly answer: (source: PolicySource, worker: FakeWorker) => void) {}
  postMessage(source: PolicySource): void {
    this.answer(source, this);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: unknown): void {
    if (!this.ended) this.onmessage?.({ data });
  }
}

const readerOver = (answer: (source: PolicySource, worker: FakeWorker) => void) => {
  const worker = new FakeWorker(answer);
  const reader = createReader({
    startWorker: () => worker as unknown as Worker,
    tooSlow: (seconds) => `${seconds} s`,
  });
  return { reader, worker };
};

const never = new AbortController().signal;
const source: PolicySource = { name: 'x.txt', content: SHORT };

it("the worker's answer is the result, and the worker is gone", async () => {
  const { reader, worker } = readerOver((asked, self) => {
    // What the reader of .pdf says of itself in a worker is no answer.
    self.say({ sourceName: 'worker', targetName: 'main', action: 'ready' });
    void readPolicies(asked).then((documents) => self.say({ kind: 'read', documents }));
  });
  const [document] = await reader.read(source, never);
  expect(document!.read[0]!.matters.map(({ text }) => text)).toEqual(['全省消防规划编制']);
  expect(worker.ended).toBe(true);
});

it('a refusal comes through with its code, its file and its reason', async () => {
  const { reader } = readerOver((_, self) => self.say(answerOf(new PolicyError('too-big', 'x.txt', '9 MB'))));
  await expect(reader.read(source, never)).rejects.toMatchObject({
    name: 'PolicyError',
    code: 'too-big',
    args: { file: 'x.txt', detail: '9 MB' },
  });
});

it('a worker that broke is an error like another', async () => {
  const { reader } = readerOver((_, self) => self.say(answerOf(new Error('memory'))));
  await expect(reader.read(source, never)).rejects.toThrow('memory');
});

it('is bounded in time', async () => {
  jest.useFakeTimers();
  const { reader, worker } = readerOver(() => undefined);
  const reading = reader.read(source, never);
  jest.advanceTimersByTime(PATIENCE * 1000 + 1);
  await expect(reading).rejects.toMatchObject({ code: 'too-big', detail: `${PATIENCE} s` });
  expect(worker.ended).toBe(true);
  jest.useRealTimers();
});

it('can be stopped', async () => {
  const { reader, worker } = readerOver(() => undefined);
  const abort = new AbortController();
  const reading = reader.read(source, abort.signal);
  abort.abort();
  await expect(reading).rejects.toBeInstanceOf(ReadStopped);
  expect(worker.ended).toBe(true);
});

describe('where the page has no workers', () => {
  const reader = createReader({
    startWorker: () => {
      throw new Error('SecurityError');
    },
    tooSlow: String,
  });

  it('it reads on its own thread', async () => {
    expect((await reader.read(source, never))[0]!.read).toHaveLength(1);
  });

  it('but nothing so long that it would stand still', async () => {
    const long = { name: 'x.txt', content: '事'.repeat(500_000) };
    await expect(reader.read(long, never)).rejects.toMatchObject({ code: 'too-big' });
  });

  it('nor where the worker never starts', async () => {
    const { reader: other, worker } = readerOver((_, self) => self.onerror?.());
    expect((await other.read(source, never))[0]!.read).toHaveLength(1);
    expect(worker.ended).toBe(true);
  });
});

it('the same file has the same name in the store, however it is read', async () => {
  const [first] = await readPolicies(source);
  const [second] = await readPolicies({ name: 'y.txt', content: new TextEncoder().encode(SHORT) });
  expect(first!.sha256).toBe(second!.sha256);
});

it('reading twenty documents in one process goes as the first did', async () => {
  const [first] = await readPolicies(source);
  for (let i = 0; i < 20; i++) expect((await readPolicies(source))[0]).toEqual(first);
});
