/** All rules over all rows, in steps: rows compared, rows by themselves, tables. */
import type { Finding, JudgedRow, RuleContext } from '../rules/types';
import type { BudgetTable, WorkbookNote } from '../workbook/types';
import { OWN_OF_EVIDENCE } from './counting';
import { acceptedIndex, filterRow, filterTable, type AcceptedIndex } from './filters';
import { activeRules, checkFile, checkRow, checkTable, type ActiveRules } from './judge';
import { findingKey, rowKey } from './keys';
import { AuditMemory, sameFindings } from './memory';
import { isEvidence } from './roles';
import { STEP, type Steps } from './steps';
import type { AuditedRow, AuditOptions, AuditProgress } from './types';

export interface Judged {
  readonly rows: readonly AuditedRow[];
  /** Findings of tables. */
  readonly findings: readonly Finding[];
}

const NONE: readonly Finding[] = [];

type Compared = ReadonlyMap<JudgedRow, readonly Finding[]>;

class Judging {
  private readonly rules: ActiveRules;
  private readonly context: RuleContext;
  private readonly accepted: AcceptedIndex;

  constructor(
    private readonly tables: readonly BudgetTable[],
    private readonly rows: readonly JudgedRow[],
    options: AuditOptions,
    private readonly fail: (note: WorkbookNote) => void,
    private readonly memory: AuditMemory,
  ) {
    this.rules = activeRules(options.settings);
    this.context = { policies: options.policies, settings: options.settings };
    this.accepted = acceptedIndex(options.accepted);
  }

  *compared(): Steps<Compared> {
    const all = new Map<JudgedRow, readonly Finding[]>();
    for (const rule of this.rules.file) {
      yield this.progress(0, null);
      checkFile(rule, this.rows, this.context, this.fail).forEach((found, row) =>
        all.set(row, [...(all.get(row) ?? []), ...found]),
      );
    }
    return all;
  }

  *audited(compared: Compared): Steps<readonly AuditedRow[]> {
    const audited: AuditedRow[] = [];
    for (const row of this.rows) {
      if (audited.length % STEP === 0) yield this.progress(audited.length, row.row.sheet);
      audited.push(this.one(row, compared.get(row) ?? NONE));
    }
    return audited;
  }

  private one(row: JudgedRow, others: readonly Finding[]): AuditedRow {
    const before = this.memory.known(row.row, row.table);
    const own = before?.own ?? checkRow(row, this.rules, this.context, this.fail);
    if (before && sameFindings(before.others, others)) {
      this.memory.keep(before);
      return before.audited;
    }
    const found = others.length === 0 ? own : [...own, ...others];
    const { settings } = this.context;
    const findings = filterRow(found, row, settings, this.accepted, (one) => rowKey(one.row));
    const settled = this.settled(row, findings);
    const { row: of, table, result } = row;
    const audited: AuditedRow =
      settled.length > 0
        ? { row: of, table, result, findings, settled }
        : { row: of, table, result, findings };
    this.memory.keep({ audited, own, others });
    return audited;
  }

  /** What the row's own rules would say of it without the officer's decision. */
  private settled(row: JudgedRow, findings: readonly Finding[]): readonly Finding[] {
    const { engine } = row.result;
    if (!engine) return [];
    const before = { ...row, result: engine };
    const found = checkRow(before, this.rules, this.context, this.fail);
    const kept = filterRow(found, before, this.context.settings, this.accepted, (one) => rowKey(one.row));
    return kept.filter(({ code }) => !findings.some((finding) => finding.code === code));
  }

  ofTables(): readonly Finding[] {
    const byTable = new Map(this.tables.map((table): [BudgetTable, JudgedRow[]] => [table, []]));
    this.rows.forEach((row) => byTable.get(row.table)?.push(row));
    const budgets = this.tables.filter(({ role }) => role !== 'reference');
    // Of its table as of its rows: what evidence does not say itself is said of the main table.
    const ofEvidence = {
      ...this.rules,
      table: this.rules.table.filter(({ code }) => OWN_OF_EVIDENCE.includes(code)),
    };
    return budgets.flatMap((table) => {
      const rules = isEvidence(table) ? ofEvidence : this.rules;
      const found = checkTable(table, byTable.get(table) ?? [], rules, this.context, this.fail);
      return filterTable(found, this.context.settings, this.accepted, findingKey);
    });
  }

  progress(done: number, sheet: string | null): AuditProgress {
    return { stage: 'judge', done, total: this.rows.length, sheet, tables: this.tables.length };
  }
}

/** Judges classified rows; a rule that fails goes to `fail` and the others go on. */
export function* judgeAll(
  tables: readonly BudgetTable[],
  rows: readonly JudgedRow[],
  options: AuditOptions,
  fail: (note: WorkbookNote) => void,
  memory: AuditMemory = new AuditMemory(false),
): Steps<Judged> {
  const judging = new Judging(tables, rows, options, fail, memory);
  const audited = yield* judging.audited(yield* judging.compared());
  const findings = judging.ofTables();
  yield judging.progress(rows.length, null);
  return { rows: audited, findings };
}
