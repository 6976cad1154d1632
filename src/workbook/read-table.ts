/** Reads one table below its header: lines, parents, rows, subtotals. */
import { UNIT_FACTOR } from './amount';
import { titleKey } from './gap';
import { filledColumns } from './grid';
import type { HeaderBlock } from './header-find';
import { keepFullParents, markParents, tolerance } from './hierarchy';
import { FACT, type Layout } from './layout';
import { findSubtotals } from './subtotals';
import type { Line } from './line';
import { LineReader } from './lines';
import { numberingOf } from './numbering';
import { settleParts, settleUndecided } from './parts';
import { buildRows } from './rows';
import type { HierarchySigns } from './schemes';
import { textOf } from './text';
import type { BudgetTable, SkippedLine } from './types';

/** A header that stands again inside the table, with the lines above it. */
export interface PageBreak {
  readonly top: number;
  readonly block: HeaderBlock;
}

const skippedLine = (row: number, why: SkippedLine['why']): SkippedLine => ({ row, why });

interface Read {
  readonly lines: Line[];
  readonly headers: SkippedLine[];
  readonly signs: HierarchySigns;
}

const isNumbered = ({ grid }: Layout, row: number): boolean =>
  filledColumns(grid, row, grid.left, grid.right).some(
    (column) => numberingOf(textOf(grid.at(row, column))) > 0,
  );

/** Lines of a table; rows of repeated headers and of what stands above them are set apart. */
const readLines = (layout: Layout, to: number, pages: readonly PageBreak[]): Read => {
  const titles = new Set(layout.above.title ? [titleKey(layout.above.title.text)] : []);
  const reader = new LineReader(layout, to, titles);
  const lines: Line[] = [];
  const headers: SkippedLine[] = [];
  let page = 0;
  let gap = false;
  for (let row = layout.block.bottom + 1; row <= to; row++) {
    const next = pages[page];
    if (next && row >= next.block.top) {
      for (; row <= next.block.bottom; row++) headers.push(skippedLine(row, 'header'));
      page++;
      reader.newPage();
      row--;
      continue;
    }
    const line = reader.read(row, gap);
    gap = line === null;
    if (line && next && row >= next.top && line.kind === 'heading' && !isNumbered(layout, row)) {
      line.kind = 'skip';
      line.why = 'title';
    }
    if (line) lines.push(line);
  }
  return { lines, headers, signs: reader.signs };
};

/**
 * Amounts without any word are a total where they add up several rows above, or all of them at the foot. One row and
 * the same amount again is no proof.
 */
const settleWordless = (lines: readonly Line[], factor: number): void => {
  let since = { sum: 0, count: 0 };
  const all = { sum: 0, count: 0 };
  lines.forEach((line, i) => {
    if (line.kind === 'total' || line.kind === 'heading') since = { sum: 0, count: 0 };
    if (line.kind !== 'row') return;
    const main = line.main ?? 0;
    const least = i === lines.length - 1 ? 1 : 2;
    const addsUp = (rows: { sum: number; count: number }): boolean =>
      rows.count >= least && main !== 0 && Math.abs(main - rows.sum) <= tolerance(factor, rows.count);
    if ((line.facts & ~(FACT.serial | FACT.remarks)) === 0 && (addsUp(all) || addsUp(since))) {
      line.kind = 'total';
      line.total = addsUp(all) ? 'grand' : 'sub';
      since = { sum: 0, count: 0 };
      return;
    }
    [since, all].forEach((rows) => {
      rows.sum += main;
      rows.count++;
    });
  });
};

const isNumber = (line: Line): boolean =>
  line.kind === 'row' || line.kind === 'parent' || line.kind === 'total';

/** Below the last money, lines of words behind a gap or a grand total are no rows. */
const settleFoot = (lines: readonly Line[]): void => {
  let last = lines.length - 1;
  while (last >= 0 && !(isNumber(lines[last]!) && lines[last]!.hasAmount)) last--;
  if (last < 0) return;
  let below = lines[last]!.total === 'grand';
  for (const line of lines.slice(last + 1)) {
    below = below || line.afterGap;
    const bare = (line.facts & ~(FACT.name | FACT.unit | FACT.remarks | FACT.detail)) === 0;
    const few =
      [FACT.name, FACT.unit, FACT.detail, FACT.remarks].filter((bit) => (line.facts & bit) !== 0).length <= 1;
    if (below && line.kind === 'row' && bare && few) {
      line.kind = 'skip';
      line.why = 'note';
    }
  }
};

const labelOf = (layout: Layout, line: Line): string => {
  const { name, unit, functionCode } = layout.map.columns;
  const columns = [name, layout.functionName, unit, functionCode];
  for (const column of columns) {
    const text = column === null || column === undefined ? '' : textOf(layout.grid.at(line.row, column));
    if (text !== '') return text;
  }
  return '';
};

/** First and last line of the table proper: a grand total at the foot, and headings below the last row, stand outside. */
const extent = (lines: readonly Line[]): readonly [number, number] | null => {
  const inside = lines.filter((line) => line.kind !== 'skip');
  const isBody = (line: Line): boolean =>
    line.kind === 'row' || line.kind === 'parent' || (line.kind === 'total' && line.total !== 'grand');
  let last = inside.length - 1;
  while (last >= 0 && !isBody(inside[last]!)) last--;
  return last < 0 ? null : [inside[0]!.row, inside[last]!.row];
};

const skippedOf = (
  lines: readonly Line[],
  covered: ReadonlySet<number>,
  [first, last]: readonly [number, number],
): SkippedLine[] =>
  lines
    .filter((line) => line.row >= first && line.row <= last && line.kind !== 'row' && !covered.has(line.row))
    .map((line) => skippedLine(line.row, line.kind === 'heading' ? 'heading' : (line.why ?? 'empty')));

/** Settles what each line is; afterwards the lines of kind `row` are the table's rows. */
const settle = ({ lines, signs }: Read, layout: Layout): void => {
  const factor = UNIT_FACTOR[layout.unit];
  const undecided = settleParts(lines, layout, factor);
  settleWordless(lines, factor);
  settleFoot(lines);
  markParents(lines, layout, signs, factor);
  settleUndecided(lines, undecided, factor);
  keepFullParents(lines);
};

const headOf = ({ grid: { sheet }, block, left, right, above, map, unit, unitFrom, year }: Layout) => ({
  sheetId: sheet.id,
  sheet: sheet.name,
  header: { top: block.top, left, bottom: block.bottom, right },
  unit,
  unitFrom,
  map,
  title: above.title,
  reportingUnit: above.reportingUnit,
  year,
});

/** The table of a layout, whose lines end at `to`; null where no row stands below the header. */
export const readTable = (layout: Layout, to: number, pages: readonly PageBreak[]): BudgetTable | null => {
  const read = readLines(layout, to, pages);
  settle(read, layout);
  const range = extent(read.lines);
  const rows = buildRows(layout, read.lines);
  if (!range || rows.length === 0) return null;
  const [firstRow, lastRow] = range;
  const breaks = pages.map((page) => page.block.bottom);
  const subtotals = findSubtotals(layout, read.lines, rows, breaks, (line) => labelOf(layout, line));
  const covered = new Set(subtotals.map((subtotal) => subtotal.row));
  const headers = read.headers.filter((line) => line.row >= firstRow && line.row <= lastRow);
  const skipped = [...skippedOf(read.lines, covered, range), ...headers].sort((a, b) => a.row - b.row);
  return { ...headOf(layout), firstRow, lastRow, rows, subtotals, skipped };
};
