/** Copies of workbooks on disk: what may be written over, and under which extension. */
import { existsSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { openXlsx, sniffFile } from '../hosts/xlsx';
import { message } from '../messages/with-cli';
import { nodeCodec } from './codec';
import { CliError } from './errors';
import { readBytes, writeWhole } from './files';

export interface CopyOptions {
  /** The copy bears nothing of ours, so an earlier one cannot be told from other workbooks. */
  readonly cleared: boolean;
  /** Write over whatever is there. */
  readonly force: boolean;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** True where clearing would take something out. */
const bearsMarks = async (bytes: Uint8Array, name: string): Promise<boolean> => {
  try {
    const host = openXlsx(bytes, name, nodeCodec);
    const before = await host.save();
    await host.clear('everything');
    return !isSame(before, await host.save());
  } catch {
    return false;
  }
};

/** An earlier copy of ours, or nothing that could be lost. */
const mayReplace = async (path: string, data: Uint8Array, cleared: boolean): Promise<boolean> => {
  if (!existsSync(path) || statSync(path).size === 0) return true;
  const known = readBytes(path);
  if (isSame(known, data)) return true;
  if (sniffFile(known) !== 'xlsx') return false;
  return cleared || bearsMarks(known, basename(path));
};

/** Writes a copy whole or not at all. Errors: `CliError` where another file stands there and `force` is not given. */
export const writeCopy = async (
  path: string,
  data: Uint8Array,
  { cleared, force }: CopyOptions,
): Promise<void> => {
  if (!force && !(await mayReplace(path, data, cleared)))
    throw new CliError(message('cli.out-exists', { file: basename(path) }));
  writeWhole(path, data);
};

const PATCHED = /^\.(xlsx|xlsm|xltx|xltm)$/i;

/** The extension of a workbook's copy, in small letters: its own, or `.xlsx` for formats that are read only. */
export const copyExtension = (path: string): string => {
  const own = extname(path).toLowerCase();
  return PATCHED.test(own) ? own : '.xlsx';
};

/** A copy's name after its workbook's: 预算.xls → 预算.xlsx. */
export const copyName = (path: string): string => {
  const own = extname(path);
  return PATCHED.test(own) ? path : `${path.slice(0, path.length - own.length)}${copyExtension(path)}`;
};
