import type { JudgedRow, RowRule } from '../types';
import { matterBasis, nameCell, rowFinding } from '../shared/finding';

const variantOf = ({ result }: JudgedRow): string | null => {
  if (result.ref === null && (result.refs ?? []).length === 0 && result.candidates.length === 0)
    return 'unjudged';
  const refs = result.refs ?? (result.ref ? [result.ref] : []);
  const affiliated = refs.length > 0 && refs.every((ref) => ref.matter.condition === 'by-affiliation');
  return affiliated ? 'unit' : null;
};

/** Candidates of different levels and nothing to tell them apart; also a row that could not be judged at all. */
export const ambiguous: RowRule = {
  code: 'ambiguous',
  scope: 'row',
  check(row) {
    if (row.result.state !== 'ambiguous') return [];
    const variant = variantOf(row);
    return [
      rowFinding(row, {
        code: 'ambiguous',
        severity: 'warning',
        ...(variant ? { variant } : {}),
        cells: nameCell(row),
        basis: matterBasis(row),
      }),
    ];
  },
};
