import neimengguIp from '../../assets/policies/neimenggu-ip-2024-48.txt';
import { compilePolicies } from './compile';
import type { LoadedPolicy } from './types';

/** The documents that come with the product: file name, text, SHA-256 of the file (checked by a test). */
export const BUILTIN_DOCUMENTS: readonly {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}[] = [
  {
    name: 'neimenggu-ip-2024-48.txt',
    text: neimengguIp,
    sha256: '907652275362b5297c7635757e307de925a5582f02d499cfbd9d7ddd2e1872df',
  },
];

let loaded: readonly LoadedPolicy[] | null = null;

/** The built-in policies, compiled on first use. */
export function builtinPolicies(): readonly LoadedPolicy[] {
  loaded =
    loaded ??
    BUILTIN_DOCUMENTS.flatMap(({ name, text, sha256 }) =>
      compilePolicies(text, { name }).map((policy) => ({ policy, text, sha256 })),
    );
  return loaded;
}
