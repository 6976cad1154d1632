import type { RowRule } from '../types';
import { matterBasis, nameCell, rowFinding } from '../shared/finding';

/** The row names several matters as equals: to be split. */
export const mixed: RowRule = {
  code: 'mixed',
  scope: 'row',
  check(row) {
    if (row.result.state !== 'mixed') return [];
    const refs = row.result.refs ?? (row.result.ref ? [row.result.ref] : []);
    const matters = Array.from(new Set(refs.map((ref) => ref.matter.text))).join('；');
    return [
      rowFinding(row, {
        code: 'mixed',
        severity: 'warning',
        // One listed matter alone is joined to something the policy does not list.
        ...(refs.length === 1 ? { variant: 'unlisted' } : {}),
        cells: nameCell(row),
        args: { matters },
        basis: matterBasis(row),
      }),
    ];
  },
};
