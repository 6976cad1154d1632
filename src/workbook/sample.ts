/** What a column holds, from its first rows: enough to tell a unit's name from an amount under the same header word. */
import { parseAmount, unitInAmount } from './amount';
import type { Grid } from './grid';
import { meaningOf } from './header-match';
import { isBlank, isDitto, looksLikeBody, squeeze, textOf } from './text';
import type { MoneyUnit } from './types';

export interface Sample {
  readonly filled: number;
  /** Cells that read as numbers. */
  readonly numbers: number;
  /** Of them, those of four digits that read as years. */
  readonly years: number;
  readonly levels: number;
  readonly bodies: number;
  readonly ticks: number;
  /** Names of units of measure or money: 元, 个, 项. */
  readonly measures: number;
  /** Classes of the budget itself: 特定目标类, 运转类, 续建. */
  readonly classes: number;
  /** The money unit all amounts with a unit of their own share, with their count. */
  readonly unit: MoneyUnit | null;
  readonly withUnit: number;
  /** Sum of the sizes of amounts that are whole and at least 10000. */
  readonly large: number;
}

const LEVEL_WORD =
  /^(?:\d+[-—])?(?:中央|国家|自治区|省|区|盟市|盟|市|地市|旗县市?区?|旗|县|区县|县区|市县|地方|上|本|同|共同|按隶属关系|各)(?:级|本级|直|直属|性|财政|事权|支出责任|层面|政府|承担|负担|支出|部门|资金|共担|共同|分担|各半|为主|[与和及、,/](?:中央|自治区|省|盟市|盟|市|旗县|县|区|地方))*$/;
const TICK = /^[√✓✔☑■●是1yY]$/;
const MEASURE =
  /^(?:元|千元|万元|亿元|百万元|个|项|台|套|次|人|家|件|批|份|年|月|%|户|平方米|公里|人次|场|期|册|辆|吨)$/;

const BUDGET_CLASS =
  /^(?:其他)?(?:特定目标|运转|人员|公用|经费)类|^(?:新增|延续|续建|新建|一次性|经常性|阶段性|专项业务|专项资金|部门项目|通用项目|民生|政策性)|^(?:基本|项目)支出$/;

/** True for 自治区级, 市财政, 中央与地方共同: what a level or payer column holds. */
export const isLevelWord = (text: string): boolean =>
  LEVEL_WORD.test(squeeze(text).replace(/[(].*?[)]/g, ''));

type Counts = { -readonly [Key in keyof Sample]: Sample[Key] };

/** A word that heads a text column: tiers and money are common among data too. */
export const isLabel = (text: string): boolean => {
  const kind = meaningOf(text)?.kind;
  return kind !== undefined && !WEAK.includes(kind);
};

const WEAK: readonly string[] = [
  'tier',
  'money',
  'other',
  'carryOver',
  'relative',
  'generic',
  'codePart',
  'serial',
];

const countText = (counts: Counts, text: string): void => {
  const word = squeeze(text);
  if (isLevelWord(word)) counts.levels++;
  if (looksLikeBody(word)) counts.bodies++;
  if (TICK.test(word)) counts.ticks++;
  if (MEASURE.test(word)) counts.measures++;
  if (BUDGET_CLASS.test(word)) counts.classes++;
};

const countAmount = (counts: Counts, value: ReturnType<Grid['at']>): void => {
  const amount = parseAmount(value, '元');
  if (amount.state === 'bad' || amount.state === 'blank') return;
  counts.numbers++;
  if (amount.value === null) return;
  if (Number.isInteger(amount.value) && amount.value >= 1990 && amount.value <= 2100) counts.years++;
  if (Math.abs(amount.value) >= 10000) counts.large++;
  const unit = unitInAmount(value);
  if (unit === null) return;
  counts.withUnit = counts.unit === null || counts.unit === unit ? counts.withUnit + 1 : 0;
  counts.unit = unit;
};

/** Rows looked at. */
const REACH = 80;

/** Counts over the first rows of one column. */
export const sampleColumn = (grid: Grid, column: number, from: number, to: number): Sample => {
  const counts: Counts = {
    filled: 0,
    numbers: 0,
    years: 0,
    levels: 0,
    bodies: 0,
    ticks: 0,
    measures: 0,
    classes: 0,
    unit: null,
    withUnit: 0,
    large: 0,
  };
  for (let row = from; row <= Math.min(to, from + REACH); row++) {
    const value = grid.at(row, column);
    if (isBlank(value) || (typeof value === 'string' && isDitto(value))) continue;
    counts.filled++;
    if (typeof value === 'string') countText(counts, value);
    else if (value === 1 || value === true) counts.ticks++;
    countAmount(counts, value);
  }
  return counts;
};

/** True where most filled cells are no numbers. */
export const isTextual = (sample: Sample): boolean => sample.filled > 0 && sample.numbers * 2 < sample.filled;

/** The text of the first cell of a column that is filled, for tests of what it holds. */
export const firstText = (grid: Grid, column: number, from: number, to: number): string => {
  for (let row = from; row <= Math.min(to, from + REACH); row++) {
    if (!isBlank(grid.at(row, column))) return textOf(grid.at(row, column));
  }
  return '';
};
