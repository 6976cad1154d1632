import fc from 'fast-check';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { CellValue, SheetData } from '../../../src/workbook/types';
import { cellText } from '../../../src/hosts/xlsx/xml/escape';
import {
  sheetOf,
  simpleWorkbook,
  STYLES,
  type SimpleOptions,
  type SimpleSheet,
} from './support/simple-workbook';

const readSheet = (sheet: SimpleSheet, options: SimpleOptions = {}): Promise<SheetData> =>
  openXlsx(simpleWorkbook([sheet], options), 'a.xlsx').read('1');

const values = async (rows: string, options: SimpleOptions = {}) =>
  (await readSheet(sheetOf(rows), options)).values;

describe('values of cells', () => {
  it.each<[string, CellValue]>([
    ['<c><v>12.5</v></c>', 12.5],
    ['<c t="n"><v>-0.1</v></c>', -0.1],
    ['<c><v>1.5E+3</v></c>', 1500],
    ['<c><v>123456789012345678</v></c>', 123456789012345680],
    ['<c><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['<c t="str"><f>"a"</f><v>甲</v></c>', '甲'],
    ['<c t="str"><v>000123</v></c>', '000123'],
    ['<c t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['<c t="b"><v>1</v></c>', true],
    ['<c t="b"><v>0</v></c>', false],
    ['<c t="d"><v>2024-03-01</v></c>', 45352],
    ['<c t="d"><v>2024-03-01T12:00:00</v></c>', 45352.5],
    ['<c t="inlineStr"><is><t>内</t></is></c>', '内'],
    ['<c t="inlineStr"><is><r><t>内</t></r><r><rPr><b/></rPr><t>联</t></r></is></c>', '内联'],
    ['<c t="str"><v>A &amp; B &lt;&#x4E2D;&#25991;&gt;</v></c>', 'A & B <中文>'],
    ['<c t="str"><v><![CDATA[<甲>&]]></v></c>', '<甲>&'],
    ['<c t="str"><v>a_x000D_b_x005F_x0041_</v></c>', 'a\rb_x0041_'],
    ['<c t="str"><v>一\r\n二</v></c>', '一\n二'],
    ['<c t="s"><v>0</v></c>', '共享'],
    ['<c><f>SUM(A1)</f><v>3</v></c>', 3],
    ['<c><!-- 注 --><v>3</v></c>', 3],
    ['<c t="str"><v>甲<!-- 注 -->乙<![CDATA[&]]>丙</v></c>', '甲乙&丙'],
    ['<c><v><![CDATA[1]]>2</v></c>', 12],
    ['<c><v>3</v><extLst><ext uri="x"><v>9</v></ext></extLst></c>', 3],
  ])('%s', async (cell, value) => {
    expect(await values(`<row>${cell}</row>`, { strings: '<si><t>共享</t></si>' })).toEqual([[value]]);
  });

  it.each([
    '<c/>',
    '<c s="0"></c>',
    '<c><v></v></c>',
    '<c><v/></c>',
    '<c t="str"><f>A1</f></c>',
    '<c t="s"><v>99</v></c>',
    '<c t="str"><v></v></c>',
  ])('takes %s for empty', async (cell) => {
    expect(await values(`<row>${cell}<c><v>1</v></c></row>`)).toEqual([[1]]);
  });

  it('joins rich text and leaves phonetic hints out', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t xml:space="preserve">专 </t></r><r><t>利</t></r><rPh sb="0" eb="1"><t>zhuān</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t>末</t></si>';
    expect(await values('<row><c t="s"><v>0</v></c><c t="s"><v>3</v></c></row>', { strings })).toEqual([
      ['专 利', '末'],
    ]);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const workbook = { before: '<workbookPr date1904="1"/>' };
    const bytes = simpleWorkbook([sheetOf('<row><c t="d"><v>2024-03-01</v></c></row>')], { workbook });
    const host = openXlsx(bytes, 'a.xlsx');
    expect([host.date1904, (await host.read('1')).values[0]![0]]).toEqual([true, 43890]);
  });
});

describe('places of cells', () => {
  it('starts at the first cell that holds something, and is dense', async () => {
    const rows =
      '<row r="1"><c r="A1" s="0"/></row><row r="3"><c r="C3"><v>1</v></c></row><row r="5" s="0" customFormat="1"><c r="B5"><v>2</v></c><c r="D5"><v>3</v></c></row><row r="900"><c r="Z900" s="0"/></row>';
    expect(await readSheet(sheetOf(rows))).toMatchObject({
      top: 2,
      left: 1,
      values: [
        [null, 1, null],
        [null, null, null],
        [2, null, 3],
      ],
    });
  });

  it('counts on where addresses are missing', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await values(rows)).toEqual([
      [1, null, 2, 3],
      [null, null, null, null],
      [null, null, null, null],
      [4, null, null, null],
      [5, null, null, null],
    ]);
  });

  it('takes cells out of order and rows written twice', async () => {
    const rows =
      '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row><row r="1"><c r="C1"><v>3</v></c></row>';
    expect(await values(rows)).toEqual([[1, 2, 3]]);
  });

  it('reads an empty sheet and a single cell', async () => {
    expect(await readSheet({ name: '空', xml: '<sheetData/>' })).toMatchObject({
      top: 0,
      left: 0,
      values: [],
      merges: [],
    });
    expect(await values('<row r="7"><c r="G7"><v>1</v></c></row>')).toEqual([[1]]);
  });

  it('reads merges in any writing', async () => {
    const merges =
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$D$5:$B$3"/><mergeCell ref="#REF!"/></mergeCells>';
    expect((await readSheet(sheetOf('<row><c><v>1</v></c></row>', merges))).merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 2, left: 1, bottom: 4, right: 3 },
    ]);
  });
});

describe('what is hidden', () => {
  const rows = (attrs: readonly string[]) =>
    attrs.map((attr, i) => `<row r="${i * 2 + 1}" ${attr}><c><v>1</v></c><c><v>2</v></c></row>`).join('');

  it('lists hidden, filtered and zero-height rows', async () => {
    const data = await readSheet(
      sheetOf(rows(['', 'hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"', 'hidden="0"'])),
    );
    expect(data.hiddenRows).toEqual([2, 4, 6]);
  });

  it('knows that rows not written are hidden where the default is', async () => {
    const sheet = {
      name: '表',
      xml: `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>${rows(['', ''])}</sheetData>`,
    };
    expect((await readSheet(sheet)).hiddenRows).toEqual([1]);
  });

  it('lists hidden and zero-width columns within what is used', async () => {
    const cols =
      '<cols><col min="1" max="1" hidden="1"/><col min="2" max="2" width="0" customWidth="1"/><col min="3" max="16384" hidden="1"/></cols>';
    const sheet = { name: '表', xml: `${cols}<sheetData>${rows([''])}</sheetData>` };
    expect((await readSheet(sheet)).hiddenColumns).toEqual([0, 1]);
  });

  it('tells sheets by visibility and protection', async () => {
    const bytes = simpleWorkbook([
      sheetOf(''),
      { ...sheetOf('', '<sheetProtection sheet="true"/>'), name: '二', state: 'hidden' },
      { ...sheetOf('', '<sheetProtection objects="1"/>'), name: '三', state: 'veryHidden' },
    ]);
    expect(await openXlsx(bytes, 'a.xlsx').sheets()).toMatchObject([
      { id: '1', visibility: 'visible', protected: false },
      { id: '2', visibility: 'hidden', protected: true },
      { id: '3', visibility: 'veryHidden', protected: false },
    ]);
  });
});

describe('formats of columns', () => {
  const styles = STYLES.replace(
    '<fonts',
    '<numFmts count="2"><numFmt numFmtId="176" formatCode="#,##0.00&quot;万元&quot;"/><numFmt numFmtId="177" formatCode="[Red]0.00_ "/></numFmts><fonts',
  ).replace(
    /<cellXfs.*<\/cellXfs>/,
    `<cellXfs count="4">${[0, 176, 177, 14].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`,
  );

  it('are told where most numbers share a unit or a date', async () => {
    const row =
      '<row><c s="1"><v>1</v></c><c s="2"><v>2</v></c><c s="3"><v>45000</v></c><c s="1" t="str"><v>字</v></c></row>';
    const plain = '<row><c s="0"><v>1</v></c></row>';
    expect((await readSheet(sheetOf(row + row + plain), { styles })).columnFormats).toEqual({
      0: '#,##0.00"万元"',
      2: 'yyyy/m/d',
    });
    expect((await readSheet(sheetOf(row + plain), { styles })).columnFormats[0]).toBeUndefined();
  });
});

describe('any text and number', () => {
  it('comes back as it went in', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((value) => value.replace(/[\ud800-\udfff\ufffe\uffff]/g, ''));
    const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (row) => {
        const xml = row.map((value) =>
          typeof value === 'string'
            ? `<c t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
            : `<c${typeof value === 'boolean' ? ' t="b"' : ''}><v>${Number(value)}</v></c>`,
        );
        const [read] = await values(`<row>${xml.join('')}<c><v>1</v></c></row>`);
        const first = row.findIndex((value) => value !== '');
        const expected = [...row, 1]
          .slice(first < 0 ? row.length : first)
          .map((value) => (value === '' ? null : value));
        expect(read!.map((value) => (Object.is(value, -0) ? 0 : value))).toEqual(
          expected.map((value) => (Object.is(value, -0) ? 0 : value)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('cancelling', () => {
  it('stops before and while reading', async () => {
    const rows = Array.from({ length: 5000 }, () => '<row><c><v>1</v></c></row>').join('');
    const host = openXlsx(simpleWorkbook([sheetOf(rows)]), 'a.xlsx');
    const control = new AbortController();
    const seen: number[] = [];
    const onRows = (count: number) => {
      seen.push(count);
      control.abort();
    };
    await expect(host.read('1', { signal: control.signal, onRows })).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(host.read('1', { signal: control.signal })).rejects.toMatchObject({
      code: 'cancelled',
      where: { file: 'a.xlsx' },
    });
    expect(seen).toEqual([2000]);
    expect((await host.read('1')).values.length).toBe(5000);
  });

  it('says when a sheet is gone', async () => {
    await expect(openXlsx(simpleWorkbook([sheetOf('')]), 'a.xlsx').read('7')).rejects.toMatchObject({
      code: 'sheet-gone',
    });
  });
});
