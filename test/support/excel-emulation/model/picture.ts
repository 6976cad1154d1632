/** A comparable picture of a workbook: what an officer would see, and all that an audit must leave as it was. */
import type { Area } from '../../../../src/workbook/types';
import { addressOf, cellArea } from './a1';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

const addresses = (areas: readonly Area[]): string => areas.map(addressOf).join(',');

const cellsOf = (sheet: SheetModel): Record<string, unknown> => {
  const cells: Record<string, unknown> = {};
  sheet.eachCell((row, column, cell) => {
    cells[addressOf(cellArea(row, column))] = {
      value: cell.value,
      ...(cell.formula === null ? {} : { formula: cell.formula }),
      ...(Object.keys(cell.looks).length === 0 ? {} : { looks: cell.looks }),
      ...(cell.hyperlink ? { hyperlink: cell.hyperlink } : {}),
    };
  });
  return cells;
};

/** One sheet, without its id: a sheet is the same where all that it shows is. */
export const pictureOfSheet = (sheet: SheetModel): Record<string, unknown> => ({
  name: sheet.name,
  visibility: sheet.visibility,
  protection: { ...sheet.protection },
  cells: cellsOf(sheet),
  merges: sheet.merges.map(addressOf),
  hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
  hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
  heights: [...sheet.rowHeights],
  widths: [...sheet.columnWidths],
  rules: sheet.rules.map((rule) => ({
    type: rule.type,
    areas: addresses(rule.areas),
    formula: rule.formula,
    looks: { ...rule.looks },
    stopIfTrue: rule.stopIfTrue,
  })),
  notes: sheet.notes.map((note) => ({ ...note })),
  comments: sheet.comments.map(({ row, column, content, author, replies }) => ({
    row,
    column,
    content,
    author,
    replies,
  })),
  charts: sheet.charts.map((chart) => ({ ...chart, id: '' })),
  pageLayout: { ...sheet.pageLayout },
  frozen: [sheet.frozenRows, sheet.frozenColumns],
});

export const pictureOf = (workbook: WorkbookModel): Record<string, unknown> => ({
  name: workbook.name,
  sheets: workbook.sheets.map(pictureOfSheet),
  names: workbook.names,
  settings: [...workbook.settings],
  structureProtected: workbook.structureProtected,
  active: workbook.sheetById(workbook.activeSheetId)?.name ?? null,
});
