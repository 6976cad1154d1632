/** XML parts may stand in UTF-16: they are read and edited as UTF-8 and written back as they were. */
import { utf8 } from '../xml/bytes';

type Utf16 = 'utf-16le' | 'utf-16be';

const utf16Of = (bytes: Uint8Array): Utf16 | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

export const toUtf8Part = (bytes: Uint8Array): Uint8Array => {
  const encoding = utf16Of(bytes);
  return encoding ? utf8(new TextDecoder(encoding).decode(bytes)) : bytes;
};

const encodeUtf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
};

/** `edited` (UTF-8) in the encoding that `original` has. */
export const toOriginalEncoding = (edited: Uint8Array, original: Uint8Array): Uint8Array => {
  const encoding = utf16Of(original);
  if (!encoding) return edited;
  return encodeUtf16(new TextDecoder('utf-8').decode(edited), encoding === 'utf-16le');
};
