/** 应承担级次 × 实际承担级次 in money: the diagonal is 相符. */
import type { RowLevel } from '../classify/types';
import type { Tier } from '../policy/types';
import { declaredPayer } from '../rules/shared/declared';
import { bearers } from '../rules/shared/due';
import { moneyOf, rowAmount, tiersWithMoney } from '../rules/shared/money';
import { isLower, isTier } from '../rules/shared/tiers';
import type { AuditedRow, BurdenLine, Ratio } from './types';

export interface PaidMoney {
  readonly tier: Tier;
  readonly amount: number;
}

/**
 * Who pays what of a row: money by tier column; where no tier shows money (or the columns say where it is spent), the
 * whole amount at the one tier that is declared payer; nothing where neither tells.
 */
export const paidOf = (row: AuditedRow, bySpending: readonly string[]): readonly PaidMoney[] => {
  const spending = bySpending.includes(row.row.sheet);
  const tiers = spending ? [] : tiersWithMoney(row);
  if (tiers.length > 0) return tiers.map((tier) => ({ tier, amount: moneyOf(row, tier)?.value ?? 0 }));
  const declared = declaredPayer(row);
  const [only] = declared?.tiers ?? [];
  const amount = rowAmount(row);
  if (!only || declared?.tiers.length !== 1 || declared.shared || declared.local) return [];
  return amount !== null && amount > 0 ? [{ tier: only, amount }] : [];
};

/** A tier that may bear a shared or local matter stands on the diagonal. */
const paidLevel = (row: AuditedRow, due: RowLevel, tier: Tier): RowLevel =>
  !isTier(due) && bearers(row, due)?.includes(tier) ? due : tier;

export interface Burden {
  readonly lines: readonly BurdenLine[];
  readonly shiftedDown: Ratio;
  readonly county: Ratio;
}

const DUE_ORDER: readonly RowLevel[] = ['central', 'shared', 'province', 'prefecture', 'county', 'local'];

/** The table, 支出责任下移率 and 旗县负担率, all over the money whose due and actual tier are known. */
export const burdenOf = (rows: readonly AuditedRow[], bySpending: readonly string[]): Burden => {
  const cells = new Map<string, { due: RowLevel; paid: RowLevel; amount: number; rows: number }>();
  const totals = { whole: 0, down: 0, county: 0 };
  rows.forEach((row) => {
    const due = row.result.payer;
    const tiers = bearers(row, due);
    if (due === null || due === 'undetermined' || due === 'out-of-scope') return;
    paidOf(row, bySpending).forEach(({ tier, amount }) => {
      const paid = paidLevel(row, due, tier);
      const key = `${due} ${paid}`;
      const cell = cells.get(key) ?? { due, paid, amount: 0, rows: 0 };
      cell.amount += amount;
      cell.rows += 1;
      cells.set(key, cell);
      totals.whole += amount;
      if (tier === 'county') totals.county += amount;
      if (tiers !== null && tiers.every((one) => isLower(tier, one))) totals.down += amount;
    });
  });
  const rank = (level: RowLevel): number => DUE_ORDER.indexOf(level);
  const lines = Array.from(cells.values()).sort(
    (a, b) => rank(a.due) - rank(b.due) || rank(a.paid) - rank(b.paid),
  );
  return {
    lines,
    shiftedDown: { part: totals.down, whole: totals.whole },
    county: { part: totals.county, whole: totals.whole },
  };
};

export interface Shifted {
  /** 下级替上级, in 元. */
  readonly down: number;
  /** 上级替下级, in 元. */
  readonly up: number;
  /** 相符, in 元. */
  readonly level: number;
}

/** The money below, above and on the diagonal. */
export const shiftedOf = (lines: readonly BurdenLine[]): Shifted => {
  const total = { down: 0, up: 0, level: 0 };
  lines.forEach(({ due, paid, amount }) => {
    if (due === paid) total.level += amount;
    else if (paid === 'county' || (isTier(due) && isTier(paid) && isLower(paid, due))) total.down += amount;
    else total.up += amount;
  });
  return total;
};
