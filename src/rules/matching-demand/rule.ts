import type { RowRule } from '../types';
import { bearers } from '../shared/due';
import { matterBasis, nameCell, rowFinding } from '../shared/finding';
import { payerOf } from '../shared/level-words';
import { moneyOf } from '../shared/money';
import { isLower, words } from '../shared/tiers';

/** The row's words demand 配套 of a lower tier for a matter that is not that tier's, and no money stands there yet. */
export const matchingDemand: RowRule = {
  code: 'matching-demand',
  scope: 'row',
  check(row) {
    if (row.result.matchingDemand.length === 0) return [];
    const due = bearers(row, row.result.payer);
    if (due === null) return [];
    const tiers = row.result.matchingDemand
      .filter((tier) => due.every((one) => isLower(tier, one)))
      .filter((tier) => moneyOf(row, tier) === null);
    if (tiers.length === 0) return [];
    return [
      rowFinding(row, {
        code: 'matching-demand',
        severity: 'warning',
        cells: nameCell(row),
        args: { due: payerOf(row), tiers: words(row, tiers) },
        basis: matterBasis(row),
      }),
    ];
  },
};
