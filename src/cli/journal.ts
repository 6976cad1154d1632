/** What a run over a folder has finished, beside its outputs: a digest a file, keyed by all its result depends on. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest, DigestHead, DigestRow } from './digest';
import { writePieces } from './whole-file';

/** All that decides a file's result, beside its bytes. */
export interface Settings {
  readonly policies: string;
  readonly settings: string;
  readonly version: string;
}

/** The key of a file's entry. `name` is the file's path in the folder: titles say what units do not. */
export const entryKey = (name: string, workbook: string, about: Settings): string =>
  createHash('sha256')
    .update([name, workbook, about.policies, about.settings, about.version].join('\n'))
    .digest('hex')
    .slice(0, 40);

const digestPath = (folder: string, key: string): string => join(folder, `${key}.digest.ndjson`);
/** The file's entry of `files` in the result, ready to copy. */
export const resultPath = (folder: string, key: string): string => join(folder, `${key}.result.json`);

function* digestPieces({ head, rows }: Digest, each: (row: DigestRow) => void): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const row of rows) {
    each(row);
    yield `${JSON.stringify(row)}\n`;
  }
}

/** Written last: an entry that is there is finished. `each` sees every row as it passes. */
export const writeDigest = (
  folder: string,
  key: string,
  digest: Digest,
  each: (row: DigestRow) => void,
): void => writePieces(digestPath(folder, key), digestPieces(digest, each));

/** Lines of a file, read in blocks. */
export function* linesOf(path: string): Generator<string> {
  const fd = openSync(path, 'r');
  try {
    const block = Buffer.alloc(1 << 18);
    let rest: Buffer = Buffer.alloc(0);
    for (let read = readSync(fd, block); read > 0; read = readSync(fd, block)) {
      const bytes: Buffer = Buffer.concat([rest, block.subarray(0, read)]);
      let from = 0;
      for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
        yield bytes.toString('utf8', from, to);
        from = to + 1;
      }
      rest = bytes.subarray(from);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(fd);
  }
}

/** The text of a kept result, in pieces. */
export function* resultText(folder: string, key: string): Generator<string> {
  let first = true;
  for (const line of linesOf(resultPath(folder, key))) {
    yield first ? line : `\n${line}`;
    first = false;
  }
}

export const readHead = (folder: string, key: string): DigestHead => {
  for (const line of linesOf(digestPath(folder, key))) return JSON.parse(line) as DigestHead;
  throw new Error(`${key}: empty digest`);
};

/** Rows of an entry, one by one. */
export function* readRows(folder: string, key: string): Generator<DigestRow> {
  let first = true;
  for (const line of linesOf(digestPath(folder, key))) {
    if (!first) yield JSON.parse(line) as DigestRow;
    first = false;
  }
}

/** What a finished file must have left: its digest, and the outputs that are asked for now. */
export const isFinished = (folder: string, key: string, outputs: readonly string[]): boolean =>
  [digestPath(folder, key), ...outputs].every((path) => existsSync(path));

const PART = /^\..*\.\d+\.part$/;

/** Takes away what a killed run left half-written under a folder. */
export const clearParts = (folder: string): void => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return;
  readdirSync(folder, { withFileTypes: true }).forEach((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) clearParts(path);
    else if (PART.test(entry.name)) rmSync(path, { force: true });
  });
};

/** Opens the journal: as it is where the run resumes, empty where it starts afresh. */
export const openJournal = (folder: string, resume: boolean): void => {
  if (!resume) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};
