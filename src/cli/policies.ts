/** Policies for a run: the built-in ones, or the documents and compiled policies the call names. */
import { basename } from 'node:path';
import { builtinPolicies } from '../policy/builtin';
import { compilePolicies } from '../policy/compile';
import { readDocument } from '../policy/document';
import { fromJson } from '../policy/json';
import type { LoadedPolicy } from '../policy/types';
import { describeError, CliError } from './errors';
import { readBytes, sha256 } from './files';
import { message } from '../messages/with-cli';

/** Compiled plans of one file with the text their spans point into. */
export const loadPolicyFile = async (path: string): Promise<readonly LoadedPolicy[]> => {
  const bytes = readBytes(path);
  const name = basename(path);
  const hash = sha256(bytes);
  try {
    if (/\.json$/i.test(name)) {
      return fromJson(new TextDecoder().decode(bytes), name).map((policy) => ({
        policy,
        text: '',
        sha256: hash,
      }));
    }
    const text = await readDocument(bytes, name);
    return compilePolicies(text, { name }).map((policy) => ({ policy, text, sha256: hash }));
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { line } = describeError(error, name);
    throw new CliError(message('cli.policy', { line }));
  }
};

/** All policies of a run, in the order given; the built-in ones where none is named. */
export const loadPolicies = async (paths: readonly string[]): Promise<readonly LoadedPolicy[]> => {
  if (paths.length === 0) return builtinPolicies();
  const loaded = await Promise.all(paths.map(loadPolicyFile));
  return loaded.flat();
};
