import type { RowLevel } from './types';

/** Levels of rows in the order tables show them. */
export const ROW_LEVELS: readonly RowLevel[] = [
  'central',
  'shared',
  'province',
  'prefecture',
  'county',
  'local',
  'undetermined',
  'out-of-scope',
];
