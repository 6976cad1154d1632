import { Readable, Writable } from 'node:stream';
import { runClassify } from '../../src/cli/classify-command';
import { builtinPolicies } from '../../src/policy/builtin';

/** A reader that takes one block and then waits. */
class Slow extends Writable {
  text = '';
  /** Bytes that wait in the stream, at most. */
  most = 0;

  constructor() {
    super({ highWaterMark: 1024 });
  }

  override _write(block: Buffer, _: string, done: () => void): void {
    this.text += block.toString();
    this.most = Math.max(this.most, this.writableLength);
    setImmediate(done);
  }
}

const row = (at: number): string =>
  JSON.stringify({ name: `全区专利导航项目${at}`, unit: '内蒙古自治区知识产权局' });

function* blocks(count: number, taken: { value: number }): Generator<Buffer> {
  for (let at = 0; at < count; at += 10) {
    taken.value += 10;
    yield Buffer.from(Array.from({ length: 10 }, (_, one) => `${row(at + one)}\n`).join(''));
  }
}

describe('classify', () => {
  it('answers every line in its place and never runs ahead of its reader', async () => {
    const output = new Slow();
    const taken = { value: 0 };
    const input = Readable.from(blocks(2000, taken), { objectMode: false, highWaterMark: 4096 });
    expect(await runClassify(builtinPolicies(), {}, input, output)).toBe(0);
    const results = output.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; unitTierFrom: string; quote: string });
    expect(results[0]?.unitTierFrom).toBe('name');
    expect(results[0]?.quote).toContain('结合自治区产业发展开展专利导航');
    expect(results[0]?.quote).toContain('由自治区承担支出责任');
    expect(results.map(({ name }) => name)).toEqual(
      Array.from({ length: 2000 }, (_, at) => `全区专利导航项目${at}`),
    );
    // One block of input is some ten results; more never wait.
    expect(output.most).toBeLessThan(64 * 1024);
  }, 60_000);

  it('takes no more input while its reader waits', async () => {
    const taken = { value: 0 };
    const stuck = new Writable({ highWaterMark: 1024, write: () => undefined });
    const input = Readable.from(blocks(100_000, taken), { objectMode: false, highWaterMark: 4096 });
    void runClassify(builtinPolicies(), {}, input, stuck);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(taken.value).toBeLessThan(1000);
    input.destroy();
  });

  it('gives the same whatever the blocks', async () => {
    const text = Array.from({ length: 50 }, (_, at) => `${row(at)}\n`).join('');
    const outputs: string[] = [];
    for (const size of [7, 1000, text.length]) {
      const output = new Slow();
      const bytes = Buffer.from(text);
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      await runClassify(builtinPolicies(), {}, Readable.from(parts), output);
      outputs.push(output.text);
    }
    expect(new Set(outputs).size).toBe(1);
  });
});
