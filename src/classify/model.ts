import type { LoadedPolicy, Tier } from '../policy/types';
import type { ChinaDivisions } from './divisions-china';
import { parseDivisions, parseInstitutions, type Division } from './divisions';
import type { FieldLexicon } from './field-lexicon';
import { lexiconApplies, type Lexicon } from './lexicon';
import type { Lexis } from './lexis';
import {
  addFieldWords,
  addPlaces,
  bodyStems,
  lexisMaker,
  ownIndexOf,
  typoFinder,
  withRegions,
} from './model-words';
import {
  addOtherFields,
  addPolicyField,
  fieldsOf,
  otherBodies,
  ownPolicies,
  usedWords,
} from './model-fields';
import type { OwnIndex } from './own-index';
import { classTable, PatternIndex } from './pattern';
import { foldText } from './fold';
import { rolesOf, type Roles } from './roles';
import type { MatterRef } from './types';
import type { TypoFinder } from './typo';
import { UnitNameReader } from './unit-name';
import type { UnitWords } from './unit-words';
import { VocabularyBuilder, type Vocabulary } from './vocabulary';
import { lexiconPatterns, ownPatterns } from './work-patterns';
import { relationsOf, type Relations } from './work-relations';
import { buildWorks, policyIdentity, type Work } from './works';

/** Everything compiled once for a set of policies; read-only while rows are judged. */
export interface Model extends Relations {
  readonly policies: readonly LoadedPolicy[];
  readonly works: readonly Work[];
  readonly vocabulary: Vocabulary;
  readonly patterns: PatternIndex;
  readonly roles: Roles;
  readonly typos: TypoFinder;
  /** Matters that no lexicon names, by their own words; null where there are none. */
  readonly own: OwnIndex | null;
  /** The words `own` compares by. */
  readonly lexis: Lexis | null;
  /** Division named by a word of the vocabulary. */
  readonly divisionOf: ReadonlyMap<number, Division>;
  /** 1 where the word holds a character that would split a list. */
  readonly spans: Uint8Array;
  readonly units: UnitNameReader;
  readonly fieldCodes: readonly string[];
  readonly fieldBodies: readonly string[];
  /** Parts of the names of offices in charge of the field among others. */
  readonly fieldOffices: readonly string[];
  /** Words of the fields of policies known by their own words alone. */
  readonly fieldSubjects: readonly string[];
  /** Parts of names of bodies of other fields, where a policy is known by its own words alone. */
  readonly otherBodies: readonly string[];
  /** 1 where items of policies that no lexicon names use the word. */
  readonly used: Uint8Array;
  /** The clause for what a policy does not list, by policy order. */
  readonly unlistedClause: MatterRef | null;
  readonly policyTiers: ReadonlySet<Tier>;
  /** True where 全区 is the 自治区 of the loaded policies. */
  readonly autonomousRegion: boolean;
}

const LIST_MARKS = /[、,;和与及/+&()]/;

const general = (lexicons: readonly Lexicon[]): readonly Lexicon[] =>
  lexicons.filter((l) => l.for === undefined);

const unlistedClauseOf = (policies: readonly LoadedPolicy[]): MatterRef | null => {
  for (const { policy } of policies) {
    const matter = policy.matters.find((m) => m.condition === 'unlisted');
    if (matter) return { policy, matter };
  }
  return null;
};

/** Data the engine needs beside the policies. */
export interface ModelData {
  readonly lexicons: readonly Lexicon[];
  readonly fields: FieldLexicon;
  /** Divisions tables (columns name, short, level, parent, code). */
  readonly divisions: readonly string[];
  readonly institutions: readonly string[];
  readonly china: ChinaDivisions;
  readonly unitWords: UnitWords;
}

const policyWords = (policies: readonly LoadedPolicy[]): string =>
  policies.map((p) => policyIdentity(p.policy)).join(' ');

/** Compiles policies and word data into a model. Linear in the data; some tens of milliseconds for the founding policy. */
export const buildModel = (policies: readonly LoadedPolicy[], data: ModelData): Model => {
  const said = policyWords(policies);
  const lexicons = data.lexicons.filter((lexicon) => lexiconApplies(lexicon, said));
  const shared = general(lexicons);
  const vocabulary = new VocabularyBuilder();
  const classes = classTable(shared.map((l) => l.classes));
  const roles = rolesOf(shared, classes, vocabulary);
  for (const lexicon of lexicons) {
    addFieldWords(lexicon, classTable([...shared.map((l) => l.classes), lexicon.classes]), vocabulary, roles);
  }
  const unnamed = ownPolicies(policies, lexicons);
  const fields = fieldsOf(unnamed, data.fields);
  addPolicyField(unnamed, fields, vocabulary, roles);
  addOtherFields(
    unnamed,
    fields,
    data.fields,
    vocabulary,
    unnamed.length > 0 ? roles.outside : roles.elsewhere,
  );
  const lexis = lexisMaker(data.fields, lexicons, classes.get('padding') ?? []);
  const divisions = data.divisions.flatMap(parseDivisions);
  const byName = addPlaces(divisions, vocabulary, roles);
  const works = buildWorks(policies, lexicons, lexis);
  const own = ownIndexOf(works, lexis);
  const patterns = [
    ...lexiconPatterns(works, shared, vocabulary),
    ...ownPatterns(works, vocabulary, roles.field),
  ];
  const built = vocabulary.build();
  const divisionOf = new Map<number, Division>();
  built.words.forEach((word, id) => {
    const division = byName.get(word);
    if (division) divisionOf.set(id, division);
  });
  return {
    policies,
    works,
    vocabulary: built,
    patterns: new PatternIndex(patterns, vocabulary, built.conceptCount),
    typos: typoFinder(
      built,
      patterns,
      roles.field,
      lexicons.flatMap((l) => l.field?.slips ?? []),
    ),
    own,
    lexis: own ? lexis() : null,
    roles,
    divisionOf,
    spans: Uint8Array.from(built.words, (word) => (LIST_MARKS.test(word) ? 1 : 0)),
    units: new UnitNameReader(
      divisions,
      data.institutions.flatMap(parseInstitutions),
      withRegions(data.unitWords, policies),
      data.china,
    ),
    fieldCodes: lexicons.flatMap((l) => l.field?.codes ?? []),
    fieldOffices: lexicons.flatMap((l) => l.field?.offices ?? []).map(foldText),
    fieldBodies: [
      ...lexicons.flatMap((l) => (l.field?.words ?? []).filter((w) => !/[{+]/.test(w)).concat(bodyStems(l))),
      ...fields.flatMap((f) => f.bodies.map(foldText)),
    ],
    fieldSubjects: fields.flatMap((f) => f.words.map(foldText)),
    otherBodies: unnamed.length > 0 ? otherBodies(fields, data.fields) : [],
    used: usedWords(unnamed, built.words),
    ...relationsOf(works),
    unlistedClause: unlistedClauseOf(policies),
    policyTiers: new Set(policies.flatMap((p) => p.policy.tiers)),
    autonomousRegion: policies.every(
      (p) => p.policy.region === null || /自治区|全国|盟$/.test(p.policy.region),
    ),
  };
};
