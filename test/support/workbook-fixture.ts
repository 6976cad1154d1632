/** A workbook file as a fixture for the emulated programs. */
import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/hosts/xlsx';
import type { SheetData } from '../../src/workbook/types';
import type { CellFixture, SheetFixture, WorkbookFixture } from '../host-contract/fixture';
import { addressOf } from './excel-emulation/model/a1';

const sheetFixture = ({ name, visibility, top, left, values, merges }: SheetData): SheetFixture => {
  const cells: Record<string, CellFixture> = {};
  values.forEach((row, down) =>
    row.forEach((value, across) => {
      const [r, c] = [top + down, left + across];
      if (value !== null) cells[addressOf({ top: r, left: c, bottom: r, right: c })] = { value };
    }),
  );
  return { name, visibility, cells, merges: merges.map(addressOf) };
};

/** Values, merges and visibility; no looks, notes or rules. */
export const fixtureOfFile = async (path: string): Promise<WorkbookFixture> => {
  const host = openXlsx(new Uint8Array(readFileSync(path)), path);
  const sheets: SheetFixture[] = [];
  for (const { id } of await host.sheets()) sheets.push(sheetFixture(await host.read(id)));
  return { sheets };
};
