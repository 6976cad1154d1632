import type { LoadedPolicy, Tier } from '../policy/types';
import { parseDivisions, parseInstitutions, type Division } from './divisions';
import { foldText } from './fold';
import { lexiconApplies, type Lexicon } from './lexicon';
import { OwnIndex } from './own-index';
import { coreOf, headsOf } from './own-words';
import {
  classTable,
  expandWord,
  parsePattern,
  PatternIndex,
  type ClassTable,
  type Pattern,
  type Strength,
} from './pattern';
import type { MatterRef } from './types';
import { TypoFinder } from './typo';
import { UnitNameReader, type UnitWords } from './unit-name';
import { VocabularyBuilder, type Concept, type Vocabulary } from './vocabulary';
import { buildWorks, policyIdentity, selects, type Work } from './works';

/** Everything compiled once for a set of policies; read-only while rows are judged. */
export interface Model {
  readonly policies: readonly LoadedPolicy[];
  readonly works: readonly Work[];
  readonly vocabulary: Vocabulary;
  readonly patterns: PatternIndex;
  readonly roles: Roles;
  readonly typos: TypoFinder;
  /** Matters that no lexicon names, by their own words; null where there are none. */
  readonly own: OwnIndex | null;
  /** Division named by a word of the vocabulary. */
  readonly divisionOf: ReadonlyMap<number, Division>;
  /** 1 where the word holds a character that would split a list. */
  readonly spans: Uint8Array;
  readonly units: UnitNameReader;
  readonly fieldCodes: readonly string[];
  readonly fieldBodies: readonly string[];
  /** `over[a]` lists works that `a` outranks in one phrase. */
  readonly over: readonly ReadonlySet<number>[];
  /** Work the words mean instead within a scope. */
  readonly within: ReadonlyMap<number, { readonly scope: string; readonly goesTo: number }>;
  /** The clause for what a policy does not list, by policy order. */
  readonly unlistedClause: MatterRef | null;
  readonly policyTiers: ReadonlySet<Tier>;
  /** True where 全区 is the 自治区 of the loaded policies. */
  readonly autonomousRegion: boolean;
}

const ROLE_NAMES = [
  'padding',
  'generic',
  'negate',
  'negatePair',
  'negatePairEnd',
  'unreal',
  'transfer',
  'entrusted',
  'entrust',
  'entrustOther',
  'matching',
  'matchingOther',
  'noMatching',
  'fiscalPrefecture',
  'fiscalCounty',
  'fiscalProvince',
  'fiscalBelow',
  'money',
  'rank',
  'title',
  'event',
  'cite',
  'benefit',
  'aid',
  'lead',
  'placeBefore',
  'placeAfter',
  'organ',
  'cross',
  'overheadHead',
  'overheadSoft',
  'measure',
  'foreign',
  'hkmt',
  'joined',
  'govern',
  'higherCentral',
  'higherProvince',
  'higherPrefecture',
  'grant',
  'notEntrusted',
  'budgetYear',
] as const;

const SCOPE_NAMES = [
  'provinceOrDistrict',
  'province',
  'provinceName',
  'crossPrefecture',
  'prefectureKind',
  'prefecture',
  'county',
  'central',
] as const;

export type RoleName = (typeof ROLE_NAMES)[number];
export type ScopeName = (typeof SCOPE_NAMES)[number];

export interface Roles {
  readonly of: Readonly<Record<RoleName, Concept>>;
  readonly scope: Readonly<Record<ScopeName, Concept>>;
  /** All scope concepts and places, as bits. */
  readonly scopeLow: number;
  readonly scopeHigh: number;
  readonly place: Concept;
  readonly field: Concept;
  readonly body: Concept;
  readonly mask: Concept;
  readonly outside: Concept;
  readonly outsideSoft: Concept;
  readonly hint: Concept;
}

const LIST_MARKS = /[、,;和与及/+&()]/;

const STRENGTHS: readonly (readonly ['strong' | 'usual' | 'weak', Strength])[] = [
  ['strong', 3],
  ['usual', 2],
  ['weak', 1],
];

const general = (lexicons: readonly Lexicon[]): readonly Lexicon[] =>
  lexicons.filter((l) => l.for === undefined);

const rolesOf = (lexicons: readonly Lexicon[], classes: ClassTable, vocabulary: VocabularyBuilder): Roles => {
  const role = (name: string): Concept =>
    vocabulary.concept(
      `role:${name}`,
      (classes.get(name) ?? []).flatMap((word) => expandWord(word, classes)),
    );
  const scopes = classTable(lexicons.map((l) => l.scopes));
  const scope = (name: string): Concept => vocabulary.concept(`scope:${name}`, scopes.get(name) ?? []);
  const of = Object.fromEntries(ROLE_NAMES.map((n) => [n, role(n)])) as Record<RoleName, Concept>;
  const scopeOf = Object.fromEntries(SCOPE_NAMES.map((n) => [n, scope(n)])) as Record<ScopeName, Concept>;
  const place = vocabulary.concept('engine:place', []);
  const places = [...Object.values(scopeOf), place];
  return {
    of,
    scope: scopeOf,
    scopeLow: bits(places, 0),
    scopeHigh: bits(places, 32),
    place,
    field: vocabulary.concept('engine:field', []),
    body: vocabulary.concept('engine:body', []),
    mask: vocabulary.concept('engine:mask', []),
    outside: vocabulary.concept('engine:outside', []),
    outsideSoft: vocabulary.concept('engine:outside-soft', []),
    hint: vocabulary.concept('engine:hint', []),
  };
};

const bits = (concepts: readonly Concept[], base: number): number =>
  concepts.reduce((all, c) => (c >= base && c < base + 32 ? all | (1 << (c - base)) : all), 0);

const addFieldWords = (
  lexicon: Lexicon,
  classes: ClassTable,
  vocabulary: VocabularyBuilder,
  roles: Roles,
): void => {
  const put = (concept: Concept, words: readonly string[] | undefined): void => {
    for (const word of words ?? [])
      for (const plain of expandWord(word, classes)) vocabulary.add(concept, plain);
  };
  put(
    roles.field,
    lexicon.field?.words.filter((word) => !word.includes('+')),
  );
  put(roles.body, lexicon.field?.bodies);
  put(roles.mask, lexicon.field?.bodies);
  put(roles.mask, lexicon.masks);
  put(roles.outside, lexicon.outsideWords);
  put(roles.outsideSoft, lexicon.outsideSoft);
  put(roles.hint, lexicon.field?.hints);
};

const lexiconPatterns = (
  works: readonly Work[],
  shared: readonly Lexicon[],
  vocabulary: VocabularyBuilder,
): Pattern[] =>
  works.flatMap((work) => {
    const classes = classTable([...shared.map((l) => l.classes), work.lexicon?.classes]);
    return STRENGTHS.flatMap(([key, strength]) =>
      (work.entry?.[key] ?? []).map((source) =>
        parsePattern(source, work.index, strength, classes, vocabulary),
      ),
    );
  });

/** The phrases by which a policy itself names a work; of an item that names several, those of this work. */
const ownHeads = (work: Work): readonly string[] => {
  // Without a lexicon, a part of an item (日常管理) is too common to stand for it: only the whole is.
  if (work.lexicon === null) {
    return work.members
      .map((ref) => coreOf(ref.matter.text).replace(/[、,;]/g, ''))
      .filter((core) => core.length >= 5);
  }
  const heads = new Set(work.members.flatMap((ref) => headsOf(ref.matter.expanded ?? ref.matter.text)));
  const selectors = work.entry?.matter;
  return [...heads].filter((head) => !selectors || selectors.some((selector) => selects(selector, head)));
};

/** The policy's own words for a matter, as strong as any lexicon; those that do not name the field need it shown. */
const ownPatterns = (works: readonly Work[], vocabulary: VocabularyBuilder, field: Concept): Pattern[] => {
  const namesField = (head: string): boolean => vocabulary.wordsOf(field).some((word) => head.includes(word));
  return works.flatMap((work) =>
    ownHeads(work).map((head) => ({
      work: work.index,
      strength: 3 as Strength,
      need: Int32Array.from([vocabulary.concept(`words:${head}`, [head])]),
      without: new Int32Array(0),
      context: work.lexicon !== null && !namesField(head),
    })),
  );
};

const relations = (works: readonly Work[]): Pick<Model, 'over' | 'within'> => {
  const byId = new Map(works.map((work) => [work.id, work.index]));
  const over = works.map(() => new Set<number>());
  const within = new Map<number, { scope: string; goesTo: number }>();
  for (const work of works) {
    if (work.kind === 'outside') {
      for (const other of works) if (other !== work) over[work.index]?.add(other.index);
    }
    for (const id of work.entry?.over ?? []) if (byId.has(id)) over[work.index]?.add(byId.get(id) as number);
    for (const id of work.entry?.under ?? []) if (byId.has(id)) over[byId.get(id) as number]?.add(work.index);
    const goesTo = work.entry?.within ? byId.get(work.entry.within.goesTo) : undefined;
    if (work.entry?.within && goesTo !== undefined)
      within.set(work.index, { scope: work.entry.within.scope, goesTo });
  }
  return { over, within };
};

const addPlaces = (
  divisions: readonly Division[],
  vocabulary: VocabularyBuilder,
  roles: Roles,
): Map<string, Division> => {
  const byName = new Map<string, Division>();
  for (const division of divisions) {
    for (const name of division.names) {
      vocabulary.add(roles.place, name);
      byName.set(name, division);
    }
  }
  return byName;
};

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
  /** Divisions tables (columns name, short, level, parent, code). */
  readonly divisions: readonly string[];
  readonly institutions: readonly string[];
  readonly unitWords: UnitWords;
}

const ownIndexOf = (
  works: readonly Work[],
  lexicons: readonly Lexicon[],
  dull: readonly string[],
): OwnIndex | null => {
  const refs = works.filter((work) => work.lexicon === null).flatMap((work) => work.members);
  const sets = lexicons.flatMap((l) => l.synonyms ?? []).map((set) => set.map(foldText));
  return refs.length > 0 ? new OwnIndex(refs, [...dull, ...DULL], sets) : null;
};

/** Actions of every field: they tell matters apart only beside an object. */
const DULL = [
  '建设',
  '管理',
  '补助',
  '服务',
  '运行',
  '维护',
  '改造',
  '实施',
  '组织',
  '保障',
  '制定',
  '编制',
  '工作',
  '项目',
  '支出',
  '购置',
  '设备',
  '公共',
  '体系',
  '能力',
  '监督',
  '监管',
  '评价',
  '宣传',
  '培训',
  '规划',
  '政策',
  '标准',
  '制度',
  '日常',
  '人员',
  '经费',
  '奖励',
  '开展',
  '推广',
  '技术',
  '综合',
  '提升',
  '更新',
  '设施',
  '基础',
  '机构',
];

/** Words by which a policy without a lexicon shows its field: its name and its categories. */
const addPolicyField = (
  policies: readonly LoadedPolicy[],
  lexicons: readonly Lexicon[],
  vocabulary: VocabularyBuilder,
  roles: Roles,
): void => {
  for (const { policy } of policies) {
    if (lexicons.some((l) => l.for !== undefined && lexiconApplies(l, policyIdentity(policy)))) continue;
    if (policy.field) vocabulary.add(roles.field, policy.field);
  }
};

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
  addPolicyField(policies, lexicons, vocabulary, roles);
  const divisions = data.divisions.flatMap(parseDivisions);
  const byName = addPlaces(divisions, vocabulary, roles);
  const works = buildWorks(policies, lexicons);
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
    own: ownIndexOf(works, lexicons, [...(classes.get('padding') ?? []), ...vocabulary.wordsOf(roles.field)]),
    roles,
    divisionOf,
    spans: Uint8Array.from(built.words, (word) => (LIST_MARKS.test(word) ? 1 : 0)),
    units: new UnitNameReader(
      divisions,
      data.institutions.flatMap(parseInstitutions),
      withRegions(data.unitWords, policies),
    ),
    fieldCodes: lexicons.flatMap((l) => l.field?.codes ?? []),
    fieldBodies: lexicons.flatMap((l) =>
      (l.field?.words ?? []).filter((w) => !/[{+]/.test(w)).concat(bodyStems(l)),
    ),
    ...relations(works),
    unlistedClause: unlistedClauseOf(policies),
    policyTiers: new Set(policies.flatMap((p) => p.policy.tiers)),
    autonomousRegion: policies.every(
      (p) => p.policy.region === null || /自治区|全国|盟$/.test(p.policy.region),
    ),
  };
};

/** Words long enough to be known again with one character wrong, and the short ones that lexicons name. */
const typoFinder = (
  vocabulary: Vocabulary,
  patterns: readonly Pattern[],
  field: Concept,
  named: readonly string[],
): TypoFinder => {
  const used = new Set(patterns.flatMap((pattern) => [...pattern.need]));
  const short = new Set(named.map(foldText));
  const matters = (word: number): boolean =>
    (vocabulary.concepts[word] ?? new Int32Array(0)).some((c) => used.has(c) || c === field);
  const known = new Set(vocabulary.words);
  // 知识产权运 is no slip for 知识产权志: a known word and one more character is too little to go by.
  const telling = (text: string): boolean => !known.has(text.slice(1)) && !known.has(text.slice(0, -1));
  return new TypoFinder(
    vocabulary,
    (word, text) => matters(word) && (text.length >= 5 ? telling(text) : short.has(text)),
  );
};

/** The regions whose plans are loaded are known by name: 云川省 and 云川 begin names of its own bodies. */
const withRegions = (words: UnitWords, policies: readonly LoadedPolicy[]): UnitWords => {
  const regions = policies.flatMap(({ policy }) =>
    policy.region && /[省区]$/.test(policy.region) ? [policy.region] : [],
  );
  return { ...words, province: [...new Set([...words.province, ...regions])] };
};

const bodyStems = (lexicon: Lexicon): string[] => {
  const classes = classTable([lexicon.classes]);
  const words = (lexicon.field?.words ?? []).flatMap((w) =>
    w.startsWith('{') && !w.includes('+') ? expandWord(w, classes) : [],
  );
  return [...words, ...(lexicon.field?.bodies ?? []).flatMap((w) => expandWord(w, classes))].map(foldText);
};
