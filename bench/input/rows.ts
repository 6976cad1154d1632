/** Budget rows by a grammar: units × verbs × objects × industries × places × years × padding. Seeded, and each row knows its truth. */
import type { RowText } from '../../src/classify/types';
import { FAMILIES, INDUSTRIES, madeUpName, NAME_COUNTS, type Family } from './families';
import { Chance } from './random';
import { someUnit, unitLike, type Unit, type UnitTier } from './units';

export interface BenchRow {
  readonly text: RowText;
  readonly parent: string;
  readonly family: Family;
  /** The tier the policy gives the work to; null where no matter covers it. */
  readonly level: 'province' | 'prefecture' | null;
  readonly declared: string;
  /** In 万元. */
  readonly amount: number;
  /** The tier whose column has the money. */
  readonly paid: UnitTier;
}

export interface RowsOptions {
  readonly seed: number;
  /** Share of rows whose name and content stood before. */
  readonly repeated: number;
  /** Share of rows that declare another level than the policy's. */
  readonly wrong: number;
}

export const USUAL: RowsOptions = { seed: 20_241_101, repeated: 0.15, wrong: 0.25 };
/** For classification alone: no row twice. */
export const DISTINCT: RowsOptions = { ...USUAL, repeated: 0 };

const PADDING = ['', '项目', '经费', '工作经费', '专项经费', '项目经费', '专项资金', '工作'];
const PROVINCE_SCOPE = ['全区', '自治区', '面向全区', '全区性'];
const DECLARED: Readonly<Record<string, readonly string[]>> = {
  province: ['自治区级', '自治区', '自治区本级'],
  prefecture: ['盟市级', '盟市', '市级'],
};

const scopeOf = (unit: Unit, chance: Chance): string => {
  if (unit.tier === 'province') return chance.yes(0.7) ? chance.pick(PROVINCE_SCOPE) : '';
  return chance.yes(0.6) ? unit.place : '';
};

/** Works are for an industry and a round, so that few rows are alike; what lies outside the field has a round only. */
const objectOf = (family: Family, chance: Chance): string => {
  const object = chance.pick(family.objects);
  const round = madeUpName(chance.below(NAME_COUNTS[0]), chance.below(NAME_COUNTS[1]));
  if (family.level === 'outside') return `${round}${object}`;
  const industry = `${chance.pick(INDUSTRIES)}产业`;
  return chance.yes(0.5) ? `${industry}${object}（${round}批次）` : `${object}（${industry}${round}组）`;
};

const nameOf = (family: Family, unit: Unit, chance: Chance): string => {
  const year = chance.yes(0.4) ? '2025年' : chance.yes(0.2) ? '2025年度' : '';
  const verb = chance.yes(0.6) ? chance.pick(family.verbs) : '';
  return `${year}${scopeOf(unit, chance)}${verb}${objectOf(family, chance)}${chance.pick(PADDING)}`;
};

const detailOf = (family: Family, chance: Chance): string => {
  if (chance.yes(0.3)) return '';
  const count = 2 + chance.below(60);
  const industry = chance.pick(INDUSTRIES);
  const goals = [
    `服务企业${count}家，形成报告${1 + chance.below(9)}份`,
    `年内完成${count}项，培训${count * 5}人次`,
    `面向${industry}企业${count}家，资金用于委托服务和资料印制`,
    `按季度推进，绩效目标为满意度达到${85 + chance.below(15)}%`,
  ];
  return `${chance.pick(family.verbs)}${chance.pick(family.objects)}，${chance.pick(goals)}。`;
};

const levelOf = (family: Family, unit: Unit): BenchRow['level'] => {
  if (family.level === 'pair') return unit.tier === 'province' ? 'province' : 'prefecture';
  return family.level === 'province' || family.level === 'prefecture' ? family.level : null;
};

const declaredOf = (level: BenchRow['level'], wrong: boolean, chance: Chance): string => {
  if (level === null) return '';
  const other = level === 'province' ? 'prefecture' : 'province';
  return chance.pick(DECLARED[wrong ? other : level] as readonly string[]);
};

const freshRow = (options: RowsOptions, chance: Chance): BenchRow => {
  const unit = someUnit(chance);
  const family = chance.pick(FAMILIES);
  const level = levelOf(family, unit);
  const detail = detailOf(family, chance);
  return {
    text: { name: nameOf(family, unit, chance), unit: unit.name, ...(detail ? { detail } : {}) },
    parent: unit.parent,
    family,
    level,
    declared: declaredOf(level, chance.yes(options.wrong), chance),
    amount: (5 + chance.below(1995)) / 2,
    paid: level ?? 'prefecture',
  };
};

/** An earlier row's words under another unit of its tier. */
const again = (row: BenchRow, chance: Chance): BenchRow => {
  const unit = unitLike({ name: '', parent: '', place: '', tier: row.level ?? 'prefecture' }, chance);
  return { ...row, text: { ...row.text, unit: unit.name }, parent: unit.parent };
};

/** Rows one by one: a million never stand in memory together. */
export function* benchRows(count: number, options: RowsOptions = USUAL): Generator<BenchRow> {
  const chance = new Chance(options.seed);
  const kept: BenchRow[] = [];
  for (let index = 0; index < count; index++) {
    const old = kept.length > 0 && chance.yes(options.repeated) ? chance.pick(kept) : null;
    const row = old ? again(old, chance) : freshRow(options, chance);
    if (!old) kept[index % 1000] = row;
    yield row;
  }
}
