/** What a header's words mean. Knows words only; what the column holds is weighed in `columns.ts`. */
import {
  MONEY_HEADS,
  MONEY_MORPHEMES,
  TIER_AFTER,
  TIER_BEFORE,
  TIER_WORDS,
  type TierWord,
} from './header-words';
import type { HeaderForm, HeaderKind } from './header-form';
import { LOOSE_FORMS } from './header-texts';
import { HEADER_FORMS } from './headers';
import { unitOfHeader } from './money-unit';
import { squeeze } from './text';

export interface Meaning {
  readonly kind: HeaderKind | 'tier' | 'tick';
  readonly rank: number;
  readonly tier?: TierWord;
}

const longestFirst = (words: readonly string[]): string =>
  words
    .slice()
    .sort((a, b) => b.length - a.length)
    .join('|');

const compile = (forms: readonly HeaderForm[]) =>
  forms.map(({ kind, rank, form }) => ({
    meaning: { kind, rank },
    pattern: new RegExp(`^(?:${form})$`, 'i'),
  }));
const FORMS = compile(HEADER_FORMS);
const LOOSE = compile(LOOSE_FORMS);
const TIERS = (Object.keys(TIER_WORDS) as TierWord[]).map((tier) => ({
  tier,
  pattern: new RegExp(`^${TIER_BEFORE}*(?:${longestFirst(TIER_WORDS[tier])})${TIER_AFTER}*$`),
}));
const MONEY = new RegExp(`^(?:${longestFirst(MONEY_MORPHEMES)})+$`);
const MONEY_TAIL = new RegExp(`${MONEY_HEADS}$`);
const UNIT_TAIL = /[/:,，、]?(?:单位[:：]?)?(?:人民币)?(?:百万元|千元|万元|亿元|元)$/;
const BARE_UNIT = /^(?:人民币)?(?:百万元|千元|万元|亿元|元)$/;
const YEAR_HEAD = /^(?:19|20)\d\d(?:年度?)?[-—~至]?(?:(?:19|20)\d\d年度?)?/;

const withoutBrackets = (text: string): string => {
  const outer = text.replace(/[([【〔{][^()[\]【】〔〕{}]*[)\]】〕}]/g, '');
  return outer === '' ? text.replace(/[()[\]【】〔〕{}]/g, '') : outer;
};

/** A header as the forms see it: no spaces, brackets, marks, numbering or money unit. */
export const headerKey = (raw: string): string => {
  const joined = squeeze(raw)
    .replace(/区[(/]县[)]?/g, '区县')
    .replace(/^[*★※#•·]+|[*★※]+$/g, '');
  const bare = withoutBrackets(joined).replace(/[:：]+$/, '');
  const numbered = bare.replace(/^(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}、)(?=.)/, '');
  const key = numbered
    .replace(UNIT_TAIL, '')
    .replace(/^其中[:：,，]/, '')
    .replace(/=.*$/, '');
  return key === '' ? numbered : key;
};

const tierOf = (key: string): Meaning | null => {
  const found = TIERS.find(({ pattern }) => pattern.test(key));
  return found ? { kind: 'tier', rank: 0, tier: found.tier } : null;
};

const moneyOf = (key: string): Meaning | null => {
  const stem = key.replace(YEAR_HEAD, '');
  if (/^(?:19|20)\d\d(?:年度?)?$/.test(key)) return { kind: 'money', rank: 1 };
  return stem !== '' && MONEY_TAIL.test(stem) && MONEY.test(stem) ? { kind: 'money', rank: 0 } : null;
};

/** 财政拨款（自治区）: the tier stands in brackets behind the money. */
const bracketTier = (raw: string, key: string): Meaning | null => {
  const inner = /[(【[]([^()[\]【】]{1,8})[)\]】]$/.exec(squeeze(raw))?.[1];
  const tier = inner === undefined || inner === '本级' ? null : tierOf(inner);
  return tier && (moneyOf(key) !== null || /(?:资金|经费|金额|项目|拨款|补助)$/.test(key)) ? tier : null;
};

const MAX_RAW = 120;

const read = (raw: string): Meaning | null => {
  if (raw.length > MAX_RAW) return null;
  const key = headerKey(raw);
  if (key === '' || key.length > 30) return null;
  const combined = /(?:单位|部门|科目)[^()]*[(（/].*项目/.test(squeeze(raw))
    ? ({ kind: 'name', rank: 3 } as const)
    : null;
  const tier = tierOf(key) ?? bracketTier(raw, key);
  if (tier || combined) return tier ?? combined;
  const form = FORMS.find(({ pattern }) => pattern.test(key));
  const found = form?.meaning ?? moneyOf(key);
  if (found) return found;
  if (!BARE_UNIT.test(key) && unitOfHeader(raw) !== null) return { kind: 'money', rank: 2 };
  return LOOSE.find(({ pattern }) => pattern.test(key))?.meaning ?? null;
};

const MEMO_LIMIT = 5000;
const memo = new Map<string, Meaning | null>();

/** The meaning of one header cell's text, or null where the words are not known. */
export const meaningOf = (raw: string): Meaning | null => {
  const known = memo.get(raw);
  if (known !== undefined) return known;
  const meaning = read(raw);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(raw, meaning);
  return meaning;
};

const CODES = /^(?:编码|代码|编号)$/;
const NAMES = /^(?:名称|全称|简称)$/;
const SHARE = /比例|占比|比重|百分比|系数/;

const isDeclared = (meaning: Meaning | null): boolean =>
  meaning?.kind === 'declaredLevel' || meaning?.kind === 'declaredPayer' || meaning?.kind === 'booking';

/** A leaf that means nothing without its group: 名称 under 项目, 类 under 科目编码, 小计 under 中央. */
const genericOf = (leaf: string, groups: readonly string[]): Meaning | null => {
  const key = headerKey(leaf);
  const group = groups[groups.length - 1] ?? '';
  if (/^[类款项]$/.test(key)) return { kind: 'codePart', rank: 0 };
  if (CODES.test(key) || NAMES.test(key)) {
    const joined = meaningOf(headerKey(group).replace(/(?:名称|编码|代码|信息)$/, '') + key);
    return joined ?? (NAMES.test(key) && group === '' ? { kind: 'name', rank: 4 } : null);
  }
  const tier = groups.map((text) => meaningOf(text)).find((meaning) => meaning?.kind === 'tier');
  return tier ?? { kind: 'money', rank: 0 };
};

/** Below a tier's heading an amount is that tier's (中央 over 一般公共预算); below 事权 a tier is a box to tick. */
const inGroup = (meaning: Meaning, groups: readonly string[]): Meaning => {
  const above = groups.map((text) => meaningOf(text));
  if (meaning.kind === 'tier' && above.some(isDeclared) && !above.some((group) => group?.kind === 'money')) {
    const declared = above.find(isDeclared);
    return { kind: 'tick', rank: declared?.kind === 'declaredLevel' ? 0 : 1, tier: meaning.tier };
  }
  const amountLike = meaning.kind === 'money' || meaning.kind === 'relative';
  const tier = above.find((group) => group?.kind === 'tier');
  return amountLike && tier ? tier : meaning;
};

/**
 * The meaning of a column from its header path, outermost text first. The last text decides; those above it say
 * what it belongs to.
 */
export const pathMeaning = (path: readonly string[]): Meaning | null => {
  const leaf = path[path.length - 1];
  if (leaf === undefined) return null;
  const groups = path.slice(0, -1);
  const meaning = meaningOf(leaf);
  if (path.some((text) => SHARE.test(text))) return { kind: 'ignored', rank: 0 };
  if (meaning === null)
    return groups.length > 0 && /^[([（【]/.test(squeeze(leaf)) ? pathMeaning(groups) : null;
  return meaning.kind === 'generic' ? genericOf(leaf, groups) : inGroup(meaning, groups);
};
