/** An office's own words made ready for the classifier: added to the built-in lexicon of the field, or beside the policy's own words. */
import { builtinLexicons } from '../classify/classifier';
import { foldText } from '../classify/fold';
import { lexiconApplies, type Lexicon, type LexiconWork } from '../classify/lexicon';
import { policyIdentity, selects } from '../classify/works';
import type { LoadedPolicy, Matter } from '../policy/types';
import { isOffice } from './policies-lexicons';
import type { AuditStore } from './store';

const applies = (lexicon: Lexicon, { policy }: LoadedPolicy): boolean =>
  lexicon.for !== undefined && lexiconApplies(lexicon, policyIdentity(policy));

const matterText = (matter: Matter): string => foldText(`${matter.text} ${matter.expanded ?? ''}`);

const chosen = (selectors: readonly string[] | undefined, matters: readonly Matter[]): readonly Matter[] => {
  for (const selector of selectors ?? []) {
    const found = matters.filter((matter) => selects(selector, matterText(matter)));
    if (found.length > 0) return found;
  }
  return [];
};

const mattersOf = (policies: readonly LoadedPolicy[]): readonly Matter[] =>
  policies.flatMap(({ policy }) => policy.matters);

/** The built-in entry for the matters an office's entry names: it knows their sisters at other levels. */
const homeOf = (
  entry: LexiconWork,
  base: Lexicon,
  matters: readonly Matter[],
): readonly string[] | undefined => {
  const own = chosen(entry.matter, matters);
  const home = (base.works ?? []).find((work) =>
    chosen(work.matter, matters).some((matter) => own.includes(matter)),
  );
  return home?.matter ?? (own.length > 0 ? entry.matter : undefined);
};

const withoutEmpty = (works: readonly (LexiconWork | null)[]): readonly LexiconWork[] =>
  works.filter((work): work is LexiconWork => work !== null);

const idsOf = (lexicon: Lexicon): readonly string[] =>
  [...(lexicon.works ?? []), ...(lexicon.unlisted ?? [])].map((work) => work.id);

/** A built-in lexicon with an office's words: where both name something in one phrase, the office's word holds. */
const extended = (base: Lexicon, office: Lexicon, policies: readonly LoadedPolicy[]): Lexicon => {
  const matters = mattersOf(policies.filter((policy) => applies(base, policy)));
  const over = idsOf(base);
  const works = (office.works ?? []).map((entry): LexiconWork | null => {
    const matter = homeOf(entry, base, matters);
    return matter ? { ...entry, matter, over } : null;
  });
  const unlisted = (office.unlisted ?? []).map((entry): LexiconWork => ({ ...entry, over }));
  return {
    ...base,
    works: [...(base.works ?? []), ...withoutEmpty(works)],
    unlisted: [...(base.unlisted ?? []), ...unlisted],
    field: { ...base.field, words: [...(base.field?.words ?? []), ...(office.field?.words ?? [])] },
  };
};

const wordsOf = (works: readonly LexiconWork[] | undefined): readonly string[] =>
  (works ?? []).flatMap((work) => work.strong ?? []);

/** For a policy without a lexicon of its own: the office's word stands for the matter's own words. */
const beside = (office: Lexicon, policies: readonly LoadedPolicy[]): readonly Lexicon[] => {
  const matters = mattersOf(policies);
  const synonyms = (office.works ?? []).flatMap((entry) => {
    const [matter] = chosen(entry.matter, matters);
    return matter ? (entry.strong ?? []).map((word) => [word, matter.expanded ?? matter.text]) : [];
  });
  const words = [...(office.field?.words ?? []), ...wordsOf(office.works), ...wordsOf(office.unlisted)];
  const general: Lexicon = {
    format: 1,
    id: `${office.id}:words`,
    title: office.title,
    synonyms,
    field: { words },
  };
  if (!office.unlisted?.length) return [general];
  const fields = policies.map(({ policy }) => policy.field).filter((field): field is string => !!field);
  const unlisted: Lexicon = {
    format: 1,
    id: `${office.id}:unlisted`,
    title: office.title,
    for: office.for ?? [],
    field: { words: fields },
    unlisted: office.unlisted,
  };
  return [general, unlisted];
};

/** Built-in lexicons, or those that an office imported in their place, and its further ones. */
const knownLexicons = (imported: readonly Lexicon[]): readonly Lexicon[] => {
  const ids = new Set(imported.map((lexicon) => lexicon.id));
  return [...builtinLexicons().filter((lexicon) => !ids.has(lexicon.id)), ...imported];
};

/**
 * Lexicons for `createClassifier`, from those of a workbook's store and for the policies in use; none where the office has
 * no words of its own. Words for policies that are not in use are left out.
 */
export const lexiconsOfStore = (store: AuditStore, policies: readonly LoadedPolicy[]): readonly Lexicon[] => {
  const kept = store.lexicons ?? [];
  const imported = kept.filter((lexicon) => !isOffice(lexicon));
  let known = knownLexicons(imported);
  const changed = new Set(imported.map((lexicon) => lexicon.id));
  const more: Lexicon[] = [];
  for (const office of kept.filter(isOffice)) {
    const own = policies.filter((policy) => applies(office, policy));
    known = known.map((base) => {
      if (!own.some((policy) => applies(base, policy))) return base;
      changed.add(base.id);
      return extended(base, office, own);
    });
    const bare = own.filter((policy) => !known.some((base) => applies(base, policy)));
    if (bare.length > 0) more.push(...beside(office, bare));
  }
  return [...known.filter((lexicon) => changed.has(lexicon.id)), ...more];
};
