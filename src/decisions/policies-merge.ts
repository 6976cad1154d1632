import type { KeptDocument, KeptPolicies } from './policies-types';

const byKey = <T>(base: readonly T[], over: readonly T[], keyOf: (item: T) => string): T[] => {
  const merged = new Map(base.map((item) => [keyOf(item), item]));
  over.forEach((item) => merged.set(keyOf(item), item));
  return Array.from(merged.values());
};

const mergeDocuments = (base: KeptDocument, over: KeptDocument): KeptDocument => ({
  ...over,
  corrections: byKey(base.corrections, over.corrections, ({ id }) => id),
});

/** Both parts as one: the same document is kept once with the corrections of both; later choices of use win. */
export const mergeKeptPolicies = (
  base: KeptPolicies | undefined,
  over: KeptPolicies | undefined,
): KeptPolicies | undefined => {
  if (!base || !over) return over ?? base;
  const documents = new Map(base.documents.map((document) => [document.sha256, document]));
  over.documents.forEach((document) => {
    const known = documents.get(document.sha256);
    documents.set(document.sha256, known ? mergeDocuments(known, document) : document);
  });
  return { documents: Array.from(documents.values()), used: { ...base.used, ...over.used } };
};
