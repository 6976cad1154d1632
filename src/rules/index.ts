/** All rules, in the order of domain.md's table: a row's first code is the one its money is counted under. */
import { ambiguous } from './ambiguous/rule';
import { badAmount, badSubtotal } from './bad-amount/rule';
import { categoryMismatch } from './category-mismatch/rule';
import { countyBurden } from './county-burden/rule';
import { duplicate } from './duplicate/rule';
import { fundingMismatch } from './funding-mismatch/rule';
import { inconsistent } from './inconsistent/rule';
import { levelMismatch } from './level-mismatch/rule';
import { matchingDemand } from './matching-demand/rule';
import { missingField } from './missing-field/rule';
import { mixed } from './mixed/rule';
import { notInForce, tableNotInForce } from './not-in-force/rule';
import { payerMismatch } from './payer-mismatch/rule';
import { shareMismatch } from './share-mismatch/rule';
import { subtotalMismatch, sumMismatch } from './sum-mismatch/rule';
import { unitTier } from './unit-tier/rule';
import { unlisted } from './unlisted/rule';
import type { Rule } from './types';

export const RULES: readonly Rule[] = [
  levelMismatch,
  payerMismatch,
  fundingMismatch,
  countyBurden,
  matchingDemand,
  unitTier,
  categoryMismatch,
  unlisted,
  mixed,
  ambiguous,
  inconsistent,
  duplicate,
  shareMismatch,
  sumMismatch,
  subtotalMismatch,
  badAmount,
  badSubtotal,
  missingField,
  notInForce,
  tableNotInForce,
];
