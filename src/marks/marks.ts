/** Findings → the fills and notes that show them; pure, and the same for every host. */
import type { AuditedRow, FileAudit } from '../audit/types';
import type { Language } from '../messages';
import type { CellRef, Finding, Severity } from '../rules/types';
import type { Change, FillChange, NoteChange } from '../workbook/host';
import { fillTag } from '../workbook/mark-tag';
import type { Area, WorkbookNote } from '../workbook/types';
import { anchorFormula, repeatedTexts, rowAnchor, tableAnchor, type Anchor, type Repeated } from './anchor';
import { FILL_COLORS, worst } from './look';
import { noteText, type Told } from './note-text';

/** Above this many different rules on a sheet, fills go by the tag alone: hosts slow down with more. */
export const MOST_RULES = 1500;

/** One cell to be marked, with everything found on it. */
interface MarkedCell {
  readonly sheetId: string;
  readonly cell: CellRef;
  /** Looked for only where rules that bear texts are made: a sheet with too many of them has none. */
  readonly anchorOf: (cell: CellRef) => Anchor | null;
  readonly findings: Finding[];
  /** Findings that stand on this cell first: its note tells them. A further cell of a finding has a fill only. */
  readonly told: Told[];
}

export interface Marks {
  readonly changes: readonly Change[];
  /** What could not be done as usual, to be shown to the officer. */
  readonly notes: readonly WorkbookNote[];
}

/** All marks of an audit: a fill a cell by its gravest finding, a note where a finding stands first. Accepted findings leave none. */
export const marksOf = (audit: FileAudit, language: Language = 'zh'): Marks => {
  const cells = Array.from(markedCells(audit).values());
  const fills = fillChanges(cells);
  const notes = cells
    .filter((marked) => marked.told.length > 0)
    .map((marked): NoteChange => ({
      kind: 'note',
      sheetId: marked.sheetId,
      row: marked.cell.row,
      column: marked.cell.column,
      text: noteText(bySeverity(marked.told), language),
    }));
  return { changes: [...fills.changes, ...notes], notes: fills.notes };
};

const bySeverity = (told: readonly Told[]): readonly Told[] => {
  const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
  return told.slice().sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity]);
};

const markedCells = (audit: FileAudit): Map<string, MarkedCell> => {
  const cells = new Map<string, MarkedCell>();
  let counted: Repeated | null = null;
  const repeated: Repeated = (sheetId, anchor) => (counted ??= repeatedTexts(audit.rows))(sheetId, anchor);
  const add = (finding: Finding, row: AuditedRow | null, anchorOf: MarkedCell['anchorOf']): void => {
    if (finding.accepted) return;
    finding.cells.forEach((cell, index) => {
      const key = `${finding.sheetId} ${cell.row} ${cell.column}`;
      let marked = cells.get(key);
      if (!marked) {
        marked = { sheetId: finding.sheetId, cell, anchorOf, findings: [], told: [] };
        cells.set(key, marked);
      }
      marked.findings.push(finding);
      if (index === 0) marked.told.push({ finding, elsewhere: row && row.row.row !== cell.row ? row : null });
    });
  };
  audit.rows.forEach((row: AuditedRow) => {
    if (row.findings.length === 0) return;
    const anchorOf = (cell: CellRef): Anchor | null => rowAnchor(row, cell, repeated);
    row.findings.forEach((finding) => add(finding, row, anchorOf));
  });
  audit.findings.forEach((finding) =>
    add(finding, null, (cell) => tableAnchor(tableAt(audit, finding, cell), cell)),
  );
  return cells;
};

const tableAt = (audit: FileAudit, finding: Finding, cell: CellRef) =>
  audit.tables.find(
    (table) =>
      table.sheetId === finding.sheetId &&
      (table.title?.row === cell.row || table.subtotals.some((line) => line.row === cell.row)),
  );

/** Cells that share severity and anchor share one rule; its formula is relative to its topmost cell. */
const fillChanges = (cells: readonly MarkedCell[]): { changes: FillChange[]; notes: WorkbookNote[] } => {
  const changes: FillChange[] = [];
  const notes: WorkbookNote[] = [];
  groupBy(cells, (cell) => cell.sheetId).forEach((ofSheet, sheetId) => {
    const rules = rulesOf(ofSheet);
    if (!rules) notes.push({ code: 'mark-skipped', sheet: null, args: { limit: MOST_RULES, sheetId } });
    const lists = rules ?? Array.from(groupBy(ofSheet.map(unanchored), severityOf).values());
    lists.forEach((group) => changes.push(fillChange(sheetId, group)));
  });
  return { changes, notes };
};

/** A cell to be filled, and what its rule holds on to. */
interface AnchoredCell {
  readonly cell: CellRef;
  readonly anchor: Anchor | null;
  readonly findings: readonly Finding[];
}

const unanchored = ({ cell, findings }: MarkedCell): AnchoredCell => ({ cell, anchor: null, findings });

const anchored = ({ cell, anchorOf, findings }: MarkedCell): AnchoredCell => ({
  cell,
  anchor: anchorOf(cell),
  findings,
});

/** Characters of the texts that one rule may hold on to. */
const LONGEST_RULE = 2_000;

/** A rule for each text, else rules that hold on to several texts each, else null: there are too many. */
const rulesOf = (cells: readonly MarkedCell[]): readonly (readonly AnchoredCell[])[] | null => {
  const one = groupAtMost(cells, MOST_RULES);
  if (one) return Array.from(one.values());
  const several = rulesOfSeveral(cells.map(anchored));
  return several.length <= MOST_RULES ? several : null;
};

/** Null as soon as there are more groups than that. */
const groupAtMost = (cells: readonly MarkedCell[], most: number): Map<string, AnchoredCell[]> | null => {
  const groups = new Map<string, AnchoredCell[]>();
  for (const marked of cells) {
    const cell = anchored(marked);
    const key = ruleKey(cell);
    const group = groups.get(key);
    if (group) group.push(cell);
    else if (groups.size === most) return null;
    else groups.set(key, [cell]);
  }
  return groups;
};

/**
 * Cells of one severity and column share a rule: whichever row of theirs a sort brings under one of them, that row has
 * a finding of this severity in this column.
 */
const rulesOfSeveral = (cells: readonly AnchoredCell[]): readonly (readonly AnchoredCell[])[] => {
  const rules: AnchoredCell[][] = [];
  groupBy(cells, columnKey).forEach((group) => {
    let length = Infinity;
    groupBy(group, ruleKey).forEach((alike, key) => {
      if (length + key.length > LONGEST_RULE) {
        rules.push([]);
        length = 0;
      }
      length += key.length;
      (rules[rules.length - 1] as AnchoredCell[]).push(...alike);
    });
  });
  return rules;
};

const columnKey = (cell: AnchoredCell): string =>
  `${severityOf(cell)} ${cell.cell.column} ${cell.anchor ? '' : 'none'}`;

const severityOf = (cell: AnchoredCell): Severity => worst(cell.findings.map((finding) => finding.severity));

const ruleKey = (cell: AnchoredCell): string =>
  `${severityOf(cell)} ${cell.anchor ? anchorFormula(cell.anchor, 0) : ''}`;

const fillChange = (sheetId: string, group: readonly AnchoredCell[]): FillChange => {
  const sorted = group.slice().sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  const first = sorted[0] as AnchoredCell;
  const severity = severityOf(first);
  const tag = fillTag(severity);
  const formula = `${testOf(sorted, first.cell.row)}*${tag}`;
  return { kind: 'fill', sheetId, areas: sorted.map(areaOf), formula, color: FILL_COLORS[severity] };
};

/** What the rule of these cells asks of a row: one text, or any of several. */
const testOf = (cells: readonly AnchoredCell[], row: number): string => {
  const tests = new Set(cells.flatMap(({ anchor }) => (anchor ? [anchorFormula(anchor, row)] : [])));
  if (tests.size === 0) return '1';
  const all = Array.from(tests);
  return all.length === 1 ? (all[0] as string) : `(${all.join('+')})`;
};

const areaOf = ({ cell }: AnchoredCell): Area => ({
  top: cell.row,
  left: cell.column,
  bottom: cell.row,
  right: cell.column,
});

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  items.forEach((item) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return groups;
};
