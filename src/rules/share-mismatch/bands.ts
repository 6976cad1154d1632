/** Which of a policy's shares (分档) a row goes by. */
import type { Share } from '../../policy/types';
import type { JudgedRow } from '../types';
import { textOf } from '../shared/finding';
import { policyOf } from '../shared/tiers';

const NO_PLACE = /第[一二三四五六七八九十\d]+[档类]|包括|所属[县区]?|[:：()（）]/g;
const KIND = /(?:自治区|自治州|自治县|自治旗|省|市|州|盟|县|旗|区)$/;

/** The places a band names, without their kind: 北屿 of 北屿县. */
const placesOf = (share: Share): readonly string[] =>
  (share.for ?? '')
    .replace(NO_PLACE, ' ')
    .split(/[、，,;；\s]|和|与|及/)
    .filter((place) => place.length >= 2 && !place.startsWith('其他'))
    .map((place) => (place.length > 2 ? place.replace(KIND, '') : place));

/** What tells where a row belongs, the surest first. */
const sources = (row: JudgedRow): readonly string[] => [
  textOf(row, 'unit'),
  row.result.unit.region ?? '',
  policyOf(row.result)?.region ?? '',
  `${textOf(row, 'name')} ${textOf(row, 'detail')}`,
];

/** Bands that name the row's place; all of them where none does: then meeting any one is enough. */
export const bandsOf = (row: JudgedRow, shares: readonly Share[]): readonly Share[] => {
  if (shares.length < 2) return shares;
  for (const source of sources(row)) {
    const named = shares.filter((share) => placesOf(share).some((place) => source.includes(place)));
    if (named.length > 0) return named;
  }
  return shares;
};
