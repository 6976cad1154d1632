/** What a file is, by its content: budget systems export HTML and XML under the name .xls. */
import { compoundKind, isCompoundFile } from './cfb';
import { find, standsAt } from './xml/bytes';
import { readZip } from './zip/read';

export type FileKind =
  'xlsx' | 'xls' | 'encrypted' | 'html' | 'xml2003' | 'csv' | 'ods' | 'empty' | 'unknown';

/** How much of a text file is looked at, in bytes. */
const HEAD = 65_536;

const isZip = (bytes: Uint8Array): boolean =>
  standsAt(bytes, 0, 'PK\u0003\u0004') || standsAt(bytes, 0, 'PK\u0005\u0006');

/** Names in the directory, or null where it is broken. */
const zipNames = (bytes: Uint8Array): readonly string[] | null => {
  try {
    return readZip(bytes).map((entry) => entry.name);
  } catch {
    return null;
  }
};

const MAIN_PARTS: readonly (readonly [pattern: RegExp, kind: FileKind])[] = [
  [/^xl\/workbook\.bin$/i, 'unknown'],
  [/^(word\/document|ppt\/presentation)\.xml$/i, 'unknown'],
  [/^xl\/|^\[Content_Types\]\.xml$/i, 'xlsx'],
];

const zipKind = (bytes: Uint8Array): FileKind => {
  if (find(bytes, 'opendocument.spreadsheet', 0, 200) >= 0) return 'ods';
  const names = zipNames(bytes);
  // Names stand readable in a broken zip too: it is a damaged workbook then, and is told so when opened.
  if (names === null)
    return find(bytes, 'xl/', 0) >= 0 || find(bytes, '[Content_Types]', 0) >= 0 ? 'xlsx' : 'unknown';
  return MAIN_PARTS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'unknown';
};

/** BIFF2 to BIFF5 written without a compound file. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 &&
  [0, 2, 4, 8].includes(bytes[1] ?? -1) &&
  (bytes[2] === 4 || bytes[2] === 6 || bytes[2] === 8) &&
  bytes[3] === 0;

const decodedHead = (bytes: Uint8Array): string | null => {
  const head = bytes.subarray(0, HEAD);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    } catch {
      continue;
    }
  }
  return null;
};

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/** At least two lines that hold the same delimiter. */
const isDelimited = (text: string): boolean => {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return [',', '\t', ';'].some(
    (mark) => lines.filter((line) => line.includes(mark)).length * 2 > lines.length,
  );
};

const textKind = (text: string): FileKind => {
  const start = text.replace(/^\uFEFF/, '').trim();
  if (start === '') return 'empty';
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(start)) return 'xml2003';
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|meta|table|body|style|div)\b/i.test(
      start,
    )
  )
    return 'html';
  if (start.startsWith('<') || CONTROL.test(start)) return 'unknown';
  return isDelimited(start) ? 'csv' : 'unknown';
};

/** The kind of a file by its bytes, whatever its name says. */
export const sniffFile = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) return 'empty';
  if (isZip(bytes)) return zipKind(bytes);
  if (isCompoundFile(bytes)) {
    const kind = compoundKind(bytes);
    return kind === 'other' || kind === 'damaged' ? 'unknown' : kind;
  }
  if (isBareBiff(bytes)) return 'xls';
  const text = decodedHead(bytes);
  return text === null ? 'unknown' : textKind(text);
};
