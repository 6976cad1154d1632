/** Two rounds of a budget compared. Amounts in 元, rows as the sheets count them (from 1). */
import type { RuleCode, Severity } from '../rules/types';

/** A finding as a round knows it, from an audit or from an earlier result. */
export interface RoundFinding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly message: string;
  readonly accepted: boolean;
}

/** A row of one round. */
export interface RoundRow {
  readonly sheet: string;
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly amount: number | null;
  readonly level: string;
  readonly findings: readonly RoundFinding[];
}

/** A finding of a table or file; these have no row to be matched by. */
export interface RoundTableFinding extends RoundFinding {
  readonly sheet: string;
  readonly cell: string;
}

export interface RoundSide {
  readonly file: string;
  readonly rows: readonly RoundRow[];
  readonly tableFindings: readonly RoundTableFinding[];
  /** 文号 or id of the policies it was judged by. */
  readonly policies: readonly string[];
}

/** How rows found each other, the surest first. `likely` is 疑似: similar names, same unit, near amount. */
export type MatchedBy = 'code' | 'name' | 'likely';

/** `same`: nothing that counts differs; `split` one into several; `merged` several into one. */
export type RowState = 'same' | 'changed' | 'new' | 'gone' | 'split' | 'merged';

/** Rows of both rounds that are one piece of work. */
export interface RowGroup {
  readonly state: RowState;
  readonly by: MatchedBy | null;
  readonly old: readonly RoundRow[];
  readonly new: readonly RoundRow[];
  readonly amountBefore: number | null;
  readonly amountAfter: number | null;
  /** What differs beside the amount. */
  readonly renamed: boolean;
  readonly movedUnit: boolean;
}

/** `gone`: its row is no longer there; `accepted`: an officer accepted it in the new round. */
export type FindingState = 'new' | 'open' | 'mended' | 'gone' | 'accepted';

export interface FindingChange {
  readonly state: FindingState;
  readonly code: RuleCode;
  readonly severity: Severity;
  /** As the later round says it where it still stands, else as the earlier one said it. */
  readonly message: string;
  readonly unit: string;
  readonly old: RoundRow | RoundTableFinding | null;
  readonly new: RoundRow | RoundTableFinding | null;
}

/** 整改率 = mended ÷ (mended + open); what went with its row or was accepted stands beside. */
export interface MendedLine {
  readonly unit: string;
  readonly mended: number;
  readonly open: number;
  readonly gone: number;
  readonly accepted: number;
  readonly added: number;
}

export interface Comparison {
  readonly oldFile: string;
  readonly newFile: string;
  readonly groups: readonly RowGroup[];
  readonly findings: readonly FindingChange[];
  readonly units: readonly MendedLine[];
  readonly total: MendedLine;
  /** Message ids with args: unlike policies, rows without a name. */
  readonly notes: readonly {
    readonly id: string;
    readonly args: Readonly<Record<string, string | number>>;
  }[];
}
