import type { RowRule } from '../types';
import { declaredPayer } from '../shared/declared';
import { conflicts } from '../shared/due';
import { cellOf, matterBasis, rowFinding, textOf } from '../shared/finding';
import { payerOf } from '../shared/level-words';

/** The row declares a payer other than the policy's. */
export const payerMismatch: RowRule = {
  code: 'payer-mismatch',
  scope: 'row',
  check(row) {
    const declared = declaredPayer(row);
    if (!declared || !conflicts(declared, row, row.result.payer)) return [];
    return [
      rowFinding(row, {
        code: 'payer-mismatch',
        severity: 'error',
        cells: cellOf(row, 'declaredPayer'),
        args: { due: payerOf(row), declared: textOf(row, 'declaredPayer') },
        basis: matterBasis(row),
      }),
    ];
  },
};
