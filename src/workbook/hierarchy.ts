/** Finds lines that are the sum of the lines below them: by numbering, code length, indent, or a unit's own line. */
import { FACT, type Layout } from './layout';
import type { Line } from './line';
import { numberingOf, serialDepth } from './numbering';
import type { CellValue } from './types';
import { indentOf, isBlank, looksLikeBody, squeeze, textOf } from './text';

const LEAF = 99;
const LEAF_FACTS = FACT.code | FACT.declared;

interface Node {
  readonly index: number;
  readonly depth: number;
  sum: number;
  count: number;
  /** Facts of all lines below. */
  facts: number;
}

interface Scheme {
  depth(line: Line): number;
  /** Whether the form alone makes a parent, where the sums do not agree. */
  strong(line: Line, node: Node, child: Line): boolean;
  /** Whether agreeing sums may be taken for a parent. */
  weak(line: Line, node: Node): boolean;
}

/** 0.01 of the unit or 0.005 a row, in 元: what rounding may leave. */
export const tolerance = (unitFactor: number, rows: number): number =>
  unitFactor * Math.max(0.01, 0.005 * rows) + 1e-6;

const agrees = (line: Line, node: Node, factor: number): boolean =>
  line.main !== null && line.main !== 0 && Math.abs(line.main - node.sum) <= tolerance(factor, node.count);

/** Sub-items of a project: the project alone has a code and a declared level, so it is the row and they are its parts. */
const isProjectWithItems = (line: Line, node: Node): boolean =>
  (line.facts & LEAF_FACTS) !== 0 && (node.facts & LEAF_FACTS) === 0;

class ParentSearch {
  private readonly stack: Node[] = [];

  constructor(
    private readonly lines: readonly Line[],
    private readonly scheme: Scheme,
    private readonly depths: Uint8Array,
    private readonly factor: number,
  ) {}

  run(): void {
    this.lines.forEach((line, index) => {
      const own = this.depths[index]!;
      if (line.kind === 'row' || line.kind === 'parent') {
        const depth = line.kind === 'row' ? own : Math.min(own, LEAF - 1);
        this.close(depth, index - 1);
        if (line.kind === 'row') this.stack.push({ index, depth, sum: 0, count: 0, facts: 0 });
      } else if (line.kind === 'heading') {
        this.close(Math.max(1, Math.min(own, 2)), index - 1);
      }
    });
    this.close(0, this.lines.length - 1);
  }

  private close(depth: number, last: number): void {
    for (let node = this.stack.pop(); node; node = this.stack.pop()) {
      if (node.depth < depth) {
        this.stack.push(node);
        return;
      }
      this.settle(node, last);
    }
  }

  private settle(node: Node, last: number): void {
    const line = this.lines[node.index]!;
    const parent = node.count > 0 && this.isParent(line, node);
    if (parent && isProjectWithItems(line, node)) this.makeParts(node.index + 1, last);
    else if (parent) {
      line.kind = 'parent';
      line.end = last;
    }
    const above = this.stack[this.stack.length - 1];
    if (!above) return;
    const own = line.kind === 'parent' ? 0 : 1;
    const inner = parent && own === 1 ? 0 : node.count;
    above.sum += (own ? (line.main ?? 0) : 0) + (inner > 0 ? node.sum : 0);
    above.count += own + inner;
    above.facts |= (own ? line.facts : 0) | (inner > 0 ? node.facts : 0);
  }

  private isParent(line: Line, node: Node): boolean {
    const child = this.lines[node.index + 1]!;
    if (this.scheme.strong(line, node, child)) return true;
    return agrees(line, node, this.factor) && this.scheme.weak(line, node);
  }

  private makeParts(from: number, to: number): void {
    for (let i = from; i <= to; i++) {
      const line = this.lines[i]!;
      if (line.kind !== 'row') continue;
      line.kind = 'skip';
      line.why = 'part';
    }
  }
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
});

/** Depth of each line; null where all rows stand at one depth, so that there is nothing to search. */
const depthsOf = (lines: readonly Line[], scheme: Scheme): Uint8Array | null => {
  const depths = new Uint8Array(lines.length);
  let first = -1;
  let differ = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === 'skip' || line.kind === 'total') continue;
    const depth = scheme.depth(line);
    depths[i] = depth;
    if (line.kind !== 'row') continue;
    differ = differ || (first >= 0 && depth !== first);
    first = depth;
  }
  return differ ? depths : null;
};

/** Marks parents among the lines; afterwards rows are leaves only. `factor` is the table's money unit in 元. */
export const markParents = (lines: readonly Line[], layout: Layout, factor: number): void => {
  const { name, unit, functionCode } = layout.map.columns;
  const schemes: Scheme[] = [];
  if (functionCode !== undefined) schemes.push(codeScheme(layout));
  if (unit !== undefined) schemes.push(unitScheme());
  if (name !== undefined) schemes.push(numberingScheme(layout), indentScheme(layout));
  if (name !== undefined && unit === undefined) schemes.push(bodyScheme(layout));
  schemes.forEach((scheme) => {
    const depths = depthsOf(lines, scheme);
    if (depths) new ParentSearch(lines, scheme, depths, factor).run();
  });
};

/** A parent none of whose lines is left as a row is a row itself. */
export const keepFullParents = (lines: readonly Line[]): void => {
  const rows = new Int32Array(lines.length + 1);
  lines.forEach((line, i) => (rows[i + 1] = rows[i]! + (line.kind === 'row' ? 1 : 0)));
  let restored = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (line.kind !== 'parent' || rows[line.end + 1]! > rows[i + 1]! || line.end >= restored) continue;
    line.kind = 'row';
    restored = i;
  }
};
