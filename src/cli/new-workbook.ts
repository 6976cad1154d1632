/** A workbook file of one plain sheet, to which our sheets are added. Its first row is empty and hidden, so that a tag can stand there. */
import { zipSync } from 'fflate';
import { columnLetters } from '../workbook/address';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface PlainSheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** The first one is the header; it stays on screen and is bold. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters that XML cannot hold are left out: a file's name may have any. */
const isXml = (char: string): boolean => char >= ' ' || char === '\t' || char === '\n';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  Array.from(text)
    .filter(isXml)
    .map((char) => ENTITIES[char] ?? char)
    .join('');

const cellXml = (value: string | number | null, row: number, column: number): string => {
  if (value === null) return '';
  const start = `<c r="${columnLetters(column)}${row + 2}" s="${row === 0 ? 1 : 2}"`;
  return typeof value === 'number'
    ? `${start}><v>${value}</v></c>`
    : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

const sheetXml = ({ widths, rows }: PlainSheet): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView topLeftCell="A2" workbookViewId="0"><pane ySplit="1" topLeftCell="A3" ` +
  'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
  widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('') +
  `</cols><sheetData><row r="1" hidden="1"/>${rows
    .map(
      (cells, row) => `<row r="${row + 2}">${cells.map((cell, at) => cellXml(cell, row, at)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

const FONT = '<sz val="11"/><name val="宋体"/>';
const LINE = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${LINE}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/></cellXfs></styleSheet>';

const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/** The bytes of the workbook; it opens on the sheet after this one, once there is one. */
export const newWorkbook = (sheet: PlainSheet): Uint8Array => {
  const text = new TextEncoder();
  const workbook =
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView activeTab="1"/></bookViews>` +
    `<sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, text.encode(xml)]));
  // A fixed time: the same result gives the same bytes.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
};
