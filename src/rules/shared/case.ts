/**
 * Cases of a rule, in the notation of its page: `应:自治区 单位:盟市 列级次:市级`. Rows that are judged together are parted
 * by ` / `. Words and values of the notation are in test/rules/notation.ts.
 */
export interface RejectCase {
  readonly rows: string;
  readonly severity: '不符' | '待核' | '提示';
  /** What the first finding says, in full. */
  readonly message: string;
  /** Cells of all findings, as the sheet shows them, e.g. `E3 I3`. Rows stand from row 3 on. */
  readonly cells: string;
}

export interface RuleCases {
  /** Rows without a finding of this rule. */
  readonly accept: readonly string[];
  readonly reject: readonly RejectCase[];
}
