import { isNotice, readDate, readDocumentNumber } from './frame';
import type { Line } from './lines';
import type { Standpoint } from './tiers';
import type { Tier } from './types';

/** 文号 and 落款 date of the document. */
export function readFacts(lines: readonly Line[]): { number: string | null; issued: string | null } {
  const numbered = lines.find((line) => line.kind === 'number');
  const labelled = lines.find(
    (line) =>
      line.kind === 'debris' && /(?:文号|字号)[:]/.test(line.text) && readDocumentNumber(line.text) !== null,
  );
  const number = readDocumentNumber((numbered ?? labelled)?.text ?? '');
  const dates = lines.filter((line) => line.kind === 'date');
  const signed = dates.find((line) => !/印发?\)?$/.test(line.text)) ?? dates[0];
  const said = lines.find(
    (line) => line.kind === 'debris' && /^(?:成文日期|发文日期|签署日期|印发日期)/.test(line.text),
  );
  const issued =
    signed !== undefined ? readDate(signed.text) : said !== undefined ? readDate(said.text, true) : null;
  return { number, issued };
}

const IN_FORCE = /(?:自|从)(.{2,24}?)(?:起|开始)(?:正式)?(?:施行|实施|执行|生效|试行)/;

/** The day the plan takes force: 自印发之日 is the day of issue. */
export function readEffective(text: string, issued: string | null): string | null {
  const match = IN_FORCE.exec(text);
  if (match === null) return null;
  const words = match[1] as string;
  if (/(?:印发|发布|公布|发文|下发|颁布)之日/.test(words)) return issued;
  return readDate(words);
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
  readonly between: readonly Tier[];
}

const BETWEEN: readonly (readonly [RegExp, readonly Tier[]])[] = [
  [/中央(?:与|和)地方/, ['central']],
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
  const match = REGION.exec(text);
  if (match === null) return null;
  const region = match[1] as string;
  return /^(?:关于|印发|省|市|自治区|盟|州)/.test(region) || /[与和级]/.test(region) ? null : region;
}

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
  const issuer = central ? 'central' : region !== null ? tierOfRegion(region) : (between[0] ?? null);
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

export { isNotice };
