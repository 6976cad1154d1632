/** A row's level and payer as officers write them. */
import type { RowLevel } from '../../classify/types';
import type { JudgedRow } from '../types';
import { bearers } from './due';
import { word, words } from './tiers';

const said = (row: JudgedRow, level: RowLevel): string => {
  if (level !== 'shared') return word(row, level);
  const tiers = bearers(row, level);
  return tiers ? `${words(row, tiers)}${word(row, level)}` : word(row, level);
};

export const levelOf = (row: JudgedRow): string => said(row, row.result.level);

export const payerOf = (row: JudgedRow): string => said(row, row.result.payer ?? row.result.level);
