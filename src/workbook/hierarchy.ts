/** Finds lines that are the sum of the lines below them. */
import type { Layout } from './layout';
import type { Line } from './line';
import { LEAF, LEAF_FACTS, schemesOf, type HierarchySigns, type Node, type Scheme } from './schemes';

/** 0.01 of the unit or 0.005 a row, in 元: what rounding may leave. */
export const tolerance = (unitFactor: number, rows: number): number =>
  unitFactor * Math.max(0.01, 0.005 * rows) + 1e-6;

const agrees = (line: Line, node: Node, factor: number): boolean =>
  line.main !== null && line.main !== 0 && Math.abs(line.main - node.sum) <= tolerance(factor, node.count);

/** Sub-items of a project: the project alone has a code and a declared level, so it is the row and they are its parts. */
const isProjectWithItems = (line: Line, node: Node): boolean =>
  (line.facts & LEAF_FACTS) !== 0 && (node.facts & LEAF_FACTS) === 0;

interface Decision {
  readonly index: number;
  readonly end: number;
  readonly items: boolean;
  readonly strong: boolean;
}

/** Goes through the lines once and decides which are parents; nothing is changed until the whole is known. */
class ParentSearch {
  private readonly stack: Node[] = [];
  private readonly decisions: Decision[] = [];
  /** Lines with lines below, and those whose children are several. */
  private candidates = 0;
  private several = 0;

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
    this.apply();
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
    const decision = node.count > 0 ? this.decide(line, node, last) : null;
    if (decision) this.decisions.push(decision);
    const above = this.stack[this.stack.length - 1];
    if (!above) return;
    const counted = decision === null || decision.items;
    const below = decision === null || !decision.items;
    above.sum += (counted ? (line.main ?? 0) : 0) + (below ? node.sum : 0);
    above.count += (counted ? 1 : 0) + (below ? node.count : 0);
    above.facts |= (counted ? line.facts : 0) | (below ? node.facts : 0);
  }

  private decide(line: Line, node: Node, end: number): Decision | null {
    const child = this.lines[node.index + 1]!;
    const strong = this.scheme.strong(line, node, child);
    this.candidates++;
    if (!strong && !(agrees(line, node, this.factor) && this.scheme.weak(line, node))) return null;
    if (node.count >= 2) this.several++;
    return { index: node.index, end, items: isProjectWithItems(line, node), strong };
  }

  /** Sums that agree here and there are chance; the form is believed where most agree. */
  private apply(): void {
    const weak = this.decisions.filter((decision) => !decision.strong).length;
    const believed =
      this.decisions.length * 2 >= this.candidates && (this.several > 0 || weak >= this.scheme.least);
    this.decisions.forEach((decision) => {
      if (!believed && !decision.strong) return;
      if (decision.items) this.makeParts(decision.index + 1, decision.end);
      else this.makeParent(decision);
    });
  }

  private makeParent({ index, end }: Decision): void {
    const line = this.lines[index]!;
    line.kind = 'parent';
    line.end = end;
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
export const markParents = (
  lines: readonly Line[],
  layout: Layout,
  signs: HierarchySigns,
  factor: number,
): void => {
  schemesOf(layout, signs).forEach((scheme) => {
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
