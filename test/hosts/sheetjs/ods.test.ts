/** OpenDocument spreadsheets, and what hostile hands may put into one. */
import { buildZip } from '../xlsx/support/zip-builder';
import { areaAddress } from '../../../src/workbook/address';
import { open, readSheets } from './reading';

const MANIFEST = '<manifest:manifest xmlns:manifest="m"/>';

const ods = (tables: string, { styles = '', manifest = MANIFEST } = {}): Uint8Array =>
  buildZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c" xmlns:draw="d">
        <office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', data: manifest },
  ]);

const text = (words: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;
const number = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"/>`;

test('values, repeats, merges, notes and shapes', async () => {
  const host = await open(
    ods(
      `<table:table table:name="项目"><table:table-column table:style-name="c"/>
       <table:table-row>${text('甲<text:s text:c="2"/>乙', ' table:number-columns-spanned="2" table:number-rows-spanned="1"')}<table:covered-table-cell/>${number(3)}</table:table-row>
       <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>${number(5)}</table:table-row>
       <table:table-row table:visibility="collapse"><table:table-cell office:value-type="date" office:date-value="2025-01-10"/>
         <table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>
         <table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>一</text:p><text:p>二</text:p><draw:frame><text:p>图</text:p></draw:frame></table:table-cell></table:table-row>
       <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
      {
        styles:
          '<style:style style:name="c"><style:table-column-properties style:column-width="4cm"/></style:style>',
      },
    ),
    '预算.ods',
  );
  const [sheet] = await readSheets(host);
  expect(sheet?.values).toEqual([
    ['甲  乙', null, 3],
    [null, null, 5],
    [null, null, 5],
    [45667, { error: '#REF!' }, '一\n二'],
  ]);
  expect(sheet?.merges.map(areaAddress)).toEqual(['A1:B1']);
  expect(sheet?.hiddenRows).toEqual([3]);
});

test('a hidden sheet is hidden', async () => {
  const host = await open(
    ods(
      `<table:table table:name="a"><table:table-row>${number(1)}</table:table-row></table:table>
       <table:table table:name="b" table:style-name="h"><table:table-row>${number(1)}</table:table-row></table:table>`,
      {
        styles:
          '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>',
      },
    ),
  );
  expect((await host.sheets()).map(({ visibility }) => visibility)).toEqual(['visible', 'hidden']);
});

test.each([
  [
    'a cell repeated a billion times',
    ods(
      `<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1024" office:value-type="float" office:value="1"/></table:table-row></table:table>`,
    ),
    'too-big',
  ],
  [
    'a DOCTYPE',
    buildZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { name: 'content.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
    ]),
    'unsafe-xml',
  ],
  [
    'a password',
    ods('', { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
    'encrypted',
  ],
  ['no sheet', ods(''), 'no-sheet'],
  ['a zip that ends early', ods('').slice(0, 300), 'damaged'],
])('%s is refused', async (_, bytes, code) => {
  await expect(open(bytes)).rejects.toMatchObject({ code, where: { file: '预算.xls' } });
});
