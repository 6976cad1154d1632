/** Column widths and row heights of a worksheet, in pixels at 96 dpi. */
import { find } from '../xml/bytes';
import { attr, childrenNamed, isTrue, type XmlElement } from '../xml/element';
import { XmlTokens } from '../xml/tokens';
import { type SheetMap, sheetChild } from './sheet-map';

export interface SheetSizes {
  readonly columnPixels: (column: number) => number;
  readonly rowPixels: (row: number) => number;
}

/** Widths count characters of 7 pixels, 5 pixels of padding included. */
export const widthToPixels = (width: number): number => Math.round(width * 7);

export const heightToPixels = (points: number): number => Math.round((points * 4) / 3);

const DEFAULT_WIDTH = 9.14;
const DEFAULT_HEIGHT = 15;

export interface ColumnWidth {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number;
}

export const columnWidths = (map: SheetMap): ColumnWidth[] => {
  const widths: ColumnWidth[] = [];
  for (const list of map.children.filter((child) => child.name === 'cols')) {
    for (const column of childrenNamed(list, 'col')) {
      const width = attr(column, 'width');
      widths.push({
        first: Number(attr(column, 'min')) - 1,
        last: Number(attr(column, 'max')) - 1,
        width: width === null ? null : Number(width),
        hidden: isTrue(attr(column, 'hidden')) || (width !== null && Number(width) === 0),
        style: Number(attr(column, 'style') ?? 0),
      });
    }
  }
  return widths;
};

export const defaultSizes = (map: SheetMap): { readonly width: number; readonly height: number } => {
  const format = sheetChild(map, 'sheetFormatPr');
  const width = format && (attr(format, 'defaultColWidth') ?? attr(format, 'baseColWidth'));
  const height = format && attr(format, 'defaultRowHeight');
  return { width: Number(width) || DEFAULT_WIDTH, height: Number(height) || DEFAULT_HEIGHT };
};

/** Heights in points of the rows that state one, hidden rows 0; by a search for row tags, cells are not walked. */
export const rowHeights = (data: XmlElement): Map<number, number> => {
  const heights = new Map<number, number>();
  const tag = `<${data.prefix ? `${data.prefix}:` : ''}row`;
  const tokens = new XmlTokens(data.bytes, data.openEnd, data.closeStart, data.part);
  let row = -1;
  for (let at = find(data.bytes, tag, data.openEnd, data.closeStart); at >= 0;) {
    tokens.seek(at);
    tokens.next();
    row++;
    let height: number | null = null;
    while (tokens.nextAttr()) {
      if (tokens.isAttr('r')) row = Number(tokens.value()) - 1;
      else if (tokens.isAttr('ht') && height !== 0) height = Number(tokens.value());
      else if (tokens.isAttr('hidden') && isTrue(tokens.value())) height = 0;
    }
    if (height !== null) heights.set(row, height);
    at = find(data.bytes, tag, tokens.end, data.closeStart);
  }
  return heights;
};

export const sheetSizes = (map: SheetMap): SheetSizes => {
  const columns = columnWidths(map);
  const data = sheetChild(map, 'sheetData');
  const rows = data && !data.empty ? rowHeights(data) : new Map<number, number>();
  const fallback = defaultSizes(map);
  return {
    columnPixels: (column) => {
      const found = columns.find(({ first, last }) => first <= column && column <= last);
      return found?.hidden ? 0 : widthToPixels(found?.width ?? fallback.width);
    },
    rowPixels: (row) => heightToPixels(rows.get(row) ?? fallback.height),
  };
};
