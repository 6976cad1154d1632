/** Tables, bars and forms of the document. */
import {
  BorderStyle,
  HeightRule,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { SIZE } from './layout';
import type { Align, BarsBlock, FormBlock, TableBlock } from './model';
import { cellParagraph } from './paragraphs';

const CELL_MARGINS = { top: 20, bottom: 20, left: 70, right: 70 };
const HEAD_FILL = { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** White between the bars. */
const WHITE = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' } as const;
const NO_BORDERS = {
  top: WHITE,
  bottom: WHITE,
  left: NONE,
  right: NONE,
  insideHorizontal: WHITE,
  insideVertical: NONE,
};

/** Relative widths as twips that add up to the page's. */
export const columnWidths = (relative: readonly number[], width: number): number[] => {
  const whole = relative.reduce((total, one) => total + one, 0);
  const widths = relative.map((one) => Math.floor((one / whole) * width));
  const rest = width - widths.reduce((total, one) => total + one, 0);
  return widths.map((one, at) => (at === 0 ? one + rest : one));
};

interface CellLook {
  readonly width: number;
  readonly align: Align;
  readonly size: number;
  readonly bold?: boolean;
  readonly head?: boolean;
  /** On one page with the row below. */
  readonly keep?: boolean;
}

const cell = (text: string, look: CellLook): TableCell =>
  new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: CELL_MARGINS,
    ...(look.head ? { shading: HEAD_FILL } : {}),
    children: [cellParagraph(text, look.align, look.size, look.bold === true, look.keep === true)],
  });

const table = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((total, one) => total + one, 0), type: WidthType.DXA },
    rows: [...rows],
  });

/** Many columns take smaller letters. */
const sizeOf = (block: TableBlock, compact: boolean): number =>
  compact || block.head.length > 8 ? SIZE.table - 3 : SIZE.table;

/** Rows of a table that is not parted by the end of a page. */
const SHORT = 12;

export const gridOf = (block: TableBlock, width: number, compact = false): Table => {
  const widths = columnWidths(block.widths, width);
  const size = sizeOf(block, compact);
  const last = block.rows.length - 1;
  const short = block.rows.length <= SHORT;
  const line = (cells: readonly string[], bold: boolean, head: boolean, keep: boolean): TableCell[] =>
    cells.map((text, at) =>
      cell(text, {
        width: widths[at] ?? 0,
        align: head ? 'center' : (block.align[at] ?? 'left'),
        size,
        bold,
        head,
        keep,
      }),
    );
  return table(widths, [
    new TableRow({ tableHeader: true, cantSplit: true, children: line(block.head, true, true, last >= 0) }),
    ...block.rows.map(
      (cells, at) =>
        new TableRow({
          cantSplit: true,
          children: line(cells, block.total === true && at === last, false, short && at < last),
        }),
    ),
  ]);
};

/** Steps of the longest bar. */
const STEPS = 40;

const barCells = (steps: number, stepWidth: number): TableCell[] => {
  const piece = (count: number, filled: boolean): TableCell =>
    new TableCell({
      columnSpan: count,
      width: { size: count * stepWidth, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      ...(filled ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: '4472A8' } as const } : {}),
      children: [cellParagraph('', 'left', SIZE.table)],
    });
  return [
    ...(steps > 0 ? [piece(steps, true)] : []),
    ...(steps < STEPS ? [piece(STEPS - steps, false)] : []),
  ];
};

/** A bar chart of shaded cells: it needs no drawing, prints in grey, and every program shows it alike. */
export const barsOf = ({ lines }: BarsBlock, width: number, compact = false): Table => {
  const [label, figure] = [Math.floor(width * 0.16), Math.floor(width * 0.18)];
  const step = Math.floor((width - label - figure) / STEPS);
  const most = Math.max(...lines.map(({ value }) => value), 1);
  const rows = lines.map(({ label: text, value, text: shown }) => {
    const steps = value <= 0 ? 0 : Math.max(1, Math.round((value / most) * STEPS));
    return new TableRow({
      cantSplit: true,
      height: { value: compact ? 280 : 340, rule: HeightRule.ATLEAST },
      children: [
        cell(text, { width: label, align: 'right', size: SIZE.table }),
        ...barCells(steps, step),
        cell(shown, { width: figure, align: 'right', size: SIZE.table }),
      ],
    });
  });
  const widths = [label, ...Array<number>(STEPS).fill(step), figure];
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: NO_BORDERS,
    width: { size: widths.reduce((total, one) => total + one, 0), type: WidthType.DXA },
    rows,
  });
};

export const formOf = ({ lines }: FormBlock, width: number): Table => {
  const widths = columnWidths([20, 80], width);
  const rows = lines.map(({ label, texts, room }) => {
    const empty = Array<string>(room ?? 0).fill('');
    return new TableRow({
      cantSplit: true,
      height: { value: 480, rule: HeightRule.ATLEAST },
      children: [
        cell(label, { width: widths[0] ?? 0, align: 'center', size: SIZE.form, bold: true }),
        new TableCell({
          width: { size: widths[1] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: CELL_MARGINS,
          children: [...empty, ...texts].map((text) =>
            cellParagraph(text, room ? 'right' : 'left', SIZE.form),
          ),
        }),
      ],
    });
  });
  return table(widths, rows);
};
