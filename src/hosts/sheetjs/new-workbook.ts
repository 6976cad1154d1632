/** What was read of another format as a new .xlsx: values, merges, widths, number formats, what is hidden. No looks, no formulas. */
import { areaAddress, cellAddress } from '../../workbook/address';
import { freeSheetName } from '../shared/sheet-names';
import { utf8 } from '../xlsx/xml/bytes';
import { cellContent } from '../xlsx/xml/cell-content';
import { attrText } from '../xlsx/xml/escape';
import type { ZipCodec } from '../xlsx/zip/codec';
import { packEntry, writeZip } from '../xlsx/zip/write';
import type { ForeignCell, ForeignSheet, ForeignWorkbook } from './foreign-workbook';

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The first number format a workbook may call its own. */
const OWN_FORMATS = 164;
/** Excel takes no longer ones. */
const LONGEST_FORMAT = 255;

/** Cell formats by their number format; 0 is the general one. */
class Formats {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  idOf(format: string | undefined): number {
    if (!format || format.length > LONGEST_FORMAT) return 0;
    const known = this.known.get(format);
    if (known !== undefined) return known;
    this.list.push(format);
    this.known.set(format, this.list.length);
    return this.list.length;
  }
}

const cellXml = (cell: ForeignCell, row: number, formats: Formats): string => {
  const { type, inner } = cellContent(cell.value);
  const style = formats.idOf(cell.format);
  return `<c r="${cellAddress(row, cell.column)}"${style > 0 ? ` s="${style}"` : ''}${type}>${inner}</c>`;
};

/** A row that is hidden, or has cells; each column once, the last word counting. */
const rowXml = (sheet: ForeignSheet, row: number, formats: Formats): string => {
  const cells = new Map((sheet.rows.get(row) ?? []).map((cell) => [cell.column, cell]));
  const inOrder = Array.from(cells.values()).sort((a, b) => a.column - b.column);
  const hidden = sheet.hiddenRows.has(row) ? ' hidden="1"' : '';
  return `<row r="${row + 1}"${hidden}>${inOrder.map((cell) => cellXml(cell, row, formats)).join('')}</row>`;
};

const columnsXml = ({ widths, hiddenColumns }: ForeignSheet): string => {
  const columns = Array.from(new Set([...widths.keys(), ...hiddenColumns])).sort((a, b) => a - b);
  if (columns.length === 0) return '';
  const each = columns.map((column) => {
    const width = widths.get(column) ?? 9;
    const hidden = hiddenColumns.has(column) ? ' hidden="1"' : '';
    return `<col min="${column + 1}" max="${column + 1}" width="${width.toFixed(2)}" customWidth="1"${hidden}/>`;
  });
  return `<cols>${each.join('')}</cols>`;
};

const overlap = (a: ForeignSheet['merges'][number], b: ForeignSheet['merges'][number]): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Excel repairs a file whose merges overlap: of two the first stays. */
const apart = (merges: ForeignSheet['merges']): ForeignSheet['merges'] => {
  const byRow = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  let open: ForeignSheet['merges'][number][] = [];
  return byRow.filter((merge) => {
    open = open.filter((one) => one.bottom >= merge.top);
    if (open.some((one) => overlap(one, merge))) return false;
    open.push(merge);
    return true;
  });
};

const mergesXml = (sheet: ForeignSheet): string => {
  const merges = apart(sheet.merges);
  if (merges.length === 0) return '';
  const each = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return `<mergeCells count="${merges.length}">${each.join('')}</mergeCells>`;
};

const sheetXml = (sheet: ForeignSheet, formats: Formats): string => {
  const rows = Array.from(new Set([...sheet.rows.keys(), ...sheet.hiddenRows])).sort((a, b) => a - b);
  const data = rows.map((row) => rowXml(sheet, row, formats)).join('');
  return `${PROLOG}<worksheet xmlns="${MAIN}">${columnsXml(sheet)}<sheetData>${data}</sheetData>${mergesXml(sheet)}</worksheet>`;
};

const stylesXml = ({ list }: Formats): string => {
  const own = list.map(
    (format, i) => `<numFmt numFmtId="${OWN_FORMATS + i}" formatCode="${attrText(format)}"/>`,
  );
  const formats = list.map(
    (_, i) =>
      `<xf numFmtId="${OWN_FORMATS + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `${PROLOG}<styleSheet xmlns="${MAIN}">` +
    (own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '') +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
};

/** A workbook shows at least one sheet: where all are hidden, the first is shown. */
const states = (sheets: readonly ForeignSheet[]): readonly string[] => {
  const none = sheets.every(({ visibility }) => visibility !== 'visible');
  return sheets.map(({ visibility }, index) =>
    visibility === 'visible' || (none && index === 0) ? '' : ` state="${visibility}"`,
  );
};

const uniqueNames = (sheets: readonly ForeignSheet[]): readonly string[] =>
  sheets.reduce<string[]>((names, { name }) => [...names, freeSheetName(name, names)], []);

const workbookXml = ({ sheets, date1904 }: ForeignWorkbook): string => {
  const names = uniqueNames(sheets);
  const state = states(sheets);
  const each = names.map(
    (name, i) => `<sheet name="${attrText(name)}" sheetId="${i + 1}"${state[i]} r:id="rId${i + 1}"/>`,
  );
  const active = state.indexOf('');
  return (
    `${PROLOG}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
    `<bookViews><workbookView activeTab="${Math.max(active, 0)}"/></bookViews><sheets>${each.join('')}</sheets></workbook>`
  );
};

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relations = (each: readonly string[]): string =>
  `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;

const typesXml = (count: number): string => {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet'));
  return (
    `${PROLOG}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${sheets.join('')}${part('styles', 'styles')}</Types>`
  );
};

/** The file's bytes. Texts stand inline: none becomes a formula, whatever it begins with. */
export const newWorkbook = (workbook: ForeignWorkbook, codec: ZipCodec): Uint8Array => {
  const formats = new Formats();
  const { sheets } = workbook;
  const worksheets = sheets.map((sheet, i): [string, string] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    sheetXml(sheet, formats),
  ]);
  const ofSheets = sheets.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', typesXml(sheets.length)],
    ['_rels/.rels', relations([relation(1, 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', workbookXml(workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([...ofSheets, relation(sheets.length + 1, 'styles', 'styles.xml')]),
    ],
    ...worksheets,
    ['xl/styles.xml', stylesXml(formats)],
  ];
  return writeZip(parts.map(([name, xml]) => packEntry(name, utf8(xml), codec)));
};
