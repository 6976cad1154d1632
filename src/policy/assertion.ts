import type { Range } from './flow';
import { readTiers, type Party, type Standpoint } from './tiers';
import type { MatterLevel } from './types';

/** A level as a clause assigns it. */
export interface LevelWords {
  readonly level: MatterLevel;
  readonly parties: readonly Party[];
}

/** 确认为 X 财政事权 found in a clause; `level` null where the words are not understood. */
export interface LevelHit extends Range {
  readonly words: LevelWords | null;
  /** 逐步上划为…, 条件成熟时…: not yet in force. */
  readonly future: boolean;
}

/** 由 X 承担 found in a clause. */
export interface PayerHit extends Range {
  /** Null: a payer is named but not understood. */
  readonly payer: MatterLevel | 'principal' | null;
  readonly parties: readonly Party[];
  /** Words between 承担 and 支出责任 that say what is paid for. */
  readonly object: Range | null;
  /** 由 stood before the payer. */
  readonly by: boolean;
}

const STRONG =
  '确认为|明确为|确定为|界定为|认定为|划分为|划定为|上划为|下划为|上收为|下放为|上划至|划为|调整为|转为|定为|归为|设为|确认属于|列为';
const WEAK =
  '作为|属于|归属于?|划归|划入|纳入|列入|仍为|仍属|均为|均属于?|同为|分别为|总体为|总体上为|视为|视同|是|属|为';
const LEVEL = new RegExp(
  `(${STRONG}|${WEAK})([^,。;:]{0,60}?)(?:财政)?事权(?:(?:和|与|及)支出责任)?(?:事项|范围|范畴)?`,
  'g',
);
const IS_STRONG = new RegExp(`^(?:${STRONG})$`);

const either = (parties: readonly Party[]): LevelWords => ({ level: 'by-affiliation', parties });

/** What a phrase between the verb and 财政事权 says, e.g. 自治区与盟市共同. */
export function readLevelPhrase(phrase: string, standpoint: Standpoint): LevelWords | null {
  const bare = phrase.replace(/^(?:分别|仍然?|是|原则上)+/, '').replace(/(?:承担|负责|实施)?的$/, '');
  if (/^(?:各级|同级|本级)(?:政府|财政)?$/.test(bare)) return either([]);
  const found = readTiers(bare, 0, bare.length, standpoint);
  if (found === null || found.end < bare.length) return null;
  if (found.either) return either(found.parties);
  if (found.joint) return { level: 'shared', parties: found.parties };
  if (found.hits.length === 1) return { level: found.parties[0] as Party, parties: found.parties };
  const joined = /[与和及]/.test(bare.replace(/\(.*?\)/g, ''));
  if (joined) return { level: 'shared', parties: found.parties };
  const below = found.parties.filter((party) => party === 'prefecture' || party === 'county');
  if (below.length === found.parties.length) return { level: 'prefecture', parties: found.parties };
  return { level: 'shared', parties: found.parties };
}

const FUTURE = /(?:逐步|条件成熟(?:时|后)?|过渡期|待.{1,20}后|适时|今后|将来|未来|远期)[^。;]{0,40}$/;

const continuation = /^(?:或者?|和|与|、|以及)([^,。;:]{1,30}?)(?:财政)?事权/;

function levelAfter(
  text: string,
  end: number,
  first: LevelWords,
  limit: number,
  standpoint: Standpoint,
): { words: LevelWords; end: number } {
  const match = continuation.exec(text.slice(end, Math.min(limit, end + 48)));
  if (match === null) return { words: first, end };
  const second = readLevelPhrase(match[1] as string, standpoint);
  if (second === null) return { words: first, end };
  const parties = [...new Set([...first.parties, ...second.parties])];
  return { words: either(parties), end: end + match[0].length };
}

/** A survey of the kinds a chapter knows (划分为中央财政事权、共同财政事权两类) assigns nothing. */
const isSurvey = (text: string, from: number, to: number): boolean =>
  /[一两二三四五]类|[一两二三四五]种/.test(text.slice(from, to));

/** The level a clause assigns, the last where it has several; null where it assigns none. */
export function findLevel(text: string, clause: Range, standpoint: Standpoint): LevelHit | null {
  const words = text.slice(clause.start, clause.end);
  let best: LevelHit | null = null;
  LEVEL.lastIndex = 0;
  for (let match = LEVEL.exec(words); match !== null; match = LEVEL.exec(words)) {
    const verb = match[1] as string;
    const after = words.slice(match.index + match[0].length);
    const before = words.slice(0, match.index);
    LEVEL.lastIndex = match.index + verb.length;
    if (/[未不非]$/.test(before) || /^的/.test(after) || isSurvey(words, match.index, words.length)) continue;
    const read = readLevelPhrase(match[2] as string, standpoint);
    if (read === null && (!IS_STRONG.test(verb) || /(?:财政)?事权/.test(match[2] as string))) continue;
    const start = clause.start + match.index;
    const end = start + match[0].length;
    const future = FUTURE.test(before);
    if (read === null) best = best ?? { start, end, words: null, future };
    else {
      const whole = levelAfter(text, end, read, clause.end, standpoint);
      best = { start, end: whole.end, words: whole.words, future };
      LEVEL.lastIndex = whole.end - clause.start;
    }
  }
  return best;
}

const VERB =
  /^(?:(?:按照?|根据|依据)[^,。;]{1,30}?)?(?:共同|分别|各自|自行|全额|统筹|足额|统一|予以|负责|主要|全部|相应|单独|独立|自主|继续|原则上|先行)*(承担|负担|分担|安排|保障|解决|出资|兜底|负责|统筹)/;
const MONEY = /支出责任|支出|经费|资金|费用|投入|补助|财力/;
const AMOUNT =
  /^(?:主要|全部|相应|全额|剩余|其余|各自|绝大部分|大部分|所需|部分|兜底|同等|一定|的)*(?:支出责任|支出|经费|资金|费用|投入|责任|补助)?(?:和支出责任)?$/;
const SHARE = /\d+(?:\.\d+)?%|百分之|\d+:\d+|[一二三四五六七八九]成/;

interface Who {
  readonly payer: PayerHit['payer'];
  readonly parties: readonly Party[];
  readonly end: number;
}

const SPECIAL: readonly (readonly [RegExp, PayerHit['payer']])[] = [
  [/(?:委托方|委托单位|委托机关|委托部门)/y, 'principal'],
  [/(?:同级|本级|各级|所属(?:同?级)?|隶属)(?:政府|人民政府|财政(?:部门)?|地方)*/y, 'by-affiliation'],
  [/(?:双方|各方)(?=共同|按|分)/y, 'shared'],
];

function whoPays(text: string, at: number, limit: number, standpoint: Standpoint): Who | null {
  const found = readTiers(text, at, limit, standpoint);
  if (found !== null && (found.parties.length > 0 || found.joint)) {
    return {
      payer: payerOf(found.parties, found.joint, found.either || found.apart),
      parties: found.parties,
      end: found.end,
    };
  }
  for (const [form, payer] of SPECIAL) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match !== null) return { payer, parties: [], end: at + match[0].length };
  }
  return null;
}

function payerOf(parties: readonly Party[], joint: boolean, split: boolean): MatterLevel {
  if (joint || (parties.length > 1 && !onlyBelow(parties))) return 'shared';
  if (split && parties.length > 1) return 'shared';
  return parties[0] ?? 'shared';
}

const onlyBelow = (parties: readonly Party[]): boolean =>
  parties.every((party) => party === 'prefecture' || party === 'county');

/** Reads a payer that starts at `at` (after 由, or at the head of a clause). */
function payerAt(
  text: string,
  clause: Range,
  at: number,
  by: boolean,
  standpoint: Standpoint,
): PayerHit | null {
  const who = whoPays(text, at, clause.end, standpoint);
  const from = who === null ? at : who.end;
  const rest = text.slice(from, clause.end);
  const verb = (who === null ? /^[^,。;]{1,30}?(承担|负担)(?=.{0,6}(?:支出责任|经费|支出))/ : VERB).exec(
    rest,
  );
  if (verb === null) return null;
  const after = rest.slice(verb[0].length);
  const object = after.replace(/[)、]+$/, '');
  const plain = AMOUNT.test(object);
  const money = MONEY.test(text.slice(clause.start, clause.end)) || SHARE.test(rest);
  const paysByNature = /承担|负担|分担|出资/.test(verb[1] as string);
  if (!paysByNature && !money) return null;
  const end = clause.end;
  if (plain || SHARE.test(rest)) {
    if (!paysByNature && !MONEY.test(text.slice(clause.start, clause.end))) return null;
    return {
      start: by ? at - 1 : at,
      end,
      payer: who === null ? null : who.payer,
      parties: who?.parties ?? [],
      object: null,
      by,
    };
  }
  const named = /^(.{2,}?)(?:的|等)?(?:主要|相应|全部)?(?:支出责任|经费|支出|资金|费用)(?:责任)?$/.exec(
    object,
  );
  if (who === null || named === null) return null;
  const start = from + verb[0].length;
  const words = /支出$/.test(object) ? object : (named[1] as string);
  return {
    start: by ? at - 1 : at,
    end,
    payer: who.payer,
    parties: who.parties,
    object: { start, end: start + words.length },
    by,
  };
}

const HEAD =
  /^(?:其中,?|并|且|同时|原则上|所需(?:经费|资金|支出)?|(?:相关|相应|其)?(?:经费|资金|支出责任|支出|费用)|:|,)*/;

/** The payer a clause names, or null. */
export function findPayer(text: string, clause: Range, standpoint: Standpoint): PayerHit | null {
  for (let at = clause.start; at < clause.end; at++) {
    if (text.charAt(at) !== '由') continue;
    const hit = payerAt(text, clause, at + 1, true, standpoint);
    if (hit !== null) return hit;
  }
  const head = HEAD.exec(text.slice(clause.start, clause.end));
  const start = clause.start + (head === null ? 0 : head[0].length);
  return payerAt(text, clause, start, false, standpoint);
}
