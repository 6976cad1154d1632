/** How far a run over many files is, on stderr: one line that renews itself on a terminal, now and then a line elsewhere. */
import { message, say } from '../messages/with-cli';

export interface Clock {
  /** Milliseconds. */
  now(): number;
}

/** 3 分 20 秒; parts of a second count as one. */
export const timeText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60
    ? say(message('cli.time.seconds', { seconds }))
    : say(message('cli.time.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }));
};

/** Milliseconds left, from the bytes that are done and those to come; what the journal had takes no time. */
export const timeLeft = (elapsed: number, doneBytes: number, leftBytes: number): number | null =>
  doneBytes === 0 ? null : (elapsed / doneBytes) * leftBytes;

/** A line at most this often where the output is no terminal. */
const PAUSE = 5000;

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export class ProgressLine {
  private done = 0;
  private rows = 0;
  private doneBytes = 0;
  private leftBytes: number;
  private readonly start: number;
  private spoken: number;
  private standing = false;

  constructor(
    private readonly sizes: readonly number[],
    private readonly quiet: boolean,
    private readonly output: Output = process.stderr,
    private readonly clock: Clock = Date,
  ) {
    this.leftBytes = sizes.reduce((total, size) => total + size, 0);
    this.start = clock.now();
    this.spoken = this.start;
  }

  /** One more file has ended; `worked` is false where it was not done again. */
  ended(index: number, rows: number, worked: boolean): void {
    const size = this.sizes[index] ?? 0;
    this.done += 1;
    this.rows += rows;
    this.leftBytes -= size;
    if (worked) this.doneBytes += size;
    this.show();
  }

  /** A line of its own; whatever stands on the terminal's last line makes room. */
  line(text: string): void {
    if (this.standing) this.output.write('\r\u001b[K');
    this.standing = false;
    this.output.write(`${text}\n`);
  }

  elapsed(): number {
    return this.clock.now() - this.start;
  }

  private show(): void {
    if (this.quiet || this.done === this.sizes.length) return;
    const now = this.clock.now();
    if (this.output.isTTY) {
      this.output.write(`\r\u001b[K${this.text()}`);
      this.standing = true;
    } else if (now - this.spoken >= PAUSE) {
      this.spoken = now;
      this.line(this.text());
    }
  }

  private text(): string {
    const left = timeLeft(this.elapsed(), this.doneBytes, this.leftBytes);
    return say(
      message('cli.progress', {
        done: this.done,
        files: this.sizes.length,
        rows: this.rows,
        left: left === null ? '—' : timeText(left),
      }),
    );
  }
}
