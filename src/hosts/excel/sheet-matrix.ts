/** A sheet of ours as rows of entries, and its looks as areas. */
import type { OutputCell, OutputSheet } from '../../workbook/host';
import type { Area } from '../../workbook/types';
import { gatherCells } from '../shared/areas';
import { ownTextEntry } from '../shared/cell-entry';
import { lookKey } from '../shared/cell-looks';
import { linkFormula } from '../shared/link-formula';

export type Entry = string | number | boolean;

const entryOf = (cell: OutputCell | null): Entry => {
  if (!cell || cell.value === null) return '';
  const { value, link } = cell;
  if (typeof value === 'object') return ownTextEntry(value.error);
  const formula = link ? linkFormula(link.sheet, link.address, String(value)) : null;
  if (formula !== null) return formula;
  return typeof value === 'string' ? ownTextEntry(value) : value;
};

export const widthOf = (sheet: OutputSheet): number =>
  Math.max(
    1,
    sheet.rows.reduce((most, row) => Math.max(most, row.length), sheet.widths.length),
  );

/** Entries of all rows, each row of the same width. */
export const entriesOf = (sheet: OutputSheet): Entry[][] => {
  const width = widthOf(sheet);
  return sheet.rows.map((row) => Array.from({ length: width }, (_, column) => entryOf(row[column] ?? null)));
};

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
