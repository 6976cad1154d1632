/** CRC-32 of zip entries, four bytes a step. */

const buildTables = (): Uint32Array[] => {
  const tables = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    tables[0]![n] = c >>> 0;
  }
  for (let n = 0; n < 256; n++) {
    for (let t = 1; t < 4; t++) {
      const before = tables[t - 1]![n]!;
      tables[t]![n] = (tables[0]![before & 255]! ^ (before >>> 8)) >>> 0;
    }
  }
  return tables;
};

const [T0, T1, T2, T3] = buildTables() as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** `before`: the checksum of what stands before these bytes. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let c = ~before;
  let i = 0;
  for (const last = bytes.length - 3; i < last; i += 4) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    c = T3[c & 255]! ^ T2[(c >>> 8) & 255]! ^ T1[(c >>> 16) & 255]! ^ T0[c >>> 24]!;
  }
  for (; i < bytes.length; i++) c = T0[(c ^ bytes[i]!) & 255]! ^ (c >>> 8);
  return (c ^ -1) >>> 0;
};
