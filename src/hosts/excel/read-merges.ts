/** Merged areas. Excel refuses to list more than 512 at once, so the rows are halved until it does. */
import type { Area } from '../../workbook/types';
import { isEditing, isGone } from './faults';
import { rangeOf } from './ranges';

const listed = async (context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<Area[]> => {
  const merged = rangeOf(sheet, area).getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  await context.sync();
  if (merged.isNullObject) return [];
  return merged.areas.items.map((range) => ({
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  }));
};

/** Refusals after which the trouble is no longer the number of areas. */
const MOST_REFUSALS = 400;

const keyOf = ({ top, left }: Area): string => `${top} ${left}`;

/** Merged areas that touch `used`, topmost first. A row that alone holds too many is left out. */
export const readMerges = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
): Promise<Area[]> => {
  const found = new Map<string, Area>();
  const waiting: Area[] = [used];
  let refusals = 0;
  for (let area = waiting.pop(); area; area = waiting.pop()) {
    try {
      const areas = await listed(context, sheet, area);
      areas.forEach((merge) => found.set(keyOf(merge), merge));
    } catch (error) {
      refusals += 1;
      if (isEditing(error) || isGone(error) || refusals > MOST_REFUSALS) throw error;
      if (area.top === area.bottom) continue;
      const middle = Math.floor((area.top + area.bottom) / 2);
      waiting.push({ ...area, top: middle + 1 }, { ...area, bottom: middle });
    }
  }
  return Array.from(found.values()).sort((a, b) => a.top - b.top || a.left - b.left);
};
