/**
 * Which text a mark holds on to. A fill shows only while that text stands in its row (or its own cell), so a sort,
 * an insertion or a deletion by someone without the tool makes a mark vanish rather than stand on a wrong row.
 */
import type { AuditedRow } from '../audit/types';
import type { CellRef } from '../rules/types';
import type { BudgetTable, TextCell } from '../workbook/types';
import { columnLetters } from '../workbook/address';

/** Excel refuses literals over 255 characters in a formula. */
const LONGEST_LITERAL = 200;

/** A text and the column it stands in; the row is the marked cell's own. */
export interface Anchor {
  readonly column: number;
  readonly text: string;
}

// Control characters cannot be written inside a formula's literal in every host.
const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return false;
  return text.length > 0 && text.length <= LONGEST_LITERAL;
};

const usable = (cell: TextCell | undefined, row: number): Anchor | null =>
  cell && cell.row === row && isPlain(cell.text) ? { column: cell.column, text: cell.text } : null;

/** The anchor of a row's cell: its name, else another text of the same sheet row, else null. */
export const rowAnchor = (audited: AuditedRow, cell: CellRef): Anchor | null => {
  const { texts, row } = audited.row;
  if (cell.row !== row) return cellAnchor(Object.values(texts), cell);
  const order = [texts.name, texts.detail, texts.projectCode, texts.unit, texts.remarks];
  for (const text of order) {
    const anchor = usable(text, row);
    if (anchor) return anchor;
  }
  return null;
};

/** A cell that another row's text was filled from (a merged unit cell) holds on to its own text. */
const cellAnchor = (texts: readonly (TextCell | undefined)[], cell: CellRef): Anchor | null => {
  const own = texts.find((text) => text && text.row === cell.row && text.column === cell.column);
  return own && isPlain(own.text) ? { column: cell.column, text: own.text } : null;
};

/** The anchor of a finding of a whole table: the title itself, or a subtotal line's label. */
export const tableAnchor = (table: BudgetTable | undefined, cell: CellRef): Anchor | null => {
  if (!table) return null;
  if (table.title && table.title.row === cell.row && table.title.column === cell.column)
    return usable(table.title, cell.row);
  const line = table.subtotals.find((subtotal) => subtotal.row === cell.row);
  return line && line.labelColumn !== undefined && isPlain(line.label)
    ? { column: line.labelColumn, text: line.label }
    : null;
};

/** The formula factor that tests an anchor, relative to a 0-based row: `($C7="专利导航项目")`. */
export const anchorFormula = (anchor: Anchor, row: number): string =>
  `($${columnLetters(anchor.column)}${row + 1}="${anchor.text.split('"').join('""')}")`;
