/** What the grid is given of a workbook: it looks like the user's sheet. */
import { StyleTable, worksheetData } from '../../../src/hosts/grid/univer-data';
import { openXlsx } from '../../../src/hosts/xlsx';
import { simpleWorkbook, STYLES } from '../xlsx/support/simple-workbook';

const styles = STYLES.replace(
  '<fonts count="1">',
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00&quot;万元&quot;"/></numFmts><fonts count="1">',
)
  .replace(
    '</fills>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>',
  )
  .replace(
    /<cellXfs.*<\/cellXfs>/,
    '<cellXfs count="3"><xf/><xf fillId="2"><alignment horizontal="center"/></xf><xf numFmtId="176"/></cellXfs>',
  );

const worksheet = async (inner: string) => {
  const host = openXlsx(simpleWorkbook([{ name: '预算表', xml: inner }], { styles }), 'a.xlsx');
  const table = new StyleTable();
  const sheet = { data: await host.read('1'), look: await host.look('1') };
  return { made: worksheetData(sheet, table), styles: table.all };
};

const BUDGET =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>' +
  '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="8" hidden="1" customWidth="1"/></cols>' +
  '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="str"><v>项目名称</v></c><c r="B1" s="1"/></row>' +
  '<row r="2" hidden="1"><c r="A2" t="str"><v>专利导航</v></c></row>' +
  '<row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="C3" s="2"><v>12.5</v></c><c r="D3" t="b"><v>1</v></c></row></sheetData>' +
  '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A1048576"/></mergeCells>';

test('values, formats, fills, widths, heights, hidden lines, merges and what stays on screen', async () => {
  const { made, styles: used } = await worksheet(BUDGET);
  const cell = (row: number, column: number) => made.cellData?.[row]?.[column];
  const styleAt = (row: number, column: number) => used[String(cell(row, column)?.s)];
  expect(cell(0, 0)).toMatchObject({ v: '项目名称', t: 1 });
  expect(styleAt(0, 0)).toMatchObject({ bg: { rgb: '#FFFF00' }, ht: 2 });
  expect(styleAt(0, 1)).toMatchObject({ bg: { rgb: '#FFFF00' } });
  expect(cell(2, 0)).toMatchObject({ v: '#REF!', t: 1 });
  expect(cell(2, 2)).toMatchObject({ v: 12.5, t: 2 });
  expect(styleAt(2, 2)).toMatchObject({ n: { pattern: '#,##0.00"万元"' } });
  expect(cell(2, 3)).toMatchObject({ v: 1, t: 3 });
  expect(made.columnData).toMatchObject({ 0: { w: 210 }, 1: { hd: 1 } });
  expect(made.rowData).toMatchObject({ 0: { h: 40 }, 1: { hd: 1 } });
  expect(made.freeze).toMatchObject({ ySplit: 1 });
  expect(made.mergeData?.[0]).toEqual({ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 });
  expect(made.mergeData?.[1]?.endRow).toBe((made.rowCount ?? 0) - 1);
});

test('a long sheet', async () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(130_000);
  const { made } = await worksheet(`<sheetData>${rows}</sheetData>`);
  expect(made.rowCount).toBeGreaterThan(130_000);
});
