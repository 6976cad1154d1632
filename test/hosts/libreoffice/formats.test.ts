/** Files that LibreOffice wrote in other formats are read to the same cells as the .xlsx they came from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openAnyWorkbook } from '../../../src/hosts/open-workbook';
import { areaAddress } from '../../../src/workbook/address';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { Host } from '../../../src/workbook/host';
import type { CellValue, SheetData } from '../../../src/workbook/types';
import { describeWithSoffice, openWorkshop, type Workshop } from './soffice';

jest.setTimeout(300_000);

const SAMPLES = path.join(__dirname, '..', '..', '..', 'samples');
const NAMES = ['budget-simple', 'budget-messy', 'budget-bureau'] as const;

const readAll = async (host: Host): Promise<SheetData[]> => {
  const sheets: SheetData[] = [];
  for (const { id } of await host.sheets()) sheets.push(await host.read(id));
  return sheets;
};

/** Cells by sheet and place; numbers to the digits that every format keeps. */
const cellsOf = (sheets: readonly SheetData[]): string[] =>
  sheets.flatMap(({ name, top, left, values }) =>
    values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        if (value === null || value === '') return [];
        const shown = typeof value === 'number' ? Number(value.toPrecision(12)) : value;
        return [`${name}!${top + r},${left + c}=${JSON.stringify(shown)}`];
      }),
    ),
  );

/** A page has no hidden columns. */
const shownValues = ({ values, left, hiddenColumns }: SheetData): CellValue[] =>
  values.flatMap((row) => row.filter((_, c) => !hiddenColumns.includes(left + c)));

describeWithSoffice('other formats', () => {
  let shop: Workshop;
  const original = new Map<string, SheetData[]>();
  beforeAll(async () => {
    shop = openWorkshop();
    for (const name of NAMES) {
      const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, `${name}.xlsx`)));
      original.set(name, await readAll(openXlsx(bytes, name)));
    }
  });
  afterAll(() => shop.close());

  const convert = (format: string): void => {
    const files = NAMES.map((name) => path.join(SAMPLES, `${name}.xlsx`));
    shop.run('--convert-to', format, '--outdir', shop.folder, ...files);
  };
  const open = (file: string) =>
    openAnyWorkbook(new Uint8Array(readFileSync(path.join(shop.folder, file))), file);

  test.each([
    ['Excel 97', 'xls', 'xls'],
    ['Excel 95, in a code page', 'xls:MS Excel 95', 'xls'],
    ['OpenDocument', 'ods', 'ods'],
  ] as const)('%s: every cell in its place, merges and hidden sheets too', async (_, format, kind) => {
    convert(format);
    for (const name of NAMES) {
      const host = await open(`${name}.${kind}`);
      expect(host.convertedFrom).toBe(kind);
      const sheets = await readAll(host);
      const before = original.get(name) ?? [];
      expect(cellsOf(sheets)).toEqual(cellsOf(before));
      const merged = ({ merges }: SheetData) => merges.map(areaAddress).sort();
      expect(sheets.map(merged)).toEqual(before.map(merged));
      expect(sheets.map(({ visibility }) => visibility !== 'visible')).toEqual(
        before.map(({ visibility }) => visibility !== 'visible'),
      );
      expect(sheets.map(({ hiddenRows }) => hiddenRows)).toEqual(before.map(({ hiddenRows }) => hiddenRows));
    }
  });

  test('HTML under the name .xls: every text, and numbers as numbers', async () => {
    convert('html');
    for (const name of NAMES) {
      const host = await open(`${name}.html`);
      expect(host.convertedFrom).toBe('html');
      const found = new Set((await readAll(host)).flatMap(({ values }) => values.flat()));
      const texts = (original.get(name) ?? [])
        .filter(({ visibility }) => visibility === 'visible')
        .flatMap(shownValues)
        .filter((value) => typeof value === 'string' && !/^[\d.,\s-]*$/.test(value));
      const spaced = new Set([...found].map((value) => String(value).replace(/\s+/g, '')));
      expect(texts.filter((text) => !spaced.has(String(text).replace(/\s+/g, '')))).toEqual([]);
      expect([...found].some((value) => typeof value === 'number')).toBe(true);
    }
  });

  test('CSV in GB18030: the first sheet, cell by cell', async () => {
    convert('csv:Text - txt - csv (StarCalc):44,34,GB18030,1');
    for (const name of NAMES) {
      const host = await open(`${name}.csv`);
      expect(host.convertedFrom).toBe('csv');
      const [sheet] = await readAll(host);
      const [first] = original.get(name) ?? [];
      const texts = (data: SheetData | undefined) =>
        (data?.values ?? [])
          .flat()
          .filter((value) => typeof value === 'string' && !/^[\d.,\s-]*$/.test(value));
      expect(texts(sheet)).toEqual(texts(first));
    }
  });
});
