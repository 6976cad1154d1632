import { LONGEST_DOCUMENT } from './compile';
import { decodeText } from './decode';
import { PolicyError } from './errors';

/** Bytes beyond this are no plan. */
export const LARGEST_FILE = 32 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

type Kind = 'docx' | 'pdf' | 'text';

/** What a file is, by its first bytes rather than its name. */
function kindOf(bytes: Uint8Array, name: string): Kind {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return 'docx';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new PolicyError('unsupported', name, '旧格式 .doc/.wps，或已加密');
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new PolicyError('unsupported', name, '.rtf');
  if (/\.docx$/i.test(name)) throw new PolicyError('unreadable', name, '.docx');
  if (/\.pdf$/i.test(name)) throw new PolicyError('unreadable', name, '.pdf');
  return 'text';
}

/**
 * Reads a document's text; offsets of everything compiled from it point into this text. .txt in UTF-8, UTF-16 or GB18030,
 * .docx with its automatic numbers, .pdf with a text layer. Readers are loaded when a file needs them. Throws PolicyError
 * `empty`, `too-big`, `unreadable`, `unsafe`, `no-text` or `unsupported`.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length === 0) throw new PolicyError('empty', name);
  if (bytes.length > LARGEST_FILE) {
    throw new PolicyError('too-big', name, `${Math.round(bytes.length / 1024 / 1024)} MB`);
  }
  const kind = kindOf(bytes, name);
  const text = await readAs(kind, bytes, name);
  if (text.length > LONGEST_DOCUMENT) throw new PolicyError('too-big', name, `${text.length}`);
  if (text.trim() === '') throw new PolicyError(kind === 'text' ? 'empty' : 'no-text', name);
  return text;
}

async function readAs(kind: Kind, bytes: Uint8Array, name: string): Promise<string> {
  if (kind === 'text') return decodeText(bytes, name);
  if (kind === 'docx') return (await import('./docx-text')).readDocx(bytes, name);
  return (await import('./pdf-text')).readPdf(bytes, name, LONGEST_DOCUMENT);
}
