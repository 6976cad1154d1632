import type { LoadedPolicy } from '../policy/types';
import type { Division } from './divisions';
import type { FieldLexicon } from './field-lexicon';
import { foldText } from './fold';
import type { Lexicon } from './lexicon';
import { Lexis } from './lexis';
import { OwnIndex } from './own-index';
import { classTable, expandWord, type ClassTable, type Pattern } from './pattern';
import type { Roles } from './roles';
import { TypoFinder } from './typo';
import type { UnitWords } from './unit-words';
import type { Concept, Vocabulary, VocabularyBuilder } from './vocabulary';
import type { Work } from './works';

export const addFieldWords = (
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

export const addPlaces = (
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

export const ownIndexOf = (works: readonly Work[], lexis: () => Lexis): OwnIndex | null => {
  const own = works.filter((work) => work.lexicon === null);
  const refs = own.flatMap((work) => work.members);
  const group = own.flatMap((work) => work.members.map(() => work.index));
  return refs.length > 0 ? new OwnIndex(refs, lexis(), group) : null;
};

/** The words to compare by, made when first asked for: policies that a lexicon names need none. */
export const lexisMaker = (
  fields: FieldLexicon,
  lexicons: readonly Lexicon[],
  dull: readonly string[],
): (() => Lexis) => {
  let made: Lexis | null = null;
  return () => {
    made ??= new Lexis(
      fields,
      lexicons.flatMap((l) => l.synonyms ?? []),
      [...dull, ...DULL],
    );
    return made;
  };
};

/** Actions of every field: they tell matters apart only beside an object. */
export const DULL = [
  '工程',
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
  '规定',
  '统一',
  '统筹',
  '主要',
];

/** Words long enough to be known again with one character wrong, and the short ones that lexicons name. */
export const typoFinder = (
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
export const withRegions = (words: UnitWords, policies: readonly LoadedPolicy[]): UnitWords => {
  const regions = policies.flatMap(({ policy }) =>
    policy.region && /[省区]$/.test(policy.region) ? [policy.region] : [],
  );
  const home = homeCityOf(policies);
  return {
    ...words,
    province: [...new Set([...words.province, ...regions])],
    ...(home === null ? {} : { homeCity: home }),
  };
};

/** The one city that the loaded plans are of, where each divides between it and its counties. */
const homeCityOf = (policies: readonly LoadedPolicy[]): string | null => {
  const [first] = policies;
  const region = first?.policy.region ?? '';
  const same = policies.every(
    ({ policy }) =>
      policy.issuer === 'prefecture' && policy.region === region && policy.tiers.includes('county'),
  );
  return same && /市$/.test(region) ? foldText(region) : null;
};

export const bodyStems = (lexicon: Lexicon): string[] => {
  const classes = classTable([lexicon.classes]);
  const words = (lexicon.field?.words ?? []).flatMap((w) =>
    w.startsWith('{') && !w.includes('+') ? expandWord(w, classes) : [],
  );
  return [...words, ...(lexicon.field?.bodies ?? []).flatMap((w) => expandWord(w, classes))].map(foldText);
};
