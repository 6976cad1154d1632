/**
 * Which text a mark holds on to. A fill shows only while that text stands in its row (or its own cell), so a sort,
 * an insertion or a deletion by someone without the tool makes a mark vanish rather than stand on a wrong row.
 */
import type { AuditedRow } from '../audit/types';
import type { CellRef } from '../rules/types';
import type { BudgetRow, BudgetTable, TextCell } from '../workbook/types';
import { columnLetters } from '../workbook/address';

/** Excel refuses literals over 255 characters in a formula. */
const LONGEST_LITERAL = 200;

/** A text and the column it stands in; the row is the marked cell's own. */
export interface Anchor {
  readonly column: number;
  readonly text: string;
  /** Further texts of the row, where others bear the first one too. */
  readonly more?: readonly Anchor[];
}

/** Tells whether several rows of a sheet bear a text in a column. */
export type Repeated = (sheetId: string, anchor: Anchor) => boolean;

/** Looks through all rows once. */
export const repeatedTexts = (rows: readonly AuditedRow[]): Repeated => {
  const sheets = new Map<string, Map<string, number>[]>();
  rows.forEach(({ row }) => {
    const anchor = firstAnchor(row);
    if (!anchor) return;
    const columns = sheets.get(row.sheetId) ?? [];
    sheets.set(row.sheetId, columns);
    const counts = (columns[anchor.column] ??= new Map<string, number>());
    counts.set(anchor.text, (counts.get(anchor.text) ?? 0) + 1);
  });
  return (sheetId, { column, text }) => (sheets.get(sheetId)?.[column]?.get(text) ?? 0) > 1;
};

// Control characters cannot be written inside a formula's literal in every host.
const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return false;
  return text.length > 0 && text.length <= LONGEST_LITERAL;
};

const usable = (cell: TextCell | undefined, row: number): Anchor | null =>
  cell && cell.row === row && isPlain(cell.text) ? { column: cell.column, text: cell.text } : null;

const firstAnchor = ({ texts, row }: BudgetRow): Anchor | null => {
  return (
    usable(texts.name, row) ??
    usable(texts.detail, row) ??
    usable(texts.projectCode, row) ??
    usable(texts.unit, row) ??
    usable(texts.remarks, row)
  );
};

/** A cell that holds a number never equals a text. */
const isWords = ({ text }: Anchor): boolean => !/^[\d\s.,，．%-]*$/.test(text);

const furtherAnchors = ({ texts, row }: BudgetRow, first: Anchor): readonly Anchor[] =>
  [texts.unit, texts.detail, texts.remarks]
    .map((text) => usable(text, row))
    .filter(
      (anchor): anchor is Anchor => anchor !== null && isWords(anchor) && anchor.column !== first.column,
    );

/** The anchor of a row's cell: its name, else another text of the same sheet row, else null; more texts where rows share it. */
export const rowAnchor = (audited: AuditedRow, cell: CellRef, repeated: Repeated): Anchor | null => {
  const { row } = audited;
  if (cell.row !== row.row) return cellAnchor(Object.values(row.texts), cell);
  const first = firstAnchor(row);
  if (!first || !repeated(row.sheetId, first)) return first;
  return { ...first, more: furtherAnchors(row, first) };
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

const factor = ({ column, text }: Anchor, row: number): string =>
  `($${columnLetters(column)}${row + 1}="${text.split('"').join('""')}")`;

/** The formula factors that test an anchor, relative to a 0-based row: `($C7="专利导航项目")`, or several with `*` between. */
export const anchorFormula = (anchor: Anchor, row: number): string =>
  [anchor, ...(anchor.more ?? [])].map((one) => factor(one, row)).join('*');
