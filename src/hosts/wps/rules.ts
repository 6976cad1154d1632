/** Fills as conditional formats. WPS gives rules no ids, so one is known by its formula, its cells and its colour. */
import type { FillChange } from '../../workbook/host';
import { isOurFormula } from '../../workbook/mark-tag';
import type { Area } from '../../workbook/types';
import { joinAddresses, sortAreas, splitAreas } from '../shared/areas';
import { hasRelativeRows, pinRows } from '../shared/rule-formula';
import { bgr, countOf, EXPRESSION_RULE, prop, type WpsInterior, type WpsRules, type WpsSheet } from './api';
import { attempt } from './faults';

/** An address of more than 255 characters, `$` included, is not taken and not told. */
const LONGEST_ADDRESS = 120;

export interface RuleWish {
  readonly addresses: string;
  /** With its `=`. */
  readonly formula: string;
  readonly color: number;
}

export const ruleKey = ({ formula, addresses, color }: RuleWish): string =>
  `${formula} ${addresses} ${color}`;

const byRow = (areas: readonly Area[]): Area[][] => {
  const rows = new Map<number, Area[]>();
  for (const area of areas)
    for (let row = area.top; row <= area.bottom; row += 1) {
      const list = rows.get(row) ?? [];
      list.push({ ...area, top: row, bottom: row });
      rows.set(row, list);
    }
  return Array.from(rows.values());
};

/**
 * The rules of a fill. A formula that looks at its own row gets a rule for each row, with the row pinned: WPS may read
 * a relative one from the active cell, as Excel's macros do, and the mark would stand on a wrong row.
 */
export const rulesOf = (fill: FillChange): RuleWish[] => {
  const start = fill.areas[0]?.top ?? 0;
  const color = bgr(fill.color);
  const areas = sortAreas(fill.areas);
  const groups = hasRelativeRows(fill.formula) ? byRow(areas) : [areas];
  return groups.flatMap((group) => {
    const formula = `=${pinRows(fill.formula, (group[0]?.top ?? start) - start)}`;
    return splitAreas(group, LONGEST_ADDRESS).map((list) => ({
      addresses: joinAddresses(list),
      formula,
      color,
    }));
  });
};

export const addRule = (sheet: WpsSheet, wish: RuleWish): void => {
  const rules = prop<WpsRules>(sheet.Range(wish.addresses), 'FormatConditions');
  const rule = rules.Add(EXPRESSION_RULE, undefined, wish.formula);
  prop<WpsInterior>(rule, 'Interior').Color = wish.color;
  // A new rule stops those after it, unless told otherwise, and comes last.
  attempt(() => (rule.StopIfTrue = false));
  attempt(() => void rule.SetFirstPriority());
};

const allRules = (sheet: WpsSheet): WpsRules => prop<WpsRules>(prop(sheet, 'Cells'), 'FormatConditions');

const formulaOf = (rule: unknown): string => {
  if (prop(rule, 'Type') !== EXPRESSION_RULE) return '';
  return String(prop(rule, 'Formula1') ?? '');
};

export interface OwnRule {
  /** 1-based place among the sheet's rules. */
  readonly index: number;
  /** Empty where it was not asked for. */
  readonly key: string;
}

const keyOf = (rule: unknown, formula: string): string => {
  const addresses = String(prop(prop(rule, 'AppliesTo'), 'Address'))
    .split('$')
    .join('');
  return ruleKey({ formula, addresses, color: Number(prop(prop(rule, 'Interior'), 'Color')) });
};

/** Our rules on a sheet in their order; keys cost four calls a rule. Rules of the user are looked at no further than their formula. */
export const ownRules = (sheet: WpsSheet, withKeys = true): OwnRule[] => {
  const rules = allRules(sheet);
  const found: OwnRule[] = [];
  const count = countOf(rules);
  for (let index = 1; index <= count; index += 1) {
    const rule = rules.Item(index);
    const formula = formulaOf(rule);
    if (isOurFormula(formula)) found.push({ index, key: withKeys ? keyOf(rule, formula) : '' });
  }
  return found;
};

/** Deletes the rules at some places, if they are still ours: the officer may have worked since they were listed. */
export const removeRulesAt = (sheet: WpsSheet, indexes: readonly number[]): void => {
  const rules = allRules(sheet);
  for (const index of indexes) {
    const rule = rules.Item(index);
    if (isOurFormula(formulaOf(rule))) rule.Delete();
  }
};

export const countKeys = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Rules beyond those wanted; of equal ones the first stay, or the last. */
export const surplus = (
  own: readonly OwnRule[],
  wanted: ReadonlyMap<string, number>,
  stay: 'first' | 'last',
): OwnRule[] => {
  const left = new Map(wanted);
  const ordered = stay === 'first' ? own : own.slice().reverse();
  return ordered.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
};
