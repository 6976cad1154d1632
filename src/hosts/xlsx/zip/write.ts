/** Writes a zip: entries that were not edited keep their compressed bytes. */
import { HostError } from '../../../workbook/host';
import { concat, utf8, utf8Into } from '../xml/bytes';
import { type ZipCodec } from './codec';
import { type ZipEntry } from './read';

/** What a new or edited entry is made of. */
export const packEntry = (name: string, content: Uint8Array, codec: ZipCodec, like?: ZipEntry): ZipEntry => {
  const data = content.length ? codec.deflate(content) : content;
  return {
    name,
    rawName: like ? like.rawName : utf8(name),
    flags: like ? like.flags : 0x800,
    method: content.length ? 8 : 0,
    time: like ? like.time : 0,
    date: like ? like.date : 0x21,
    crc: codec.crc32(content),
    compressedSize: data.length,
    size: content.length,
    externalAttributes: like ? like.externalAttributes : 0,
    data,
  };
};

/** Characters a step: few enough to stay in the processor's cache. */
const STEP = 1 << 17;

/** A new entry of a text that comes in pieces. */
export const packTexts = (name: string, texts: Iterable<string>, codec: ZipCodec): ZipEntry => {
  const packed: Uint8Array[] = [];
  const deflate = codec.deflater((data) => packed.push(data));
  let [crc, size, waiting] = [0, 0, ''];
  let room = new Uint8Array(0);
  const step = (last: boolean): void => {
    if (room.length < waiting.length * 3) room = new Uint8Array(waiting.length * 4);
    const bytes = utf8Into(waiting, room);
    waiting = '';
    crc = codec.crc32(bytes, crc);
    size += bytes.length;
    deflate(bytes, last);
  };
  for (const text of texts) {
    waiting += text;
    if (waiting.length >= STEP) step(false);
  }
  step(true);
  const data = concat(packed);
  const empty = packEntry(name, new Uint8Array(0), codec);
  return { ...empty, method: 8, crc, compressedSize: data.length, size, data };
};

/** Sizes stand in the header: a data descriptor behind the data is no longer needed. */
const flagsOf = (entry: ZipEntry): number => entry.flags & ~8;

const localHeader = (entry: ZipEntry): Uint8Array => {
  const header = new Uint8Array(30 + entry.rawName.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flagsOf(entry), true);
  view.setUint16(8, entry.method, true);
  view.setUint16(10, entry.time, true);
  view.setUint16(12, entry.date, true);
  view.setUint32(14, entry.crc, true);
  view.setUint32(18, entry.compressedSize, true);
  view.setUint32(22, entry.size, true);
  view.setUint16(26, entry.rawName.length, true);
  header.set(entry.rawName, 30);
  return header;
};

const centralHeader = (entry: ZipEntry, offset: number): Uint8Array => {
  const header = new Uint8Array(46 + entry.rawName.length);
  const view = new DataView(header.buffer);
  header.set(localHeader(entry).subarray(4, 28), 6);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  header.set(entry.rawName, 46);
  return header;
};

const endRecord = (count: number, size: number, offset: number): Uint8Array => {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
};

/** The zip's bytes, entries in the given order; HostError `too-big` where zip64 would be needed. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    central.push(centralHeader(entry, offset));
    pieces.push(header, entry.data);
    offset += header.length + entry.data.length;
  }
  const size = central.reduce((sum, header) => sum + header.length, 0);
  if (offset + size > 0xfffffffe) throw new HostError('too-big', {}, 'zip over 4 GB');
  return concat([...pieces, ...central, endRecord(entries.length, size, offset)]);
};
