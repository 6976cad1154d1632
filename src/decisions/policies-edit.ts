/** Changes to what is kept of policies: documents put in and taken out, corrections made and undone, plans chosen. */
import { applyCorrections, nextCorrectionId, withoutCorrection } from './policy-corrections';
import { planKey, policyDocuments, type PolicyDocument } from './policies';
import type { ReadDocument } from './policies-file';
import { packBody } from './policies-pack';
import {
  NO_POLICIES,
  type Change,
  type Correction,
  type KeptDocument,
  type KeptPolicies,
} from './policies-types';
import type { AuditStore } from './store';

/** The store with another part for policies; it goes where nothing is left to keep. */
export const withPolicies = (store: AuditStore, policies: KeptPolicies): AuditStore => {
  const { policies: before, ...rest } = store;
  const empty = policies.documents.length === 0 && Object.keys(policies.used).length === 0;
  return empty ? (before ? rest : store) : { ...rest, policies };
};

const keptOf = (store: AuditStore): KeptPolicies => store.policies ?? NO_POLICIES;

const putDocument = (documents: readonly KeptDocument[], one: KeptDocument): readonly KeptDocument[] =>
  documents.some(({ sha256 }) => sha256 === one.sha256)
    ? documents.map((document) => (document.sha256 === one.sha256 ? one : document))
    : [...documents, one];

/** A document's corrections in the store; a built-in one is kept as it was read for as long as it is corrected. */
const putCorrections = (
  store: AuditStore,
  document: PolicyDocument,
  corrections: readonly Correction[],
): AuditStore => {
  const { name, sha256, text, read, builtin } = document;
  const kept = keptOf(store);
  const known = kept.documents.find((one) => one.sha256 === sha256);
  if (builtin && corrections.length === 0) {
    return withPolicies(store, { ...kept, documents: kept.documents.filter((one) => one !== known) });
  }
  const body = known?.body ?? packBody({ text, policies: read }, name);
  return withPolicies(store, {
    ...kept,
    documents: putDocument(kept.documents, { name, sha256, body, corrections }),
  });
};

/** Plans of other documents that are the same plan as one of these. */
export const twinsOf = (
  documents: readonly PolicyDocument[],
  read: readonly ReadDocument[],
): readonly string[] => {
  const ids = new Set(read.flatMap(({ read: policies }) => policies.map(({ id }) => id)));
  const own = new Set(read.map(({ sha256 }) => sha256));
  return documents
    .filter(({ sha256 }) => !own.has(sha256))
    .flatMap(({ plans }) => plans)
    .filter(({ loaded, used }) => used && ids.has(loaded.policy.id))
    .map(({ key }) => key);
};

const mergeCorrections = (
  kept: readonly Correction[],
  added: readonly Correction[],
): readonly Correction[] => [...kept, ...added.filter(({ id }) => !kept.some((one) => one.id === id))];

/**
 * Keeps documents and uses their plans; of one plan in two files the new file counts. A document that is kept already is
 * read anew and keeps its corrections. Throws PolicyError `too-big` where one is more than a workbook should carry.
 */
export const installDocuments = (
  store: AuditStore,
  read: readonly ReadDocument[],
  installed: readonly PolicyDocument[],
): AuditStore => {
  const kept = keptOf(store);
  const used = { ...kept.used };
  twinsOf(installed, read).forEach((key) => (used[key] = false));
  let { documents } = kept;
  for (const { name, sha256, text, read: policies, corrections } of read) {
    const known = documents.find((one) => one.sha256 === sha256);
    documents = putDocument(documents, {
      name,
      sha256,
      body: packBody({ text, policies }, name),
      corrections: mergeCorrections(known?.corrections ?? [], corrections),
    });
    policies.forEach(({ id }) => (used[planKey(sha256, id)] = true));
  }
  return withPolicies(store, { documents, used });
};

/** Takes a document out with its corrections; a built-in one is as it came. */
export const removeDocument = (store: AuditStore, document: PolicyDocument): AuditStore => {
  const kept = keptOf(store);
  const keys = new Set(document.plans.map(({ key }) => key));
  return withPolicies(store, {
    documents: kept.documents.filter(({ sha256 }) => sha256 !== document.sha256),
    used: Object.fromEntries(Object.entries(kept.used).filter(([key]) => !keys.has(key))),
  });
};

/** Uses a plan for audits, or not; another file of the same plan is switched off for it. */
export const choosePlan = (
  store: AuditStore,
  documents: readonly PolicyDocument[],
  key: string,
  on: boolean,
): AuditStore => {
  const kept = keptOf(store);
  const plans = documents.flatMap((document) => document.plans);
  const id = plans.find((plan) => plan.key === key)?.loaded.policy.id;
  const used = { ...kept.used, [key]: on };
  if (on) {
    plans
      .filter((plan) => plan.key !== key && plan.loaded.policy.id === id)
      .forEach((plan) => (used[plan.key] = false));
  }
  return withPolicies(store, { ...kept, used });
};

export interface CorrectionNote {
  readonly reason: string;
  readonly by: string | null;
  /** ISO date and time. */
  readonly at: string;
}

/** Adds a correction to a document; null where it does not fit what is there. */
export const correctDocument = (
  store: AuditStore,
  document: PolicyDocument,
  policyId: string,
  change: Change,
  note: CorrectionNote,
): AuditStore | null => {
  const base = document.read.find(({ id }) => id === policyId);
  if (!base) return null;
  const id = nextCorrectionId(document.corrections, note.at);
  const correction: Correction = { id, policy: policyId, change, ...note };
  const corrections = [...document.corrections, correction];
  const { failed } = applyCorrections(base, document.text, corrections);
  return failed.includes(correction) ? null : putCorrections(store, document, corrections);
};

/** Takes a correction back, and those that stood on it; says how many. */
export const undoCorrection = (
  store: AuditStore,
  document: PolicyDocument,
  id: string,
): { readonly store: AuditStore; readonly undone: number } => {
  const policyId = document.corrections.find((one) => one.id === id)?.policy;
  const base = document.read.find((policy) => policy.id === policyId);
  const { corrections } = document;
  const left = base
    ? withoutCorrection(base, document.text, corrections, id).left
    : corrections.filter((one) => one.id !== id);
  return { store: putCorrections(store, document, left), undone: corrections.length - left.length };
};

/** The store without documents whose bodies cannot be read. */
export const withoutDamaged = (store: AuditStore): AuditStore => {
  const kept = keptOf(store);
  const sound = kept.documents.filter((document) => {
    try {
      policyDocuments({ documents: [document], used: {} }, []);
      return true;
    } catch {
      return false;
    }
  });
  return sound.length === kept.documents.length ? store : withPolicies(store, { ...kept, documents: sound });
};
