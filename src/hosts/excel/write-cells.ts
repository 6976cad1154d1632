/** Writes single cells at the officer's request: all of them, or none where one is no longer what it was. */
import { HostError, type CellWrite } from '../../workbook/host';
import { cellAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/types';
import { textEntry } from '../shared/cell-entry';
import type { Runner } from './runner';

interface Seen {
  readonly write: CellWrite;
  readonly sheet: Excel.Worksheet;
  readonly cell: Excel.Range;
}

const look = async (context: Excel.RequestContext, writes: readonly CellWrite[]): Promise<Seen[]> => {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheetId } of writes)
    if (!sheets.has(sheetId)) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
      sheet.load('name,protection/protected');
      sheets.set(sheetId, sheet);
    }
  await context.sync();
  const gone = Array.from(sheets.values()).some((sheet) => sheet.isNullObject);
  if (gone) throw new HostError('sheet-gone');
  const seen = writes.map((write) => {
    const sheet = sheets.get(write.sheetId) as Excel.Worksheet;
    const cell = sheet.getCell(write.row, write.column);
    cell.load('values,valueTypes,formulas,numberFormat');
    return { write, sheet, cell };
  });
  await context.sync();
  return seen;
};

const valueOf = ({ cell }: Seen): CellValue => {
  const value: unknown = cell.values[0]?.[0];
  if (cell.valueTypes[0]?.[0] === 'Error') return { error: String(value) };
  return value === '' || value === undefined ? null : (value as CellValue);
};

const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'object' && a !== null && typeof b === 'object' && b !== null ? a.error === b.error : a === b;

const formulaOf = ({ cell }: Seen): string | null => {
  const formula: unknown = cell.formulas[0]?.[0];
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== cell.values[0]?.[0];
  return isFormula ? formula : null;
};

/** `again` is true where an earlier try may have written already without our hearing of it. */
const refuse = (seen: Seen, again: boolean): void => {
  const where = { sheet: seen.sheet.name, cell: cellAddress(seen.write.row, seen.write.column) };
  if (seen.sheet.protection.protected) throw new HostError('protected', where);
  if (formulaOf(seen) !== null && !seen.write.overFormula)
    throw new HostError('unsupported', where, 'the cell holds a formula');
  const holds = valueOf(seen);
  const written = again && same(holds, seen.write.after);
  if (!written && !same(holds, seen.write.before)) throw new HostError('changed-since', where);
};

const entryOf = ({ write, cell }: Seen): string | number | boolean => {
  const { after } = write;
  if (after === null) return '';
  if (typeof after === 'object') return after.error;
  if (typeof after !== 'string') return after;
  return cell.numberFormat[0]?.[0] === '@' ? after : textEntry(after);
};

const put = async (context: Excel.RequestContext, seen: readonly Seen[]): Promise<void> => {
  seen.forEach((one) => {
    if (one.write.formula === undefined) one.cell.values = [[entryOf(one)]];
    else one.cell.formulas = [[one.write.formula]];
  });
  await context.sync();
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

/** Brings back the cells that a broken-off request has written already. */
const takeBack = (runner: Runner, undo: readonly CellWrite[]): Promise<void> =>
  runner.repeatable(async (context) => {
    const seen = await look(context, undo);
    await put(
      context,
      seen.filter((one) => same(valueOf(one), one.write.before)),
    );
  });

/** Returns the writes that bring back what was there. HostError `changed-since`, `protected`, `sheet-gone`, `unsupported`. */
export const writeCells = async (
  runner: Runner,
  writes: readonly CellWrite[],
): Promise<readonly CellWrite[]> => {
  if (writes.length === 0) return [];
  let sent = false;
  let formulas: readonly (string | null)[] = [];
  try {
    await runner.repeatable(async (context) => {
      const seen = await look(context, writes);
      seen.forEach((one) => refuse(one, sent));
      if (!sent) formulas = seen.map(formulaOf);
      sent = true;
      await put(context, seen);
    });
  } catch (error) {
    if (sent) await takeBack(runner, undoOf(writes, formulas));
    throw error;
  }
  return undoOf(writes, formulas);
};
