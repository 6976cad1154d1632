/** The policies of a workbook: built-in and imported documents with officers' corrections, as the audit uses them. */
import { TIERS, type LoadedPolicy, type Policy } from '../policy/types';
import { unpackBody } from './policies-pack';
import { NO_POLICIES, type Correction, type KeptDocument, type KeptPolicies } from './policies-types';
import { applyCorrections } from './policy-corrections';
import type { AuditStore } from './store';

export { NO_POLICIES } from './policies-types';
export type { Change, Correction, KeptDocument, KeptPolicies, SplitPart } from './policies-types';

/** One document as it stands: what was read, what officers made of it, and whether each plan is used. */
export interface PolicyDocument {
  readonly name: string;
  readonly sha256: string;
  readonly builtin: boolean;
  readonly text: string;
  /** As the compiler read them. */
  readonly read: readonly Policy[];
  readonly corrections: readonly Correction[];
  readonly plans: readonly Plan[];
}

/** One plan of a document. */
export interface Plan {
  /** Names the plan in `KeptPolicies.used`. */
  readonly key: string;
  readonly loaded: LoadedPolicy;
  readonly used: boolean;
  /** Corrections that do not fit this reading of the document. */
  readonly failed: readonly Correction[];
}

/** Two files of one plan have the same policy id: the file is part of the key. */
export const planKey = (sha256: string, policyId: string): string => `${sha256.slice(0, 16)}/${policyId}`;

const documentOf = (
  source: Pick<PolicyDocument, 'name' | 'sha256' | 'builtin' | 'text' | 'read'>,
  kept: KeptDocument | undefined,
  used: KeptPolicies['used'],
): PolicyDocument => {
  const corrections = kept?.corrections ?? [];
  const plans = source.read.map((read): Plan => {
    const key = planKey(source.sha256, read.id);
    const { policy, failed } = applyCorrections(read, source.text, corrections);
    return {
      key,
      loaded: { policy, text: source.text, sha256: source.sha256 },
      used: used[key] !== false,
      failed,
    };
  });
  return { ...source, corrections, plans };
};

/** Built-in plans by the document they come from. */
const builtinSources = (builtin: readonly LoadedPolicy[]) => {
  const sources = new Map<string, { text: string; read: Policy[] }>();
  for (const { policy, text, sha256 } of builtin) {
    const key = sha256 ?? policy.id;
    const source = sources.get(key) ?? { text, read: [] };
    source.read.push(policy);
    sources.set(key, source);
  }
  return sources;
};

const readOf = (document: KeptDocument, index: number): Pick<PolicyDocument, 'text' | 'read'> => {
  const { text, policies } = unpackBody(document.body, `policies.documents[${index}].body`);
  return { text, read: policies };
};

/**
 * All documents, the built-in ones first. One that is kept stands as it was read then, so that what an officer checked
 * stays so. Throws StoreError where a kept document's body cannot be read.
 */
export const policyDocuments = (
  kept: KeptPolicies,
  builtin: readonly LoadedPolicy[],
): readonly PolicyDocument[] => {
  const sources = builtinSources(builtin);
  const documents = Array.from(sources, ([sha256, source]) => {
    const index = kept.documents.findIndex((document) => document.sha256 === sha256);
    const own = kept.documents[index];
    const name = own?.name ?? source.read[0]?.number ?? source.read[0]?.title ?? '';
    const read = own ? readOf(own, index) : source;
    return documentOf({ name, sha256, builtin: true, ...read }, own, kept.used);
  });
  const imported = kept.documents.flatMap((document, index) => {
    const { name, sha256 } = document;
    if (sources.has(sha256)) return [];
    return [documentOf({ name, sha256, builtin: false, ...readOf(document, index) }, document, kept.used)];
  });
  return [...documents, ...imported];
};

const rank = ({ policy }: LoadedPolicy): number =>
  TIERS.indexOf(policy.issuer ?? policy.tiers[0] ?? 'province');

/** The plans that are used, the issuing tier's rank from 中央 down; of two files of one plan the later one counts. */
export const usedPolicies = (documents: readonly PolicyDocument[]): readonly LoadedPolicy[] => {
  const byId = new Map<string, LoadedPolicy>();
  for (const { plans } of documents) {
    for (const { loaded, used } of plans) if (used) byId.set(loaded.policy.id, loaded);
  }
  return Array.from(byId.values())
    .map((loaded, order) => ({ loaded, order }))
    .sort((a, b) => rank(a.loaded) - rank(b.loaded) || a.order - b.order)
    .map(({ loaded }) => loaded);
};

/**
 * The policies to audit a workbook with: those of its store, over the built-in ones. Where the store says nothing of
 * policies it is `builtin` itself; where it switches all off, the built-in ones are used all the same: an audit by nothing
 * would find nothing. Throws StoreError where a kept document cannot be read.
 */
export const policiesOfStore = (
  store: AuditStore,
  builtin: readonly LoadedPolicy[],
): readonly LoadedPolicy[] => {
  const { documents, used } = store.policies ?? NO_POLICIES;
  if (documents.length === 0 && Object.keys(used).length === 0) return builtin;
  const all = policyDocuments({ documents, used }, builtin);
  const chosen = usedPolicies(all);
  if (chosen.length > 0) return chosen;
  return all.filter((document) => document.builtin).flatMap(({ plans }) => plans.map(({ loaded }) => loaded));
};
