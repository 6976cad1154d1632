/** From lines and layout to budget rows. */
import type { TextName } from './block-column';
import { Filler } from './fill';
import type { Layout } from './layout';
import type { Line } from './line';
import { isBlankText, squeeze, textOf } from './text';
import type { BudgetRow, ColumnName, TextCell } from './types';
import { statedYear, yearOfCell } from './year';

type Texts = Partial<Record<TextName, TextCell>>;

const MORE: readonly ColumnName[] = ['detail', 'remarks'];

const NONE: readonly TextCell[] = [];

const moreTexts = (layout: Layout, columns: readonly number[], row: number): TextCell[] => {
  const cells: TextCell[] = [];
  for (const column of columns) {
    const text = textOf(layout.grid.at(row, column));
    if (!isBlankText(text)) cells.push({ text, row, column, filled: false });
  }
  return cells;
};

/** 类, 款, 项 as one code; a part typed as a number has lost its leading zero. */
const joinCode = (layout: Layout, texts: Texts, parts: readonly number[], row: number): void => {
  const first = texts.functionCode;
  if (!first) return;
  const partsOf = (from: number): string[] =>
    parts.map((column) => squeeze(textOf(layout.grid.at(from, column))));
  const own = partsOf(row);
  const rest = first.filled && own.every((part) => part === '') ? partsOf(first.row) : own;
  const code = rest.map((part) => (/^\d$/.test(part) ? `0${part}` : part)).join('');
  texts.functionCode = { ...first, text: squeeze(first.text) + code };
};

const TICKED = /^[√✓✔☑■●是1yY]$/;

/** Under columns to tick, one per tier, the text is the head of the column that is ticked. */
const ticked = (layout: Layout, texts: Texts, name: 'declaredLevel' | 'declaredPayer', row: number): void => {
  const more = layout.map.more[name];
  const first = layout.map.columns[name];
  if (!more || first === undefined) return;
  const columns = [first, ...more];
  const marked = columns.filter((column) => TICKED.test(squeeze(textOf(layout.grid.at(row, column)))));
  delete texts[name];
  if (marked.length === 0) return;
  const heads = marked.map((column) => {
    const path = layout.block.paths[column - layout.block.left] ?? [];
    return path[path.length - 1] ?? '';
  });
  texts[name] = { text: heads.join('、'), row, column: marked[0]!, filled: false };
};

const statedIn = (cell: TextCell | undefined): number | null => (cell ? statedYear(cell.text) : null);

const yearOf = (layout: Layout, texts: Texts, more: readonly TextCell[], row: number): number | null => {
  const column = layout.map.columns.year;
  const own =
    column === undefined
      ? null
      : (yearOfCell(layout.grid.at(row, column), layout.grid.sheet.columnFormats[column]) ??
        (texts.year ? yearOfCell(texts.year.text, undefined) : null));
  if (own !== null) return own;
  const stated = statedIn(texts.detail) ?? statedIn(texts.remarks);
  if (stated !== null || more.length === 0) return stated;
  return more.map(statedIn).find((year) => year !== null) ?? null;
};

/** What is the same for all rows of a table. */
class RowBuilder {
  private readonly hidden: ReadonlySet<number>;
  private readonly extra: readonly number[];
  private readonly hasTicks: boolean;

  constructor(private readonly layout: Layout) {
    const { more } = layout.map;
    this.hidden = new Set(layout.grid.sheet.hiddenRows);
    this.extra = MORE.reduce<number[]>((all, name) => all.concat(more[name] ?? []), []);
    this.hasTicks = more.declaredLevel !== undefined || more.declaredPayer !== undefined;
  }

  row(line: Line, texts: Texts): BudgetRow {
    const { layout, extra } = this;
    const { sheet } = layout.grid;
    const { row } = line;
    const codes = layout.map.more.functionCode;
    if (codes) joinCode(layout, texts, codes, row);
    if (this.hasTicks) {
      ticked(layout, texts, 'declaredLevel', row);
      ticked(layout, texts, 'declaredPayer', row);
    }
    const more = extra.length > 0 ? moreTexts(layout, extra, row) : NONE;
    const year = yearOf(layout, texts, more, row);
    const { id: sheetId, name } = sheet;
    const hidden = this.hidden.has(row);
    return { sheetId, sheet: name, row, hidden, texts, moreTexts: more, amounts: line.amounts, year };
  }
}

/** Rows of the lines that are rows, in order. */
export const buildRows = (layout: Layout, lines: readonly Line[]): BudgetRow[] => {
  const filler = new Filler(layout, lines);
  const builder = new RowBuilder(layout);
  const rows: BudgetRow[] = [];
  lines.forEach((line, index) => {
    if (line.kind === 'row') rows.push(builder.row(line, filler.texts(line, index)));
    else filler.pass(line, index);
  });
  return rows;
};
