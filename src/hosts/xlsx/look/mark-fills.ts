/** The fills of our marks as they show now: a rule colours a cell while the text it holds on to stands in the cell's row. */
import { isOurFormula } from '../../../workbook/mark-tag';
import { columnNumber } from '../../../workbook/address';
import { type Area, type SheetData } from '../../../workbook/types';
import { parseAreas } from '../address';
import { type SheetMap } from '../sheet/sheet-map';
import { attr, childNamed, childrenNamed, textOf } from '../xml/element';

export interface CellFill {
  readonly row: number;
  readonly column: number;
  /** #RRGGBB. */
  readonly color: string;
}

interface Rule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly color: string;
  readonly priority: number;
}

const ANCHOR = /\(\$([A-Z]{1,3})(\$?)([0-9]+)="((?:[^"]|"")*)"\)\*/y;

/** The factors that a formula of ours begins with. */
const anchorsOf = (formula: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  ANCHOR.lastIndex = 0;
  for (let match = ANCHOR.exec(formula); match; match = ANCHOR.exec(formula)) found.push(match);
  return found;
};

const rulesOf = (map: SheetMap, colors: readonly (string | undefined)[]): Rule[] => {
  const rules: Rule[] = [];
  for (const format of map.children.filter((child) => child.name === 'conditionalFormatting')) {
    const areas = parseAreas((attr(format, 'sqref') ?? '').split(/\s+/));
    for (const rule of childrenNamed(format, 'cfRule')) {
      const element = childNamed(rule, 'formula');
      const formula = element ? textOf(element) : '';
      const color = colors[Number(attr(rule, 'dxfId') ?? -1)];
      if (!color || !isOurFormula(formula)) continue;
      rules.push({ areas, formula, color, priority: Number(attr(rule, 'priority') ?? 0) });
    }
  }
  return rules.sort((a, b) => b.priority - a.priority);
};

type Test = (row: number) => boolean;

const testOf = (match: RegExpExecArray, base: number, data: SheetData): Test => {
  const column = columnNumber(match[1]!) - data.left;
  const text = match[4]!.replace(/""/g, '"').toLowerCase();
  const stated = Number(match[3]) - 1;
  return (row) => {
    const value = data.values[(match[2] === '$' ? stated : stated + row - base) - data.top]?.[column];
    return typeof value === 'string' && value.toLowerCase() === text;
  };
};

/** Whether the rule colours cells of a row; `base` is the row its formula is written for. */
const holds = (formula: string, base: number, data: SheetData): Test => {
  const tests = anchorsOf(formula).map((match) => testOf(match, base, data));
  return (row) => tests.every((test) => test(row));
};

/** One fill a cell, the first rule's where several hold. */
export const markFills = (
  map: SheetMap,
  colors: readonly (string | undefined)[],
  data: SheetData,
): CellFill[] => {
  const fills = new Map<string, CellFill>();
  for (const { areas, formula, color } of rulesOf(map, colors)) {
    const top = areas.reduce((least, area) => Math.min(least, area.top), Infinity);
    const shows = holds(formula, top, data);
    for (const area of areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        if (!shows(row)) continue;
        for (let column = area.left; column <= area.right; column++) {
          fills.set(`${row}:${column}`, { row, column, color });
        }
      }
    }
  }
  return Array.from(fills.values());
};
