/** Parts of a file, to compare workbooks byte for byte. */
import { portableCodec, inflateEntry } from '../../../../src/hosts/xlsx/zip/codec';
import { readZip } from '../../../../src/hosts/xlsx/zip/read';

export const partsOf = (file: Uint8Array): Record<string, string> => {
  const parts: Record<string, string> = {};
  for (const entry of readZip(file)) {
    parts[entry.name] = Buffer.from(inflateEntry(entry, portableCodec)).toString('latin1');
  }
  return parts;
};

/** A part's text as UTF-8. */
export const partText = (file: Uint8Array, name: string): string =>
  Buffer.from(partsOf(file)[name] ?? '', 'latin1').toString('utf8');

/** Names of parts that differ, are lost or are new. */
export const differences = (before: Uint8Array, after: Uint8Array): string[] => {
  const a = partsOf(before);
  const b = partsOf(after);
  const names = Array.from(new Set([...Object.keys(a), ...Object.keys(b)]));
  return names.filter((name) => a[name] !== b[name]);
};
