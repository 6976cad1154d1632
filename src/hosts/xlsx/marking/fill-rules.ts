/**
 * Fill changes as rules of a sheet: one rule for all cells of one formula and colour.
 * Programs disagree on the cell a rule over several ranges is relative to (the first range's corner, the corner of the box
 * around all, the leftmost range's corner). Ranges are grouped so that all three stand in one row.
 */
import { type FillChange } from '../../../workbook/host';
import { type Area } from '../../../workbook/types';
import { gatherCells, sortAreas, splitAreas } from '../../shared/areas';
import { hasRelativeRows, shiftRows } from '../../shared/rule-formula';

export interface FillRule {
  readonly formula: string;
  readonly areas: readonly Area[];
  /** #RRGGBB. */
  readonly color: string;
}

/** Programs take 8,192 ranges a rule; fewer stay readable. */
const MOST_RANGES = 500;
const LONGEST_SQREF = 8_000;

/** A row in the middle, so that a formula moved to it can look up and down. */
const MIDDLE = 524_288;

const isCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

const gathered = (areas: readonly Area[]): Area[] => {
  const sorted = sortAreas(areas);
  const unlike = sorted.filter(
    (area, i) => i === 0 || area.top !== sorted[i - 1]!.top || area.left !== sorted[i - 1]!.left,
  );
  if (!sorted.every(isCell)) return sorted;
  return sortAreas(gatherCells(unlike.map(({ top, left }) => ({ row: top, column: left }))));
};

/** Parts sorted areas: those from the topmost's column on, then the same for the rest. */
const withOneAnchor = (areas: readonly Area[]): Area[][] => {
  const groups: Area[][] = [];
  for (let rest = areas; rest.length > 0;) {
    const first = rest[0]!;
    groups.push(rest.filter((area) => area.left >= first.left));
    rest = rest.filter((area) => area.left < first.left);
  }
  return groups;
};

const rulesOf = (group: Group): FillRule[] => {
  const lists = splitAreas(gathered(group.areas), LONGEST_SQREF, MOST_RANGES);
  const relative = hasRelativeRows(group.formula);
  const anchored = relative
    ? lists.reduce<Area[][]>((all, list) => all.concat(withOneAnchor(list)), [])
    : lists;
  return anchored.map((areas) => ({
    formula: relative ? shiftRows(group.formula, areas[0]!.top - MIDDLE) : group.formula,
    areas,
    color: group.color,
  }));
};

interface Group {
  /** Relative to row `MIDDLE`. */
  readonly formula: string;
  readonly color: string;
  readonly areas: Area[];
}

/** The rules of one sheet, in the order in which their changes come. */
export const fillRules = (changes: readonly FillChange[]): FillRule[] => {
  const groups = new Map<string, Group>();
  for (const { formula, color, areas } of changes) {
    const moved = hasRelativeRows(formula) ? shiftRows(formula, MIDDLE - areas[0]!.top) : formula;
    const key = `${color.toUpperCase()} ${moved}`;
    const group = groups.get(key) ?? { formula: moved, color, areas: [] };
    groups.set(key, group);
    group.areas.push(...areas);
  }
  return Array.from(groups.values()).reduce<FillRule[]>((all, group) => all.concat(rulesOf(group)), []);
};
