import type { Matter, Tier } from '../policy/types';
import { SERVING } from './level';

/** The tier the row points to, and how plainly: its scope words say more than its unit. */
export interface TierHint {
  readonly tier: Tier | null;
  readonly plain: boolean;
  /** The unit's name as typed: its words say little of the work. */
  readonly unit: string;
}

/** What a matter of a tier that the row does not point to keeps of its worth. */
const UNFIT_BY_UNIT = 0.9;
/** The same where the item itself says whose it is (省属). */
const UNFIT_BY_WORD = 0.7;
const UNFIT_BY_SCOPE = 0.6;
/** What one keeps whose own word of tier the row says (国家课程). */
const FIT_BY_WORD = 1.3;
/** Words by which an item and a row say themselves whose they are; a row that shares them needs no fitting unit. */
const OWN_TIER = [
  '国家',
  '全国',
  '中央',
  '国务院',
  '全区',
  '自治区级',
  '全省',
  '省级',
  '省属',
  '市属',
] as const;
const OF_STATE = OWN_TIER.slice(0, 3);
const SCOPED =
  /省属|省级|省管|市属|市管|市级|县级|县属|市县|盟市|旗县|自治区级|自治区本级|省本级|各地区|地方|设区市|县道|乡道|乡镇/;
const MONEY_AFTER = /^(?:财政|资金|转移支付|补助|预算|专项|基建)/;

/** 全国科普日: the name of an event or campaign. */
const EVENT_AFTER = /^[^,、;和与及]{0,6}(?:日|周|月|节|杯|大赛|比赛|竞赛|运动会)/;

/** The text says `word`, and not of the money alone (中央资金) nor in the name of an event. */
const says = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const after = text.slice(at + word.length);
  return !MONEY_AFTER.test(after) && !(word === '全国' && EVENT_AFTER.test(after));
};

const GRADES: readonly RegExp[] = [
  /国家级|全国重点|国家重点|国保/,
  /省级|自治区级|自治区重点|省重点|省保/,
  /(?:设区)?市级|盟级|盟市级|州级|市保/,
  /县级|旗县级|区县级|县保/,
];
const GRADE_AND_BELOW = /(国家级|省级|自治区级|市级|盟市级|县级)(?:及以下|以下)/;
/** What is left where row and item name things of unlike grades (省级 and 国家级 of one kind), and of one grade. */
const UNLIKE_GRADE = 0.6;
const LIKE_GRADE = 1.15;

/** At the head of a name a bare 省, 市, 县 is the grade too (市科技计划). */
const HEADS: readonly RegExp[] = [
  /^(?!)/,
  /^(?:20\d\d年(?:度)?)?省(?!级|外|内|际|道|直|会|长)/,
  /^(?:20\d\d年(?:度)?)?[市盟](?!级|场|政|容|域|县|外|内|民|直|区|长)/,
  /^(?:20\d\d年(?:度)?)?[县旗](?!级|域|外|内|道|直|区|长)/,
];

const headGrades = (text: string): number =>
  HEADS.reduce((bits, head, i) => (head.test(text) ? bits | (1 << i) : bits), 0);

/** The grades of things that a text names, as bits from 国家级 down; those of money alone do not count. */
const gradesOf = (text: string): number => {
  let bits = 0;
  GRADES.forEach((grade, i) => {
    const found = grade.exec(text);
    if (found && !MONEY_AFTER.test(text.slice(found.index + found[0].length))) bits |= 1 << i;
  });
  const below = GRADE_AND_BELOW.exec(text);
  if (!below) return bits;
  const top = GRADES.findIndex((grade) => grade.test(below[1] ?? ''));
  return bits | (15 & ~((1 << top) - 1));
};

/** What a matter keeps of its worth where it and the row name a grade. */
export const gradeFit = (item: number, row: number): number => {
  if (item === 0 || row === 0) return 1;
  return (item & row) !== 0 ? LIKE_GRADE : UNLIKE_GRADE;
};

/** 除国家级、省级…外: what is left is of the other grades. */
const EXCEPT = /^除[^，,]{2,30}外/;

const grades = new WeakMap<Matter, number>();

const gradesOfMatter = (matter: Matter): number => {
  const known = grades.get(matter);
  if (known !== undefined) return known;
  const named = gradesOf(matter.expanded ?? matter.text);
  const found = named !== 0 && EXCEPT.test(matter.text) ? 15 & ~named : named;
  grades.set(matter, found);
  return found;
};

/** What a matter keeps of its worth in a row of this tier. */
export const fit = (matter: Matter, hint: TierHint, text: string): number => {
  const graded = gradeFit(gradesOfMatter(matter), gradesOf(text) || headGrades(text));
  const tiered = tierFit(matter, hint, text);
  return graded === LIKE_GRADE ? Math.max(graded, tiered) : Math.min(graded, 1) * tiered;
};

const tierFit = (matter: Matter, hint: TierHint, text: string): number => {
  const { level } = matter;
  if (hint.tier === null || level === 'shared' || level === 'by-affiliation' || level === 'undetermined')
    return 1;
  if (OWN_TIER.some((word) => matter.text.includes(word) && says(text, word))) return FIT_BY_WORD;
  // 地方…物资 is not what 中央…物资 are.
  if (/^地方/.test(matter.text) && OF_STATE.some((word) => says(text, word))) return UNFIT_BY_SCOPE;
  if (SERVING[hint.tier].includes(level)) return 1;
  if (hint.plain) return UNFIT_BY_SCOPE;
  return isTiered(matter) ? UNFIT_BY_WORD : UNFIT_BY_UNIT;
};

/** The matter is for a row of this tier. */
export const serves = (matter: Matter, { tier }: TierHint): boolean =>
  tier === null || SERVING[tier].includes(matter.level);

/** The item itself says whose it is (中央直属…, 省管…, 县道). */
export const isTiered = (matter: Matter): boolean =>
  SCOPED.test(matter.text) || OWN_TIER.some((word) => matter.text.includes(word));

/** True where the row says a word of tier that stands in the matter too and is not of the money (国家, 中央). */
export const saysTierOf = (matter: Matter, text: string): boolean =>
  OWN_TIER.slice(0, 4).some((word) => matter.text.includes(word) && says(text, word));
