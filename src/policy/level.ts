import type { Range } from './flow';
import { readTiers, type Party, type Standpoint } from './tiers';
import type { MatterLevel } from './types';

/** A level as a clause assigns it. */
export interface LevelWords {
  readonly level: MatterLevel;
  readonly parties: readonly Party[];
}

/** 确认为 X 财政事权 found in a clause; `words` null where the level is not understood. */
export interface LevelHit extends Range {
  readonly words: LevelWords | null;
  /** 逐步上划为…, 条件成熟时…: not yet in force. */
  readonly future: boolean;
}

const STRONG =
  '确认为|明确为|确定为|界定为|认定为|划分为|划定为|上划为|下划为|上收为|下放为|上划至|下放至|划为|调整为|转为|变更为|定为|归为|列为|核定为';
const WEAK =
  '作为|同属于?|亦属于?|属于|归属于?|归于|归|划归|归入|划入|纳入|列入|仍为|仍属|均为|均属于?|同为|分别为|总体为|总体上为|视为|视同|是|属|为|上划|上收|下放';
const LEVEL = new RegExp(
  `(${STRONG}|${WEAK})([^,。;:]{0,60}?)(?:财政)?事权(?:(?:和|与|及)支出责任)?(?:事项|范围|范畴)?`,
  'g',
);
const IS_STRONG = new RegExp(`^(?:${STRONG})$`);

const TIED = '(?:财政)?事权(?:(?:和|与|及)支出责任)?';

/** 事权归市级, 市级为事权和支出责任主体: the level after 事权, or before it. */
const TURNED = new RegExp(
  `${TIED}(?:均|仍|统一)?(?:归属于?|归于?|划归|在|属于?)([^,。;:]{1,20}?)(?:所有|承担|负责|行使)?$|(?:由|以)?([^,。;:]{1,20}?)(?:为|是|作为)${TIED}(?:的)?(?:承担|责任)?主体$`,
);

/** 按照隶属关系划分 without a level: by affiliation. */
const AFFILIATED =
  /(?:均|都)?按照?(?:行政)?隶属关系(?:分别|具体)?(?:划分|划定|确定|界定|负责)(?:财政事权)?(?:[和与]支出责任)?$/;

function affiliated(words: string, clause: Range): LevelHit | null {
  const match = AFFILIATED.exec(words);
  if (match === null) return null;
  return { start: clause.start + match.index, end: clause.end, words: either([]), future: false };
}

function turnedLevel(text: string, clause: Range, standpoint: Standpoint): LevelHit | null {
  const match = TURNED.exec(text.slice(clause.start, clause.end));
  const phrase = match?.[1] ?? match?.[2];
  if (match === null || phrase === undefined) return null;
  const words = readLevelPhrase(phrase, standpoint);
  if (words === null) return null;
  return { start: clause.start + match.index, end: clause.end, words, future: false };
}

const either = (parties: readonly Party[]): LevelWords => ({ level: 'by-affiliation', parties });

const isBelow = (party: Party): boolean => party === 'prefecture' || party === 'county';

/** What a phrase between the verb and 财政事权 says, e.g. 自治区与盟市共同; null where it is no tier phrase. */
export function readLevelPhrase(phrase: string, standpoint: Standpoint): LevelWords | null {
  const bare = phrase
    .replace(/^(?:分别|仍然?|是|原则上|到|由)+/, '')
    .replace(/(?:承担|负责|实施)?的$/, '')
    .replace(/性质?$/, '');
  if (/^(?:各级|同级|本级)(?:政府|财政)?$/.test(bare)) return either([]);
  const found = readTiers(bare, 0, bare.length, standpoint);
  if (found === null || found.end < bare.length) return null;
  const { parties } = found;
  if (found.either) return either(parties);
  if (found.joint) return { level: 'shared', parties };
  if (found.hits.length === 1) return { level: parties[0] as Party, parties };
  const joined = /[与和及]/.test(bare.replace(/\(.*?\)/g, ''));
  if (!joined && parties.every(isBelow)) return { level: 'prefecture', parties };
  return { level: 'shared', parties };
}

/** 由县级财政事权上划为…: what the level was before is no part of the item. */
const FORMER =
  /(?:由|从|自)(?:原来?|现行|目前)?(?:的|为|是|属于|作为)?(?:原)?[^,。;:由从自]{0,24}?(?:财政)?事权(?:事项)?(?:统一|整体|一并|全部|相应|逐步|条件成熟时)?$/;

const FUTURE =
  /(?:逐步|条件(?:成熟|具备)(?:时|后|的)?|过渡期(?:满|结束)|待[^,。;]{1,20}后|适时|今后|将来|未来|远期|下一步)[^。;]{0,40}$/;

const CONTINUED = /^(?:或者?|和|与|、|以及)([^,。;:]{1,30}?)(?:财政)?事权/;

/** A财政事权或B财政事权: the second half of the phrase. */
function readOn(
  text: string,
  end: number,
  first: LevelWords,
  limit: number,
  standpoint: Standpoint,
): { words: LevelWords; end: number } {
  const match = CONTINUED.exec(text.slice(end, Math.min(limit, end + 48)));
  const second = match === null ? null : readLevelPhrase(match[1] as string, standpoint);
  if (match === null || second === null) return { words: first, end };
  return {
    words: either([...new Set([...first.parties, ...second.parties])]),
    end: end + match[0].length,
  };
}

/** A survey of the kinds a chapter knows (划分为中央财政事权、共同财政事权两类) assigns nothing. */
export const isSurvey = (words: string): boolean =>
  /[一两二三四五][类种](?:情形|类型)?(?:$|[,。;:(])/.test(words);

/** Of a longer clause only the end can say the level. */
const LONGEST_CLAUSE = 600;

/** The level a clause assigns, the last where it has several; null where it assigns none. */
export function findLevel(text: string, whole: Range, standpoint: Standpoint): LevelHit | null {
  const clause = { start: Math.max(whole.start, whole.end - LONGEST_CLAUSE), end: whole.end };
  const words = text.slice(clause.start, clause.end);
  if (!words.includes('事权')) return affiliated(words, clause);
  let best: LevelHit | null = null;
  LEVEL.lastIndex = 0;
  for (let match = LEVEL.exec(words); match !== null; match = LEVEL.exec(words)) {
    const verb = match[1] as string;
    const phrase = match[2] as string;
    const before = words.slice(0, match.index);
    const after = words.slice(match.index + match[0].length);
    LEVEL.lastIndex = match.index + verb.length;
    if (
      /[未不非除已]$/.test(before) ||
      /^(?:的|以外|之外|外)/.test(after) ||
      isSurvey(words.slice(match.index))
    )
      continue;
    const read = readLevelPhrase(phrase, standpoint);
    if (read === null && (!IS_STRONG.test(verb) || phrase.includes('事权'))) continue;
    const former = FORMER.exec(before);
    const start = clause.start + (former === null ? match.index : former.index);
    const end = clause.start + match.index + match[0].length;
    const future = FUTURE.test(before);
    if (read === null) {
      best = best ?? { start, end, words: null, future };
      continue;
    }
    const whole = readOn(text, end, read, clause.end, standpoint);
    best = { start, end: whole.end, words: whole.words, future };
    LEVEL.lastIndex = whole.end - clause.start;
  }
  return best ?? turnedLevel(text, clause, standpoint) ?? affiliated(words, clause);
}
