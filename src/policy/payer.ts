import { ANNOUNCES_PAID } from './clause-words';
import type { Range } from './flow';
import { readTiers, type Party, type Standpoint } from './tiers';
import type { MatterLevel } from './types';

/** Who pays: a level, who commissions the work (委托方), or the tier the item itself names (由其自行承担). */
export type PayerWord = MatterLevel | 'principal' | 'own';

/** 由 X 承担 found in a clause. */
export interface PayerHit extends Range {
  /** Null: a payer is named but not understood. */
  readonly payer: PayerWord | null;
  readonly parties: readonly Party[];
  /** What is paid for, where it stands after the verb (省级承担 X 的支出责任). */
  readonly object: Range | null;
  /** The object is named as money (…支出), not as a task. */
  readonly money: boolean;
}

const VERB = /(承担|负担|分担|出资(?!协议|比例|人|方|额|代表)|兜底|安排|保障|解决|负责|统筹|分摊|支付|列支)/g;
const PAYS = /承担|负担|分担|出资|兜底|分摊|支付|列支/;
/** Verbs that also end an item (省方资本金出资): without 由 their payer stands right before them. */
const NOUNS = /出资|兜底|支付|列支|安排|保障|解决|统筹/;
const MONEY = /支出责任|支出|经费|资金|费用|投入|补助|补贴|财力|财政/;
const AMOUNT =
  /^(?:主要|全部|相应|补充|次要|全额|剩余|其余|各自|绝大部分|大部分|所需|部分|兜底|同等|一定|的|相关|具体|最终|主体|落实|安排|解决|保障|承担)*(?:支出责任|支出|经费|资金|费用|投入|责任|补助|缺口)?(?:和支出责任)?[:)、]*$/;
export const SHARE =
  /\d(?:\.\d+)?%|分之[一二三四五六七八九十]|\d(?:\.\d+)?(?:[∶比]\d)|[一二三四五六七八九]成|各(?:承担|负担|分担)?(?:一半|半)|一半|对半|全额/;
const OBJECT =
  /^(.{2,}?)(?:的|等)?(?:主要|相应|全部)?(?:支出责任|经费|支出|资金|费用)(?:责任)?(?:和支出责任)?$/;

interface Who {
  readonly payer: PayerWord;
  readonly parties: readonly Party[];
}

const SPECIAL: readonly (readonly [RegExp, PayerWord])[] = [
  [/^委托(?:方|单位|机关|部门|的?政府|一方)(?:财政)?/, 'principal'],
  [/^其(?:自身|自行|自主)?/, 'own'],
  [
    /^(?:按照?)?(?:举办[方者]|主办[方者]|主管部门|所有者)?(?:所属|所在)?(?:同级|本级|各级|所属(?:同?级)?|隶属|所在级次|举办[方者]|主办[方者])(?:政府|人民政府|财政(?:部门)?|地方|预算)*/,
    'by-affiliation',
  ],
  [/^(?:双方|各方|三方)/, 'shared'],
];

const LOCATES = /(?:沿[一-龥]|的|所在地?|属地|当地|所属|举办|有关|相关|各|事发地?|受益地?|主管|原)$/;

/** Tiers at the end of a phrase that first says which of them (机场所在市县, 举办高校的市). */
function locatedTiers(phrase: string, standpoint: Standpoint): Who | null {
  for (let at = 1; at < phrase.length; at++) {
    if (!LOCATES.test(phrase.slice(0, at))) continue;
    const found = readTiers(phrase, at, phrase.length, standpoint);
    if (found !== null && found.end === phrase.length && found.parties.length > 0) {
      return { payer: payerOf(found.parties, found.joint), parties: found.parties };
    }
  }
  return null;
}

const isBelow = (party: Party): boolean => party === 'prefecture' || party === 'county';

function payerOf(parties: readonly Party[], joint: boolean): MatterLevel {
  if (joint || (parties.length > 1 && !parties.every(isBelow))) return 'shared';
  return parties[0] ?? 'shared';
}

/** Reads the payer from the words before the verb; manner words may follow the tiers (省级统一组织并). */
function whoPays(phrase: string, standpoint: Standpoint, longest = 30): Who | null {
  for (const [form, payer] of SPECIAL) if (form.test(phrase)) return { payer, parties: [] };
  const found = readTiers(phrase, 0, phrase.length, standpoint);
  if (found !== null && found.parties.length > 0) {
    const rest = phrase.slice(found.end);
    const joined = found.joint || (found.parties.length > 1 && found.linked);
    if (rest.length <= longest && !/^[一-龥]?(?:的|所|域|场|直|里|内)/.test(rest)) {
      return { payer: payerOf(found.parties, joined || /共同|分别|各/.test(rest)), parties: found.parties };
    }
  }
  return locatedTiers(
    phrase.replace(/(?:共同|分别|各自|自行|统筹|负责|予以|全额|按[^,]*)+$/, ''),
    standpoint,
  );
}

/** Judges what follows the verb: an amount, a share, a thing paid for, or no payment at all. */
function readObject(
  text: string,
  from: number,
  end: number,
  by: boolean,
): { object: Range | null; money: boolean } | null {
  const words = text.slice(from, end);
  if (/^(?:的)?部分\)*$/.test(words)) return null;
  if (ANNOUNCES_PAID.test(`${by ? '由其承担' : ''}${words}`) && words.length <= 20)
    return { object: null, money: true };
  if (AMOUNT.test(words) || SHARE.test(words)) return { object: null, money: true };
  if (/^的/.test(words)) return null;
  if (
    /(?:补助|补贴|安排|承担|负担|资金)[^,。;]{0,4}(?:以外|之外|外|后)的?(?:其余|剩余)?(?:支出|部分|经费|资金|费用)$/.test(
      words,
    )
  )
    return { object: null, money: true };
  const named = OBJECT.exec(words);
  if (named !== null) {
    const length = /(?:支出|经费|资金|费用)$/.test(words) ? words.length : (named[1] as string).length;
    return { object: { start: from, end: from + length }, money: true };
  }
  return words.length >= 2 ? { object: { start: from, end }, money: false } : null;
}

/** Tries the verbs after a payer phrase that starts at `from`; `start` is where the assertion begins. */
function payment(
  text: string,
  clause: Range,
  start: number,
  from: number,
  by: boolean,
  standpoint: Standpoint,
): PayerHit | null {
  const words = text.slice(from, clause.end);
  VERB.lastIndex = 0;
  for (let match = VERB.exec(words); match !== null; match = VERB.exec(words)) {
    const verb = match[1] as string;
    const phrase = words.slice(0, match.index);
    if (/[不未]$/.test(phrase)) continue;
    const after = from + match.index + verb.length;
    const found = readObject(text, after, clause.end, by);
    if (found === null) continue;
    const paid = PAYS.test(verb);
    if (
      !paid &&
      (!MONEY.test(text.slice(clause.start, clause.end)) || found.object !== null) &&
      verb !== '负责'
    )
      continue;
    if (verb === '负责' && found.object === null) continue;
    if (
      !by &&
      !paid &&
      verb !== '负责' &&
      !/(?:经费|资金|支出|费用)[:,]?$/.test(text.slice(clause.start, from))
    )
      continue;
    const who = whoPays(phrase, standpoint, by || !NOUNS.test(verb) ? 30 : 4);
    if (who === null) {
      if (by && paid && found.object === null && phrase !== '' && /支出责任|经费|支出$/.test(words)) {
        return { start, end: clause.end, payer: null, parties: [], object: null, money: true };
      }
      continue;
    }
    return { start, end: clause.end, payer: who.payer, parties: who.parties, ...found };
  }
  return null;
}

/** 以 X 为主: the payer of the main part. */
function mainly(text: string, clause: Range, standpoint: Standpoint): PayerHit | null {
  const words = text.slice(clause.start, clause.end);
  const match = /(?:支出责任)?(?:主要)?以([^,。;]{1,24}?)(?:投入|支出|负担|承担)?为主/.exec(words);
  if (match === null || !/支出责任|承担|负担|经费|资金|投入|支出/.test(words)) return null;
  const who = whoPays(match[1] as string, standpoint);
  if (who === null) return null;
  const start = clause.start + match.index;
  return { start, end: clause.end, payer: who.payer, parties: who.parties, object: null, money: true };
}

const HEAD =
  /^(?:其中[,:]?|并|且|同时|原则上|所需(?:经费|资金|支出)?|(?:相关|相应|其)?(?:经费|资金|支出责任|支出|费用)|[:,])+/;
const UNNAMED =
  /^(?:按照?[^,。;]{1,24}?)?(?:由)?(?:共同|分别|各自|分级|按比例|分档|按职责)+(?:承担|负担|分担)(?:相应|各自|的)*(?:支出责任|经费|支出|资金)?[:]?$/;
const SELF = /^(?:自行|自主)(?:承担|负担|解决|安排)(?:支出责任|经费|支出|资金)?$/;

/** Positions at which a payer may begin without 由: the head of the clause, and after words for the money. */
function headOf(text: string, clause: Range): number {
  const head = HEAD.exec(text.slice(clause.start, clause.end));
  return clause.start + (head === null ? 0 : head[0].length);
}

/** A clause of one plan has some dozens of characters; of a longer one only the end can say who pays. */
const LONGEST_CLAUSE = 300;

/** The payer a clause names, or null. */
export function findPayer(text: string, whole: Range, standpoint: Standpoint): PayerHit | null {
  const clause = { start: Math.max(whole.start, whole.end - LONGEST_CLAUSE), end: whole.end };
  const words = text.slice(clause.start, clause.end);
  const main = mainly(text, clause, standpoint);
  if (main !== null) return main;
  let tries = 0;
  for (let at = clause.start; at < clause.end && tries < 12; at++) {
    if (text.charAt(at) !== '由') continue;
    tries++;
    const hit = payment(text, clause, at, at + 1, true, standpoint);
    if (hit !== null) return hit;
  }
  const start = headOf(text, clause);
  const bare = text.slice(start, clause.end);
  if (UNNAMED.test(bare))
    return { start, end: clause.end, payer: 'shared', parties: [], object: null, money: true };
  if (SELF.test(bare))
    return { start, end: clause.end, payer: 'own', parties: [], object: null, money: true };
  if (!/承担|负担|分担|负责|安排|出资|%|分摊/.test(words)) return null;
  return payment(text, clause, start, start, false, standpoint);
}
