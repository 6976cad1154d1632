/** Writes a zip: entries that were not edited keep their compressed bytes. */
import { HostError } from '../../../workbook/host';
import { concat, utf8, utf8Into } from '../xml/bytes';
import { type Deflater, type ZipCodec } from './codec';
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

/** Characters put into bytes at one go: texts joined to more than that are slow to take apart again. */
const STEP = 1 << 14;
/** Bytes packed at one go. */
const ROOM = 1 << 19;

/** Packs texts one after another through memory that is used again and again. */
class TextPacker {
  readonly packed: Uint8Array[] = [];
  crc = 0;
  size = 0;
  private room = new Uint8Array(0);
  private at = 0;
  private readonly deflate: Deflater;

  constructor(private readonly codec: ZipCodec) {
    this.deflate = codec.deflater((data) => this.packed.push(data));
  }

  add(text: string): void {
    const most = text.length * 3;
    if (this.at > 0 && this.at + most > this.room.length) this.flush(false);
    if (most > this.room.length) this.room = new Uint8Array(most + Math.min(ROOM, most * 7));
    const free = this.room.subarray(this.at);
    const bytes = utf8Into(text, free);
    if (bytes.buffer !== free.buffer) free.set(bytes);
    this.at += bytes.length;
  }

  flush(last: boolean): void {
    const bytes = this.room.subarray(0, this.at);
    this.crc = this.codec.crc32(bytes, this.crc);
    this.size += bytes.length;
    this.deflate(bytes, last);
    this.at = 0;
  }
}

/** A new entry of a text that comes in pieces. */
export const packTexts = (name: string, texts: Iterable<string>, codec: ZipCodec): ZipEntry => {
  const packer = new TextPacker(codec);
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < STEP) continue;
    packer.add(waiting);
    waiting = '';
  }
  packer.add(waiting);
  packer.flush(true);
  const data = concat(packer.packed);
  const empty = packEntry(name, new Uint8Array(0), codec);
  return {
    ...empty,
    method: 8,
    crc: packer.crc,
    compressedSize: data.length,
    size: packer.size,
    data,
  };
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
