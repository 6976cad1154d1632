/** Rows as a workbook of 12 columns, with shared strings as Excel writes them. */
import { zipSync } from 'fflate';
import type { BenchRow } from './rows';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const HEADER = [
  '序号',
  '主管部门',
  '预算单位',
  '项目名称',
  '项目内容',
  '项目编码',
  '事权级次',
  '支出责任',
  '金额合计',
  '其中：自治区',
  '其中：盟市',
  '其中：旗县',
];

type Cell = string | number | null;

const cellsOf = ({ text, parent, declared, amount, paid }: BenchRow, index: number): readonly Cell[] => [
  index + 1,
  parent,
  text.unit ?? null,
  text.name,
  text.detail ?? null,
  `15${String(100_000_000 + index)}`,
  declared || null,
  declared || null,
  amount,
  paid === 'province' ? amount : null,
  paid === 'prefecture' ? amount : null,
  null,
];

class Strings {
  private readonly ids = new Map<string, number>();
  readonly items: string[] = [];

  id(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.items.length);
    return this.items.push(text) - 1;
  }

  xml(): string {
    const items = this.items.map(
      (text) => `<si><t>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></si>`,
    );
    return `${XML}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

const cellXml = (cell: Cell, column: number, row: number, strings: Strings): string => {
  if (cell === null) return '';
  const at = `${String.fromCharCode(65 + column)}${row}`;
  return typeof cell === 'number'
    ? `<c r="${at}"><v>${cell}</v></c>`
    : `<c r="${at}" t="s"><v>${strings.id(cell)}</v></c>`;
};

const rowXml = (cells: readonly Cell[], row: number, strings: Strings): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, column, row, strings)).join('')}</row>`;

const sheetXml = (rows: Iterable<BenchRow>, strings: Strings): string => {
  const lines = [
    rowXml(['2025年知识产权项目支出预算表'], 1, strings),
    rowXml(['单位：万元'], 2, strings),
    rowXml(HEADER, 3, strings),
  ];
  let index = 0;
  for (const row of rows) lines.push(rowXml(cellsOf(row, index), index++ + 4, strings));
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>` +
    '<mergeCells count="1"><mergeCell ref="A1:L1"/></mergeCells></worksheet>'
  );
};

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

const PARTS = ['workbook', 'worksheets/sheet1', 'styles', 'sharedStrings'] as const;
const KINDS = ['sheet.main', 'worksheet', 'styles', 'sharedStrings'] as const;

const contentTypes = (): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  PARTS.map(
    (part, at) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${KINDS[at]}+xml"/>`,
  ).join('') +
  '</Types>';

const rels = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="项目支出" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The workbook's bytes. Texts of the grammar hold nothing that XML would mind beside what `Strings` escapes. */
export const benchWorkbook = (rows: Iterable<BenchRow>): Uint8Array => {
  const strings = new Strings();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': rels(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': rels(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetXml(rows, strings),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': strings.xml(),
  };
  const text = new TextEncoder();
  const files = Object.entries(parts).map(([name, xml]) => [name, text.encode(xml)]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: new Date(1980, 0, 1) });
};
