/** One way through: sheets → tables → classified rows → findings → summary. */
import type { JudgedRow } from '../rules/types';
import type { BudgetTable, SheetData, WorkbookNote } from '../workbook/types';
import { yearOfTitle } from '../workbook/year';
import { rowJudge, type RowJudge } from './classify-rows';
import { judgeAll } from './judge-all';
import { contradictionNotes, precedentBook } from './precedents';
import { summarise } from './summary';
import { STEP, type Steps } from './steps';
import { TOOLS } from './tools';
import type { AuditInput, AuditOptions, AuditTools, FileAudit } from './types';

/** Why a sheet is left out, or null where it is audited. */
const leftOut = (sheet: SheetData): WorkbookNote | null => {
  if (sheet.ours !== null) return { code: 'own-sheet', sheet: sheet.name, args: {} };
  if (sheet.visibility === 'veryHidden') return { code: 'very-hidden-sheet', sheet: sheet.name, args: {} };
  return null;
};

interface Found {
  readonly tables: readonly BudgetTable[];
  readonly notes: readonly WorkbookNote[];
}

function* findAll(input: AuditInput, options: AuditOptions, tools: AuditTools): Steps<Found> {
  const tables: BudgetTable[] = [];
  const notes: WorkbookNote[] = [];
  const total = input.sheets.length;
  for (const [done, sheet] of input.sheets.entries()) {
    yield { stage: 'tables', done, total, sheet: sheet.name, tables: tables.length };
    const reason = leftOut(sheet);
    if (reason) {
      notes.push(reason);
      continue;
    }
    const found = tools.findTables(sheet, options.table);
    tables.push(...found.tables);
    notes.push(...found.notes);
  }
  return { tables, notes };
}

function* classifyAll(tables: readonly BudgetTable[], judge: RowJudge): Steps<readonly JudgedRow[]> {
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const rows: JudgedRow[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      if (rows.length % STEP === 0)
        yield { stage: 'classify', done: rows.length, total, sheet: table.sheet, tables: tables.length };
      rows.push(judge.judge(row, table));
    }
  }
  return rows;
}

const distinct = (notes: readonly WorkbookNote[]): readonly WorkbookNote[] =>
  Array.from(new Map(notes.map((note) => [JSON.stringify(note), note])).values());

/** A file named after its budget year says it for tables that do not say it themselves. */
export const withFileYear = (options: AuditOptions, file: string): AuditOptions => {
  const year = options.settings.year ?? (file.includes('年') ? yearOfTitle(file) : null);
  return { ...options, settings: { ...options.settings, year } };
};

/**
 * Audits one workbook in steps; the last value is the result. A workbook without a budget table gives an audit with no
 * tables and notes that say why. A row that cannot be judged is a row for review, never an error.
 */
export function* auditSteps(
  input: AuditInput,
  options: AuditOptions,
  tools: AuditTools = TOOLS,
): Steps<FileAudit> {
  const { tables, notes } = yield* findAll(input, options, tools);
  const book = precedentBook(options.precedents);
  const rows = yield* classifyAll(tables, rowJudge(input.file, options, tools, book));
  const failures: WorkbookNote[] = [];
  const dated = withFileYear(options, input.file);
  const judged = yield* judgeAll(tables, rows, dated, (note) => failures.push(note));
  return {
    file: input.file,
    tables,
    rows: judged.rows,
    findings: judged.findings,
    summary: summarise(judged.rows, options),
    notes: distinct([...notes, ...contradictionNotes(book), ...failures]),
    policies: options.policies,
  };
}

/** Audits one workbook at one go. */
export const auditWorkbook = (
  input: AuditInput,
  options: AuditOptions,
  tools: AuditTools = TOOLS,
): FileAudit => {
  const steps = auditSteps(input, options, tools);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
