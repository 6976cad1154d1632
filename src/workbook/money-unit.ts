/** Where a sheet says its money unit: unit lines, headers, number formats, footnotes. */
import { UNIT_FACTOR } from './amount';
import { fold, squeeze } from './text';
import type { MoneyUnit } from './types';

const UNIT = '(百万元|千元|万元|亿元|元|百万|千万|亿|万)';
const LINE = new RegExp(
  `(?:金额|货币|计量|计价|资金|数额|经费)?单位(?:名称)?[:：为是]?(?:为|是|均为)?[:：]?[(]?(?:人民币)?[(]?${UNIT}(?![\\u4e00-\\u9fff]{2})`,
);
const TITLE_TAIL = new RegExp(`[(\\[【](?:单位[:：]?)?(?:人民币)?${UNIT}[)\\]】]`);
const HEADER = new RegExp(
  `(?:[(\\[【/:：,，、](?:单位[:：]?)?(?:人民币)?${UNIT}[)\\]】]?$)|(?:[(\\[【](?:单位[:：]?|人民币|含税|[^()]{0,8}[,，、])?${UNIT}[)\\]】,，、])`,
);
const BARE_TAIL = /(?:数|额|金|费|算|计|款|资|出)(百万元|千元|万元|亿元|元)$/;

const unitOf = (word: string): MoneyUnit | null => {
  const unit = word.endsWith('元') ? word : `${word}元`;
  return unit in UNIT_FACTOR ? (unit as MoneyUnit) : null;
};

/** The unit of a 单位：万元 line (also at the end of a title or inside a footnote), or null. */
export const unitOfLine = (text: string): MoneyUnit | null => {
  const line = squeeze(text);
  const match = LINE.exec(line) ?? TITLE_TAIL.exec(line);
  return match ? unitOf(match[1]!) : null;
};

/** The unit a header says of its own column: 经费（万元）, 金额/元, 预算数万元. */
export const unitOfHeader = (text: string): MoneyUnit | null => {
  const header = squeeze(text);
  const match = HEADER.exec(header);
  if (match) return unitOf((match[1] ?? match[2])!);
  const tail = BARE_TAIL.exec(header);
  if (tail) return unitOf(tail[1]!);
  return /^(?:单位[:：])?(百万元|千元|万元|亿元|元)$/.test(header)
    ? unitOf(header.replace(/^单位[:：]/, ''))
    : null;
};

/** True where a text does nothing but name the money unit. */
export const isUnitLine = (text: string): boolean =>
  text.length <= 60 && /单位/.test(text) && LINE.test(squeeze(text));

/**
 * The unit in which a column with this number format holds its numbers. A format that also scales what it shows
 * (`0!.0,"万元"` shows 12345 as 1.2万元) means the cells hold the finer unit.
 */
export const unitOfFormat = (format: string): MoneyUnit | null => {
  const section = fold(format).split(';')[0]!;
  const literals = section.replace(/[_*]./g, '').replace(/\[[^\]]*\]/g, '');
  const match = /"?(百万元|千元|万元|亿元|元|百万|亿|万)"?\s*$/.exec(literals.replace(/\\(.)/g, '$1'));
  if (!match) return null;
  const shown = UNIT_FACTOR[unitOf(match[1]!) ?? '元'];
  const factor = shown / displayScale(literals);
  const units = Object.keys(UNIT_FACTOR) as MoneyUnit[];
  return units.find((unit) => UNIT_FACTOR[unit] === factor) ?? null;
};

/** How many times smaller a format shows a number: commas behind the last digit, and digits behind a literal point. */
const displayScale = (format: string): number => {
  const body = format.replace(/"[^"]*"/g, '"');
  const commas = /[0#?](,+)(?![0#?])/.exec(body);
  const literalPoint = /(?:!\.|\\\.)([0#?]+)/.exec(body);
  const digits = literalPoint ? literalPoint[1]!.length : 0;
  return 1000 ** (commas ? commas[1]!.length : 0) * 10 ** digits;
};
