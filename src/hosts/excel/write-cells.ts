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

/** `again` is true where an earlier try may have written already without our hearing of it. */
const refuse = (seen: Seen, again: boolean): void => {
  const where = { sheet: seen.sheet.name, cell: cellAddress(seen.write.row, seen.write.column) };
  if (seen.sheet.protection.protected) throw new HostError('protected', where);
  const formula: unknown = seen.cell.formulas[0]?.[0];
  // A formula could not be brought back from a value.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== seen.cell.values[0]?.[0])
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
    one.cell.values = [[entryOf(one)]];
  });
  await context.sync();
};

const undoOf = (writes: readonly CellWrite[]): CellWrite[] =>
  writes.map((write) => ({ ...write, before: write.after, after: write.before }));

/** Brings back the cells that a broken-off request has written already. */
const takeBack = (runner: Runner, writes: readonly CellWrite[]): Promise<void> =>
  runner.repeatable(async (context) => {
    const seen = await look(context, undoOf(writes));
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
  try {
    await runner.repeatable(async (context) => {
      const seen = await look(context, writes);
      seen.forEach((one) => refuse(one, sent));
      sent = true;
      await put(context, seen);
    });
  } catch (error) {
    if (sent) await takeBack(runner, writes);
    throw error;
  }
  return undoOf(writes);
};
