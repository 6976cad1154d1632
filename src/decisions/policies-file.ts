/** Policies as a .json to hand on: what `policy compile --json` writes, with the documents and officers' corrections beside it. */
import { PolicyError } from '../policy/errors';
import { fromJson, toJson } from '../policy/json';
import { wordsAt } from '../policy/normalise';
import type { Policy } from '../policy/types';
import type { PolicyDocument } from './policies';
import { correctionsFrom } from './policies-check';
import type { Correction } from './policies-types';
import { applyCorrections } from './policy-corrections';
import { StoreError } from './store-error';

/** A document read from a file, not yet kept. */
export interface ReadDocument {
  readonly name: string;
  readonly sha256: string;
  /** '' where the file holds compiled data only. */
  readonly text: string;
  readonly read: readonly Policy[];
  readonly corrections: readonly Correction[];
  /** The policies were changed by hand since they were exported: they are taken as they stand, corrections cannot be undone. */
  readonly edited: boolean;
}

const writtenPolicies = (policies: readonly Policy[]): unknown =>
  (JSON.parse(toJson(policies)) as { policies: unknown }).policies;

/** Writes documents with their corrections; `policies` holds the corrected ones, so that whoever reads format 1 can use it. */
export const exportPolicies = (documents: readonly PolicyDocument[]): string => {
  const corrected = documents.flatMap(({ plans }) => plans.map(({ loaded }) => loaded.policy));
  const file = {
    format: 1,
    policies: writtenPolicies(corrected),
    documents: documents.map(({ name, sha256, text, read, corrections }) => ({
      name,
      sha256,
      text,
      policies: writtenPolicies(read),
      corrections,
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
};

/** Where a policy's spans do not hold its words in the text; null where they all do. */
const misplaced = ({ matters }: Policy, text: string): string | null => {
  const wrong = matters.find((matter) => wordsAt(text, matter.span[0], matter.span[1]) !== matter.text);
  return wrong ? wrong.text.slice(0, 30) : null;
};

type Json = Readonly<Record<string, unknown>>;

const stringOf = (item: Json, key: string, name: string): string => {
  const value = item[key];
  if (typeof value !== 'string') throw new PolicyError('bad-json', name, `documents.${key}`);
  return value;
};

const documentFrom = (value: unknown, name: string): ReadDocument => {
  const item = (typeof value === 'object' && value !== null ? value : {}) as Json;
  const sha256 = stringOf(item, 'sha256', name);
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new PolicyError('bad-json', name, 'documents.sha256');
  const read = fromJson(JSON.stringify({ format: 1, policies: item['policies'] }), name);
  try {
    const corrections = correctionsFrom(item['corrections'], 'corrections');
    return {
      name: stringOf(item, 'name', name),
      sha256,
      text: stringOf(item, 'text', name),
      read,
      corrections,
      edited: false,
    };
  } catch (error) {
    if (error instanceof StoreError) throw new PolicyError('bad-json', name, error.detail);
    throw error;
  }
};

const correctedBy = ({ read, text, corrections }: ReadDocument): readonly Policy[] =>
  read.map((policy) => applyCorrections(policy, text, corrections).policy);

/** The documents as the file's policies stand where those were changed by hand. */
const asEdited = (
  documents: readonly ReadDocument[],
  policies: readonly Policy[],
  name: string,
): readonly ReadDocument[] => {
  let at = 0;
  const edited = documents.map((document) => {
    const read = policies.slice(at, at + document.read.length);
    at += document.read.length;
    return { ...document, read, corrections: [], edited: true };
  });
  if (at !== policies.length) throw new PolicyError('bad-json', name, 'policies, documents');
  return edited;
};

/**
 * Reads an exported file, or any compiled policies of format 1. `sha256` is the file's own, for documents it does not tell
 * of. Throws PolicyError `bad-json` or `too-big`; also where a matter's words do not stand at its place in the document.
 */
export const importPolicies = (json: string, name: string, sha256: string): readonly ReadDocument[] => {
  const policies = fromJson(json, name);
  if (policies.length === 0) throw new PolicyError('not-a-policy', name);
  const { documents } = JSON.parse(json.charCodeAt(0) === 0xfeff ? json.slice(1) : json) as {
    documents?: unknown;
  };
  if (!Array.isArray(documents))
    return [{ name, sha256, text: '', read: policies, corrections: [], edited: false }];
  const found = documents.map((document) => documentFrom(document, name));
  const same = toJson(found.flatMap(correctedBy)) === toJson(policies);
  const result = same ? found : asEdited(found, policies, name);
  for (const { read, text } of result) {
    const wrong = text === '' ? null : read.map((policy) => misplaced(policy, text)).find(Boolean);
    if (wrong) throw new PolicyError('bad-json', name, wrong);
  }
  return result;
};
