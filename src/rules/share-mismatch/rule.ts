import type { Share, Tier } from '../../policy/types';
import type { AmountCell } from '../../workbook/types';
import type { JudgedRow, RowRule } from '../types';
import { countyFolds } from '../shared/due';
import { matterBasis, rowFinding } from '../shared/finding';
import { hasNumber, refOf, roundingOf, TIER_COLUMN } from '../shared/money';
import { highestFirst, word } from '../shared/tiers';
import { bandsOf } from './bands';

type Party = Tier | 'local';
type Money = AmountCell & { readonly value: number };

const LOCAL: readonly Tier[] = ['province', 'prefecture', 'county'];

const partiesOf = (share: Share): readonly Party[] => Object.keys(share.tiers) as Party[];

/** Columns that hold a party's money: 市县 undivided pays in the county's column too. */
const tiersOf = (row: JudgedRow, party: Party, share: Share): readonly Tier[] => {
  if (party === 'local') return LOCAL.filter((tier) => !(tier in share.tiers));
  const undivided = party === 'prefecture' && !('county' in share.tiers) && countyFolds(row, 'shared');
  return undivided ? ['prefecture', 'county'] : [party];
};

/** The party's cells, all readable and at least one filled; null where its amount is not visible. */
const cellsOf = (row: JudgedRow, party: Party, share: Share): readonly Money[] | null => {
  const cells = tiersOf(row, party, share).map((tier) => row.row.amounts[TIER_COLUMN[tier]]);
  if (cells.some((cell) => cell && cell.state !== 'blank' && !hasNumber(cell))) return null;
  const filled = cells.filter(hasNumber);
  return filled.length > 0 ? filled : null;
};

const sum = (cells: readonly Money[]): number => cells.reduce((total, cell) => total + cell.value, 0);

const moneyOf = (row: JudgedRow, share: Share): ReadonlyMap<Party, readonly Money[]> | null => {
  const money = new Map<Party, readonly Money[]>();
  for (const party of partiesOf(share)) {
    const cells = cellsOf(row, party, share);
    if (!cells) return null;
    money.set(party, cells);
  }
  return money.size > 1 ? money : null;
};

/** Half a per mille of the whole, or the rounding of the sheet's unit: shares in thirds cannot be met exactly. */
const keeps = (row: JudgedRow, share: Share): boolean => {
  const money = moneyOf(row, share);
  if (!money) return true;
  const whole = Array.from(money.values()).reduce((total, cells) => total + sum(cells), 0);
  const tolerance = Math.max(roundingOf(row.table, 'amount'), whole * 0.0005) + 1e-6;
  return partiesOf(share).every((party) => {
    const due = (whole * (share.tiers[party] ?? 0)) / 100;
    return Math.abs(sum(money.get(party) ?? []) - due) <= tolerance;
  });
};

const ordered = (share: Share): readonly Party[] => {
  const parties = partiesOf(share);
  const tiers = highestFirst(parties.filter((party): party is Tier => party !== 'local'));
  return parties.includes('local') ? [...tiers, 'local'] : tiers;
};

const shown = (row: JudgedRow, share: Share): string =>
  ordered(share)
    .map((party) => `${word(row, party)}${share.tiers[party] ?? 0}%`)
    .join('、');

const paid = (row: JudgedRow, share: Share): string => {
  const money = moneyOf(row, share);
  const whole = Array.from(money?.values() ?? []).reduce((total, cells) => total + sum(cells), 0);
  const percent = (party: Party): number => Math.round((sum(money?.get(party) ?? []) / whole) * 1000) / 10;
  return ordered(share)
    .map((party) => `${word(row, party)}${whole === 0 ? 0 : percent(party)}%`)
    .join('、');
};

/** A shared matter whose tiers do not pay the policy's shares; only where each tier's amount is visible. */
export const shareMismatch: RowRule = {
  code: 'share-mismatch',
  scope: 'row',
  check(row) {
    const { result } = row;
    const shares = result.level === 'shared' ? (result.ref?.matter.shares ?? []) : [];
    const bands = bandsOf(row, shares).filter((share) => moneyOf(row, share) !== null);
    const [first] = bands;
    if (!first || bands.some((share) => keeps(row, share))) return [];
    const cells = partiesOf(first).flatMap((party) => cellsOf(row, party, first) ?? []);
    return [
      rowFinding(row, {
        code: 'share-mismatch',
        severity: 'error',
        cells: cells.map(refOf),
        args: { due: bands.map((share) => shown(row, share)).join('或'), paid: paid(row, first) },
        basis: matterBasis(row),
      }),
    ];
  },
};
