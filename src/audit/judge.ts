/** Classified rows to findings: every rule that is on, each by its own reach. */
import { RULES } from '../rules';
import type {
  FileRule,
  Finding,
  JudgedRow,
  Rule,
  RowRule,
  RuleContext,
  RuleSettings,
  TableRule,
} from '../rules/types';
import type { BudgetTable, WorkbookNote } from '../workbook/types';

export interface ActiveRules {
  readonly row: readonly RowRule[];
  readonly table: readonly TableRule[];
  readonly file: readonly FileRule[];
}

export const activeRules = (settings: RuleSettings, rules: readonly Rule[] = RULES): ActiveRules => {
  const on = rules.filter((rule) => !settings.off.includes(rule.code));
  return {
    row: on.filter((rule): rule is RowRule => rule.scope === 'row'),
    table: on.filter((rule): rule is TableRule => rule.scope === 'table'),
    file: on.filter((rule): rule is FileRule => rule.scope === 'file'),
  };
};

/** A rule that fails is told in the notes; the other rules and rows go on. */
export type RuleFailures = (note: WorkbookNote) => void;

type Where = { readonly sheet: string; readonly row: number } | null;

const failed = (rule: Rule, where: Where, fail: RuleFailures): void => {
  const args = { rule: rule.code, row: where ? where.row + 1 : 0 };
  fail({ code: 'rule-failed', sheet: where?.sheet ?? null, args });
};

const guarded = <T>(rule: Rule, where: Where, fail: RuleFailures, empty: T, work: () => T): T => {
  try {
    return work();
  } catch {
    failed(rule, where, fail);
    return empty;
  }
};

const NONE: readonly Finding[] = [];

/** Findings of one row. A row outside the field has none at all. */
export const checkRow = (
  row: JudgedRow,
  rules: ActiveRules,
  context: RuleContext,
  fail: RuleFailures,
): readonly Finding[] => {
  if (row.result.state === 'out-of-scope') return NONE;
  const found: Finding[] = [];
  for (const rule of rules.row) {
    try {
      for (const one of rule.check(row, context)) found.push(one);
    } catch {
      failed(rule, row.row, fail);
    }
  }
  return found.length === 0 ? NONE : found;
};

export const checkTable = (
  table: BudgetTable,
  rows: readonly JudgedRow[],
  rules: ActiveRules,
  context: RuleContext,
  fail: RuleFailures,
): readonly Finding[] =>
  rules.table.flatMap((rule) =>
    guarded<readonly Finding[]>(rule, { sheet: table.sheet, row: table.header.top }, fail, [], () =>
      rule.check(table, rows, context),
    ),
  );

/** Findings of one rule that compares rows, by the row they belong to. */
export const checkFile = (
  rule: FileRule,
  rows: readonly JudgedRow[],
  context: RuleContext,
  fail: RuleFailures,
): ReadonlyMap<JudgedRow, readonly Finding[]> =>
  guarded<ReadonlyMap<JudgedRow, readonly Finding[]>>(rule, null, fail, new Map(), () =>
    rule.check(rows, context),
  );
