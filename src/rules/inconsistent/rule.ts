import type { FileRule, Finding, JudgedRow } from '../types';
import { declaredLevel, declaredPayer, type Declared } from '../shared/declared';
import { folded } from '../shared/due';
import { matterBasis, nameCell, rowFinding, textOf } from '../shared/finding';
import { groupBy, placeOf, sharingWork, workOf } from '../shared/work';

/** Same work, same matter, same level; rows whose matter or level is open have nothing to agree on. */
const groupKey = (row: JudgedRow): string | null => {
  const { result } = row;
  if (result.level === 'undetermined' || (!result.ref && !result.refs)) return null;
  const work = workOf(row);
  return work === null ? null : `${work}\n${result.level}`;
};

/** What is declared, in a form to compare; '' where it says nothing that could differ. */
const signature = (
  declared: Declared | null,
  row: JudgedRow,
  level: JudgedRow['result']['level'],
): string => {
  if (!declared) return '';
  const { tiers, shared, local } = folded(declared, row, level);
  return tiers.length === 0 && local && !shared ? '' : `${tiers.join(' ')}${shared ? ' shared' : ''}`;
};

interface Column {
  readonly text: 'declaredLevel' | 'declaredPayer';
  readonly sign: (row: JudgedRow) => string;
}

const COLUMNS: readonly Column[] = [
  { text: 'declaredLevel', sign: (row) => signature(declaredLevel(row), row, row.result.level) },
  {
    text: 'declaredPayer',
    sign: (row) => signature(declaredPayer(row), row, row.result.payer ?? row.result.level),
  },
];

const conflictIn = (group: readonly JudgedRow[], column: Column): ReadonlyMap<JudgedRow, JudgedRow> => {
  const signs = group.map(column.sign);
  const other = (sign: string): JudgedRow | undefined =>
    group[signs.findIndex((one) => one !== '' && one !== sign)];
  const pairs = new Map<JudgedRow, JudgedRow>();
  const partners = new Map<string, JudgedRow | undefined>();
  group.forEach((row, index) => {
    const sign = signs[index] as string;
    if (sign === '') return;
    if (!partners.has(sign)) partners.set(sign, other(sign));
    const partner = partners.get(sign);
    if (partner) pairs.set(row, partner);
  });
  return pairs;
};

const report = (row: JudgedRow, partner: JudgedRow, column: Column): Finding =>
  rowFinding(row, {
    code: 'inconsistent',
    severity: 'warning',
    cells: nameCell(row),
    args: {
      own: textOf(row, column.text),
      other: textOf(partner, column.text),
      where: placeOf(partner, row),
    },
    basis: matterBasis(row),
  });

/** The same work declared at different levels or payers in different rows; an empty cell never conflicts. */
export const inconsistent: FileRule = {
  code: 'inconsistent',
  scope: 'file',
  check(rows) {
    const found = new Map<JudgedRow, readonly Finding[]>();
    groupBy(sharingWork(rows), groupKey).forEach((group) => {
      if (group.length < 2) return;
      COLUMNS.forEach((column) =>
        conflictIn(group, column).forEach((partner, row) => {
          if (!found.has(row)) found.set(row, [report(row, partner, column)]);
        }),
      );
    });
    return found;
  },
};
