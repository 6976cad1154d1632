import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { FillChange } from '../../../src/workbook/host';
import { COLORS, fillOn, noteOn, NOTE_TEXT } from './support/changes';
import { simpleWorkbook, STYLES } from './support/simple-workbook';

const styles = STYLES.replace(
  '<fonts count="1">',
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0&quot;万元&quot;"/></numFmts><fonts count="3">',
)
  .replace(
    '</font></fonts>',
    '</font><font><b/><i val="1"/><sz val="14"/><color theme="4" tint="-0.5"/></font><font><b val="0"/><color indexed="10"/></font></fonts>',
  )
  .replace(
    '</fills>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>',
  )
  .replace('</borders>', '<border><left style="thin"/></border></borders>')
  .replace(
    /<cellXfs.*<\/cellXfs>/,
    '<cellXfs count="3"><xf/><xf numFmtId="176" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" wrapText="1"/></xf><xf fontId="2"/></cellXfs>',
  );

const sheet = {
  name: '表',
  xml:
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews>' +
    '<cols><col min="1" max="2" width="20" customWidth="1"/></cols>' +
    '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="str"><v>项目</v></c><c r="B1" s="1"/><c r="C1" s="2" t="str"><v>甲</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData>',
};

describe('how a sheet looks', () => {
  it('tells sizes, formats and frozen rows', async () => {
    const look = await openXlsx(simpleWorkbook([sheet], { styles }), 'a.xlsx').look('1');
    const head = {
      bold: true,
      italic: true,
      size: 14,
      color: '#223962',
      fill: '#FFFF00',
      border: true,
      align: 'center',
      wrap: true,
      format: '0.0"万元"',
    };
    expect(look).toEqual({
      widths: { 0: 140, 1: 140 },
      heights: { 0: 40 },
      cells: [
        { row: 0, column: 0, ...head },
        { row: 0, column: 1, ...head },
        { row: 0, column: 2, color: '#FF0000' },
      ],
      fills: [],
      notes: [],
      frozenRows: 2,
    });
  });

  it('shows a mark while the text it holds on to stands in its row, the gravest first', async () => {
    const host = openXlsx(simpleWorkbook([sheet], { styles }), 'a.xlsx');
    await host.apply([
      fillOn('1', [[0, 0]], '项目', 'error'),
      fillOn(
        '1',
        [
          [0, 0],
          [0, 2],
        ],
        '项目',
        'warning',
      ),
      fillOn('1', [[1, 0]], '别的', 'info'),
      noteOn('1', 0, 0),
    ]);
    const look = await host.look('1');
    expect(look.fills).toEqual([
      { row: 0, column: 0, color: COLORS.error },
      { row: 0, column: 2, color: COLORS.warning },
    ]);
    expect(look.notes).toEqual([{ row: 0, column: 0, text: NOTE_TEXT }]);
    await host.write([{ sheetId: '1', row: 0, column: 0, before: '项目', after: '改名' }]);
    expect((await host.look('1')).fills).toEqual([]);
  });

  it('shows a mark that holds on to several texts while all of them stand', async () => {
    const host = openXlsx(simpleWorkbook([sheet], { styles }), 'a.xlsx');
    const one = fillOn('1', [[0, 2]], '项目', 'error') as FillChange;
    const both = (unit: string) => ({
      ...one,
      formula: one.formula.replace('($C1="项目")', `($A1="项目")*($C1="${unit}")`),
    });
    await host.apply([both('乙')]);
    expect((await host.look('1')).fills).toEqual([]);
    await host.apply([both('甲')]);
    expect((await host.look('1')).fills).toEqual([{ row: 0, column: 2, color: COLORS.error }]);
  });

  it('reads the samples', async () => {
    const bytes = readFileSync(join(__dirname, '../../../samples/budget-bureau.xlsx'));
    const host = openXlsx(bytes, 'budget-bureau.xlsx');
    const [first] = await host.sheets();
    const look = await host.look(first!.id);
    expect(look.notes).toEqual([
      { row: 14, column: 5, text: '已与业务处核对级次。' },
      { row: 41, column: 7, text: '分两年安排，2025年先安排一期。' },
    ]);
    expect(look.cells[0]).toEqual({ row: 0, column: 0, bold: true, size: 18, align: 'center' });
  });
});
