/** Files in and out: whole or not at all. */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { message } from '../messages/with-cli';
import { CliError } from './errors';

/** What a folder is searched for; text and pages, which may be anything, are read where they are named. */
const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm|xls|xlt|et|ett|ods)$/i;
/** Excel's and WPS's lock files beside an open workbook. */
const LOCK_FILE = /^(~\$|\.~)/;

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The bytes of a file. Errors: `CliError` naming it. */
export const readBytes = (path: string): Uint8Array => {
  try {
    const buffer = readFileSync(path);
    return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  } catch (error) {
    throw new CliError(message('cli.not-found', { file: basename(path), detail: reason(error) }));
  }
};

/** Writes to a neighbour first and renames, so that no reader ever sees half a file. */
export const writeWhole = (path: string, data: Uint8Array | string): void => {
  const part = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.part`);
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    writeFileSync(part, data);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new CliError(message('cli.cannot-write', { file: basename(path), detail: reason(error) }));
  }
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};

/** The input is never written: an output that is the same file is refused. */
export const refuseInput = (input: string, output: string): void => {
  if (realPath(input) === realPath(output))
    throw new CliError(message('cli.out-is-input', { file: basename(output) }));
};

/** A FILE as it is, a FOLDER as the workbooks under it, in the order of their names. */
export const listWorkbooks = (path: string): readonly string[] => {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    throw new CliError(message('cli.not-found', { file: basename(path), detail: reason(error) }));
  }
  if (!folder) return [path];
  const found = walk(path);
  if (found.length === 0) throw new CliError(message('cli.no-workbook', { file: basename(path) }));
  return found;
};

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name) ? [path] : [];
    });

/** Parses a JSON file. Errors: `CliError`. */
export const readJson = (path: string): unknown => {
  const text = new TextDecoder().decode(readBytes(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(message('cli.bad-json', { file: basename(path), detail: (error as Error).message }));
  }
};
