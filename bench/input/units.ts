/** Units that rows belong to: the region's own, those of its prefectures and of their counties. */
import divisions from '../../assets/divisions/inner-mongolia-divisions.tsv';
import type { Chance } from './random';

export type UnitTier = 'province' | 'prefecture' | 'county';

export interface Unit {
  readonly name: string;
  readonly parent: string;
  readonly tier: UnitTier;
  /** The place the unit stands for: 全区 has none. */
  readonly place: string;
}

const PROVINCE = [
  '内蒙古自治区知识产权局',
  '内蒙古自治区市场监督管理局',
  '自治区知识产权保护中心',
  '自治区党委宣传部',
  '内蒙古自治区版权局',
  '内蒙古自治区科学技术厅',
  '内蒙古自治区农牧厅',
  '内蒙古自治区林业和草原局',
  '内蒙古自治区商务厅',
  '内蒙古自治区工业和信息化厅',
];

const BODIES = [
  '市场监督管理局',
  '知识产权局',
  '知识产权保护中心',
  '科学技术局',
  '农牧局',
  '商务局',
  '版权局',
  '工业和信息化局',
  '知识产权维权援助中心',
];

const places = (): { readonly prefectures: readonly string[]; readonly counties: readonly string[] } => {
  const rows = divisions
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 3);
  const of = (level: string): string[] =>
    rows.filter((cells) => cells[2] === level).map((cells) => cells[0] as string);
  return {
    prefectures: of('盟市'),
    counties: rows.filter((cells) => cells[2] !== '盟市').map((cells) => cells[0] as string),
  };
};

const unitsOf = (names: readonly string[], tier: UnitTier): readonly Unit[] =>
  names.flatMap((place) =>
    BODIES.map((body): Unit => ({ name: `${place}${body}`, parent: `${place}市场监督管理局`, tier, place })),
  );

const make = (): Readonly<Record<UnitTier, readonly Unit[]>> => {
  const { prefectures, counties } = places();
  return {
    province: PROVINCE.map((name): Unit => ({ name, parent: name, tier: 'province', place: '' })),
    prefecture: unitsOf(prefectures, 'prefecture'),
    county: unitsOf(counties, 'county'),
  };
};

const UNITS = make();

/** A quarter of the rows are the region's, more than half the prefectures'. */
export const someUnit = (chance: Chance): Unit => {
  const where = chance.next();
  return chance.pick(where < 0.25 ? UNITS.province : where < 0.85 ? UNITS.prefecture : UNITS.county);
};

/** Another unit of the same tier. */
export const unitLike = (unit: Unit, chance: Chance): Unit => chance.pick(UNITS[unit.tier]);
