import type { MatterState } from '../../classify/types';
import type { RowRule } from '../types';
import { categoriesNamed } from '../shared/category';
import { cellOf, rowFinding, textOf } from '../shared/finding';
import { policyOf } from '../shared/tiers';

const SILENT: readonly MatterState[] = ['unlisted', 'mixed', 'ambiguous', 'out-of-scope'];

/** The declared category is not the matter's. A text that names no section of the policy says nothing. */
export const categoryMismatch: RowRule = {
  code: 'category-mismatch',
  scope: 'row',
  check(row) {
    const { result } = row;
    const policy = policyOf(result);
    if (!policy || result.category === null || SILENT.includes(result.state)) return [];
    const declared = textOf(row, 'declaredCategory');
    const named = declared === '' ? [] : categoriesNamed(declared, policy);
    const own = policy.categories.find((category) => category.ordinal === result.category);
    if (!own || named.length === 0 || named.includes(own)) return [];
    return [
      rowFinding(row, {
        code: 'category-mismatch',
        severity: 'warning',
        cells: cellOf(row, 'declaredCategory'),
        args: { due: own.title, declared },
        basis: { number: policy.number, clause: own.clause, quote: own.title },
      }),
    ];
  },
};
