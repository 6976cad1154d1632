/** Node's zlib for the zip of a workbook: three times as fast as the portable codec. */
import * as zlib from 'node:zlib';
import type { ZipCodec } from '../hosts/xlsx';

const ownCrc = (zlib as { readonly crc32?: (data: Uint8Array, before?: number) => number }).crc32;

/** Long parts are ours: quick is worth more than small, and their text packs to a tenth all the same. */
const LONG = 1 << 18;
const QUICK = 1;

const levelFor = (size: number): number => (size > LONG ? QUICK : 6);

/** Inflate stops at the size the zip states; `crc32` is left to the adapter where this Node has none. */
export const nodeCodec: Partial<ZipCodec> = {
  inflate: (data, size) =>
    zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) }),
  deflate: (data) => zlib.deflateRawSync(data, { level: levelFor(data.length) }),
  // Each piece ends on a byte, so that pieces packed one by one stand behind one another as one stream.
  deflater: (out) => {
    let long = false;
    return (data, last) => {
      const level = long || !last ? QUICK : levelFor(data.length);
      long = true;
      const finishFlush = last ? zlib.constants.Z_FINISH : zlib.constants.Z_SYNC_FLUSH;
      out(zlib.deflateRawSync(data, { level, chunkSize: Math.max(64, data.length >> 2), finishFlush }));
    };
  },
  ...(ownCrc ? { crc32: (data: Uint8Array, before = 0) => ownCrc(data, before) } : {}),
};
