import { sentenceOf } from '../../policy/quote';
import type { Matter } from '../../policy/types';
import type { CellRef, JudgedRow, RowRule, RuleContext, Severity } from '../types';
import { declaredLevel, declaredPayer } from '../shared/declared';
import { bearers } from '../shared/due';
import { cellOf, clauseBasis, matterBasis, rowFinding, type Basis } from '../shared/finding';
import { levelOf } from '../shared/level-words';
import { moneyOf, refOf } from '../shared/money';
import { countyPrinciple, dividesCounty, policyOf, word } from '../shared/tiers';

type Variant = 'higher' | 'same' | 'affiliation';

const SEVERITY: Readonly<Record<Variant, Severity>> = {
  higher: 'error',
  same: 'warning',
  affiliation: 'info',
};

/** Cells that make the county bear it: declared level, declared payer, money in its column. */
const burdenCells = (row: JudgedRow, context: RuleContext): readonly CellRef[] => {
  const bySpending = context.settings.amountsBySpending.includes(row.row.sheet);
  const money = bySpending ? null : moneyOf(row, 'county');
  return [
    ...(declaredLevel(row)?.tiers.includes('county') ? cellOf(row, 'declaredLevel') : []),
    ...(declaredPayer(row)?.tiers.includes('county') ? cellOf(row, 'declaredPayer') : []),
    ...(money ? [refOf(money)] : []),
  ];
};

const COUNTY_PAYS = /由[^，。；]{0,20}[县旗区][^，。；]{0,12}承担/;

/** Matters whose sentence was looked at: thousands of rows bear the same one. */
const looked = new WeakMap<Matter, boolean>();

/** True where the matter's own sentence names the county as one that pays (由市、县（区）财政承担); 市县 undivided is the prefecture. */
const sentenceNamesCounty = (row: JudgedRow, context: RuleContext): boolean => {
  const { ref } = row.result;
  if (!ref) return false;
  const known = looked.get(ref.matter);
  if (known !== undefined) return known;
  const sentence = sentenceOf(ref.policy, ref.matter, context.policies).replace(/\s+/g, '');
  const names = COUNTY_PAYS.test(sentence.replace(/自治区|市县/g, ''));
  looked.set(ref.matter, names);
  return names;
};

/** How heavy it is by the policy; null where the county may bear it, or the policy leaves that to the prefecture. */
const variantOf = (row: JudgedRow, context: RuleContext): Variant | null => {
  const { result } = row;
  // What tiers bear together is divided by its shares; 地方 is not divided at all.
  if (result.level === 'shared' || result.level === 'local') return null;
  const due = bearers(row, result.level);
  if (due === null || due.includes('county')) return null;
  const divides = dividesCounty(policyOf(result));
  const guarded = divides || countyPrinciple(policyOf(result)) !== null;
  if (result.byAffiliation) return guarded ? 'affiliation' : null;
  if (!due.includes('prefecture')) return 'higher';
  return guarded && (divides || !sentenceNamesCounty(row, context)) ? 'same' : null;
};

const basisOf = (row: JudgedRow): Basis | null => {
  const policy = policyOf(row.result);
  const principle = countyPrinciple(policy);
  return policy && principle ? clauseBasis(policy, principle) : matterBasis(row);
};

/** 旗县 pays or is declared for what the policy gives a higher tier. */
export const countyBurden: RowRule = {
  code: 'county-burden',
  scope: 'row',
  check(row, context) {
    const variant = variantOf(row, context);
    const cells = variant ? burdenCells(row, context) : [];
    if (!variant || cells.length === 0) return [];
    return [
      rowFinding(row, {
        code: 'county-burden',
        severity: SEVERITY[variant],
        variant,
        cells,
        args: { due: levelOf(row), county: word(row, 'county') },
        basis: variant === 'higher' ? matterBasis(row) : basisOf(row),
      }),
    ];
  },
};
