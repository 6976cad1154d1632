/** A document's text and plans as one string for the store: plain where short, deflated where long. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { PolicyError } from '../policy/errors';
import { fromJson, toJson } from '../policy/json';
import type { Policy } from '../policy/types';
import { StoreError } from './store-error';

export interface DocumentBody {
  readonly text: string;
  /** As the compiler read them, without corrections. */
  readonly policies: readonly Policy[];
}

/** Longer bodies are deflated. */
const PLAIN = 4_000;
/** Characters a document may take in the workbook: a 300-page one takes a tenth of it. */
export const LARGEST_BODY = 3_000_000;
/** Bytes a body may unpack to: what the longest document and its matters could need. */
const LARGEST_UNPACKED = 60_000_000;

// A multiple of 3, so that pieces join without padding between them.
const PIECE = 0x6000;

const toBase64 = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  }
  return pieces.join('');
};

const fromBase64 = (text: string): Uint8Array => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
};

/**
 * Packs a document for the store. Throws PolicyError `too-big` where it would take more than the workbook should carry;
 * `name` is the document's, for the message.
 */
export const packBody = ({ text, policies }: DocumentBody, name: string): string => {
  const { policies: written } = JSON.parse(toJson(policies)) as { policies: unknown };
  const json = JSON.stringify({ text, policies: written });
  if (json.length <= PLAIN) return json;
  const bytes = strToU8(json);
  const packed = `deflate:${bytes.length}:${toBase64(deflateSync(bytes))}`;
  if (bytes.length > LARGEST_UNPACKED || packed.length > LARGEST_BODY) {
    throw new PolicyError('too-big', name, `${Math.round(packed.length / 1024)} KB`);
  }
  return packed;
};

const inflated = (body: string): string => {
  const [, size, data] = /^deflate:(\d{1,9}):([A-Za-z0-9+/=]*)$/.exec(body) ?? [];
  const length = Number(size);
  if (data === undefined || length > LARGEST_UNPACKED) throw new Error('size');
  const out = inflateSync(fromBase64(data), { out: new Uint8Array(length) });
  if (out.length !== length) throw new Error('length');
  return strFromU8(out);
};

const read = (body: string, where: string): DocumentBody => {
  try {
    const json = body.startsWith('{') ? body : inflated(body);
    const { text, policies } = JSON.parse(json) as { text?: unknown; policies?: unknown };
    if (typeof text !== 'string') throw new Error('text');
    return { text, policies: fromJson(JSON.stringify({ format: 1, policies })) };
  } catch (error) {
    throw new StoreError(`${where}: ${error instanceof Error ? error.message : 'body'}`.slice(0, 200));
  }
};

/** Bodies read last: a page that corrects a document asks for the same body each time. */
const recent = new Map<string, DocumentBody>();
const MOST_RECENT = 4;

/** Reads what `packBody` wrote, within bounds. Throws StoreError with `where`. */
export const unpackBody = (body: string, where: string): DocumentBody => {
  const known = recent.get(body) ?? read(body, where);
  recent.delete(body);
  recent.set(body, known);
  for (const key of Array.from(recent.keys()).slice(0, -MOST_RECENT)) recent.delete(key);
  return known;
};
