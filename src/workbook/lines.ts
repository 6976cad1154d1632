/** Reads the lines below a header and tells rows from totals, headings, notes and the rest. */
import { readAmount } from './amount';
import { columnRoles, FACT, type AmountSlot, type Layout } from './layout';
import {
  isHintRow,
  isNote,
  isNumbersRow,
  isPartLabel,
  looksLikeHeading,
  totalKind,
  type TotalKind,
} from './line-words';
import { mergedAbove, type MergedAbove } from './merges';
import { isUnitLine } from './money-unit';
import { numberingOf, serialDepth } from './numbering';
import { isBlank, squeeze, textOf } from './text';
import type { AmountCell, AmountColumn, CellValue, SkippedLine } from './types';

export type Amounts = { [Key in AmountColumn]?: AmountCell };

export interface Line {
  readonly row: number;
  kind: 'row' | 'total' | 'part' | 'parent' | 'heading' | 'skip';
  /** Why a line is skipped. */
  why: SkippedLine['why'] | null;
  /** The words of a total or heading; empty for rows. */
  readonly label: string;
  readonly labelColumn: number;
  readonly total: TotalKind | null;
  readonly amounts: Amounts;
  readonly hasAmount: boolean;
  /** Money in 元 as sums see it: the amount, else its tiers; null where there is none. */
  readonly main: number | null;
  /** Bits of `FACT`: the line's own filled cells. */
  readonly facts: number;
  /** A blank row stands right above. */
  readonly afterGap: boolean;
  /** Index of the last line below a parent. */
  end: number;
}

interface RawLine {
  facts: number;
  filled: number;
  first: number;
  label: string;
  labelColumn: number;
  total: TotalKind | null;
  part: boolean;
}

const sumCell = (slot: AmountSlot, values: (column: number) => CellValue, row: number): AmountCell => {
  const cells = slot.columns.map((column, i) => readAmount(values(column), slot.units[i]!, row, column));
  const spoiled = cells.find((cell) => cell.state === 'error' || cell.state === 'bad');
  if (spoiled) return spoiled;
  const good = cells.filter((cell) => cell.value !== null);
  if (good.length <= 1) return good[0] ?? cells[0]!;
  const value = Math.round(good.reduce((sum, cell) => sum + cell.value!, 0) * 1e6) / 1e6;
  return {
    ...good[0]!,
    value,
    state: value < 0 ? 'negative' : 'ok',
    shown: good.map((cell) => cell.shown).join('+'),
  };
};

const MAIN: readonly AmountColumn[] = [
  'amount.central',
  'amount.province',
  'amount.prefecture',
  'amount.county',
  'amount.other',
];

const mainOf = (amounts: Amounts): number | null => {
  const total = amounts.amount;
  if (total) return total.value;
  let sum: number | null = null;
  for (const name of MAIN) {
    const value = amounts[name]?.value;
    if (value !== null && value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
};

/** Everything a table's lines are read with. */
export class LineReader {
  private readonly roles: Int16Array;
  private readonly merged: MergedAbove;
  private sawData = false;
  private afterNote = false;

  constructor(
    private readonly layout: Layout,
    to: number,
    private readonly titles: ReadonlySet<string>,
  ) {
    this.roles = columnRoles(layout);
    this.merged = mergedAbove(layout.grid, layout.block.bottom + 1, to, layout.left, layout.right);
  }

  /** Column numbers and hints may stand again below a repeated header. */
  newPage(): void {
    this.sawData = false;
  }

  /** The line of a row; null where the row is blank within the table. */
  read(row: number, afterGap: boolean): Line | null {
    const raw = this.scan(row);
    if (raw.filled === 0) return null;
    const amounts = this.amounts(row);
    let hasAmount = false;
    for (const slot of this.layout.amounts) if (amounts[slot.name]!.state !== 'blank') hasAmount = true;
    const line: Line = {
      row,
      kind: 'row',
      why: null,
      label: raw.label,
      labelColumn: raw.labelColumn,
      total: raw.total,
      amounts,
      hasAmount,
      main: hasAmount ? mainOf(amounts) : null,
      facts: raw.facts,
      afterGap,
      end: -1,
    };
    this.judge(line, raw);
    this.afterNote = line.why === 'note';
    if (line.kind === 'row' || line.kind === 'total') this.sawData = true;
    return line;
  }

  private scan(row: number): RawLine {
    const { left, right, grid } = this.layout;
    const cells = grid.cells(row);
    const offset = left - grid.left;
    const raw: RawLine = {
      facts: 0,
      filled: 0,
      first: -1,
      label: '',
      labelColumn: -1,
      total: null,
      part: false,
    };
    const width = Math.min(right - left + 1, cells.length - offset);
    for (let i = 0; i < width; i++) {
      const value = cells[i + offset];
      if (isBlank(value)) continue;
      raw.filled++;
      if (raw.first < 0) raw.first = left + i;
      const role = this.roles[i]!;
      if (role < 0) continue;
      raw.facts |= role;
      if (typeof value === 'string' && role !== FACT.detail && role !== FACT.remarks)
        this.label(raw, value, left + i);
    }
    return raw;
  }

  private label(raw: RawLine, text: string, column: number): void {
    if (raw.total !== null) return;
    const total = totalKind(text);
    if (total === null && (raw.part || !isPartLabel(text))) return;
    raw.total = total;
    raw.part = total === null;
    raw.label = text;
    raw.labelColumn = column;
  }

  private amounts(row: number): Amounts {
    const { grid, amounts: slots } = this.layout;
    const amounts: Amounts = {};
    for (const slot of slots) {
      const column = slot.columns[0]!;
      amounts[slot.name] =
        slot.columns.length === 1
          ? readAmount(grid.at(row, column), slot.units[0]!, row, column)
          : sumCell(slot, (other) => grid.at(row, other), row);
    }
    return amounts;
  }

  private judge(line: Line, raw: RawLine): void {
    const why = this.skipReason(line, raw);
    if (why !== null) {
      line.kind = 'skip';
      line.why = why;
    } else if (raw.total !== null && !this.isNamedRow(line, raw)) {
      line.kind = line.hasAmount ? 'total' : 'skip';
      line.why = line.hasAmount ? null : 'empty';
    } else if (raw.part && raw.labelColumn >= 0) {
      line.kind = line.hasAmount ? 'part' : 'skip';
      line.why = line.hasAmount ? null : 'part';
    } else if (!line.hasAmount) {
      this.judgeWithoutAmount(line, raw);
    }
  }

  /** A total word in some side column of a row that has a project's name is no total line. */
  private isNamedRow(line: Line, raw: RawLine): boolean {
    const { columns } = this.layout.map;
    const { name, unit, fundSource, functionCode, parentUnit } = columns;
    if ((line.facts & FACT.name) === 0 || raw.labelColumn === name) return false;
    return ![unit, fundSource, functionCode, parentUnit, this.layout.serial].includes(raw.labelColumn);
  }

  private texts(row: number): string[] {
    const { left, right, grid } = this.layout;
    const texts: string[] = [];
    for (let column = left; column <= right; column++) {
      const text = squeeze(textOf(grid.at(row, column)));
      if (text !== '') texts.push(text);
    }
    return texts;
  }

  private skipReason(line: Line, raw: RawLine): SkippedLine['why'] | null {
    if (!this.sawData) {
      const texts = this.texts(line.row);
      if (isNumbersRow(texts)) return 'numbers';
      if (isHintRow(texts)) return 'hint';
    }
    if (!line.hasAmount || raw.filled === 1) return this.noteReason(line, raw);
    return this.isEmptyForm(line) ? 'empty' : null;
  }

  /** Rows laid out in advance: a serial number, and formulas that come to 0. */
  private isEmptyForm(line: Line): boolean {
    if ((line.facts & ~FACT.serial) !== 0) return false;
    return this.layout.amounts.every(({ name }) => {
      const cell = line.amounts[name]!;
      return cell.state === 'blank' || (cell.state === 'ok' && cell.value === 0);
    });
  }

  private noteReason(line: Line, raw: RawLine): SkippedLine['why'] | null {
    const value = this.layout.grid.at(line.row, raw.first);
    const text = textOf(value);
    if (line.facts === FACT.serial && !line.hasAmount && serialDepth(text) > 0) return 'empty';
    if (typeof value !== 'string') return null;
    if (this.titles.has(squeeze(text))) return 'title';
    const few = raw.filled <= 4;
    if (few && (isNote(text) || isUnitLine(text))) return 'note';
    if (raw.filled === 1 && !line.hasAmount && (this.afterNote || text.length > 80)) return 'note';
    return null;
  }

  private judgeWithoutAmount(line: Line, raw: RawLine): void {
    const facts = line.facts & ~FACT.serial;
    const own = FACT.name | FACT.detail;
    if (this.isHeading(line, raw)) line.kind = 'heading';
    else if ((facts & ~(FACT.detail | FACT.remarks | FACT.other)) === 0) this.skip(line, 'continuation');
    else if ((facts & own) === 0 && (facts & (FACT.declared | FACT.code)) === 0) line.kind = 'heading';
    else if ((facts & own) === 0 && this.isMergedOver(line.row, 'name')) this.skip(line, 'continuation');
  }

  private skip(line: Line, why: SkippedLine['why']): void {
    line.kind = 'skip';
    line.why = why;
  }

  private isMergedOver(row: number, name: 'name' | 'unit'): boolean {
    const column = this.layout.map.columns[name];
    return column !== undefined && this.merged(row, column) !== null;
  }

  /** One text and no money: a heading by its place, its width, its numbering or its words. */
  private isHeading(line: Line, raw: RawLine): boolean {
    const { grid, map } = this.layout;
    const facts = line.facts & ~FACT.serial;
    if (facts === 0) return false;
    const column = facts === FACT.name ? map.columns.name! : raw.first;
    const text = textOf(grid.at(line.row, column));
    const serial =
      this.layout.serial === null ? 0 : serialDepth(textOf(grid.at(line.row, this.layout.serial)));
    if (facts === FACT.name) {
      if (serial > 0 && serial <= 2) return true;
      if (serial > 2 || this.isMergedOver(line.row, 'unit')) return false;
      return this.isWide(line.row, column) || [1, 2].includes(numberingOf(text)) || looksLikeHeading(text);
    }
    return raw.filled === 1 && (facts & (FACT.detail | FACT.remarks)) === 0;
  }

  private isWide(row: number, column: number): boolean {
    const { grid, left, right } = this.layout;
    const merge = grid.mergesFrom(row).find((area) => area.left <= column && area.right >= column);
    return merge !== undefined && merge.right - merge.left + 1 >= Math.max(3, (right - left + 1) / 3);
  }
}
