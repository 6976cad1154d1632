import { ROW_LEVELS } from '../../../classify/row-levels';
import type { RowLevel } from '../../../classify/types';

/** Each level once, highest tier first. */
export const inLevelOrder = (levels: readonly RowLevel[]): readonly RowLevel[] =>
  ROW_LEVELS.filter((level) => levels.includes(level));

const TIERS: readonly RowLevel[] = ['central', 'province', 'prefecture', 'county'];

/** How money at `paid` stands to who should pay: agrees, a lower tier pays, a higher one pays, or not comparable. */
export const shift = (due: RowLevel, paid: RowLevel): 'agree' | 'down' | 'up' | 'open' => {
  if (due === paid) return 'agree';
  const [from, to] = [TIERS.indexOf(due), TIERS.indexOf(paid)];
  if (from < 0 || to < 0) return 'open';
  return to > from ? 'down' : 'up';
};
