import fc from 'fast-check';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { CellWrite } from '../../../src/workbook/host';
import type { CellValue } from '../../../src/workbook/types';
import { differences, partsOf, partText } from './support/parts';
import { MAIN, REL, sheetOf, simpleWorkbook, type SimpleSheet } from './support/simple-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELS = 'xl/_rels/workbook.xml.rels';

const open = (sheet: SimpleSheet, after = '') =>
  openXlsx(simpleWorkbook([sheet], { workbook: { after } }), 'a.xlsx');

const put = (row: number, column: number, after: CellValue, before: CellValue = null): CellWrite => ({
  sheetId: '1',
  row,
  column,
  before,
  after,
});

const rows =
  '<row r="2" spans="2:3"><c r="B2" s="0"><v>1</v></c><c r="D2" t="str"><v>字</v></c></row><row r="5" s="0" customFormat="1"/><row r="9"><c r="A9"><f>B2</f><v>1</v></c></row>';

describe('writing cells', () => {
  it('changes, inserts and empties cells and moves nothing else', async () => {
    const host = open(sheetOf(rows));
    const before = await host.save();
    await host.write([
      put(1, 1, '甲 & "乙"', 1),
      put(1, 2, true),
      put(1, 3, null, '字'),
      put(1, 0, 0.5),
      put(4, 1, '=1'),
      put(3, 0, { error: '#N/A' }),
      put(20, 2, -3),
    ]);
    const { top, left, values } = await host.read('1');
    expect([top, left]).toEqual([1, 0]);
    expect(values[0]).toEqual([0.5, '甲 & "乙"', true]);
    expect([values[2], values[3], values[19]]).toEqual([
      [{ error: '#N/A' }, null, null],
      [null, '=1', null],
      [null, null, -3],
    ]);
    const xml = partText(await host.save(), SHEET);
    expect(xml).toContain('<row r="2" spans="1:4"><c r="A2"><v>0.5</v></c><c r="B2" s="0" t="inlineStr">');
    expect(xml).toContain('<row r="5" s="0" customFormat="1"><c r="B5" s="0" t="inlineStr">');
    expect(xml.match(/<row r="\d+"/g)).toEqual([
      '<row r="2"',
      '<row r="4"',
      '<row r="5"',
      '<row r="9"',
      '<row r="21"',
    ]);
    expect(differences(before, await host.save())).toEqual(['xl/workbook.xml', SHEET]);
  });

  it('returns what undoes it', async () => {
    const host = open(sheetOf(rows));
    const before = (await host.read('1')).values;
    const undo = await host.write([put(1, 1, 2, 1), put(1, 1, 3, 1), put(6, 6, 'x')]);
    await host.write(undo.map((write) => (write.before === 2 ? { ...write, before: 1 } : write)).slice(0, 1));
    await host.write([put(1, 1, 1, 3)]);
    expect((await host.read('1')).values).toEqual(before);
  });

  it('refuses all where one has changed since', async () => {
    const host = open(sheetOf(rows));
    const file = await host.save();
    const writes = [put(1, 1, 5, 1), put(1, 3, '新', '旧')];
    await expect(host.write(writes)).rejects.toMatchObject({
      code: 'changed-since',
      where: { sheet: '表', cell: 'D2', file: 'a.xlsx' },
    });
    expect(differences(file, await host.save())).toEqual([]);
  });

  it('writes no formula cell and no protected sheet', async () => {
    await expect(open(sheetOf(rows)).write([put(8, 0, 5, 1)])).rejects.toMatchObject({
      code: 'unsupported',
      where: { cell: 'A9' },
    });
    await expect(
      open(sheetOf(rows, '<sheetProtection sheet="1"/>')).write([put(0, 0, 5)]),
    ).rejects.toMatchObject({ code: 'protected' });
  });

  describe('over a formula', () => {
    const CHAIN = 'xl/calcChain.xml';
    const cells =
      '<row r="1"><c r="A1" s="0" t="str"><f xml:space="preserve"> IF(1&lt;2,"盟市级","") </f><v>盟市级</v></c>' +
      '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c><c r="C1"><f t="array" ref="C1">A1</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="C2"><f>B2*2</f><v>4</v></c></row>';
    const over = (row: number, column: number, before: CellValue): CellWrite => ({
      ...put(row, column, '自治区级', before),
      overFormula: true,
    });

    it('when told to; what undoes it brings formula and format back', async () => {
      const host = open(sheetOf(cells));
      const first = partText(await host.save(), SHEET);
      const values = (await host.read('1')).values;
      const undo = await host.write([over(0, 0, '盟市级'), { ...over(1, 2, 4), after: 5 }]);
      const written = partText(await host.save(), SHEET);
      expect(written).toContain('<c r="A1" s="0" t="inlineStr"><is><t>自治区级</t></is></c>');
      expect(written).toContain('<c r="C2"><v>5</v></c>');
      expect(undo).toMatchObject([
        { row: 1, column: 2, before: 5, after: 4, formula: '=B2*2' },
        { row: 0, column: 0, formula: '= IF(1<2,"盟市级","") ' },
      ]);
      const redo = await host.write(undo);
      expect(partText(await host.save(), SHEET)).toBe(first);
      expect((await host.read('1')).values).toEqual(values);
      expect(redo.every(({ overFormula }) => overFormula)).toBe(true);
      await host.write(redo);
      expect(partText(await host.save(), SHEET)).toBe(written);
    });

    it('never over one that other cells share, or an array', async () => {
      const host = open(sheetOf(cells));
      const file = await host.save();
      for (const write of [over(0, 1, 1), over(1, 1, 1), over(0, 2, 2)]) {
        await expect(host.write([over(0, 0, '盟市级'), write])).rejects.toMatchObject({
          code: 'unsupported',
        });
      }
      expect(differences(file, await host.save())).toEqual([]);
    });

    it('takes the order of calculating away, which would name a cell without a formula', async () => {
      const rel = `<Relationship Id="rIdC" Type="${REL}/calcChain" Target="calcChain.xml"/>`;
      const more = { [CHAIN]: `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="C2"/></calcChain>` };
      const types = `<Override PartName="/${CHAIN}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>`;
      const rels = partText(simpleWorkbook([sheetOf(cells)]), RELS).replace('</', `${rel}</`);
      const bytes = simpleWorkbook([sheetOf(cells)], { types, more: { ...more, [RELS]: rels } });
      const host = openXlsx(bytes, 'a.xlsx');
      await host.write([over(0, 0, '盟市级')]);
      const saved = await host.save();
      expect(Object.keys(partsOf(saved))).not.toContain(CHAIN);
      expect(partText(saved, RELS)).not.toContain('calcChain');
      expect(partText(saved, '[Content_Types].xml')).not.toContain('calcChain');
    });
  });

  it('reads after a write as the saved file reads', async () => {
    const texts = fc.constantFrom<CellValue>(
      '专利',
      '新',
      '',
      7,
      0.5,
      true,
      null,
      ' a ',
      '_x000D_',
      '甲\n乙',
    );
    const write = fc.record({ row: fc.nat(4), column: fc.nat(3), after: texts });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 6 }), async (edits) => {
        const host = open(
          sheetOf(
            '<row r="2"><c r="B2" t="str"><v>字</v></c><c r="C2"><v>3</v></c></row><row r="4"><c r="B4" t="b"><v>1</v></c></row>',
          ),
        );
        for (const { row, column, after } of edits) {
          const { values, top, left } = await host.read('1');
          await host.write([put(row, column, after, values[row - top]?.[column - left] ?? null)]);
          const again = openXlsx(await host.save(), 'a.xlsx');
          expect(await host.read('1')).toEqual(await again.read('1'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('asks the program to calculate where there are formulas', async () => {
    const calculating = async (sheet: SimpleSheet, after: string): Promise<string> => {
      const host = open(sheet, after);
      await host.write([put(0, 0, 1)]);
      return partText(await host.save(), 'xl/workbook.xml');
    };
    expect(await calculating(sheetOf(rows), '<calcPr calcId="1"/>')).toContain(
      '<calcPr calcId="1" fullCalcOnLoad="1"/>',
    );
    expect(await calculating(sheetOf(rows), '<definedNames/>')).toContain(
      '<definedNames/><calcPr fullCalcOnLoad="1"/>',
    );
    expect(await calculating(sheetOf(''), '')).not.toContain('calcPr');
  });

  it.each<[string, SimpleSheet]>([
    ['an empty sheet', { name: '表', xml: '<sheetData/>' }],
    ['an empty sheet of two tags', { name: '表', xml: '<sheetData></sheetData>' }],
    [
      'rows and cells without addresses',
      sheetOf('<row><c><v>7</v></c><c><v>8</v></c></row><row><c><v>9</v></c></row>'),
    ],
  ])('writes into %s', async (_, sheet) => {
    const host = open(sheet);
    const { values } = await host.read('1');
    const old = values[0]?.[1] ?? null;
    await host.write([put(0, 1, '新', old), put(1, 3, 4), put(7, 0, 5)]);
    const after = (await host.read('1')).values;
    expect([after[0]!.slice(-3)[0] ?? after[0]![0], after[7]?.[0] ?? after[7]]).toBeDefined();
    const read = await host.read('1');
    const at = (row: number, column: number) => read.values[row - read.top]?.[column - read.left];
    expect([at(0, 1), at(1, 3), at(7, 0)]).toEqual(['新', 4, 5]);
    if (old !== null) expect([at(0, 0), at(1, 0)]).toEqual([7, 9]);
  });

  it('keeps a prefix and the format of the column', async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="2" max="2" style="3"/></x:cols><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const host = openXlsx(simpleWorkbook([sheetOf('')], { more: { [SHEET]: xml } }), 'a.xlsx');
    await host.write([put(0, 1, '新')]);
    expect((await host.read('1')).values).toEqual([[1, '新']]);
    expect(partText(await host.save(), SHEET)).toContain(
      '<x:c r="B1" s="3" t="inlineStr"><x:is><x:t>新</x:t></x:is></x:c></x:row>',
    );
  });

  it('leaves marks where they are', async () => {
    const host = open(sheetOf(rows));
    await host.saveStore('s');
    await host.write([put(1, 1, 2, 1)]);
    expect(await host.loadStore()).toBe('s');
  });
});
