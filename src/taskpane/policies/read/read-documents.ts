/** A file or pasted text to the policies in it. */
import { importPolicies, type ReadDocument } from '../../../decisions/policies-file';
import { sha256Hex } from '../../../decisions/policies-sha256';
import { compilePolicies } from '../../../policy/compile';
import { readDocument } from '../../../policy/document';
import { strToU8 } from 'fflate';

/** What an officer hands in. */
export interface PolicySource {
  /** The file's name, or what pasted text is to be called. */
  readonly name: string;
  /** Bytes of a file, or pasted text. */
  readonly content: Uint8Array | string;
}

const isJson = (name: string, bytes: Uint8Array): boolean => /\.json$/i.test(name) || bytes[0] === 0x7b;

const compiled = (text: string, name: string, sha256: string): readonly ReadDocument[] => [
  { name, sha256, text, read: compilePolicies(text, { name }), corrections: [], edited: false },
];

/** Throws PolicyError with why nothing can be read from it. */
export const readPolicies = async ({ name, content }: PolicySource): Promise<readonly ReadDocument[]> => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const sha256 = sha256Hex(bytes);
  if (typeof content === 'string') return compiled(content, name, sha256);
  if (isJson(name, bytes)) return importPolicies(new TextDecoder().decode(bytes), name, sha256);
  return compiled(await readDocument(bytes, name), name, sha256);
};
