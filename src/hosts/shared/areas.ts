/** Cells gathered into areas, and areas into addresses that a program takes. */
import type { Area } from '../../workbook/types';
import { areaAddress } from '../../workbook/address';

const joinsBelow = (upper: Area, lower: Area): boolean =>
  upper.left === lower.left && upper.right === lower.right && upper.bottom + 1 === lower.top;

/** Runs of cells in a row, then equal runs of rows below each other, become one area each. Cells come by row, then column. */
export const gatherCells = (cells: readonly { readonly row: number; readonly column: number }[]): Area[] => {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && last.right + 1 === column)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return joinRows(runs);
};

const joinRows = (runs: readonly Area[]): Area[] => {
  const areas: Area[] = [];
  const openAt = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const at = openAt.get(key);
    const upper = at === undefined ? undefined : areas[at];
    if (at !== undefined && upper && joinsBelow(upper, run)) areas[at] = { ...upper, bottom: run.bottom };
    else openAt.set(key, areas.push(run) - 1);
  }
  return areas;
};

/** Topmost first, then leftmost: a rule's formula is relative to the first. */
export const sortAreas = (areas: readonly Area[]): Area[] =>
  areas.slice().sort((a, b) => a.top - b.top || a.left - b.left);

/** Lists of areas whose joined addresses stay within so many characters and so many areas each. */
export const splitAreas = (areas: readonly Area[], characters: number, most = Infinity): Area[][] => {
  const lists: Area[][] = [];
  let room = 0;
  for (const area of areas) {
    const length = areaAddress(area).length + 1;
    const last = lists[lists.length - 1];
    if (!last || length > room || last.length >= most) {
      lists.push([area]);
      room = characters - length;
    } else {
      last.push(area);
      room -= length;
    }
  }
  return lists;
};

export const joinAddresses = (areas: readonly Area[]): string => areas.map(areaAddress).join(',');

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export const touches = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
