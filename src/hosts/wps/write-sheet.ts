/** Writes a sheet of ours: name and tag first, then values in windows, looks, and what is pleasant but not needed. */
import type { OutputSheet } from '../../workbook/host';
import type { Area, CellValue } from '../../workbook/types';
import { textEntry } from '../shared/cell-entry';
import { linkFormula } from '../shared/link-formula';
import { workingName } from '../shared/sheet-names';
import { countOf, SHEET_VERY_HIDDEN, type WpsSheet } from './api';
import { quietly } from './application';
import type { Book } from './book';
import type { Pace } from './pace';
import { rangeOf, readValues } from './ranges';
import { layOut } from './lay-out';
import { writeLooks } from './write-looks';

const ROWS_AT_ONCE = 2_000;

const begin = (book: Book, output: OutputSheet): WpsSheet => {
  const { sheets } = book;
  const sheet = sheets.Add(undefined, sheets.Item(countOf(sheets)));
  book.untagged.push(sheet);
  sheet.Name = workingName();
  sheet.Range('A1').Value2 = String(output.rows[0]?.[0]?.value ?? '');
  book.untagged.splice(book.untagged.indexOf(sheet), 1);
  if (output.visibility === 'veryHidden') sheet.Visible = SHEET_VERY_HIDDEN;
  return sheet;
};

const shown = (value: CellValue): string | number | boolean | null =>
  typeof value === 'object' && value !== null ? value.error : value;

const entryOf = (value: CellValue): string | number | boolean | null => {
  const plain = shown(value);
  // What begins with a bar is the store's, and no program makes anything of it.
  return typeof plain === 'string' && !plain.startsWith('|') ? textEntry(plain) : plain;
};

const cellAt = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** Where a program made something else of a text, the cell is told to be text and written plainly. */
const correct = (sheet: WpsSheet, area: Area, rows: readonly (readonly CellValue[])[]): void => {
  readValues(sheet, area).forEach((row, down) =>
    row.forEach((value, across) => {
      const wanted = shown(rows[down]?.[across] ?? null);
      if (typeof wanted !== 'string' || wanted === '' || value === wanted) return;
      const cell = rangeOf(sheet, cellAt(area.top + down, area.left + across));
      cell.NumberFormat = '@';
      cell.Value2 = wanted;
    }),
  );
};

const LONG_TEXT = 900;

/** Long texts are written one by one: lists of them were cut or refused by older programs. */
const writeWindow = (sheet: WpsSheet, top: number, rows: readonly (readonly CellValue[])[]): void => {
  const width = rows[0]?.length ?? 1;
  const area: Area = { top, left: 0, bottom: top + rows.length - 1, right: width - 1 };
  const long: [number, number, string][] = [];
  const entries = rows.map((row, down) =>
    row.map((value, across) => {
      const entry = entryOf(value);
      if (typeof entry !== 'string' || entry.length <= LONG_TEXT) return entry;
      long.push([top + down, across, entry]);
      return null;
    }),
  );
  const single = entries.length === 1 && width === 1;
  rangeOf(sheet, area).Value2 = single ? (entries[0]?.[0] ?? null) : entries;
  for (const [row, column, entry] of long) rangeOf(sheet, cellAt(row, column)).Value2 = entry;
  correct(sheet, area, rows);
};

/** A link that fails leaves its words. */
const writeLinks = (sheet: WpsSheet, output: OutputSheet, from: number, to: number): void => {
  for (let row = from; row < to; row += 1)
    output.rows[row]?.forEach((cell, column) => {
      if (!cell?.link) return;
      const formula = linkFormula(cell.link.sheet, cell.link.address, String(shown(cell.value) ?? ''));
      if (formula !== null) rangeOf(sheet, cellAt(row, column)).Formula = formula;
    });
};

const valuesOf = (output: OutputSheet): CellValue[][] => {
  const width = output.rows.reduce((most, row) => Math.max(most, row.length), 1);
  return output.rows.map((row) => Array.from({ length: width }, (_, column) => row[column]?.value ?? null));
};

/** The new sheet, under a working name, last in the workbook. */
export const writeSheet = async (
  book: Book,
  pace: Pace,
  output: OutputSheet,
  signal?: AbortSignal,
): Promise<WpsSheet> => {
  const sheet = quietly(() => begin(book, output));
  const values = valuesOf(output);
  for (let top = 0; top < values.length; top += ROWS_AT_ONCE) {
    await pace.pause(signal);
    quietly(() => {
      writeWindow(sheet, top, values.slice(top, top + ROWS_AT_ONCE));
      writeLinks(sheet, output, top, Math.min(top + ROWS_AT_ONCE, values.length));
    });
  }
  await writeLooks(sheet, output, pace, signal);
  quietly(() => layOut(sheet, output));
  return sheet;
};
