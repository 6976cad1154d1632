/** Writes a sheet of ours: the tag before anything else, values before looks, print layout and chart last. */
import type { OutputSheet } from '../../workbook/host';
import type { Area } from '../../workbook/types';
import { joinAddresses, splitAreas } from '../shared/areas';
import { ownTextEntry } from '../shared/cell-entry';
import { columnPoints, lookOf, type CellLook } from '../shared/cell-looks';
import { looksOf } from '../shared/look-areas';
import { mergedHeights } from '../shared/row-heights';
import { workingName } from '../shared/sheet-names';
import { CALL_BYTES, PROXY_BYTES, wireBytes, type Queue } from './queue';
import { target, targetCell, targets } from './ranges';
import { entriesOf, type Entry } from './sheet-matrix';
import { writeChart } from './write-chart';

const LONGEST_ADDRESS = 4_000;
const BLOCK_BYTES = 600_000;

/** The new sheet, under a working name at the end of the workbook; rename it when all else is done. */
export const writeSheet = async (queue: Queue, output: OutputSheet): Promise<Excel.Worksheet> => {
  const sheet = await begin(queue, output);
  await writeValues(queue, sheet, entriesOf(output));
  await writeLooks(queue, sheet, output);
  await queue.add(12 * PROXY_BYTES, () => layOut(sheet, output));
  if (output.chart) await writeChart(queue, sheet, output.chart);
  return sheet;
};

const begin = async (queue: Queue, output: OutputSheet): Promise<Excel.Worksheet> => {
  const made: Excel.Worksheet[] = [];
  await queue.add(3 * PROXY_BYTES, () => {
    const sheet = queue.context.workbook.worksheets.add(workingName());
    const tag = output.rows[0]?.[0]?.value;
    targetCell(sheet, 0, 0).values = [[ownTextEntry(String(tag ?? ''))]];
    if (output.visibility === 'veryHidden') sheet.visibility = Excel.SheetVisibility.veryHidden;
    sheet.load('id');
    made.push(sheet);
  });
  return made[0] as Excel.Worksheet;
};

const bytesOf = (row: readonly Entry[]): number =>
  row.reduce<number>((sum, entry) => sum + (typeof entry === 'string' ? wireBytes(entry) + 4 : 12), 4);

const writeValues = async (queue: Queue, sheet: Excel.Worksheet, rows: readonly Entry[][]): Promise<void> => {
  let top = 0;
  while (top < rows.length) {
    let bytes = 0;
    let bottom = top;
    while (bottom < rows.length && (bottom === top || bytes < BLOCK_BYTES)) {
      bytes += bytesOf(rows[bottom] as Entry[]);
      bottom += 1;
    }
    const block = rows.slice(top, bottom);
    const area: Area = { top, left: 0, bottom: bottom - 1, right: (block[0]?.length ?? 1) - 1 };
    await queue.add(bytes + PROXY_BYTES, () => {
      target(sheet, area).values = block;
    });
    top = bottom;
  }
};

const writeLooks = async (queue: Queue, sheet: Excel.Worksheet, output: OutputSheet): Promise<void> => {
  for (const [key, areas] of looksOf(output)) {
    const look = lookOf(key);
    for (const list of splitAreas(areas, LONGEST_ADDRESS)) {
      const address = joinAddresses(list);
      await queue.add(3 * PROXY_BYTES + 14 * CALL_BYTES + address.length, () =>
        setLook(targets(sheet, address).format, look),
      );
    }
    if (look.numberFormat !== undefined) await writeNumberFormat(queue, sheet, areas, look.numberFormat);
  }
};

/** A list of areas takes no number format, so each area is told its own. */
const writeNumberFormat = async (
  queue: Queue,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  code: string,
): Promise<void> => {
  for (const area of areas)
    await queue.add(PROXY_BYTES + CALL_BYTES, () => {
      // A single entry stands for all cells of the range.
      target(sheet, area).numberFormat = code as unknown as string[][];
    });
};

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const LINE_COLOR = '#BFBFBF';

const setLook = (format: Excel.RangeFormat, look: CellLook): void => {
  if (look.fill) format.fill.color = look.fill;
  if (look.bold) format.font.bold = true;
  if (look.size) format.font.size = look.size;
  if (look.color) format.font.color = look.color;
  if (look.underline) format.font.underline = Excel.RangeUnderlineStyle.single;
  if (look.wrap) format.wrapText = true;
  format.verticalAlignment = Excel.VerticalAlignment.center;
  if (look.align) format.horizontalAlignment = ALIGN[look.align];
  if (look.border !== 'all') return;
  for (const edge of EDGES) {
    const border = format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = LINE_COLOR;
  }
};

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;

const layOut = (sheet: Excel.Worksheet, output: OutputSheet): void => {
  output.widths.forEach((width, column) => {
    targetCell(sheet, 0, column).format.columnWidth = columnPoints(width);
  });
  output.merges.forEach((area) => target(sheet, area).merge(false));
  mergedHeights(output).forEach((height, row) => {
    targetCell(sheet, row, 0).format.rowHeight = height;
  });
  sheet.getRange('1:1').untrack().rowHidden = true;
  if (output.frozenRows > 0) sheet.freezePanes.freezeRows(output.frozenRows);
  setPage(sheet.pageLayout, output);
};

const setPage = (page: Excel.PageLayout, output: OutputSheet): void => {
  page.orientation = output.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  page.paperSize = Excel.PaperType.a4;
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: output.onePage ? 1 : 0 };
  page.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
  if (output.repeatRows) {
    const [first, last] = output.repeatRows;
    page.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
};
