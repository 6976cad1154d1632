/** Units named by headings and by lines over their projects, for the rows below them. */
import { reporterIn } from './above';
import { withoutNumbering } from './numbering';
import { looksLikeBody } from './text';
import type { TextCell } from './types';

/** Several bodies at once name no unit; 和 also stands inside place names. */
const SEVERAL = /[、及与各]|(?:局|厅|委|市|区|县|旗|盟|院|所|中心|单位)和/;

/** The unit a heading's text names, without its numbering; null where it names a kind of work. */
export const unitNamed = (text: string, row: number, column: number): TextCell | null => {
  const name = withoutNumbering(reporterIn(text) || text);
  return looksLikeBody(name) && !SEVERAL.test(name) ? { text: name, row, column, filled: true } : null;
};

interface Group {
  readonly unit: TextCell;
  /** Index of the last line of the group. */
  readonly end: number;
}

const NO_UNITS: readonly [null, null] = [null, null];

/** Follows the groups line by line: parents by their extent, headings until the next of their depth. */
export class UnitGroups {
  private heading: TextCell | null = null;
  private depth = 0;
  private stack: Group[] = [];

  /** A heading without money. One of a deeper numbering keeps the unit above it. */
  head(unit: TextCell | null, depth: number): void {
    this.stack = [];
    if (unit === null && depth > this.depth && this.depth > 0) return;
    this.heading = unit;
    this.depth = unit === null ? 0 : Math.max(1, depth);
  }

  /** A parent line over the lines up to `end`. */
  open(unit: TextCell | null, index: number, end: number): void {
    this.leave(index);
    if (unit !== null) this.stack.push({ unit, end });
  }

  /** A total that closes a section closes its heading too. */
  end(): void {
    this.stack = [];
    this.heading = null;
    this.depth = 0;
  }

  /** The unit of a line, and the one over it. */
  at(index: number): readonly [TextCell | null, TextCell | null] {
    if (this.stack.length === 0) return this.heading === null ? NO_UNITS : [this.heading, null];
    this.leave(index);
    const units = this.stack.map((group) => group.unit);
    if (this.heading !== null) units.unshift(this.heading);
    return [units[units.length - 1] ?? null, units[units.length - 2] ?? null];
  }

  private leave(index: number): void {
    while (this.stack.length > 0 && this.stack[this.stack.length - 1]!.end < index) this.stack.pop();
  }
}
