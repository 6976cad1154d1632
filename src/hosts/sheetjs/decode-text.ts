/** Bytes of a text file as text: by its mark, by what it says of itself, else UTF-8, else GB18030. */
import { HostError } from '../../workbook/host';

/** Bytes of text that are read at most. */
const MOST_BYTES = 128 * 1024 * 1024;
const HEAD = 2048;

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const markOf = (bytes: Uint8Array): string | null =>
  MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/** `encoding="…"` of an XML prolog or `charset=…` of an HTML head. */
const declared = (bytes: Uint8Array): string | null => {
  let head = '';
  for (let at = 0; at < Math.min(bytes.length, HEAD); at += 1) head += String.fromCharCode(bytes[at] ?? 0);
  return (
    /^\s*<\?xml[^>]*encoding=["']([\w.-]+)/i.exec(head)?.[1] ??
    /charset=["']?\s*([\w.-]+)/i.exec(head)?.[1] ??
    null
  );
};

const decode = (bytes: Uint8Array, encoding: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/** GB2312 and GBK are parts of GB18030, and files say the one and hold the other. */
const widest = (encoding: string): string =>
  /^(gb2312|gbk|gb_2312.*|x-gbk)$/i.test(encoding) ? 'gb18030' : encoding;

/** HostError `too-big`, `not-a-workbook` where no encoding fits. */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes.length > MOST_BYTES) throw new HostError('too-big', {}, `text of ${bytes.length} bytes`);
  const mark = markOf(bytes);
  if (mark !== null) return decode(bytes, mark, false) ?? '';
  const said = declared(bytes);
  // UTF-8 first whatever is said: other bytes are hardly ever well-formed UTF-8, but declarations are often left over.
  const tries = ['utf-8', ...(said === null ? [] : [widest(said)]), 'gb18030'];
  for (const encoding of tries) {
    const text = decode(bytes, encoding, true);
    if (text !== null) return text;
  }
  throw new HostError('not-a-workbook', {}, 'no known encoding');
};
