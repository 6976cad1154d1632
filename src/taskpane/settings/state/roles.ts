/** What a column can be, in the order officers look for it. */
import type { ColumnName } from '../../../workbook/types';

export const MAIN_ROLES: readonly ColumnName[] = [
  'name',
  'unit',
  'amount',
  'declaredLevel',
  'declaredPayer',
  'declaredCategory',
];

export const TIER_ROLES: readonly ColumnName[] = [
  'amount.central',
  'amount.province',
  'amount.prefecture',
  'amount.county',
  'amount.other',
  'amount.carryOver',
];

export const OTHER_ROLES: readonly ColumnName[] = [
  'parentUnit',
  'detail',
  'remarks',
  'projectCode',
  'functionCode',
  'fundSource',
  'transferType',
  'docNumber',
  'year',
];
