/** How a sheet looks in the file, for a grid that stands in for a spreadsheet program. */
import { type Area, type SheetData } from '../../../workbook/types';
import { parseCell } from '../address';
import { relationshipsOf } from '../package/rels';
import { readComments } from '../marking/comments-part';
import { type SheetMap, sheetChild } from '../sheet/sheet-map';
import { columnWidths, defaultSizes, heightToPixels, rowHeights, widthToPixels } from '../sheet/sheet-sizes';
import { type WorkbookReader } from '../workbook-reader';
import { attr, childNamed, descendantsNamed, rootElement } from '../xml/element';
import { cellLooks, type CellLook, dxfFills } from './cell-formats';
import { type CellFill, markFills } from './mark-fills';
import { styledCells } from './styled-cells';
import { themeColors } from './theme-colors';

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Rows and columns 0-based, widths and heights in pixels. */
export interface SheetLook {
  readonly widths: Readonly<Record<number, number>>;
  readonly heights: Readonly<Record<number, number>>;
  readonly cells: readonly (CellLook & { readonly row: number; readonly column: number })[];
  /** The fills of our marks as they stand now. */
  readonly fills: readonly CellFill[];
  /** All notes, the user's and ours. */
  readonly notes: readonly CellNote[];
  readonly frozenRows: number;
}

const widths = (map: SheetMap, lastColumn: number): Record<number, number> => {
  const fallback = defaultSizes(map).width;
  const found: Record<number, number> = {};
  for (const { first, last, width } of columnWidths(map)) {
    for (let column = first; column <= Math.min(last, lastColumn); column++) {
      found[column] = widthToPixels(width || fallback);
    }
  }
  return found;
};

const heights = (map: SheetMap): Record<number, number> => {
  const found: Record<number, number> = {};
  const data = sheetChild(map, 'sheetData');
  if (!data || data.empty) return found;
  rowHeights(data).forEach((points, row) => {
    if (points > 0) found[row] = heightToPixels(points);
  });
  return found;
};

const frozenRows = (map: SheetMap): number => {
  const views = sheetChild(map, 'sheetViews');
  const view = views && descendantsNamed(views, 'sheetView')[0];
  const pane = view && childNamed(view, 'pane');
  if (!pane || !/^frozen/.test(attr(pane, 'state') ?? '')) return 0;
  const first = parseCell(attr(view, 'topLeftCell'))?.row ?? 0;
  return first + Number(attr(pane, 'ySplit') ?? 0);
};

const notes = (reader: WorkbookReader, sheet: string): CellNote[] => {
  const rel = relationshipsOf(reader.pack, sheet).find((candidate) => candidate.type === 'comments');
  if (!rel || rel.part === null || !reader.pack.has(rel.part)) return [];
  return readComments(reader.pack.get(rel.part), rel.part).map(({ row, column, text }) => ({
    row,
    column,
    text,
  }));
};

const furthest = (areas: readonly Area[], side: 'bottom' | 'right', least: number): number =>
  areas.reduce((far, area) => Math.max(far, area[side]), least);

/** Formatted cells are told up to a few lines beyond what is used, headers of merged blocks included. */
const edges = (data: SheetData): { readonly row: number; readonly column: number } => ({
  row: furthest(data.merges, 'bottom', data.top + data.values.length) + 20,
  column: furthest(data.merges, 'right', data.left + (data.values[0]?.length ?? 0)) + 10,
});

/** HostError `sheet-gone`, `damaged`, `unsafe-xml`. */
export const sheetLook = (reader: WorkbookReader, sheetId: string): SheetLook => {
  const entry = reader.entry(sheetId);
  const map = reader.map(entry);
  const data = reader.read(sheetId);
  const edge = edges(data);
  const element = sheetChild(map, 'sheetData');
  const styled = element && !element.empty ? styledCells(element, edge.row, edge.column) : [];
  const part = reader.stylesPart;
  const root = part === null ? null : rootElement(reader.pack.get(part), part);
  const theme = themeColors(reader.pack, reader.workbook.part);
  const looks = root ? cellLooks(root, reader.formats, theme) : [];
  return {
    widths: widths(map, edge.column),
    heights: heights(map),
    cells: styled.map(({ row, column, style }) => ({ row, column, ...looks[style] })),
    fills: markFills(map, root ? dxfFills(root, theme) : [], data),
    notes: notes(reader, entry.part),
    frozenRows: frozenRows(map),
  };
};
