/** Reads one sheet. */
import { HostError, type Progress } from '../../workbook/host';
import { ownSheetRole } from '../../workbook/mark-tag';
import type { Area, SheetData, SheetInfo } from '../../workbook/types';
import { visibilityOf } from './inspect';
import { readBlocks, type Block } from './read-blocks';
import { cellValues, columnFormats, realErrors } from './read-details';
import { readMerges } from './read-merges';
import type { Runner } from './runner';

interface Opened {
  readonly sheet: Excel.Worksheet;
  readonly info: SheetInfo;
  readonly used: Area | null;
  /** True or false where all rows agree, null where some are hidden. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

const open = async (context: Excel.RequestContext, sheetId: string): Promise<Opened> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  sheet.load('id,name,visibility,protection/protected');
  const first = sheet.getRange('A1');
  first.load('values');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  await context.sync();
  if (sheet.isNullObject) throw new HostError('sheet-gone');
  const empty = used.isNullObject;
  return {
    sheet,
    info: {
      id: sheet.id,
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      protected: sheet.protection.protected,
      ours: ownSheetRole(first.values[0]?.[0]),
    },
    used: empty ? null : areaOf(used),
    rowHidden: empty ? false : used.rowHidden,
    columnHidden: empty ? false : used.columnHidden,
  };
};

const areaOf = (range: Excel.Range): Area => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

const lines = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const hiddenRows = (used: Area, all: boolean | null, blocks: readonly Block[]): number[] => {
  if (all !== null) return all ? lines(used.top, used.bottom) : [];
  return blocks.flatMap(({ area, hidden }) =>
    (hidden ?? []).flatMap((isHidden, index) => (isHidden ? [area.top + index] : [])),
  );
};

const hiddenColumns = async (
  context: Excel.RequestContext,
  { sheet, columnHidden }: Opened,
  used: Area,
): Promise<number[]> => {
  if (columnHidden !== null) return columnHidden ? lines(used.left, used.right) : [];
  const row = sheet.getRangeByIndexes(used.top, used.left, 1, used.right - used.left + 1);
  const columns = row.getColumnProperties({ columnHidden: true });
  await context.sync();
  return columns.value.flatMap((column, index) => (column.columnHidden === true ? [used.left + index] : []));
};

const NOTHING = {
  top: 0,
  left: 0,
  values: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  columnFormats: {},
};

/** Values, merged areas, hidden lines and telling formats of a sheet. HostError `sheet-gone`, `cancelled`, `editing`. */
export const readSheet = (runner: Runner, sheetId: string, progress: Progress): Promise<SheetData> =>
  runner.repeatable(async (context) => {
    const opened = await open(context, sheetId);
    const { sheet, used, info } = opened;
    if (!used) return { ...info, ...NOTHING };
    const askHidden = opened.rowHidden === null;
    const blocks = await readBlocks({ context, sheet, used, askHidden, runner, progress });
    const values = cellValues(blocks, await realErrors(context, sheet, blocks));
    return {
      ...info,
      top: used.top,
      left: used.left,
      values,
      merges: await readMerges(context, sheet, used),
      hiddenRows: hiddenRows(used, opened.rowHidden, blocks),
      hiddenColumns: await hiddenColumns(context, opened, used),
      columnFormats: await columnFormats(context, sheet, used, values),
    };
  }, progress);
