/** One rule, one code. A rule looks at a classified row, or at a whole table or file, and returns findings. */
import type { Classification } from '../classify/types';
import type { LoadedPolicy } from '../policy/types';
import type { BudgetRow, BudgetStage, BudgetTable } from '../workbook/types';
import type { MessageRef } from '../messages/message';

export type RuleCode =
  | 'level-mismatch'
  | 'payer-mismatch'
  | 'funding-mismatch'
  | 'county-burden'
  | 'matching-demand'
  | 'unit-tier'
  | 'category-mismatch'
  | 'unlisted'
  | 'mixed'
  | 'ambiguous'
  | 'inconsistent'
  | 'duplicate'
  | 'share-mismatch'
  | 'sum-mismatch'
  | 'bad-amount'
  | 'missing-field'
  | 'not-in-force';

/** The order of domain.md's table: a row's first code is the one its money is counted under. */
export const RULE_CODES: readonly RuleCode[] = [
  'level-mismatch',
  'payer-mismatch',
  'funding-mismatch',
  'county-burden',
  'matching-demand',
  'unit-tier',
  'category-mismatch',
  'unlisted',
  'mixed',
  'ambiguous',
  'inconsistent',
  'duplicate',
  'share-mismatch',
  'sum-mismatch',
  'bad-amount',
  'missing-field',
  'not-in-force',
];

export type Severity = 'error' | 'warning' | 'info';

/** A cell of a sheet, 0-based. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly sheetId: string;
  readonly sheet: string;
  /** Cells to mark, the first the one that says it. */
  readonly cells: readonly CellRef[];
  readonly message: MessageRef;
  readonly suggestion: MessageRef;
  /** The clause it rests on, with 文号, ready to quote; null where the rule rests on arithmetic alone. */
  readonly basis: { readonly number: string | null; readonly clause: string; readonly quote: string } | null;
  /** Set where an officer accepted it with a reason. */
  readonly accepted?: { readonly reason: string; readonly by: string | null };
}

/** A row with its classification, as rules see it. */
export interface JudgedRow {
  readonly row: BudgetRow;
  readonly table: BudgetTable;
  readonly result: Classification;
}

export interface RuleSettings {
  readonly off: readonly RuleCode[];
  readonly severities: Readonly<Partial<Record<RuleCode, Severity>>>;
  /** 资金来源口径 (default) or 列支口径, by sheet name. */
  readonly amountsBySpending: readonly string[];
  /** 编审阶段, where the officer said one. */
  readonly stage?: BudgetStage;
  /** What each rule needs beside the row. */
  readonly year: number | null;
}

export interface RuleContext {
  readonly policies: readonly LoadedPolicy[];
  readonly settings: RuleSettings;
}

/** Judges one row by itself. */
export interface RowRule {
  readonly code: RuleCode;
  readonly scope: 'row';
  check(row: JudgedRow, context: RuleContext): readonly Finding[];
}

/** Judges a table with its rows: subtotals, and the year of the whole table. */
export interface TableRule {
  readonly code: RuleCode;
  readonly scope: 'table';
  check(table: BudgetTable, rows: readonly JudgedRow[], context: RuleContext): readonly Finding[];
}

/** Compares rows with one another. Returns findings by the row they belong to. */
export interface FileRule {
  readonly code: RuleCode;
  readonly scope: 'file';
  check(rows: readonly JudgedRow[], context: RuleContext): ReadonlyMap<JudgedRow, readonly Finding[]>;
}

export type Rule = RowRule | TableRule | FileRule;
