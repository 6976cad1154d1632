/** A sheet of ours as a worksheet part. */
import { type OutputCell, type OutputSheet } from '../../../workbook/host';
import { areaAddress } from '../../../workbook/address';
import { rowAt, rowCount } from '../../shared/sheet-rows';
import { NEW_PART } from '../package/flavour';
import { collectLinks, type Link, linksXml } from './links-xml';
import { RowWriter } from './row-xml';

export interface SheetLook {
  readonly idOf: (cell: OutputCell) => number;
  /** Relationship id of the drawing that holds the chart. */
  readonly drawing: string | null;
}

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
  const rows = new RowWriter(sheet, look.idOf);
  const links: Link[] = [];
  const count = rowCount(sheet);
  for (let index = 0; index < count; index++) {
    const row = rowAt(sheet, index);
    collectLinks(row, index, links);
    yield rows.xml(row, index);
  }
  yield `</sheetData>${mergesXml(sheet)}`;
  yield* linksXml(links);
  yield pageXml(sheet) + (look.drawing === null ? '' : `<drawing r:id="${look.drawing}"/>`) + '</worksheet>';
}
