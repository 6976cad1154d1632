/** 反馈表: a workbook for one unit, to be filled in by people without the tool. */
import { strToU8, zipSync } from 'fflate';
import type { FileAudit } from '../audit/types';
import type { FeedbackItem, UnitFeedback } from '../decisions/feedback-items';
import { message, say } from '../messages';
import { cellAddress, columnLetters } from '../workbook/address';
import { sheetTag } from '../workbook/mark-tag';
import { plainText } from './document/text';
import { inWan } from './cells';

type Style = 'title' | 'note' | 'head' | 'text' | 'number' | 'input' | 'key';
const STYLES: readonly Style[] = ['title', 'note', 'head', 'text', 'number', 'input', 'key'];

interface Cell {
  readonly value: string | number;
  readonly style: Style;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Excel takes no longer text in a cell. */
const LONGEST = 32_000;

const escaped = (text: string): string =>
  plainText(text.slice(0, LONGEST))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const word = (id: string, args = {}): string => say(message(`feedback.${id}`, args));

const WIDTHS = [6, 9, 16, 16, 9, 26, 12, 28, 32, 30, 34, 22, 30] as const;
const HEADS = [
  'no',
  'severity',
  'code',
  'sheet',
  'cell',
  'name',
  'amount',
  'finding',
  'basis',
  'suggestion',
  'reply',
  'outcome',
  'key',
] as const;

const itemCells = ({ key, name, amount, finding }: FeedbackItem, index: number): readonly Cell[] => {
  const { basis } = finding;
  const first = finding.cells[0];
  const text = (value: string): Cell => ({ value, style: 'text' });
  return [
    { value: index + 1, style: 'number' },
    text(say(message(`report.severity.${finding.severity}`))),
    text(say(message(`rules.${finding.code}.title`))),
    text(finding.sheet),
    text(first ? cellAddress(first.row, first.column) : ''),
    text(name),
    amount === null ? text('') : { value: inWan(amount), style: 'number' },
    text(say(finding.message)),
    text(basis ? `${basis.number ?? ''}${basis.clause}：${basis.quote}` : ''),
    text(say(finding.suggestion)),
    { value: '', style: 'input' },
    { value: '', style: 'input' },
    { value: key, style: 'key' },
  ];
};

const cellXml = ({ value, style }: Cell, row: number, column: number): string => {
  const start = `<c r="${cellAddress(row, column)}" s="${STYLES.indexOf(style) + 1}"`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (value === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

const HEAD_ROW = 3;

const sheetXml = (rows: readonly (readonly Cell[])[]): string => {
  const last = columnLetters(HEADS.length - 1);
  const [outcome, bottom] = [columnLetters(HEADS.indexOf('outcome')), Math.max(rows.length, HEAD_ROW + 2)];
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView topLeftCell="A2" workbookViewId="0"><pane ySplit="${HEAD_ROW}" topLeftCell="A${HEAD_ROW + 2}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${rows
      .map((cells, row) => {
        const hidden = row === 0 ? ' hidden="1"' : '';
        return `<row r="${row + 1}"${hidden}>${cells.map((one, column) => cellXml(one, row, column)).join('')}</row>`;
      })
      .join('')}</sheetData>` +
    `<autoFilter ref="A${HEAD_ROW + 1}:${last}${Math.max(rows.length, HEAD_ROW + 1)}"/>` +
    `<mergeCells count="2"><mergeCell ref="A2:${last}2"/><mergeCell ref="A3:${last}3"/></mergeCells>` +
    // Proposals, not a constraint: whoever has more to say may say it.
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${outcome}${HEAD_ROW + 2}:${outcome}${bottom}"><formula1>"${word('outcomes')}"</formula1></dataValidation></dataValidations>` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>'
  );
};

const font = (size: number, more = ''): string =>
  `<font>${more}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
const line = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Font, fill, border and alignment of each style, in the order of `STYLES`. */
const LOOKS: readonly (readonly [font: number, fill: number, border: number, align: string])[] = [
  [2, 0, 0, 'horizontal="center"'],
  [0, 0, 0, 'wrapText="1" vertical="top"'],
  [1, 2, 1, 'horizontal="center" vertical="center" wrapText="1"'],
  [0, 0, 1, 'vertical="center" wrapText="1"'],
  [0, 0, 1, 'vertical="center"'],
  [0, 3, 1, 'vertical="center" wrapText="1"'],
  [3, 0, 1, 'vertical="center"'],
];

const stylesXml = (): string =>
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="4">${font(10)}${font(10, '<b/>')}${font(16, '<b/>')}` +
  `<font><sz val="8"/><color rgb="FF808080"/><name val="宋体"/><charset val="134"/></font></fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('D9E2F3')}${solid('FFF9E5')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${line}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${LOOKS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${LOOKS.map(
    ([one, fill, border, align]) =>
      `<xf numFmtId="0" fontId="${one}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`,
  ).join('')}</cellXfs></styleSheet>`;

const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

export interface FeedbackBook {
  readonly unit: string;
  /** A file name without characters that any system forbids. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Who a list is for, as its title and its file say it. */
const feedbackFor = ({ unit, ofTables }: UnitFeedback): string =>
  ofTables ? word('ofTables') : unit || word('noUnit');

const safeName = (shown: string): string =>
  plainText(shown)
    .replace(/[\\/:*?"<>|\n\t]/g, '_')
    .slice(0, 60);

const freeName = (shown: string, taken: Set<string>): string => {
  const wished = word('file', { unit: safeName(shown) });
  let name = `${wished}.xlsx`;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wished}（${count}）.xlsx`;
  taken.add(name.toLowerCase());
  return name;
};

const bookBytes = (audit: FileAudit, one: UnitFeedback): Uint8Array => {
  const { items } = one;
  const rows: readonly (readonly Cell[])[] = [
    [{ value: sheetTag('feedback'), style: 'key' }],
    [{ value: word('title', { unit: feedbackFor(one) }), style: 'title' }],
    [{ value: word('note', { file: audit.file, items: items.length }), style: 'note' }],
    HEADS.map((id): Cell => ({ value: word(`head.${id}`), style: 'head' })),
    ...items.map(itemCells),
  ];
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="${word('sheet')}" sheetId="1" r:id="rId1"/></sheets>` +
      `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${word('sheet')}'!$A$${HEAD_ROW + 1}:$M$${rows.length}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${word('sheet')}'!$${HEAD_ROW + 1}:$${HEAD_ROW + 1}</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': stylesXml(),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
};

/** One workbook for each unit; the same audit gives the same bytes. */
export const feedbackBooks = (audit: FileAudit, units: readonly UnitFeedback[]): readonly FeedbackBook[] => {
  const taken = new Set<string>();
  return units.map((one) => ({
    unit: one.unit,
    file: freeName(feedbackFor(one), taken),
    bytes: bookBytes(audit, one),
  }));
};
