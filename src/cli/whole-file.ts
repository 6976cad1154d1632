/** A file written piece by piece that is there whole or not at all. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { message } from '../messages/with-cli';
import { CliError } from './errors';

const BLOCK = 1 << 18;

/** The neighbour that is written first and renamed at the end. */
export const partOf = (path: string): string =>
  join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.part`);

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

export class WholeFile {
  private readonly part: string;
  private readonly fd: number;
  private waiting: string[] = [];
  private size = 0;

  /** Errors: `CliError` naming the file; so of the other methods. */
  constructor(private readonly path: string) {
    this.part = partOf(path);
    this.fd = this.guarded(() => {
      mkdirSync(dirname(this.part), { recursive: true });
      return openSync(this.part, 'w');
    });
  }

  write(text: string): void {
    this.waiting.push(text);
    this.size += text.length;
    if (this.size >= BLOCK) this.flush();
  }

  /** The file appears under its name. */
  close(): void {
    this.flush();
    this.guarded(() => {
      closeSync(this.fd);
      renameSync(this.part, this.path);
    });
  }

  /** Nothing is left of it. */
  abandon(): void {
    closeSync(this.fd);
    rmSync(this.part, { force: true });
  }

  private flush(): void {
    const text = this.waiting.join('');
    this.waiting = [];
    this.size = 0;
    this.guarded(() => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(this.fd, bytes, at);
    });
  }

  private guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      rmSync(this.part, { force: true });
      throw new CliError(message('cli.cannot-write', { file: basename(this.path), detail: reason(error) }));
    }
  }
}

/** Writes pieces to a file, or leaves nothing where making one fails. */
export const writePieces = (path: string, pieces: Iterable<string>): void => {
  const file = new WholeFile(path);
  try {
    for (const piece of pieces) file.write(piece);
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.close();
};
