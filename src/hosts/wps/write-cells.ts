/** Writes single cells at the officer's request: all of them, or none where one is no longer what it was. */
import { HostError, type CellWrite } from '../../workbook/host';
import { cellAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/types';
import { textEntry } from '../shared/cell-entry';
import { prop, type WpsRange } from './api';
import { quietly } from './application';
import type { Book, SheetView } from './book';
import { asHostError, attempt } from './faults';
import { cellValue } from './ranges';

interface Seen {
  readonly write: CellWrite;
  readonly view: SheetView;
  readonly cell: WpsRange;
}

const look = (book: Book, writes: readonly CellWrite[]): Seen[] => {
  const views = new Map<string, SheetView>();
  return writes.map((write) => {
    const view = views.get(write.sheetId) ?? book.find(write.sheetId);
    views.set(write.sheetId, view);
    return { write, view, cell: view.sheet.Range(cellAddress(write.row, write.column)) };
  });
};

const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'object' && a !== null && typeof b === 'object' && b !== null ? a.error === b.error : a === b;

const holds = ({ cell }: Seen): CellValue => cellValue(prop(cell, 'Value2'));

const refuse = (seen: Seen): void => {
  const where = { sheet: seen.view.name, cell: cellAddress(seen.write.row, seen.write.column) };
  if (seen.view.protected) throw new HostError('protected', where);
  const value = holds(seen);
  const formula = prop(seen.cell, 'Formula');
  // A formula could not be brought back from a value.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    throw new HostError('unsupported', where, 'the cell holds a formula');
  if (!same(value, seen.write.before)) throw new HostError('changed-since', where);
};

const put = (cell: WpsRange, value: CellValue): void => {
  if (value === null) cell.Value2 = '';
  else if (typeof value === 'object') cell.Formula = `=${value.error}`;
  else if (typeof value !== 'string') cell.Value2 = value;
  else cell.Value2 = prop(cell, 'NumberFormat') === '@' ? value : textEntry(value);
};

const undoOf = (writes: readonly CellWrite[]): CellWrite[] =>
  writes.map((write) => ({ ...write, before: write.after, after: write.before }));

/** Returns the writes that bring back what was there. HostError `changed-since`, `protected`, `sheet-gone`, `unsupported`. */
export const writeCells = (book: Book, writes: readonly CellWrite[]): readonly CellWrite[] => {
  const seen = look(book, writes);
  seen.forEach(refuse);
  const done: Seen[] = [];
  try {
    quietly(() => {
      for (const one of seen) {
        done.push(one);
        put(one.cell, one.write.after);
      }
    });
  } catch (error) {
    // Each line has happened already: what was written goes back, cell by cell.
    for (const { cell, write } of done) attempt(() => put(cell, write.before));
    throw asHostError(error, 'write');
  }
  return undoOf(writes);
};
