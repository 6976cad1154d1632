/** A sheet of ours as a worksheet part. */
import { type OutputCell, type OutputSheet } from '../../../workbook/host';
import { areaAddress, cellAddress, columnLetters } from '../../../workbook/address';
import { type CellValue } from '../../../workbook/types';
import { NEW_PART } from '../package/flavour';
import { cellContent } from '../xml/cell-content';
import { attrText } from '../xml/escape';
import { rowHeight } from './row-height';

export interface SheetLook {
  readonly idOf: (cell: OutputCell) => number;
  /** Relationship id of the drawing that holds the chart. */
  readonly drawing: string | null;
}

/** An error is shown as its text: a sheet of ours holds no broken formula. */
const shown = (value: CellValue): CellValue =>
  typeof value === 'object' && value !== null ? value.error : value;

const cellXml = (cell: OutputCell, row: number, column: number, style: number): string => {
  const { type, inner } = cellContent(shown(cell.value));
  const start = `<c r="${columnLetters(column)}${row + 1}"${style > 0 ? ` s="${style}"` : ''}${type}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</c>`;
};

const rowXml = (sheet: OutputSheet, row: number, look: SheetLook): string => {
  let cells = '';
  sheet.rows[row]!.forEach((cell, column) => {
    if (cell) cells += cellXml(cell, row, column, look.idOf(cell));
  });
  const height = rowHeight(sheet, row);
  const size = height === null ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${row === 0 ? ' hidden="1"' : ''}${size}>${cells}</row>`;
};

/**
 * The frozen pane starts at row 2: programs disagree whether `ySplit` counts hidden rows, and the first row is hidden.
 */
const viewXml = (sheet: OutputSheet): string => {
  const split = sheet.frozenRows - 1;
  const top = split > 0 ? ' topLeftCell="A2"' : '';
  const pane =
    split > 0
      ? `<pane ySplit="${split}" topLeftCell="A${split + 2}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${split + 2}" sqref="A${split + 2}"/>`
      : '<selection activeCell="A2" sqref="A2"/>';
  return `<sheetViews><sheetView showGridLines="0"${top} workbookViewId="0">${pane}</sheetView></sheetViews>`;
};

const columnsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths
        .map(
          (width, i) =>
            `<col min="${i + 1}" max="${i + 1}" width="${Math.min(width, 255) + 0.71}" customWidth="1"/>`,
        )
        .join('')}</cols>`;

const mergesXml = (sheet: OutputSheet): string =>
  sheet.merges.length === 0
    ? ''
    : `<mergeCells count="${sheet.merges.length}">${sheet.merges
        .map((area) => `<mergeCell ref="${areaAddress(area)}"/>`)
        .join('')}</mergeCells>`;

/** A place in the workbook as links and names say it. */
export const place = (sheet: string, address: string): string => `'${sheet.replace(/'/g, "''")}'!${address}`;

/** Programs take some 65,000 links a sheet and repair a file that has more. */
const MOST_LINKS = 60_000;

function* linksXml(sheet: OutputSheet): Generator<string> {
  let links = 0;
  for (let r = 0; r < sheet.rows.length && links < MOST_LINKS; r++) {
    for (const [c, cell] of sheet.rows[r]!.entries()) {
      if (!cell?.link || links === MOST_LINKS) continue;
      const location = attrText(place(cell.link.sheet, cell.link.address));
      yield `${links++ === 0 ? '<hyperlinks>' : ''}<hyperlink ref="${cellAddress(r, c)}" location="${location}"/>`;
    }
  }
  if (links > 0) yield '</hyperlinks>';
}

const pageXml = (sheet: OutputSheet): string =>
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${sheet.onePage ? 1 : 0}"/>` +
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/** The part in pieces, a row a piece. */
export function* sheetXml(sheet: OutputSheet, look: SheetLook): Generator<string> {
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${NEW_PART.main}" xmlns:r="${NEW_PART.relationships}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    viewXml(sheet) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet.widths) +
    '<sheetData>'
  );
  for (let row = 0; row < sheet.rows.length; row++) yield rowXml(sheet, row, look);
  yield `</sheetData>${mergesXml(sheet)}`;
  yield* linksXml(sheet);
  yield pageXml(sheet) + (look.drawing === null ? '' : `<drawing r:id="${look.drawing}"/>`) + '</worksheet>';
}
