/** Lines of a stream of bytes, without ever holding more than one block and one line. */

/** A line longer than this is no row: it is given up, so that a file without line ends cannot fill the memory. */
export const LONGEST = 1 << 20;

const LF = 10;
const CR = 13;
const BOM = [0xef, 0xbb, 0xbf];

const textOf = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString('utf8', from, to > from && bytes[to - 1] === CR ? to - 1 : to);

/** Bytes of a line that did not end in its block. */
class Rest {
  private parts: Buffer[] = [];
  private size = 0;

  get empty(): boolean {
    return this.size === 0;
  }

  add(bytes: Buffer): void {
    this.size += bytes.length;
    // A copy: the stream uses its block again. What is too long is counted only.
    if (this.size <= LONGEST) this.parts.push(Buffer.from(bytes));
    else this.parts = [];
  }

  /** The line, or null where it is too long. */
  take(): string | null {
    const bytes = this.size > LONGEST ? null : Buffer.concat(this.parts);
    this.parts = [];
    this.size = 0;
    return bytes === null ? null : textOf(bytes, 0, bytes.length);
  }
}

/**
 * The complete lines of one block after the other; null stands for a line that is too long. `push` gives the lines that
 * end in the block, `end` the last one where it has no line end. A byte order mark is no part of the first line.
 */
export class LineSplitter {
  private readonly rest = new Rest();
  private first = true;

  *push(block: Buffer): Generator<string | null> {
    let from = this.first && BOM.every((byte, at) => block[at] === byte) ? BOM.length : 0;
    this.first = false;
    for (let to = block.indexOf(LF, from); to >= 0; to = block.indexOf(LF, from)) {
      yield this.line(block, from, to);
      from = to + 1;
    }
    if (from < block.length) this.rest.add(block.subarray(from));
  }

  *end(): Generator<string | null> {
    if (!this.rest.empty) yield this.rest.take();
  }

  private line(block: Buffer, from: number, to: number): string | null {
    if (this.rest.empty) return to - from > LONGEST ? null : textOf(block, from, to);
    this.rest.add(block.subarray(from, to));
    return this.rest.take();
  }
}
