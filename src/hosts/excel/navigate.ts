/** Going to cells, and where the officer is. */
import { HostError } from '../../workbook/host';
import type { Area } from '../../workbook/types';
import { codeOf } from './faults';
import { looseAreas } from './loose-address';
import { rangeOf } from './ranges';
import type { Runner } from './runner';

/** HostError `sheet-gone`; `unsupported` for a hidden sheet, which is not unhidden for that. */
export const reveal = (runner: Runner, sheetId: string, area: Area): Promise<void> =>
  runner.repeatable(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load('name,visibility');
    await context.sync();
    if (sheet.isNullObject) throw new HostError('sheet-gone');
    if (sheet.visibility !== 'Visible')
      throw new HostError('unsupported', { sheet: sheet.name }, 'the sheet is hidden');
    sheet.activate();
    rangeOf(sheet, area).select();
    await context.sync();
  });

const NO_CELLS = ['InvalidSelection', 'ItemNotFound'];

/** The selected cells; null where something else than cells is selected. */
export const selection = (
  runner: Runner,
): Promise<{ readonly sheetId: string; readonly areas: readonly Area[] } | null> =>
  runner.repeatable(async (context) => {
    const ranges = context.workbook.getSelectedRanges();
    // Not the areas themselves: listing them hangs Excel when the whole sheet is selected.
    ranges.load('address,worksheet/id');
    try {
      await context.sync();
    } catch (error) {
      if (NO_CELLS.includes(codeOf(error))) return null;
      throw error;
    }
    const { address, worksheet } = ranges;
    return { sheetId: worksheet.id, areas: looseAreas(address) };
  });
