/** 编审阶段: what a step of the budget has an audit look at. */
import type { Stage } from './amount-stage';
import { squeeze } from './text';
import type { BudgetStage } from './types';

export const BUDGET_STAGES: readonly BudgetStage[] = [
  'first',
  'second',
  'adjustment',
  'final',
  'summary',
  'inspection',
];

/** Steps of amount columns, the best first; what is not named keeps its usual order after them. */
const PREFERRED: Readonly<Record<BudgetStage, readonly Stage[]>> = {
  first: ['requested'],
  second: ['requested'],
  adjustment: ['adjusted', 'final', 'delta'],
  final: ['executed', 'final', 'adjusted'],
  summary: [],
  inspection: ['executed', 'final', 'adjusted', 'approved'],
};

const ROUNDS: Readonly<Partial<Record<BudgetStage, RegExp>>> = { first: /一上/, second: /二上/ };

/** Negative where the stage prefers a column; the lower the better. 一上 and 二上 stand above all where the head names them. */
export const preference = (
  stage: BudgetStage | undefined,
  step: Stage,
  path: readonly string[],
): number | null => {
  if (!stage) return null;
  const list = PREFERRED[stage];
  if (ROUNDS[stage]?.test(squeeze(path.join('/')))) return -list.length - 2;
  const at = list.indexOf(step);
  return at < 0 ? null : at - list.length - 1;
};

const WORDS: readonly (readonly [BudgetStage, RegExp])[] = [
  ['first', /(?:^|[^统])一上/],
  ['second', /(?:^|[^统])二上/],
  ['final', /决算/],
  ['adjustment', /调整/],
];

/** The stage a sheet's name or a table's title says; null where it says none, or several. */
export const stageInWords = (words: string): BudgetStage | null => {
  const found = WORDS.filter(([, pattern]) => pattern.test(squeeze(words)));
  return found.length === 1 ? found[0]![0] : null;
};

/** True where a table is of another round or step than the one audited. An audit of all steps leaves none out. */
export const isOtherStage = (stage: BudgetStage | undefined, words: string): boolean => {
  if (!stage || stage === 'summary' || stage === 'inspection') return false;
  const said = stageInWords(words);
  return said !== null && said !== stage;
};
