/** A file of another format, opened and read whole. */
import { utf8 } from '../../../src/hosts/xlsx/xml/bytes';
import { openAnyWorkbook, type AnyWorkbook } from '../../../src/hosts/open-workbook';
import type { CellValue, SheetData } from '../../../src/workbook/types';

export const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? utf8(data) : data;

export const open = (data: string | Uint8Array, name = '预算.xls'): Promise<AnyWorkbook> =>
  openAnyWorkbook(bytesOf(data), name);

export const readSheets = async (host: AnyWorkbook): Promise<readonly SheetData[]> => {
  const sheets: SheetData[] = [];
  for (const { id } of await host.sheets()) sheets.push(await host.read(id));
  return sheets;
};

/** Values of the first sheet, from its first used cell. */
export const valuesOf = async (data: string | Uint8Array): Promise<readonly (readonly CellValue[])[]> =>
  (await readSheets(await open(data)))[0]?.values ?? [];
