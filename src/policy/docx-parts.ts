import { PolicyError } from './errors';

/** Parts of a .docx that hold text, as XML. */
export interface DocxParts {
  readonly document: string;
  readonly numbering: string | null;
  readonly styles: string | null;
}

const WANTED = /^(?:word\/(?:document|document2|numbering|styles)\.xml|\[Content_Types\]\.xml)$/;
const MOST_ENTRIES = 5000;
const LARGEST_PART = 40 * 1024 * 1024;
/** Word's own XML shrinks some ten to thirty times; far more is made to fill memory. */
const MOST_SHRUNK = 400;

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

function check(entry: Entry, file: string): boolean {
  if (/vbaProject|\.bin$/i.test(entry.name) && /vba/i.test(entry.name))
    throw new PolicyError('unsafe', file, '宏');
  if (!WANTED.test(entry.name)) return false;
  const shrunk = entry.originalSize / Math.max(1, entry.size);
  if (entry.originalSize > LARGEST_PART || (shrunk > MOST_SHRUNK && entry.originalSize > 1024 * 1024)) {
    throw new PolicyError(
      'too-big',
      file,
      `${entry.name}: ${Math.round(entry.originalSize / 1024 / 1024)} MB`,
    );
  }
  return true;
}

function decodeXml(bytes: Uint8Array, file: string, part: string): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const xml = new TextDecoder(label).decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new PolicyError('unsafe', file, `${part}: DOCTYPE`);
  return xml;
}

/** Unpacks the text parts of a .docx within bounds; throws PolicyError `unsafe`, `too-big` or `unreadable`. */
export async function openDocx(bytes: Uint8Array, file: string): Promise<DocxParts> {
  const { unzipSync } = await import('fflate');
  let entries = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: (entry) => {
        if (++entries > MOST_ENTRIES) throw new PolicyError('too-big', file, `> ${MOST_ENTRIES}`);
        return check(entry, file);
      },
    });
  } catch (error) {
    if (error instanceof PolicyError) throw error;
    throw new PolicyError('unreadable', file, error instanceof Error ? error.message : 'zip');
  }
  const part = (name: string): string | null => {
    const found = parts[name];
    return found === undefined ? null : decodeXml(found, file, name);
  };
  const types = part('[Content_Types].xml');
  if (types !== null && /macroEnabled/i.test(types)) throw new PolicyError('unsafe', file, '宏');
  const document = part('word/document.xml') ?? part('word/document2.xml');
  if (document === null) throw new PolicyError('unsupported', file, 'word/document.xml');
  return { document, numbering: part('word/numbering.xml'), styles: part('word/styles.xml') };
}
