/** One way through: sheets → tables → classified rows → findings → summary. */
import type { JudgedRow } from '../rules/types';
import type { BudgetTable, WorkbookNote } from '../workbook/types';
import { yearOfTitle } from '../workbook/year';
import { rowJudge, type RowJudge } from './classify-rows';
import { tablesIn, type FoundTables } from './find-tables';
import { judgeAll, type Judged } from './judge-all';
import { AuditMemory, judgedOf } from './memory';
import { contradictionNotes, precedentBook } from './precedents';
import { withCounting } from './counting';
import { withRoles } from './roles';
import { limited, unreadNotes } from './scope';
import { withStage } from './stage';
import { summarise } from './summary';
import { STEP, type Steps } from './steps';
import { TOOLS } from './tools';
import type { AuditInput, AuditOptions, AuditTools, FileAudit } from './types';

function* findAll(
  input: AuditInput,
  options: AuditOptions,
  tools: AuditTools,
  memory: AuditMemory,
): Steps<FoundTables> {
  const tables: BudgetTable[] = [];
  const notes: WorkbookNote[] = [];
  const total = input.sheets.length;
  for (const [done, sheet] of input.sheets.entries()) {
    yield { stage: 'tables', done, total, sheet: sheet.name, tables: tables.length };
    const found = memory.tablesOf(sheet, options.table, () => tablesIn(sheet, options.table, tools));
    const kept = limited(found.tables, input.scope);
    tables.push(...kept.tables);
    notes.push(...found.notes, ...kept.notes);
  }
  return withRoles({ tables, notes: [...notes, ...unreadNotes(input.scope)] }, options.table);
}

function* classifyAll(
  tables: readonly BudgetTable[],
  judge: RowJudge,
  memory: AuditMemory,
): Steps<readonly JudgedRow[]> {
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const rows: JudgedRow[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      if (rows.length % STEP === 0)
        yield { stage: 'classify', done: rows.length, total, sheet: table.sheet, tables: tables.length };
      const kept = memory.known(row, table);
      rows.push(kept ? judgedOf(kept) : judge.judge(row, table));
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
 * tables and notes that say why. A row that cannot be judged is a row for review, never an error. With the `memory` of an
 * audit before, only what has changed since is looked for, classified and judged anew; the result is the same.
 */
export function* auditSteps(
  input: AuditInput,
  options: AuditOptions,
  tools: AuditTools = TOOLS,
  memory: AuditMemory = new AuditMemory(false),
): Steps<FileAudit> {
  const { tables, notes } = yield* findAll(input, options, tools, memory);
  const staged = withStage(withFileYear(options, input.file), tables);
  memory.begin(input.file, staged);
  const judged = input.tablesOnly ? NOTHING : yield* judgeTables(input, tables, staged, tools, memory);
  return {
    file: input.file,
    tables,
    rows: judged.rows,
    findings: judged.findings,
    summary: summarise(judged.rows, staged),
    notes: distinct([...notes, ...judged.notes]),
    policies: options.policies,
    ...(input.scope ? { partial: true as const } : {}),
  };
}

const NOTHING: Judged & Pick<FoundTables, 'notes'> = { rows: [], findings: [], notes: [] };

function* judgeTables(
  input: AuditInput,
  tables: readonly BudgetTable[],
  options: AuditOptions,
  tools: AuditTools,
  memory: AuditMemory,
): Steps<typeof NOTHING> {
  const book = precedentBook(options.precedents);
  const judging = rowJudge(input.file, options, tools, book, memory);
  const rows = yield* classifyAll(tables, judging, memory);
  const failures: WorkbookNote[] = [];
  const judged = yield* judgeAll(tables, rows, options, (note) => failures.push(note), memory);
  memory.end();
  const counting = withCounting(judged.rows, tables);
  return {
    rows: counting.rows,
    findings: judged.findings,
    notes: [...counting.notes, ...contradictionNotes(book), ...failures],
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
