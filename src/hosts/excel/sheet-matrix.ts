/** A sheet of ours as rows of entries. */
import type { OutputCell, OutputSheet } from '../../workbook/host';
import { ownTextEntry } from '../shared/cell-entry';
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
