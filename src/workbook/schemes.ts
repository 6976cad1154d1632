/** The ways a table shows which lines stand below which: numbering, codes, indents, units over their projects. */
import { FACT, type Layout } from './layout';
import type { Line } from './line';
import { numberingOf, serialDepth } from './numbering';
import { indentOf, isBlank, looksLikeBody, squeeze, textOf } from './text';
import type { CellValue } from './types';

/** Depth of lines that a scheme says nothing of: they stand below the last that it does. */
export const LEAF = 99;
export const LEAF_FACTS = FACT.code | FACT.declared;

/** A line with the lines below it, as far as read. */
export interface Node {
  readonly index: number;
  readonly depth: number;
  sum: number;
  /** Leaf rows below. */
  count: number;
  /** Facts of all lines below. */
  facts: number;
}

export interface Scheme {
  depth(line: Line): number;
  /** Whether the form alone makes a parent, where the sums do not agree. */
  strong(line: Line, node: Node, child: Line): boolean;
  /** Whether agreeing sums may be taken for a parent. */
  weak(line: Line, node: Node): boolean;
  /** Agreeing parents it takes to believe the form at all: rows with equal amounts one below the other are common. */
  readonly least: number;
}

const serialOf = (value: CellValue): number => {
  if (typeof value === 'number' && Number.isInteger(value)) return value > 0 ? 3 : 0;
  return value === null ? 0 : serialDepth(textOf(value));
};

/** 一、 over （一） over 1.; lines without numbering stand below the last number. */
const numberingScheme = (layout: Layout): Scheme => {
  const name = layout.map.columns.name!;
  const depth = (line: Line): number => {
    const serial = layout.serial === null ? 0 : serialOf(layout.grid.at(line.row, layout.serial));
    const own = numberingOf(textOf(layout.grid.at(line.row, name)));
    return (own === 1 || own === 2 ? own : serial || own) || LEAF;
  };
  return {
    depth,
    strong: (line, node, child) =>
      (line.facts & (LEAF_FACTS | FACT.detail)) === 0 &&
      node.depth <= 2 &&
      depth(child) < LEAF &&
      line.main !== null,
    weak: (line, node) => node.depth <= 2 || node.count >= 2 || (line.facts & LEAF_FACTS) === 0,
    least: 1,
  };
};

/** 201 over 20114 over 2011409; lines without a code stand below the last code. */
const codeScheme = (layout: Layout): Scheme => {
  const column = layout.map.columns.functionCode!;
  const parts = [column, ...(layout.map.more.functionCode ?? [])];
  const code = (line: Line): string =>
    parts.map((part) => /^\d+/.exec(squeeze(textOf(layout.grid.at(line.row, part))))?.[0] ?? '').join('');
  const isOver = (upper: string, lower: string): boolean =>
    lower.length > upper.length && lower.startsWith(upper);
  return {
    depth: (line) => {
      const own = code(line);
      return own === '' ? LEAF : own.length;
    },
    strong: (line, node, child) =>
      node.count > 0 &&
      (line.facts & FACT.name) === 0 &&
      line.main !== null &&
      isOver(code(line), code(child)),
    weak: (line) => (line.facts & FACT.name) === 0 || (line.facts & LEAF_FACTS) === 0,
    least: 1,
  };
};

const indentScheme = (layout: Layout): Scheme => {
  const name = layout.map.columns.name!;
  return {
    depth: (line) => {
      const value = layout.grid.at(line.row, name);
      return isBlank(value) ? LEAF : Math.min(LEAF - 1, indentOf(textOf(value)));
    },
    strong: () => false,
    weak: (line, node) =>
      (line.facts & FACT.code) === 0 || (node.facts & FACT.code) === 0
        ? node.count >= 2 || (line.facts & (LEAF_FACTS | FACT.detail)) === 0
        : false,
    least: 2,
  };
};

/** A line with a 主管部门 or a unit but no project, over its projects. */
const unitScheme = (): Scheme => ({
  depth: (line) => {
    if ((line.facts & (FACT.name | FACT.detail)) !== 0) return LEAF;
    if ((line.facts & FACT.unit) !== 0) return 3;
    return (line.facts & FACT.parentUnit) !== 0 ? 2 : LEAF;
  },
  strong: () => false,
  weak: (line) => (line.facts & FACT.name) === 0,
  least: 1,
});

/** Unit and projects in one column: the name of a body over the projects that add up to it. */
const bodyScheme = (layout: Layout): Scheme => ({
  depth: (line) =>
    (line.facts & (LEAF_FACTS | FACT.detail)) === 0 &&
    looksLikeBody(textOf(layout.grid.at(line.row, layout.map.columns.name!)))
      ? 3
      : LEAF,
  strong: () => false,
  weak: () => true,
  least: 2,
});

/** What the lines show while they are read; a scheme without a sign need not be tried. */
export interface HierarchySigns {
  numbered: boolean;
  indented: boolean;
}

export const schemesOf = (layout: Layout, signs: HierarchySigns): Scheme[] => {
  const { name, unit, functionCode } = layout.map.columns;
  const schemes: Scheme[] = [];
  if (functionCode !== undefined) schemes.push(codeScheme(layout));
  if (unit !== undefined) schemes.push(unitScheme());
  if (name !== undefined && signs.numbered) schemes.push(numberingScheme(layout));
  if (name !== undefined && signs.indented) schemes.push(indentScheme(layout));
  if (name !== undefined && unit === undefined) schemes.push(bodyScheme(layout));
  return schemes;
};
