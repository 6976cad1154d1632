/** Tells rows from totals, headings, notes and the rest, one line at a time. */
import { reporterIn } from './above';
import { titleKey } from './gap';
import { FACT, type Layout } from './layout';
import type { Line, RawLine } from './line';
import { isHintRow, isNote, isNumbersRow, looksLikeHeading } from './line-words';
import type { MergedAbove } from './merges';
import { isUnitLine } from './money-unit';
import { isBareSerial, numberingOf, serialDepth } from './numbering';
import { looksLikeBody, squeeze, textOf } from './text';
import type { SkippedLine } from './types';

/** What the lines before mean for the next. */
export interface Progress {
  /** A row or total stood already on this page: column numbers and hints stand above it. */
  sawData: boolean;
  /** The line before was a note: words alone go on with it. */
  afterNote: boolean;
}

type Why = SkippedLine['why'];

const skip = (line: Line, why: Why): void => {
  line.kind = 'skip';
  line.why = why;
};

/** Long words alone are prose. */
const PROSE = 80;
const FEW = 4;

export class LineJudge {
  constructor(
    private readonly layout: Layout,
    private readonly merged: MergedAbove,
    private readonly titles: ReadonlySet<string>,
  ) {}

  /** Sets the kind of a line read as a row. */
  judge(line: Line, raw: RawLine, progress: Progress): void {
    const why = this.skipReason(line, raw, progress);
    if (why !== null) skip(line, why);
    else if (raw.total !== null && !this.isNamedRow(line, raw)) this.labelled(line, 'total', 'empty');
    else if (raw.part) this.labelled(line, 'part', 'part');
    else if (raw.filled === 1 && this.isWordUnderMoney(line)) line.kind = 'heading';
    else if (!line.hasAmount) this.judgeWithoutAmount(line, raw);
  }

  private labelled(line: Line, kind: 'total' | 'part', why: Why): void {
    if (line.hasAmount) line.kind = kind;
    else skip(line, why);
  }

  /** Where amounts stand first, a heading in the first column stands under an amount's head. */
  private isWordUnderMoney(line: Line): boolean {
    return line.facts === 0 && this.layout.amounts.some(({ name }) => line.amounts[name]!.state === 'bad');
  }

  /** A total word in some side column of a row that has a project's name is no total line. */
  private isNamedRow(line: Line, raw: RawLine): boolean {
    const { name, unit, fundSource, functionCode, parentUnit } = this.layout.map.columns;
    if ((line.facts & FACT.name) === 0 || raw.labelColumn === name) return false;
    return ![unit, fundSource, functionCode, parentUnit, this.layout.serial].includes(raw.labelColumn);
  }

  private skipReason(line: Line, raw: RawLine, progress: Progress): Why | null {
    if (!progress.sawData) {
      const texts = this.texts(line.row);
      if (isNumbersRow(texts)) return 'numbers';
      if (isHintRow(texts) || this.isHeadRow(line, texts)) return 'hint';
    }
    if (raw.filled <= FEW && !this.hasMoney(line)) return this.noteReason(line, raw, progress);
    return this.isEmptyForm(line) ? 'empty' : null;
  }

  /** Below a header, words under money and nothing else: a last row of heads (补助, 本级, 配套). */
  private isHeadRow(line: Line, texts: readonly string[]): boolean {
    return (
      line.facts === 0 &&
      texts.length >= 2 &&
      this.layout.amounts.some(({ name }) => line.amounts[name]!.state === 'bad') &&
      texts.every((text) => text.length <= 12 && !/\d/.test(text))
    );
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

  private hasMoney(line: Line): boolean {
    return this.layout.amounts.some(({ name }) => {
      const { state } = line.amounts[name]!;
      return state === 'ok' || state === 'negative' || state === 'error';
    });
  }

  /** Rows laid out in advance: a serial number, and formulas that come to 0. */
  private isEmptyForm(line: Line): boolean {
    if ((line.facts & ~FACT.serial) !== 0) return false;
    return this.layout.amounts.every(({ name }) => {
      const cell = line.amounts[name]!;
      return cell.state === 'blank' || (cell.state === 'ok' && cell.value === 0);
    });
  }

  private noteReason(line: Line, raw: RawLine, progress: Progress): Why | null {
    const value = this.layout.grid.at(line.row, raw.first);
    const text = textOf(value);
    if (line.facts === FACT.serial && !line.hasAmount && isBareSerial(text)) return 'empty';
    if (typeof value !== 'string') return null;
    if (this.titles.has(titleKey(text))) return 'title';
    const reporter = raw.filled === 1 ? reporterIn(text) : null;
    if (reporter && looksLikeBody(reporter)) return null;
    if (isNote(text) || isUnitLine(text)) return 'note';
    const alone = raw.filled === 1 && !line.hasAmount;
    return alone && (progress.afterNote || text.length > PROSE) ? 'note' : null;
  }

  private judgeWithoutAmount(line: Line, raw: RawLine): void {
    const facts = line.facts & ~FACT.serial;
    const words = FACT.name | FACT.detail;
    if (this.isHeading(line, raw)) line.kind = 'heading';
    else if ((facts & ~(FACT.detail | FACT.remarks | FACT.other)) === 0) skip(line, 'continuation');
    else if ((facts & words) !== 0) return;
    else if ((facts & (FACT.declared | FACT.code)) === 0) line.kind = 'heading';
    else if (this.isMergedOver(line.row, 'name')) skip(line, 'continuation');
  }

  private isMergedOver(row: number, name: 'name' | 'unit'): boolean {
    const column = this.layout.map.columns[name];
    return column !== undefined && this.merged(row, column) !== null;
  }

  /** One text and no money: a heading by its place, its width, its numbering or its words. */
  private isHeading(line: Line, raw: RawLine): boolean {
    const facts = line.facts & ~FACT.serial;
    if (raw.filled === 1 && reporterIn(textOf(this.layout.grid.at(line.row, raw.first))) !== null)
      return true;
    if (facts === FACT.name) return this.isNameHeading(line);
    if (raw.filled !== 1 || (facts & (FACT.detail | FACT.remarks)) !== 0) return false;
    const name = this.layout.map.columns.name;
    const before = facts !== FACT.other || name === undefined || raw.first < name;
    return before && !this.isMergedOver(line.row, 'name');
  }

  private isNameHeading(line: Line): boolean {
    const { grid, map, serial } = this.layout;
    const column = map.columns.name!;
    const text = textOf(grid.at(line.row, column));
    const depth = serial === null ? 0 : serialDepth(textOf(grid.at(line.row, serial)));
    if (depth > 0) return depth <= 2;
    if (this.isMergedOver(line.row, 'unit')) return false;
    const numbered = numberingOf(text);
    return numbered === 1 || numbered === 2 || this.isWide(line.row, column) || looksLikeHeading(text);
  }

  private isWide(row: number, column: number): boolean {
    const { grid, left, right } = this.layout;
    const merge = grid.mergesFrom(row).find((area) => area.left <= column && area.right >= column);
    return merge !== undefined && merge.right - merge.left + 1 >= Math.max(3, (right - left + 1) / 3);
  }
}
