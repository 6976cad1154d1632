/** A finished audit under other decisions: what the words gave is kept, what officers say is put over it anew. */
import type { JudgedRow } from '../rules/types';
import type { BudgetRow, BudgetTable, ColumnName, WorkbookNote } from '../workbook/types';
import { withCounting } from './counting';
import { judgeAll } from './judge-all';
import { withFileYear } from './pipeline';
import {
  applyPrecedent,
  contradictionNotes,
  precedentBook,
  undecided,
  type PrecedentBook,
} from './precedents';
import type { Steps } from './steps';
import { withStage } from './stage';
import { summarise } from './summary';
import type { AuditedRow, AuditOptions, FileAudit } from './types';

/** A declaration that was written into a row's cell since. `row` is a position in `audit.rows`. */
export interface RowEdit {
  readonly row: number;
  readonly column: Extract<ColumnName, 'declaredLevel' | 'declaredPayer' | 'declaredCategory'>;
  /** 0-based sheet column. */
  readonly at: number;
  /** Empty where the cell was emptied. */
  readonly text: string;
}

const edited = (row: BudgetRow, edits: readonly RowEdit[]): BudgetRow => {
  const texts = { ...row.texts };
  edits.forEach(({ column, at, text }) => {
    if (text === '') delete texts[column];
    else texts[column] = { text, row: row.row, column: at, filled: false };
  });
  return { ...row, texts };
};

interface Sheets {
  readonly tables: readonly BudgetTable[];
  readonly rows: readonly JudgedRow[];
}

/** Rows and tables with what was written since; the same objects where nothing was. */
const withEdits = (audit: FileAudit, edits: readonly RowEdit[]): Sheets => {
  if (edits.length === 0) return audit;
  const byRow = new Map<number, RowEdit[]>();
  edits.forEach((edit) => byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]));
  const now = new Map<BudgetRow, BudgetRow>();
  audit.rows.forEach(({ row }, index) => {
    const own = byRow.get(index);
    if (own) now.set(row, edited(row, own));
  });
  const tables = new Map(
    audit.tables.map((table): [BudgetTable, BudgetTable] => [
      table,
      { ...table, rows: table.rows.map((row) => now.get(row) ?? row) },
    ]),
  );
  const rows = audit.rows.map(({ row, table, result }) => ({
    row: now.get(row) ?? row,
    table: tables.get(table) ?? table,
    result,
  }));
  return { tables: Array.from(tables.values()), rows };
};

const decided = (row: JudgedRow, book: PrecedentBook, options: AuditOptions): JudgedRow => {
  const own = undecided(row.result);
  const precedent = book.find(own);
  return {
    row: row.row,
    table: row.table,
    result: precedent ? applyPrecedent(own, precedent, options.policies) : own,
  };
};

const OF_DECISIONS: readonly WorkbookNote['code'][] = [
  'precedents-contradict',
  'rule-failed',
  'transfer-apart',
];

/** Judges the rows of an audit anew, in steps; nothing is read or classified again. `options` are those of the whole audit. */
export function* redecideSteps(
  audit: FileAudit,
  options: AuditOptions,
  edits: readonly RowEdit[] = [],
): Steps<FileAudit> {
  const book = precedentBook(options.precedents);
  const { tables, rows } = withEdits(audit, edits);
  const under = rows.map((row) => decided(row, book, options));
  const failures: WorkbookNote[] = [];
  const dated = withStage(withFileYear(options, audit.file), tables);
  const judged = yield* judgeAll(tables, under, dated, (note) => failures.push(note));
  const counting = withCounting(judged.rows, tables);
  const kept = audit.notes.filter(({ code }) => !OF_DECISIONS.includes(code));
  return {
    ...audit,
    tables,
    rows: counting.rows,
    findings: judged.findings,
    summary: summarise(counting.rows, dated),
    notes: [...kept, ...counting.notes, ...contradictionNotes(book), ...failures],
  };
}

/** Judges the rows of an audit anew at one go. */
export const redecide = (
  audit: FileAudit,
  options: AuditOptions,
  edits: readonly RowEdit[] = [],
): FileAudit => {
  const steps = redecideSteps(audit, options, edits);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Positions of the rows of the same work by units of the same tier; empty where the row names no work. */
export const sameWork = (rows: readonly AuditedRow[], index: number): readonly number[] => {
  const one = rows[index]?.result;
  if (!one || one.workKey === '') return [];
  const found: number[] = [];
  rows.forEach(({ result }, at) => {
    if (result.workKey === one.workKey && result.unit.tier === one.unit.tier) found.push(at);
  });
  return found;
};
