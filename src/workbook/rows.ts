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

/** Rows of the lines that are rows, in order. */
export const buildRows = (layout: Layout, lines: readonly Line[]): BudgetRow[] => {
  const { sheet } = layout.grid;
  const filler = new Filler(layout, lines);
  const hidden = new Set(sheet.hiddenRows);
  const extra = MORE.reduce<number[]>((all, name) => all.concat(layout.map.more[name] ?? []), []);
  const codes = layout.map.more.functionCode;
  const ticks = layout.map.more.declaredLevel !== undefined || layout.map.more.declaredPayer !== undefined;
  const rows: BudgetRow[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.kind !== 'row') {
      filler.pass(line, index);
      continue;
    }
    const texts = filler.texts(line, index);
    if (codes) joinCode(layout, texts, codes, line.row);
    if (ticks) {
      ticked(layout, texts, 'declaredLevel', line.row);
      ticked(layout, texts, 'declaredPayer', line.row);
    }
    const more = extra.length > 0 ? moreTexts(layout, extra, line.row) : NONE;
    rows.push({
      sheetId: sheet.id,
      sheet: sheet.name,
      row: line.row,
      hidden: hidden.has(line.row),
      texts,
      moreTexts: more,
      amounts: line.amounts,
      year: yearOf(layout, texts, more, line.row),
    });
  }
  return rows;
};
