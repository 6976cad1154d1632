/** XML Spreadsheet 2003 under the name .xls. */
import { areaAddress } from '../../../src/workbook/address';
import { open, readSheets, valuesOf } from './reading';

const workbook = (sheets: string, styles = ''): string =>
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles>${styles}</Styles>${sheets}</Workbook>`;
const cell = (type: string, text: string, more = ''): string =>
  `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;

test('every type of cell, indexes and merges', async () => {
  const host = await open(
    workbook(
      `<Worksheet ss:Name="项目支出"><Table><Column ss:Width="112"/><Column ss:Hidden="1"/>
       <Row>${cell('String', '标题 &amp; 单位', ' ss:MergeAcross="2"')}${cell('String', '后')}</Row>
       <Row ss:Index="4">${cell('Number', '12.5')}${cell('Boolean', '1', ' ss:Index="3"')}${cell('Error', '#REF!')}</Row>
       <Row ss:Hidden="1">${cell('DateTime', '2025-01-10T00:00:00.000', ' ss:StyleID="d"')}</Row></Table></Worksheet>`,
      '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>',
    ),
  );
  const [sheet] = await readSheets(host);
  expect(sheet?.values).toEqual([
    ['标题 & 单位', null, null, '后'],
    [null, null, null, null],
    [null, null, null, null],
    [12.5, null, true, { error: '#REF!' }],
    [45667, null, null, null],
  ]);
  expect(sheet?.merges.map(areaAddress)).toEqual(['A1:C1']);
  expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[4], [1]]);
});

test('notes and formatted text: the note is no value, the text is whole', async () => {
  const values = await valuesOf(
    workbook(
      `<Worksheet ss:Name="a"><Table><Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>专利</B><Font>导航</Font></ss:Data>
       <Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">批注</ss:Data></Comment></Cell></Row></Table></Worksheet>`,
    ),
  );
  expect(values).toEqual([['专利导航']]);
});

test('hidden sheets, and names that a workbook does not take', async () => {
  const hidden = (kind: string) =>
    `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>${kind}</Visible></WorksheetOptions>`;
  const table = `<Table><Row>${cell('String', '甲')}</Row></Table>`;
  const host = await open(
    workbook(
      `<Worksheet ss:Name="项目/支出">${table}</Worksheet><Worksheet ss:Name="b">${table}${hidden('SheetHidden')}</Worksheet>
       <Worksheet ss:Name="B">${table}${hidden('SheetVeryHidden')}</Worksheet>`,
    ),
  );
  expect((await host.sheets()).map(({ name, visibility }) => [name, visibility])).toEqual([
    ['项目 支出', 'visible'],
    ['b', 'hidden'],
    ['B (2)', 'veryHidden'],
  ]);
});

test.each([
  ['a DOCTYPE', workbook('').replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b">]><Workbook'), 'unsafe-xml'],
  ['what is not well-formed', workbook('<Worksheet><Table></Worksheet>'), 'damaged'],
  ['no sheet', workbook(''), 'no-sheet'],
  [
    'a row beyond the last',
    workbook(`<Worksheet><Table><Row ss:Index="9999999">${cell('String', 'a')}</Row></Table></Worksheet>`),
    'too-big',
  ],
])('%s is refused', async (_, xml, code) => {
  await expect(open(xml)).rejects.toMatchObject({ code });
});
