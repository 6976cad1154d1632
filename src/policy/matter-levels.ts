import type { MatterLevel } from './types';

/** Levels of matters in the order lists show them. */
export const MATTER_LEVELS: readonly MatterLevel[] = [
  'central',
  'shared',
  'province',
  'prefecture',
  'county',
  'local',
  'by-affiliation',
  'undetermined',
];
