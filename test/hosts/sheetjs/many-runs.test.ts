/** The optimiser of Node 20 has hung on scanners after some warm runs: every reader runs often in one process. */
import { utils, write } from '@e965/xlsx';
import { buildZip } from '../xlsx/support/zip-builder';
import { open, readSheets } from './reading';
import { watchdog, type Watchdog } from '../../support/watchdog';

const RUNS = 25;

let dog: Watchdog;
beforeAll(() => (dog = watchdog(60_000)));
afterAll(() => dog.end());
const ROWS = 800;

const rows = Array.from({ length: ROWS }, (_, i) => [`专利导航项目第${i}号 & "甲"`, '自治区级', i / 8]);
const escaped = (text: unknown): string => String(text).replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const csv = rows.map(([a, b, c]) => `"${String(a).replace(/"/g, '""')}",${b},${c}`).join('\r\n');
const html = `<table>${rows.map((row) => `<tr>${row.map((one) => `<td class=x>${escaped(one)}</td>`).join('')}</tr>`).join('')}</table>`;
const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${rows
  .map(
    (row) =>
      `<Row>${row.map((one) => `<Cell><Data ss:Type="${typeof one === 'number' ? 'Number' : 'String'}">${escaped(one)}</Data></Cell>`).join('')}</Row>`,
  )
  .join('')}</Table></Worksheet></Workbook>`;
const ods = buildZip([
  { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
  {
    name: 'content.xml',
    data: `<o xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="a">${rows
      .map(
        (row) =>
          `<table:table-row>${row.map((one) => (typeof one === 'number' ? `<table:table-cell office:value-type="float" office:value="${one}"/>` : `<table:table-cell office:value-type="string"><text:p>${escaped(one)}</text:p></table:table-cell>`)).join('')}</table:table-row>`,
      )
      .join('')}</table:table></o>`,
  },
]);
const made = utils.book_new();
utils.book_append_sheet(made, utils.aoa_to_sheet(rows), 'a');
const xls = new Uint8Array(write(made, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);

test.each([
  ['csv', csv],
  ['html', html],
  ['xml2003', xml],
  ['ods', ods],
  ['xls', xls],
])(
  '%s',
  async (kind, file) => {
    for (let run = 0; run < RUNS; run += 1) {
      dog.beat();
      const host = await open(file);
      expect(host.convertedFrom).toBe(kind);
      const [sheet] = await readSheets(host);
      expect([sheet?.values.length, sheet?.values[ROWS - 1]]).toEqual([ROWS, rows[ROWS - 1]]);
    }
  },
  120_000,
);
