import type { RowRule } from '../types';
import { declaredLevel } from '../shared/declared';
import { conflicts } from '../shared/due';
import { cellOf, matterBasis, rowFinding, textOf } from '../shared/finding';
import { levelOf } from '../shared/level-words';

/** The row declares a level other than the policy's. */
export const levelMismatch: RowRule = {
  code: 'level-mismatch',
  scope: 'row',
  check(row) {
    const declared = declaredLevel(row);
    if (!declared || !conflicts(declared, row, row.result.level)) return [];
    return [
      rowFinding(row, {
        code: 'level-mismatch',
        severity: 'error',
        cells: cellOf(row, 'declaredLevel'),
        args: { due: levelOf(row), declared: textOf(row, 'declaredLevel') },
        basis: matterBasis(row),
      }),
    ];
  },
};
