/**
 * Unpacking and packing of entries: fflate everywhere, or what the caller injects. Node's zlib is three times as fast:
 * `inflate: (data, size) => inflateRawSync(data, { maxOutputLength: size, chunkSize: size })`.
 */
import { Deflate, deflateSync, Inflate, inflateSync } from 'fflate';
import { HostError } from '../../../workbook/host';
import { crc32 } from './crc32';
import { type ZipEntry } from './read';

export interface ZipCodec {
  /** Raw deflate data to bytes; must throw or stop once more than `size` bytes come out. */
  readonly inflate: (data: Uint8Array, size: number) => Uint8Array;
  /** Bytes to raw deflate data. */
  readonly deflate: (data: Uint8Array) => Uint8Array;
  /** Bytes piece by piece to raw deflate data, so that a long part never stands in memory whole. */
  readonly deflater: (out: (packed: Uint8Array) => void) => Deflater;
  /** `before`: the checksum of what stands before the data. */
  readonly crc32: (data: Uint8Array, before?: number) => number;
}

/** What is handed over may be overwritten afterwards. */
export type Deflater = (data: Uint8Array, last: boolean) => void;

/** Compressed bytes a step: larger is a little faster, but one step may unpack to a thousand times as much. */
const SLICE = 1 << 17;

/** In slices, so that data that unpacks to more than it says stops at once. */
const inflateBounded = (data: Uint8Array, size: number): Uint8Array => {
  const out = new Uint8Array(size);
  if (data.length <= SLICE / 2) return inflateSync(data, { out });
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > size) throw new HostError('damaged', {}, 'unpacks to more than it says');
    out.set(chunk, at);
    at += chunk.length;
  });
  for (let from = 0; from < data.length; from += SLICE) {
    inflate.push(data.subarray(from, from + SLICE), from + SLICE >= data.length);
  }
  return at === size ? out : out.subarray(0, at);
};

export const portableCodec: ZipCodec = {
  inflate: inflateBounded,
  deflate: (data) => deflateSync(data, { level: 6 }),
  deflater: (out) => {
    const deflate = new Deflate({ level: 6 }, out);
    return (data, last) => deflate.push(data.slice(), last);
  },
  crc32,
};

const unpack = (entry: ZipEntry, codec: ZipCodec): Uint8Array => {
  if (entry.method === 0) return entry.data.slice();
  try {
    return codec.inflate(entry.data, entry.size);
  } catch (error) {
    throw new HostError('damaged', { part: entry.name }, error instanceof Error ? error.message : '');
  }
};

/** The entry's bytes, checked against the size and CRC that the zip states. */
export const inflateEntry = (entry: ZipEntry, codec: ZipCodec): Uint8Array => {
  const bytes = unpack(entry, codec);
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc)
    throw new HostError('damaged', { part: entry.name }, 'content does not match its checksum');
  return bytes;
};
