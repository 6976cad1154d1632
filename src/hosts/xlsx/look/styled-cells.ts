/** Cells that bear a format, blank ones included. */
import { parseCell } from '../address';
import { type XmlElement } from '../xml/element';
import { EOF, OPEN, XmlTokens } from '../xml/tokens';

export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

/** Blank formatted cells beyond this many a sheet are left out: sheets are often formatted to their very end. */
const MOST_CELLS = 400_000;

/** Walks the cells of `sheetData` up to the given last row and column; those of format 0 are left out. */
export const styledCells = (data: XmlElement, lastRow: number, lastColumn: number): StyledCell[] => {
  const cells: StyledCell[] = [];
  const tokens = new XmlTokens(data.bytes, data.openEnd, data.closeStart, data.part);
  let row = -1;
  let column = -1;
  for (let kind = tokens.next(); kind !== EOF && cells.length < MOST_CELLS; kind = tokens.next()) {
    if (kind !== OPEN) continue;
    if (tokens.isNamed('row')) {
      row++;
      column = -1;
      while (tokens.nextAttr()) if (tokens.isAttr('r')) row = Number(tokens.value()) - 1;
      if (row > lastRow) break;
    } else if (tokens.isNamed('c')) {
      column++;
      let style = 0;
      while (tokens.nextAttr()) {
        if (tokens.isAttr('r')) column = parseCell(tokens.value())?.column ?? column;
        else if (tokens.isAttr('s')) style = Number(tokens.value());
      }
      tokens.skip();
      if (style > 0 && column <= lastColumn) cells.push({ row, column, style });
    } else tokens.skip();
  }
  return cells;
};
