import type { Tier } from './types';

/** A tier, or 地方 where the text does not divide it. */
export type Party = Tier | 'local';

/** Who issued the plan decides what 市级 or 区级 mean. */
export interface Standpoint {
  readonly issuer: Tier | null;
  /** A 直辖市: its 市级 is a province. */
  readonly municipality: boolean;
  /** An 自治区: its 区级 is the province. */
  readonly autonomous: boolean;
}

const IN_BRACKETS = '(?:\\([含包括所辖市州盟地县区旗、,/和及各级]{1,14}\\))?';

/** Words for tiers, longest first. The same words everywhere; what they mean is `meaning`. */
const WORDS: readonly (readonly [RegExp, TierWord])[] = (
  [
    ['中央(?:本级|级|政府|财政)?|国家级?|国务院', 'central'],
    ['自治区(?:本级|级)?|省(?:本级|级)?|区本级', 'province'],
    ['(?:盟市|市州|州市|地市|市地)、?(?:旗县|县区|县市区|区县|县)' + IN_BRACKETS + '级?', 'below'],
    ['市县(?:级|区|两级)?' + IN_BRACKETS, 'below'],
    ['市\\((?:州|地|盟)[、/]?(?:州|地|盟)?\\)、?县\\(市、?区\\)级?', 'below'],
    ['市、县(?:、区)?' + IN_BRACKETS + '级?', 'below'],
    ['市\\([县区、市]{1,6}\\)级?', 'below'],
    ['设区的?市(?:本级|级)?|地级市|地市级?|盟市(?:本级|级)?|市州(?:本级|级)?|州市(?:本级|级)?', 'prefecture'],
    ['(?:市|州|盟)\\((?:[州地盟市][、/]?){1,3}\\)(?:本级|级)?', 'prefecture'],
    ['盟(?:行政公署|本级|级)?|州(?:本级|级)?|地区(?:本级|级|行署|(?=财政事权|与县|和县))', 'prefecture'],
    [
      '区\\(市\\)县级?|县\\(市\\)区级?|市区县|[旗县区](?:、?(?:旗|县|区|市(?![场政容民值直]))){1,3}级?',
      'county',
    ],
    ['(?:旗县|县|区|旗)' + IN_BRACKETS + '级?', 'county'],
    ['乡镇级?|乡\\(镇\\)级?|苏木乡?镇?', 'county'],
    ['市(?:本级|级)?', 'city'],
    ['地方', 'local'],
  ] as const
).map(([source, word]) => [new RegExp(`(?:${source})`, 'y'), word] as const);

type TierWord = 'central' | 'province' | 'prefecture' | 'county' | 'city' | 'local' | 'below';

/** Tail words that name the tier's purse or government and say nothing more. */
const TAIL =
  /(?:(?:本级|同级)?(?:人民政府|各级政府|政府|财政部门|财政资金|财政预算|财政|预算|部门|两级|三级|各级|级))+/y;

/** A tier word found in a phrase. */
export interface TierHit {
  readonly start: number;
  readonly end: number;
  /** One tier, or those that a word like 市县 takes together. */
  readonly parties: readonly Party[];
  readonly text: string;
}

function meaning(
  word: TierWord,
  text: string,
  at: number,
  standpoint: Standpoint,
  hit: string,
): readonly Party[] {
  if (word === 'city') return [standpoint.municipality ? 'province' : 'prefecture'];
  if (word === 'below') {
    const three =
      /省|自治区/.test(text.charAt(at - 1)) ||
      /[两三]级$/.test(hit) ||
      /^[两三]级/.test(text.slice(at + hit.length));
    return three ? ['prefecture', 'county'] : ['prefecture'];
  }
  if (word === 'county' && standpoint.autonomous && /^区级?$/.test(hit)) return ['province'];
  return [word];
}

/** 市县 is one word only from above: in a city's own plan it is the city and its counties; in 省、市、县 it is two. */
const applies = (word: TierWord, text: string, at: number, standpoint: Standpoint, hit: string): boolean =>
  word !== 'below' ||
  (standpoint.issuer !== 'prefecture' && !(text.charAt(at - 1) === '、' && hit.includes('、')));

/** First characters of tier words: most positions of a text begin none. */
const FIRST = new Set('中国自省区盟市州地设旗县乡苏');

/** The tier word at a position, or null. */
export function tierAt(text: string, at: number, standpoint: Standpoint): TierHit | null {
  if (!FIRST.has(text.charAt(at))) return null;
  let best: TierHit | null = null;
  for (const [form, word] of WORDS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match === null || (best !== null && best.end >= at + match[0].length)) continue;
    if (!applies(word, text, at, standpoint, match[0])) continue;
    const parties = meaning(word, text, at, standpoint, match[0]);
    best = { start: at, end: at + match[0].length, parties, text: match[0] };
  }
  return best;
}

/** Length of 财政, 人民政府 and the like after a tier word. */
export function tailLength(text: string, at: number): number {
  TAIL.lastIndex = at;
  const match = TAIL.exec(text);
  return match === null ? 0 : match[0].length;
}

const JOINT = /(?:分别|各自|共同|共有|或者|以及|[与和、或及,/]|跨)/y;
const LEAD =
  /(?:原则上|主要|统一|全部|仍|均|各|所在地?|属地|当地|事发地?|项目|相关|有关|同级|本级|上述|沿海|沿江|沿边|沿线|途经|受益|所属|所辖|相应|涉及|毗邻|流域)*/y;

/** A phrase that names tiers and nothing else, e.g. 自治区与盟市共同. */
export interface TierPhrase {
  readonly parties: readonly Party[];
  readonly joint: boolean;
  readonly either: boolean;
  readonly apart: boolean;
  /** Several tiers with a joiner between them (省与市县), not one word (市县). */
  readonly linked: boolean;
  readonly hits: readonly TierHit[];
  readonly end: number;
}

const DEPTH: Readonly<Record<Party, number>> = {
  central: 0,
  province: 1,
  local: 1,
  prefecture: 2,
  county: 3,
};

const isBelow = (before: TierHit, hit: TierHit): boolean =>
  DEPTH[hit.parties[0] as Party] >= DEPTH[before.parties[0] as Party];

/** Tiers without a joiner stand together only as single characters (省市县), downwards; the 区 of 区分 is no tier. */
const mayFollow = (before: TierHit | undefined, hit: TierHit, joined: boolean): boolean =>
  before === undefined ||
  joined ||
  (before.text.length === 1 && before.end === hit.start && hit.text.length <= 2 && isBelow(before, hit));

/** Reads tiers and joiners from `start`; `end` is where something else begins. Null where no tier is named. */
export function readTiers(
  text: string,
  start: number,
  limit: number,
  standpoint: Standpoint,
): TierPhrase | null {
  const parties: Party[] = [];
  const hits: TierHit[] = [];
  let joint = false;
  let either = false;
  let apart = false;
  let linked = false;
  let waiting = false;
  let end = start;
  for (let at = start; at < limit;) {
    LEAD.lastIndex = at;
    const lead = LEAD.exec(text);
    const from = at + (lead === null ? 0 : lead[0].length);
    const hit = tierAt(text, from, standpoint);
    if (hit !== null && hit.end <= limit && mayFollow(hits[hits.length - 1], hit, waiting || joint)) {
      if (waiting && hits.length > 0) linked = true;
      waiting = false;
      for (const party of hit.parties) if (!parties.includes(party)) parties.push(party);
      hits.push(hit);
      at = end = Math.min(limit, hit.end + tailLength(text, hit.end));
      continue;
    }
    JOINT.lastIndex = at;
    const joiner = JOINT.exec(text);
    if (joiner === null || JOINT.lastIndex > limit) break;
    if (/共/.test(joiner[0])) joint = true;
    if (/或/.test(joiner[0])) either = true;
    if (/分别|各自/.test(joiner[0])) apart = true;
    waiting = /[与和、或及,/]/.test(joiner[0]);
    at = JOINT.lastIndex;
    if (/共|分别|各自/.test(joiner[0])) end = at;
  }
  if (parties.length === 0 && !joint) return null;
  return { parties, joint, either, apart, linked, hits, end };
}
