/** Reads the lines below a header. */
import { columnRoles, FACT, type Layout } from './layout';
import { emptyRaw, mainAmount, readAmounts, resetRaw, type Line, type RawLine } from './line';
import { LineJudge, type Progress } from './line-judge';
import { isPartLabel, mayBeLabel, totalKind } from './line-words';
import { mergedAbove } from './merges';
import { numberingOf } from './numbering';
import type { HierarchySigns } from './schemes';
import { isBlank } from './text';
import type { CellValue } from './types';

export class LineReader {
  private readonly roles: Int16Array;
  private readonly judge: LineJudge;
  private readonly progress: Progress = { sawData: false, afterNote: false };
  /** One for all lines: a sheet has many. */
  private readonly raw = emptyRaw();

  /** What the names and serial numbers read so far show of a hierarchy. */
  readonly signs: HierarchySigns = { numbered: false, indented: false };

  /** `to` is the last row to be read, `titles` the title texts (`titleKey`) that may stand again on each page. */
  constructor(
    private readonly layout: Layout,
    to: number,
    titles: ReadonlySet<string>,
  ) {
    const { grid, block, left, right } = layout;
    this.roles = columnRoles(layout);
    this.judge = new LineJudge(layout, mergedAbove(grid, block.bottom + 1, to, left, right), titles);
  }

  /** Column numbers and hints may stand again below a repeated header. */
  newPage(): void {
    this.progress.sawData = false;
  }

  /** The line of a row; null where the row is blank within the table. Rows come in ascending order. */
  read(row: number, afterGap: boolean): Line | null {
    const raw = this.scan(row);
    if (raw.filled === 0) return null;
    const line = this.lineOf(raw, row, afterGap);
    this.judge.judge(line, raw, this.progress);
    this.progress.afterNote = line.why === 'note';
    if (line.kind === 'row' || line.kind === 'total') this.progress.sawData = true;
    return line;
  }

  private lineOf(raw: RawLine, row: number, afterGap: boolean): Line {
    const slots = this.layout.amounts;
    const amounts = readAmounts(this.layout.grid, slots, row);
    let hasAmount = false;
    for (const slot of slots) if (amounts[slot.name]!.state !== 'blank') hasAmount = true;
    return {
      row,
      kind: 'row',
      why: null,
      label: raw.label,
      labelColumn: raw.labelColumn,
      total: raw.total,
      amounts,
      hasAmount,
      main: hasAmount ? mainAmount(amounts) : null,
      facts: raw.facts,
      afterGap,
      end: -1,
    };
  }

  private scan(row: number): RawLine {
    const { left, right, grid } = this.layout;
    const cells = grid.cells(row);
    const offset = left - grid.left;
    const raw = this.raw;
    resetRaw(raw);
    const width = Math.min(right - left + 1, cells.length - offset);
    for (let i = 0; i < width; i++) {
      const value = cells[i + offset];
      if (isBlank(value)) continue;
      raw.filled++;
      if (raw.first < 0) raw.first = left + i;
      const role = this.roles[i]!;
      if (role < 0) continue;
      raw.facts |= role;
      if (role <= FACT.name) this.sign(value, role);
      if (typeof value === 'string' && role !== FACT.detail && role !== FACT.remarks)
        this.label(raw, value, left + i);
    }
    return raw;
  }

  private sign(value: CellValue | undefined, role: number): void {
    if (typeof value === 'number') {
      if (!Number.isInteger(value)) this.signs.numbered = true;
    } else if (typeof value === 'string') {
      const first = value.charCodeAt(0);
      if (role === FACT.serial) this.signs.numbered = true;
      else if (first === 0x20 || first === 0x3000 || first === 0xa0 || first === 9)
        this.signs.indented = true;
      if (!this.signs.numbered && numberingOf(value) > 0) this.signs.numbered = true;
    }
  }

  private label(raw: RawLine, text: string, column: number): void {
    if (raw.total !== null || !mayBeLabel(text)) return;
    const total = totalKind(text);
    if (total === null && (raw.part || !isPartLabel(text))) return;
    raw.total = total;
    raw.part = total === null;
    raw.label = text;
    raw.labelColumn = column;
  }
}
