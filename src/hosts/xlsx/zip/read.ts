/** The central directory of a zip, and its limits: what hostile hands may put there is refused before anything is unpacked. */
import { HostError } from '../../../workbook/host';

export interface ZipEntry {
  /** Path as resolved inside the package: forward slashes, no leading slash. */
  readonly name: string;
  /** The name's bytes as they stand in the zip. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly externalAttributes: number;
  /** Still compressed, a view on the file's bytes. */
  readonly data: Uint8Array;
}

/** Largest sum of unpacked sizes that is opened, in bytes. */
const TOTAL_LIMIT = 2e9;
const ENTRY_LIMIT = 1e9;
/** Sheets compress 5 to 40 fold; deflate itself ends at 1,032. */
const RATIO_LIMIT = 250;
const RATIO_FROM = 32e6;
const ENTRY_COUNT_LIMIT = 65_000;

const damaged = (detail: string): HostError => new HostError('damaged', {}, detail);

class Cursor {
  private readonly view: DataView;
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  u16(offset: number): number {
    this.need(offset + 2);
    return this.view.getUint16(this.at + offset, true);
  }
  u32(offset: number): number {
    this.need(offset + 4);
    return this.view.getUint32(this.at + offset, true);
  }
  u64(offset: number): number {
    return this.u32(offset + 4) * 4294967296 + this.u32(offset);
  }
  private need(length: number): void {
    if (this.at < 0 || this.at + length > this.bytes.length) throw damaged('zip ends early');
  }
}

interface Directory {
  readonly at: number;
  readonly count: number;
}

const findEnd = (bytes: Uint8Array): number => {
  const lowest = Math.max(0, bytes.length - 65_557);
  for (let i = bytes.length - 22; i >= lowest; i--) {
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 5 && bytes[i + 3] === 6) return i;
  }
  throw damaged('no end of central directory');
};

const zip64Directory = (bytes: Uint8Array, end: number): Directory | null => {
  const locator = new Cursor(bytes, end - 20);
  if (end < 20 || locator.u32(0) !== 0x07064b50) return null;
  const record = new Cursor(bytes, locator.u64(8));
  if (record.u32(0) !== 0x06064b50) throw damaged('zip64 record not found');
  return { at: record.u64(48), count: record.u64(32) };
};

const directory = (bytes: Uint8Array): Directory => {
  const end = findEnd(bytes);
  const wide = zip64Directory(bytes, end);
  if (wide) return wide;
  const cursor = new Cursor(bytes, end);
  return { at: cursor.u32(16), count: cursor.u16(10) };
};

interface Sizes {
  compressed: number;
  size: number;
  offset: number;
}

/** The zip64 extra field holds, in this order, what is 0xFFFFFFFF in the header. */
const widen = (cursor: Cursor, extraAt: number, extraLength: number, sizes: Sizes): void => {
  for (let at = extraAt; at + 4 <= extraAt + extraLength; at += 4 + cursor.u16(at + 2)) {
    if (cursor.u16(at) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'compressed', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = cursor.u64(field);
      field += 8;
    }
  }
};

/** Older programs write names in their own encoding: those keep one character a byte, so that no two become one. */
const decodedName = (raw: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return Array.from(raw, (byte) => String.fromCharCode(byte)).join('');
  }
};

const partName = (raw: Uint8Array): string => {
  const name = decodedName(raw).replace(/\\/g, '/').replace(/^\/+/, '');
  if (name.split('/').includes('..')) throw damaged('path leaves the package');
  return name;
};

const dataOf = (bytes: Uint8Array, offset: number, compressedSize: number): Uint8Array => {
  const local = new Cursor(bytes, offset);
  if (local.u32(0) !== 0x04034b50) throw damaged('local header not found');
  const from = offset + 30 + local.u16(26) + local.u16(28);
  if (from + compressedSize > bytes.length) throw damaged('entry ends early');
  return bytes.subarray(from, from + compressedSize);
};

const checkEntry = (flags: number, method: number, sizes: Sizes): void => {
  if (flags & 1) throw new HostError('encrypted', {}, 'zip encryption');
  if (method !== 0 && method !== 8) throw damaged(`compression method ${method}`);
  if (sizes.size > ENTRY_LIMIT) throw new HostError('too-big', {}, 'unpacked entry');
  if (sizes.size > RATIO_FROM && sizes.size > sizes.compressed * RATIO_LIMIT)
    throw new HostError('too-big', {}, 'compression ratio');
  // Deflate never grows data by more than a trace: a smaller size than that is a lie that would be found out late.
  if (sizes.compressed > sizes.size * 1.01 + 1024) throw damaged('unpacked size too small');
};

const entryAt = (bytes: Uint8Array, cursor: Cursor): ZipEntry => {
  if (cursor.u32(0) !== 0x02014b50) throw damaged('central directory broken');
  const nameLength = cursor.u16(28);
  const sizes: Sizes = { compressed: cursor.u32(20), size: cursor.u32(24), offset: cursor.u32(42) };
  widen(cursor, 46 + nameLength, cursor.u16(30), sizes);
  const flags = cursor.u16(8);
  const method = cursor.u16(10);
  checkEntry(flags, method, sizes);
  const rawName = bytes.subarray(cursor.at + 46, cursor.at + 46 + nameLength);
  return {
    name: partName(rawName),
    rawName,
    flags,
    method,
    time: cursor.u16(12),
    date: cursor.u16(14),
    crc: cursor.u32(16),
    compressedSize: sizes.compressed,
    size: sizes.size,
    externalAttributes: cursor.u32(38),
    data: dataOf(bytes, sizes.offset, sizes.compressed),
  };
};

const checkAll = (entries: readonly ZipEntry[]): void => {
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (seen.has(key)) throw damaged('entry named twice');
    seen.add(key);
    total += entry.size;
  }
  if (total > TOTAL_LIMIT) throw new HostError('too-big', {}, 'unpacked total');
};

/** Entries in the order of the central directory; HostError `damaged`, `encrypted` or `too-big`. */
export const readZip = (bytes: Uint8Array): ZipEntry[] => {
  const { at, count } = directory(bytes);
  if (count > ENTRY_COUNT_LIMIT) throw new HostError('too-big', {}, 'number of entries');
  const entries: ZipEntry[] = [];
  const cursor = new Cursor(bytes, at);
  for (let i = 0; i < count; i++) {
    entries.push(entryAt(bytes, cursor));
    cursor.at += 46 + cursor.u16(28) + cursor.u16(30) + cursor.u16(32);
  }
  checkAll(entries);
  return entries;
};
