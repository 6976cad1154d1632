import type { LoadedPolicy, Policy } from '../policy/types';
import type { FieldLexicon, FieldWords } from './field-lexicon';
import { foldText } from './fold';
import { lexiconApplies, type Lexicon } from './lexicon';
import type { Roles } from './roles';
import type { Concept, VocabularyBuilder } from './vocabulary';
import { policyIdentity } from './works';

const isNamed = (policy: Policy, lexicons: readonly Lexicon[]): boolean =>
  lexicons.some((l) => l.works && l.for && lexiconApplies(l, policyIdentity(policy)));

/** Fields of the policies that no lexicon names, by their name or that of a section. */
export const fieldsOf = (policies: readonly Policy[], fields: FieldLexicon): readonly FieldWords[] => {
  const said = policies.map((p) => p.field ?? p.title).join(' ');
  const sections = policies.flatMap((p) => p.categories.map((c) => c.title));
  const calls = (word: string): boolean =>
    said.includes(word) || sections.some((title) => title.startsWith(word));
  return fields.fields.filter((f) => f.for.some(calls));
};

/** Words by which a policy without a lexicon shows its field: its name, its categories, the words of its field. */
export const addPolicyField = (
  policies: readonly Policy[],
  own: readonly FieldWords[],
  vocabulary: VocabularyBuilder,
  roles: Roles,
): void => {
  for (const policy of policies) {
    if (policy.field) vocabulary.add(roles.field, policy.field);
    for (const { title } of policy.categories) {
      const word = title.replace(/(?:方面|领域|事项|工作)$/, '');
      if (word.length >= 2 && word.length <= 6 && !VAGUE_TITLE.test(word)) vocabulary.add(roles.field, word);
    }
  }
  for (const word of own.flatMap((f) => f.words)) vocabulary.add(roles.field, word);
};

const itemsOf = (policies: readonly Policy[]): string =>
  policies.flatMap((p) => p.matters.map((m) => foldText(m.expanded ?? m.text))).join('|');

/** Marks the words that the items use. */
export const usedWords = (policies: readonly Policy[], words: readonly string[]): Uint8Array => {
  const said = itemsOf(policies);
  return Uint8Array.from(words, (word) => (said !== '' && said.includes(word) ? 1 : 0));
};

/** Bodies of the fields that are not the policies' own. */
export const otherBodies = (own: readonly FieldWords[], fields: FieldLexicon): readonly string[] => {
  const ours = own.flatMap((f) => f.bodies);
  const others = fields.fields.filter((f) => !own.includes(f)).flatMap((f) => f.bodies);
  return others.filter((word) => !ours.some((o) => o.includes(word) || word.includes(o))).map(foldText);
};

/** Words of other fields, but for those that the policies or their own fields use too. */
export const addOtherFields = (
  policies: readonly Policy[],
  own: readonly FieldWords[],
  fields: FieldLexicon,
  vocabulary: VocabularyBuilder,
  to: Concept,
): void => {
  const used = itemsOf(policies);
  const ours = new Set(own.flatMap((f) => f.words).map(foldText));
  for (const word of fields.fields.filter((f) => !own.includes(f)).flatMap((f) => f.words)) {
    const text = foldText(word);
    if (text.length >= 2 && !ours.has(text) && !used.includes(text)) vocabulary.add(to, text);
  }
};

/** Policies that no lexicon names. */
export const ownPolicies = (
  policies: readonly LoadedPolicy[],
  lexicons: readonly Lexicon[],
): readonly Policy[] => policies.map((p) => p.policy).filter((policy) => !isNamed(policy, lexicons));

/** Section titles that other fields have too. */
const VAGUE_TITLE = /其他|能力|综合|管理|规划|建设|制度|机制/;
