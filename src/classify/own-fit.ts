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
const UNFIT_BY_WORD = 0.78;
const UNFIT_BY_SCOPE = 0.6;
/** What one keeps whose own word of tier the row says (国家课程). */
const FIT_BY_WORD = 1.15;
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
const SCOPED = /省属|省级|省管|市属|市管|市级|县级|县属|市县|盟市|旗县|自治区级|各地区|地方/;
const MONEY_AFTER = /^(?:财政|资金|转移支付|补助|预算|专项|基建)/;

/** The text says `word`, and not of the money alone (中央资金). */
const says = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  return at >= 0 && !MONEY_AFTER.test(text.slice(at + word.length));
};

/** What a matter keeps of its worth in a row of this tier. */
export const fit = (matter: Matter, hint: TierHint, text: string): number => {
  const { level } = matter;
  if (hint.tier === null || level === 'shared' || level === 'by-affiliation' || level === 'undetermined')
    return 1;
  if (SERVING[hint.tier].includes(level)) return 1;
  if (OWN_TIER.some((word) => matter.text.includes(word) && says(text, word))) return FIT_BY_WORD;
  if (hint.plain) return UNFIT_BY_SCOPE;
  return SCOPED.test(matter.text) ? UNFIT_BY_WORD : UNFIT_BY_UNIT;
};

/** True where the row says a word of tier that stands in the matter too and is not of the money (国家, 中央). */
export const saysTierOf = (matter: Matter, text: string): boolean =>
  OWN_TIER.slice(0, 4).some((word) => matter.text.includes(word) && says(text, word));
