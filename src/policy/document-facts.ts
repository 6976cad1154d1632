import { readDate, readDocumentNumber } from './frame';
import type { Line } from './lines';
import { readNumeral } from './numbering';
import type { Party, Standpoint } from './tiers';
import type { Tier } from './types';

/** 文号 and 落款 date of the document, and the names that signed it. */
export function readFacts(lines: readonly Line[]): {
  number: string | null;
  issued: string | null;
  signers: readonly string[];
} {
  const of = (kind: Line['kind']): string[] =>
    lines.filter((line) => line.kind === kind).map((line) => line.text);
  const said = of('debris').filter((text) => /^(?:成文日期|发文日期|签署日期|印发日期)/.test(text));
  const labelled = of('debris').filter((text) => /(?:文号|字号):/.test(text));
  const numbers = [...of('number'), ...of('imprint'), ...labelled].map(readDocumentNumber);
  const dates = of('date');
  const signed = dates.filter((text) => !/印发?\)?$/.test(text));
  const issued = [...signed, ...dates, ...of('imprint')].map((text) => readDate(text));
  return {
    number: numbers.find((number) => number !== null) ?? null,
    issued: [...issued, ...said.map((text) => readDate(text, true))].find((date) => date !== null) ?? null,
    signers: [...of('issuer'), ...signed],
  };
}

const IN_FORCE =
  /(?:自|从)?([^,。;:自从]{2,24}?)(?:之日)?(?:起|开始)(?:(\d{1,3}|[一二三四五六七八九十]{1,3})日后)?(?:正式)?(?:施行|实施|执行|生效|试行)/;
const OF_PLAN = /方案|办法|意见|通知|规定|划分|以上|上述|清单/;
const OF_ALL = /以上|上述|本通知|两个|各方案|均/;

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function readStart(sentence: string, issued: string | null): string | null {
  const match = IN_FORCE.exec(sentence);
  if (match === null) return null;
  const words = match[1] as string;
  const from = /(?:印发|发布|公布|发文|下发|颁布)(?:之日)?$/.test(words) ? issued : readDate(words);
  if (from === null || match[2] === undefined) return from;
  return dayAfter(from, readNumeral(match[2]));
}

/** The day the plan takes force (自印发之日 is the day of issue); `forAll`: only sentences that speak of several plans. */
export function readEffective(text: string, issued: string | null, forAll = false): string | null {
  for (const sentence of text.split(/[。;\n]/).reverse()) {
    if (!/施行|实施|执行|生效|试行/.test(sentence) || !IN_FORCE.test(sentence)) continue;
    if (forAll ? !OF_ALL.test(sentence) : !OF_PLAN.test(sentence) && sentence.length > 24) continue;
    const start = readStart(sentence, issued);
    if (start !== null) return start;
  }
  return null;
}

const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市/;
const REGION = /^(.{2,12}?(?:自治区|省|自治州|州|盟|地区|市|自治县|县|自治旗|旗|区))/;
const CENTRAL = /^(?:国务院|财政部|国家|中共中央|中华人民共和国)/;

/** Who issued the plan, for which region, and what its field is. */
export interface Origin {
  readonly region: string | null;
  readonly issuer: Tier | null;
  readonly field: string | null;
  readonly standpoint: Standpoint;
  /** The tiers it divides between, by its title. */
  readonly between: readonly Party[];
}

const BETWEEN: readonly (readonly [RegExp, readonly Party[]])[] = [
  [/中央(?:与|和)地方/, ['central', 'local']],
  [
    /(?:自治区|省级?)(?:与|和|对|、)(?:盟市|市州|市县|市\(|市|各市|地市|州|设区)|(?:自治区|省)以下/,
    ['province', 'prefecture'],
  ],
  [
    /(?:盟|州|市)(?:本级|级)?(?:与|和|对|、)(?:旗县|县|区|市县|各县|各区)|(?:市|盟|州)以下|市区两级/,
    ['prefecture', 'county'],
  ],
];

function tierOfRegion(region: string): Tier {
  if (/(?:省|自治区)$/.test(region) || MUNICIPALITY.test(region)) return 'province';
  if (/(?:自治州|州|盟|地区|市)$/.test(region)) return 'prefecture';
  return 'county';
}

function regionOf(text: string): string | null {
  const match = REGION.exec(text.replace(/\(.*?\)/g, ''));
  if (match === null) return null;
  const region = match[1] as string;
  return /^(?:关于|印发|省|市|自治区|盟|州)/.test(region) || /[与和级]|领域|关于|印发/.test(region)
    ? null
    : region;
}

const tierOf = (party: Party | undefined): Tier | null =>
  party === undefined || party === 'local' ? null : party;

const FIELD = /(?:省|自治区|市|州|盟|县|印发|关于|^)?([\u4e00-\u9fff]{2,12}?)领域/;

function fieldOf(title: string, region: string | null): string | null {
  const match = FIELD.exec(region !== null && title.startsWith(region) ? title.slice(region.length) : title);
  if (match === null) return null;
  return (match[1] as string).replace(/^.*(?:印发|关于|自治区|省)/, '') || null;
}

/** Reads issuer, region and field from the plan's title, then the notice's title and number. */
export function readOrigin(title: string, notices: readonly string[], number: string | null): Origin {
  const titles = [title, ...notices].map((one) => one.replace(/^《/, ''));
  const between =
    BETWEEN.find(([form]) => titles.some((one) => form.test(one.replace(/\(.*?\)/g, ''))))?.[1] ?? [];
  const central =
    titles.some((one) => CENTRAL.test(one)) ||
    /^(?:国办|国发|财)/.test(number ?? '') ||
    between[0] === 'central';
  const region = central ? '全国' : (titles.map(regionOf).find((found) => found !== null) ?? null);
  const issuer = central ? 'central' : region !== null ? tierOfRegion(region) : tierOf(between[0]);
  const municipality = region !== null && MUNICIPALITY.test(region);
  const standpoint = { issuer, municipality, autonomous: region !== null && /自治区$/.test(region) };
  return {
    region,
    issuer,
    field:
      fieldOf(title, region) ?? titles.map((one) => fieldOf(one, region)).find((one) => one !== null) ?? null,
    standpoint,
    between,
  };
}
