import type { Tier } from '../../policy/types';
import type { JudgedRow, RowRule, RuleContext, Severity } from '../types';
import { bearers, countyFolds } from '../shared/due';
import { matterBasis, rowFinding } from '../shared/finding';
import { payerOf } from '../shared/level-words';
import { moneyOf, refOf, showMoney, TIER_COLUMN, tiersWithMoney } from '../shared/money';
import { isLower, words } from '../shared/tiers';

type Variant = 'below' | 'above' | 'received' | 'spending';

const SEVERITY: Readonly<Record<Variant, Severity>> = {
  below: 'error',
  above: 'warning',
  received: 'info',
  spending: 'info',
};

/** A commissioned unit may spend its principal's money: that of a tier above its own. */
const isPrincipals = (tier: Tier, row: JudgedRow, due: readonly Tier[]): boolean => {
  const unit = row.result.unit.tier;
  return unit === null ? due.every((one) => isLower(one, tier)) : isLower(unit, tier);
};

const wrongTiers = (row: JudgedRow, due: readonly Tier[]): readonly Tier[] => {
  const folds = countyFolds(row, row.result.payer);
  return tiersWithMoney(row)
    .filter((tier) => !due.includes(tier))
    .filter((tier) => !(tier === 'county' && folds))
    .filter((tier) => !(row.result.commissioned && isPrincipals(tier, row, due)));
};

const variantOf = (
  row: JudgedRow,
  wrong: readonly Tier[],
  due: readonly Tier[],
  context: RuleContext,
): Variant => {
  if (context.settings.amountsBySpending.includes(row.row.sheet)) return 'spending';
  if (wrong.some((tier) => due.every((one) => isLower(tier, one)))) return 'below';
  const unit = row.result.unit.tier;
  const receives = unit !== null && wrong.every((tier) => isLower(unit, tier));
  return receives ? 'received' : 'above';
};

/** Money stands in the column of a tier that is not the payer. */
export const fundingMismatch: RowRule = {
  code: 'funding-mismatch',
  scope: 'row',
  check(row, context) {
    const due = bearers(row, row.result.payer);
    if (due === null || row.result.transfer) return [];
    const wrong = wrongTiers(row, due);
    if (wrong.length === 0) return [];
    const variant = variantOf(row, wrong, due, context);
    const cells = wrong.map((tier) => moneyOf(row, tier)).filter((cell) => cell !== null);
    const amount = cells.reduce((sum, cell) => sum + cell.value, 0);
    return [
      rowFinding(row, {
        code: 'funding-mismatch',
        severity: SEVERITY[variant],
        variant,
        cells: cells.map(refOf),
        args: {
          due: payerOf(row),
          paid: words(row, wrong),
          amount: showMoney(amount, row.table, TIER_COLUMN[wrong[0] as Tier]),
        },
        basis: matterBasis(row),
      }),
    ];
  },
};
