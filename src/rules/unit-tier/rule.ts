import type { Tier } from '../../policy/types';
import type { JudgedRow, RowRule } from '../types';
import { bearers, countyFolds } from '../shared/due';
import { firstCell, matterBasis, rowFinding } from '../shared/finding';
import { levelOf } from '../shared/level-words';
import { word } from '../shared/tiers';

/** The policy itself lets this tier do it: offices of every tier (各级…办理的), or one it commissions. */
const policyLetsDo = (row: JudgedRow, unit: Tier): boolean => {
  const performer = row.result.ref?.matter.performer;
  if (!performer) return false;
  if (performer.tier === 'any') return true;
  if (!performer.commissioned) return false;
  return (
    performer.tier === null || performer.tier === unit || (performer.tier === 'local' && unit !== 'central')
  );
};

const isSilent = (row: JudgedRow, unit: Tier): boolean =>
  row.result.transfer ||
  row.result.commissioned ||
  row.result.byAffiliation ||
  (unit === 'county' && countyFolds(row, row.result.level)) ||
  policyLetsDo(row, unit);

/** The unit's tier differs from the level of the work, and neither 受托 nor 转移支付 is shown. */
export const unitTier: RowRule = {
  code: 'unit-tier',
  scope: 'row',
  check(row) {
    const { level, unit } = row.result;
    // A shared matter is carried out below the tiers that pay for it.
    const due = level === 'shared' ? null : bearers(row, level);
    if (unit.tier === null || due === null || due.includes(unit.tier) || isSilent(row, unit.tier)) return [];
    return [
      rowFinding(row, {
        code: 'unit-tier',
        severity: 'warning',
        cells: firstCell(row, 'unit', 'parentUnit', 'name'),
        args: { due: levelOf(row), unit: word(row, unit.tier) },
        basis: matterBasis(row),
      }),
    ];
  },
};
