import { PolicyError } from './errors';

/** Bytes beyond this are no plan. */
export const LARGEST_FILE = 32 * 1024 * 1024;

function decoder(label: string): TextDecoder {
  return new TextDecoder(label, { fatal: true });
}

/** Decodes a text file: UTF-8 or UTF-16 by their marks, else UTF-8 where it is valid, else GB18030. */
export function decodeText(bytes: Uint8Array, name: string): string {
  const tries =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const label of tries) {
    try {
      return decoder(label).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new PolicyError('unreadable', name, tries.join(', '));
}

/** Reads a document's text: .txt in UTF-8, UTF-16 or GB18030. Throws PolicyError. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length > LARGEST_FILE) throw new PolicyError('too-big', name, `${bytes.length}`);
  if (/\.(docx|pdf)$/i.test(name)) throw new PolicyError('unsupported', name, name.replace(/^.*\./, '.'));
  return decodeText(bytes, name);
}
