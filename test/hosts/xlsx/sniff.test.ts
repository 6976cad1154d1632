import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sniffFile, type FileKind } from '../../../src/hosts/xlsx';
import { packageOf } from './support/zip-builder';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

/** 项目,金额 / 导航,12 */
const GBK = Uint8Array.from([
  0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xb5, 0xbc, 0xba, 0xbd, 0x2c, 0x31, 0x32,
]);

it.each<[string, Uint8Array, FileKind]>([
  ['a workbook', readFileSync(join(__dirname, '../../../samples/budget-simple.xlsx')), 'xlsx'],
  [
    'an OpenDocument sheet',
    packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, { stored: true }),
    'ods',
  ],
  ['a document', packageOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'unknown'],
  ['nothing', new Uint8Array(0), 'empty'],
  ['blank lines', utf8('\uFEFF \r\n'), 'empty'],
  ['HTML', utf8('\uFEFF<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>'), 'html'],
  ['a bare table', utf8('<table border=1><tr><td>项目</td></tr></table>'), 'html'],
  [
    'HTML behind an XML declaration',
    utf8('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>'),
    'html',
  ],
  [
    'XML of 2003',
    utf8(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    'xml2003',
  ],
  ['other XML', utf8('<?xml version="1.0"?><data/>'), 'unknown'],
  ['commas', utf8('项目,金额\n导航,12\n'), 'csv'],
  ['commas in GBK', GBK, 'csv'],
  ['tabs in UTF-16', utf16('项目\t金额\r\n导航\t12'), 'csv'],
  ['plain text', utf8('这不是工作簿。\n这不是工作簿。\n'), 'unknown'],
  ['an old .xls without a container', Uint8Array.from([9, 8, 8, 0, 0, 5, 0x10, 0, 0, 0]), 'xls'],
  ['noise', Uint8Array.from([1, 2, 3, 4, 255, 254, 0, 7]), 'unknown'],
])('%s', (_, bytes, kind) => {
  for (let run = 0; run < 20; run++) expect(sniffFile(bytes)).toBe(kind);
});
