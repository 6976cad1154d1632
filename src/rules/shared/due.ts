/** Who has to bear a row by the policy, and whether what is declared says otherwise. */
import type { RowLevel } from '../../classify/types';
import type { Matter, Tier } from '../../policy/types';
import type { JudgedRow } from '../types';
import type { Declared } from './declared';
import { dividesCounty, highestFirst, isTier, policyOf } from './tiers';

const LOCAL: readonly Tier[] = ['province', 'prefecture', 'county'];

const expand = (party: Tier | 'local'): readonly Tier[] => (party === 'local' ? LOCAL : [party]);

/** The tiers of a shared matter: its parties, else those its shares name; empty where the text names none. */
export const partiesOf = (matter: Matter | undefined): readonly Tier[] => {
  const named = matter?.parties ?? (matter?.shares ?? []).flatMap((share) => Object.keys(share.tiers));
  return highestFirst((named as readonly (Tier | 'local')[]).flatMap(expand));
};

/** Tiers that may bear what `level` says; null where the policy does not decide. */
export const bearers = (row: JudgedRow, level: RowLevel | null): readonly Tier[] | null => {
  if (isTier(level)) return [level];
  if (level === 'local') return LOCAL;
  if (level !== 'shared') return null;
  const parties = partiesOf(row.result.ref?.matter);
  return parties.length > 0 ? parties : null;
};

/**
 * True where the county counts as the prefecture: below it the policy divides nothing, so what is the county's there is
 * not for this policy to say.
 */
export const countyFolds = (row: JudgedRow, level: RowLevel | null): boolean => {
  if (dividesCounty(policyOf(row.result))) return false;
  const tiers = bearers(row, level);
  return tiers !== null && tiers.includes('prefecture') && !tiers.includes('county');
};

const fold = (tiers: readonly Tier[]): readonly Tier[] =>
  highestFirst(tiers.map((tier) => (tier === 'county' ? 'prefecture' : tier)));

/** What is declared, the county read as the prefecture where it counts as such. */
export const folded = (declared: Declared, row: JudgedRow, level: RowLevel | null): Declared => {
  if (!declared.tiers.includes('county') || !countyFolds(row, level)) return declared;
  const tiers = fold(declared.tiers);
  const one = tiers.length === 1 && declared.tiers.length > 1 && !declared.local;
  return { tiers, local: declared.local, shared: declared.shared && !one };
};

const isJoint = (declared: Declared): boolean =>
  declared.shared || declared.tiers.length + (declared.local ? 1 : 0) > 1;

/** True where the declared level or payer cannot be what the policy says. */
export const conflicts = (said: Declared, row: JudgedRow, level: RowLevel | null): boolean => {
  if (level === null || level === 'undetermined' || level === 'out-of-scope') return false;
  const declared = folded(said, row, level);
  const tiers = bearers(row, level);
  if (isJoint(declared)) {
    return level !== 'shared' || (tiers !== null && declared.tiers.some((tier) => !tiers.includes(tier)));
  }
  // 地方 cannot be told apart below 中央.
  if (declared.local) return level === 'central';
  return level === 'shared' || (tiers !== null && !declared.tiers.every((tier) => tiers.includes(tier)));
};
