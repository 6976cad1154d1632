import type { Tier } from '../policy/types';

/** A tier read from the endings of a name whose divisions are in no table. */
export interface GenericPlace {
  readonly tier: Tier;
  readonly length: number;
  readonly district: boolean;
}

/** Words that end like a place and are none; masked before reading. */
const NO_PLACE =
  /市场|市政(?!府|协|务)|市容|城市|都市|超市|社区|园区|校区|小区|片区|矿区|林区|灌区|景区|库区|牧区|街区|地区性|开发区|高新区|经开区|管理区|示范区|保护区|新区|区块|区域|分区|县域|州际|旗舰|旗下|联盟|加盟|盟员/g;

const CITY = /^([^省市县区旗盟州局厅委部院所站处室队办会]{1,7}(?:自治州|市|州|盟|地区))/;
const COUNTY = /^([^省市县区旗局厅委部院所站处室队办会]{1,7}(?:自治县|县|区|旗|市))/;

/**
 * Reads 云川市知识产权局, 青山县交通局 by their endings.
 * Returns null where the name does not begin with a place.
 */
export const genericPlace = (name: string): GenericPlace | null => {
  const text = name.replace(NO_PLACE, (word, at: number) =>
    // 澧都市 is a place, 城市管理局 is none.
    word.endsWith('市') && at > 0 && at < 4 ? word : '〇'.repeat(word.length),
  );
  const city = CITY.exec(text)?.[1] ?? '';
  const county = COUNTY.exec(text.slice(city.length))?.[1] ?? '';
  if (city === '' && county === '') return null;
  const tier: Tier = county === '' ? 'prefecture' : 'county';
  return { tier, length: city.length + county.length, district: county.endsWith('区') };
};
