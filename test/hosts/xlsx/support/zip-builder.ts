/** Zips as other programs (and hostile hands) make them; the entries of a package in a given order. */
import { deflateSync } from 'fflate';
import { crc32 } from '../../../../src/hosts/xlsx/zip/crc32';

export interface EntryOptions {
  readonly stored?: boolean;
  /** Sizes behind the data, as streaming writers do. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  /** What the directory claims instead of the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
}

export interface BuildEntry extends EntryOptions {
  readonly name: string;
  readonly data: Uint8Array | string;
}

const bytesOf = (data: Uint8Array | string): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;

const little = (size: number, value: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) % 256);

interface Packed {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly options: EntryOptions;
}

const pack = (entry: BuildEntry): Packed => {
  const content = bytesOf(entry.data);
  return {
    name: bytesOf(entry.name),
    data: entry.stored ? content : deflateSync(content),
    flags: (entry.flags ?? 0) | (entry.descriptor ? 8 : 0) | 0x800,
    method: entry.method ?? (entry.stored ? 0 : 8),
    crc: entry.crc ?? crc32(content),
    size: entry.size ?? content.length,
    options: entry,
  };
};

const local = ({ name, data, flags, method, crc, size, options }: Packed): number[] => {
  const late = options.descriptor ? [0, 0, 0] : [crc, data.length, size];
  return [
    ...little(4, 0x04034b50),
    ...little(2, 20),
    ...little(2, flags),
    ...little(2, method),
    ...little(2, 0x6000),
    ...little(2, 0x5a21),
    ...late.flatMap((value) => little(4, value)),
    ...little(2, name.length),
    ...little(2, 0),
    ...name,
  ];
};

const descriptor = ({ data, crc, size, options }: Packed): number[] =>
  options.descriptor
    ? [...little(4, 0x08074b50), ...[crc, data.length, size].flatMap((value) => little(4, value))]
    : [];

const central = (packed: Packed, offset: number): number[] => {
  const { name, data, flags, method, crc, size, options } = packed;
  const extra = options.zip64
    ? [...little(2, 1), ...little(2, 24), ...little(8, size), ...little(8, data.length), ...little(8, offset)]
    : [];
  const [compressed, whole, at] = options.zip64
    ? [0xffffffff, 0xffffffff, 0xffffffff]
    : [data.length, size, offset];
  return [
    ...little(4, 0x02014b50),
    ...little(2, 45),
    ...little(2, 45),
    ...little(2, flags),
    ...little(2, method),
    ...little(2, 0x6000),
    ...little(2, 0x5a21),
    ...little(4, crc),
    ...little(4, compressed!),
    ...little(4, whole!),
    ...little(2, name.length),
    ...little(2, extra.length),
    ...little(2, 0),
    ...little(2, 0),
    ...little(2, 0),
    ...little(4, 0),
    ...little(4, at!),
    ...name,
    ...extra,
  ];
};

const end = (count: number, size: number, at: number, zip64: boolean): number[] => {
  const wide = zip64
    ? [
        ...little(4, 0x06064b50),
        ...little(8, 44),
        ...little(2, 45),
        ...little(2, 45),
        ...little(8, 0),
        ...little(8, count),
        ...little(8, count),
        ...little(8, size),
        ...little(8, at),
        ...little(4, 0x07064b50),
        ...little(4, 0),
        ...little(8, at + size),
        ...little(4, 1),
      ]
    : [];
  const [shownCount, shownSize, shownAt] = zip64 ? [0xffff, 0xffffffff, 0xffffffff] : [count, size, at];
  return [
    ...wide,
    ...little(4, 0x06054b50),
    ...little(4, 0),
    ...little(2, shownCount!),
    ...little(2, shownCount!),
    ...little(4, shownSize!),
    ...little(4, shownAt!),
    ...little(2, 0),
  ];
};

const join = (pieces: readonly (readonly number[] | Uint8Array)[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

export const buildZip = (entries: readonly BuildEntry[]): Uint8Array => {
  const pieces: (readonly number[] | Uint8Array)[] = [];
  const directory: number[][] = [];
  let offset = 0;
  for (const packed of entries.map(pack)) {
    const body = [local(packed), packed.data, descriptor(packed)];
    directory.push(central(packed, offset));
    pieces.push(...body);
    offset += body.reduce((sum, piece) => sum + piece.length, 0);
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const zip64 = entries.some((entry) => entry.zip64);
  return join([...pieces, ...directory, end(entries.length, size, offset, zip64)]);
};

/** A package of text or binary parts. */
export const packageOf = (
  parts: Readonly<Record<string, Uint8Array | string>>,
  options: EntryOptions = {},
): Uint8Array => buildZip(Object.entries(parts).map(([name, data]) => ({ name, data, ...options })));
