/** Fills as custom conditional formats. A new one comes first in priority, so the list is written from its end. */
import type { FillChange } from '../../workbook/host';
import type { Area } from '../../workbook/types';
import { gatherCells, joinAddresses, sortAreas, splitAreas } from '../shared/areas';
import { shiftRows } from '../shared/rule-formula';
import { CALL_BYTES, PROXY_BYTES, wireBytes, type Queue } from './queue';

import { targets } from './ranges';

/** Excel takes addresses of up to 8,192 characters. */
const LONGEST_ADDRESS = 4_000;

const isCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

const gathered = (areas: readonly Area[]): Area[] => {
  const sorted = sortAreas(areas);
  return sorted.every(isCell)
    ? sortAreas(gatherCells(sorted.map(({ top, left }) => ({ row: top, column: left }))))
    : sorted;
};

const writeRule = async (
  queue: Queue,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  formula: string,
  color: string,
): Promise<void> => {
  const address = joinAddresses(areas);
  const bytes = 3 * PROXY_BYTES + 2 * CALL_BYTES + wireBytes(formula) + address.length;
  await queue.add(bytes, () => {
    const rule = targets(sheet, address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = `=${formula}`;
    rule.custom.format.fill.color = color;
  });
};

/** Writes one fill; its formula follows the first cell of each list of areas. */
export const writeFill = async (queue: Queue, sheet: Excel.Worksheet, fill: FillChange): Promise<void> => {
  const start = fill.areas[0]?.top ?? 0;
  for (const areas of splitAreas(gathered(fill.areas), LONGEST_ADDRESS)) {
    const formula = shiftRows(fill.formula, (areas[0]?.top ?? start) - start);
    await writeRule(queue, sheet, areas, formula, fill.color);
  }
};
