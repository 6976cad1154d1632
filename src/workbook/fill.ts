/** Texts that stand once for several rows: merged cells, 同上, and cells left empty below the first of a block. */
import { isBlockColumn, type TextName } from './block-column';
import type { Layout } from './layout';
import type { Line } from './line';
import { mergedAbove, type MergedAbove } from './merges';
import { numberingOf } from './numbering';
import { isBlank, isBlankText, isDitto, squeeze, textOf } from './text';
import { unitNamed, UnitGroups } from './unit-groups';
import type { ColumnName, TextCell } from './types';

/** Texts that an empty cell below may take over; amounts never, and never what an officer declares of one row. */
const FILLED_DOWN: readonly TextName[] = ['unit', 'parentUnit', 'declaredCategory', 'functionCode'];

interface FillColumn {
  readonly name: TextName;
  readonly column: number;
  readonly block: boolean;
  last: TextCell | null;
  /** From the line of the group the rows stand in: a 科目 or category over its projects. */
  heading: TextCell | null;
}

/** Gives each row its texts, line by line in order. */
export class Filler {
  private readonly merged: MergedAbove;
  private readonly columns: readonly FillColumn[];
  private readonly groups = new UnitGroups();

  constructor(
    private readonly layout: Layout,
    lines: readonly Line[],
  ) {
    const { grid, block, left, right, map } = layout;
    const above = layout.above.heading;
    if (above) this.groups.head(unitNamed(above.text, above.row, above.column), numberingOf(above.text));
    const last = lines.length > 0 ? lines[lines.length - 1]!.row : block.bottom;
    this.merged = mergedAbove(grid, block.bottom + 1, last, left, right);
    const starts = grid.sheet.merges.length > 0 ? rowsOf(lines) : NO_ROWS;
    const tall = grid.sheet.merges.filter((m) => m.bottom > m.top && starts.has(m.top));
    this.columns = (Object.keys(map.columns) as ColumnName[]).filter(isText).map((name) => {
      const column = map.columns[name]!;
      const mergedColumn = tall.some((m) => m.left <= column && m.right >= column);
      const fillable = FILLED_DOWN.includes(name) && !mergedColumn;
      return {
        name,
        column,
        block: fillable && isBlockColumn(layout, lines, name, column),
        last: null,
        heading: null,
      };
    });
  }

  /** What a line that is no row says about the rows below it; `index` is its place among the lines. */
  pass(line: Line, index: number): void {
    if (line.kind === 'skip' || (line.kind === 'total' && line.total === 'page')) return;
    this.columns.forEach((fill) => {
      fill.last = null;
      fill.heading = line.kind === 'total' ? null : this.headingCell(fill, line.row);
    });
    const unit = line.kind === 'total' ? null : this.unitOf(line);
    if (line.kind === 'parent') this.groups.open(unit, index, line.end);
    else if (line.kind === 'heading') this.groups.head(unit, numberingOf(this.headOf(line)));
    else if (line.total !== 'sub') this.groups.end();
  }

  private headingCell({ name, column }: FillColumn, row: number): TextCell | null {
    if (name !== 'functionCode' && name !== 'declaredCategory') return null;
    const text = textOf(this.layout.grid.at(row, column));
    return isBlankText(text) ? null : { text, row, column, filled: true };
  }

  private headOf(line: Line): string {
    const { left, right, grid } = this.layout;
    const column = range(left, right).find((one) => !isBlank(grid.at(line.row, one)));
    return column === undefined ? '' : textOf(grid.at(line.row, column));
  }

  texts(line: Line, index: number): Partial<Record<TextName, TextCell>> {
    const texts: Partial<Record<TextName, TextCell>> = {};
    for (const fill of this.columns) {
      const cell = this.cell(fill, line.row);
      if (cell !== null) texts[fill.name] = cell;
    }
    const [unit, parent] = this.groups.at(index);
    if (unit !== null && texts.unit === undefined) texts.unit = unit;
    const over = texts.unit === unit ? parent : unit;
    if (over !== null && texts.parentUnit === undefined) texts.parentUnit = over;
    return texts;
  }

  private cell(fill: FillColumn, row: number): TextCell | null {
    const { column } = fill;
    const value = this.layout.grid.at(row, column);
    if (!isBlank(value)) {
      const text = textOf(value);
      if (typeof value === 'string' && isDitto(text)) return fill.last ? filled(fill.last) : null;
      const none = isNone(text, fill.name);
      fill.last = none ? null : { text, row, column, filled: false };
      return fill.last;
    }
    const merge = this.merged(row, column);
    if (merge !== null) return this.fromMerge(fill, merge.top, merge.left);
    if (fill.block && fill.last !== null) return filled(fill.last);
    if (!fill.block) fill.last = null;
    return fill.heading;
  }

  private fromMerge(fill: FillColumn, row: number, column: number): TextCell | null {
    const text = textOf(this.layout.grid.at(row, column));
    fill.last = isBlankText(text) ? null : { text, row, column, filled: true };
    return fill.last;
  }

  /** The unit a heading or a unit's own line names: a body's name, not a kind of work. */
  private unitOf(line: Line): TextCell | null {
    const { grid, map, left, right } = this.layout;
    const columns =
      line.kind === 'parent' && map.columns.unit !== undefined ? [map.columns.unit] : range(left, right);
    for (const column of columns) {
      const text = textOf(grid.at(line.row, column));
      const unit = text === '' ? null : unitNamed(text, line.row, column);
      if (unit) return unit;
    }
    return null;
  }
}

/** Columns whose mere being filled says something. */
const TELLING: readonly TextName[] = [
  'transferType',
  'docNumber',
  'fundSource',
  'declaredLevel',
  'declaredPayer',
];

/** A formula error, a dash, or 无 and 否 where a filled cell is a fact by itself. */
const isNone = (text: string, name: TextName): boolean => {
  if (text.length > 4) return false;
  const word = squeeze(text);
  return (
    /^[-—–－_/]*$/.test(word) || (TELLING.includes(name) && /^(?:无|否|不涉及|不适用|暂无|0)$/.test(word))
  );
};

const isText = (name: ColumnName): name is TextName => name.indexOf('amount') !== 0;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const filled = (cell: TextCell): TextCell => (cell.filled ? cell : { ...cell, filled: true });

const NO_ROWS: ReadonlySet<number> = new Set();

const rowsOf = (lines: readonly Line[]): ReadonlySet<number> =>
  new Set(lines.filter((line) => line.kind === 'row').map((line) => line.row));
