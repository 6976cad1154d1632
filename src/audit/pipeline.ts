/** One way through: sheets → tables → classified rows → findings → summary. */
import type { Finding, JudgedRow, RuleContext } from '../rules/types';
import type { BudgetTable, SheetData, WorkbookNote } from '../workbook/types';
import { yearOfTitle } from '../workbook/year';
import { rowJudge, type RowJudge } from './classify-rows';
import { acceptedIndex, filterRow, filterTable } from './filters';
import { activeRules, checkFile, checkRow, checkTable } from './judge';
import { findingKey, rowKey } from './keys';
import { contradictionNotes, precedentBook } from './precedents';
import { summarise } from './summary';
import { TOOLS } from './tools';
import type { AuditedRow, AuditInput, AuditOptions, AuditProgress, AuditTools, FileAudit } from './types';

/** Rows between two reports: few enough that a page running the audit on its own thread stays alive. */
const STEP = 200;

type Steps<T> = Generator<AuditProgress, T>;

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

interface Judged {
  readonly rows: readonly AuditedRow[];
  readonly findings: readonly Finding[];
}

function* judgeAll(
  tables: readonly BudgetTable[],
  rows: readonly JudgedRow[],
  options: AuditOptions,
  fail: (note: WorkbookNote) => void,
): Steps<Judged> {
  const { settings } = options;
  const context: RuleContext = { policies: options.policies, settings };
  const rules = activeRules(settings);
  const accepted = acceptedIndex(options.accepted);
  const progress = (done: number, sheet: string | null): AuditProgress => ({
    stage: 'judge',
    done,
    total: rows.length,
    sheet,
    tables: tables.length,
  });
  const shared = new Map<JudgedRow, Finding[]>();
  for (const rule of rules.file) {
    yield progress(0, null);
    checkFile(rule, rows, context, fail).forEach((found, row) =>
      shared.set(row, [...(shared.get(row) ?? []), ...found]),
    );
  }
  const audited: AuditedRow[] = [];
  for (const row of rows) {
    if (audited.length % STEP === 0) yield progress(audited.length, row.row.sheet);
    const found = [...checkRow(row, rules, context, fail), ...(shared.get(row) ?? [])];
    const findings = filterRow(found, row, settings, accepted, (one) => rowKey(one.row));
    audited.push({ ...row, findings });
  }
  const byTable = new Map(tables.map((table): [BudgetTable, JudgedRow[]] => [table, []]));
  rows.forEach((row) => byTable.get(row.table)?.push(row));
  const findings = tables.flatMap((table) => {
    const found = checkTable(table, byTable.get(table) ?? [], rules, context, fail);
    return filterTable(found, settings, accepted, findingKey);
  });
  yield progress(rows.length, null);
  return { rows: audited, findings };
}

const distinct = (notes: readonly WorkbookNote[]): readonly WorkbookNote[] =>
  Array.from(new Map(notes.map((note) => [JSON.stringify(note), note])).values());

/** A file named after its budget year says it for tables that do not say it themselves. */
const withFileYear = (options: AuditOptions, file: string): AuditOptions => {
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
