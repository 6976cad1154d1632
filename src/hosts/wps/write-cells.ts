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

const formulaOf = (seen: Seen): string | null => {
  const formula = prop(seen.cell, 'Formula');
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== holds(seen);
  return isFormula ? formula : null;
};

/** A formula that reaches over several cells cannot be brought back in one of them. */
const isShared = ({ cell }: Seen): boolean => {
  let shared = false;
  attempt(() => {
    shared = prop(cell, 'HasArray') === true;
  });
  return shared;
};

const refuse = (seen: Seen): void => {
  const where = { sheet: seen.view.name, cell: cellAddress(seen.write.row, seen.write.column) };
  if (seen.view.protected) throw new HostError('protected', where);
  const value = holds(seen);
  if (formulaOf(seen) !== null && (!seen.write.overFormula || isShared(seen)))
    throw new HostError('unsupported', where, 'the cell holds a formula');
  if (!same(value, seen.write.before)) throw new HostError('changed-since', where);
};

const put = (cell: WpsRange, value: CellValue): void => {
  if (value === null) cell.Value2 = '';
  else if (typeof value === 'object') cell.Formula = `=${value.error}`;
  else if (typeof value !== 'string') cell.Value2 = value;
  else cell.Value2 = prop(cell, 'NumberFormat') === '@' ? value : textEntry(value);
};

/** `formulas` stood in the cells before. */
const undoOf = (writes: readonly CellWrite[], formulas: readonly (string | null)[]): CellWrite[] =>
  writes.map(({ sheetId, row, column, before, after, formula }, at) => {
    const old = formulas[at] ?? null;
    return {
      ...{ sheetId, row, column, before: after, after: before },
      ...(formula === undefined ? {} : { overFormula: true }),
      ...(old === null ? {} : { formula: old }),
    };
  });

const putBack = (cell: WpsRange, { after, formula }: CellWrite): void => {
  if (formula === undefined) put(cell, after);
  else cell.Formula = formula;
};

/** Returns the writes that bring back what was there. HostError `changed-since`, `protected`, `sheet-gone`, `unsupported`. */
export const writeCells = (book: Book, writes: readonly CellWrite[]): readonly CellWrite[] => {
  const seen = look(book, writes);
  seen.forEach(refuse);
  const undo = undoOf(writes, seen.map(formulaOf));
  const done: number[] = [];
  try {
    quietly(() => {
      seen.forEach(({ cell, write }, at) => {
        done.push(at);
        putBack(cell, write);
      });
    });
  } catch (error) {
    // Each line has happened already: what was written goes back, cell by cell.
    for (const at of done) attempt(() => putBack((seen[at] as Seen).cell, undo[at] as CellWrite));
    throw asHostError(error, 'write');
  }
  return undo;
};
