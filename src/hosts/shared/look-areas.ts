/** The looks of a sheet of ours, gathered into areas that are formatted together. */
import type { OutputSheet } from '../../workbook/host';
import type { Area } from '../../workbook/types';
import { gatherCells } from './areas';
import { lookKey } from './cell-looks';

/** Areas of each look; the tag has none. */
export const looksOf = (sheet: OutputSheet): Map<string, Area[]> => {
  const cells = new Map<string, { row: number; column: number }[]>();
  sheet.rows.forEach((row, index) =>
    row.forEach((cell, column) => {
      if (!cell || cell.style === 'tag') return;
      const key = lookKey(cell);
      const list = cells.get(key) ?? [];
      list.push({ row: index, column });
      cells.set(key, list);
    }),
  );
  return new Map(Array.from(cells, ([key, list]) => [key, gatherCells(list)]));
};
