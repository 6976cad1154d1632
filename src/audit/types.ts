/** The result of an audit, as the pane, marks, reports and JSON use it. */
import type { LoadedPolicy, MatterLevel } from '../policy/types';
import type { Lexicon } from '../classify/lexicon';
import type { Classifier, RowLevel, RowText } from '../classify/types';
import type { Finding, JudgedRow, RuleCode, RuleSettings, Severity } from '../rules/types';
import type { BudgetRow, BudgetTable, SheetData, TableSettings, WorkbookNote } from '../workbook/types';

export interface AuditedRow extends JudgedRow {
  readonly findings: readonly Finding[];
  /** Findings the row would have but for an officer's decision on it: shown as settled, never counted. */
  readonly settled?: readonly Finding[];
  /** Why it stands in no total: it is evidence for a row of the main table, or 补助下级 whose use stands in the same file. */
  readonly uncounted?: Uncounted;
}

export type Uncounted = 'evidence' | 'transfer';

/** Category × level. Amounts in 元. */
export interface SummaryLine {
  /** Policy id; null where out of scope. */
  readonly policy: string | null;
  readonly category: number | null;
  readonly title: string;
  readonly level: RowLevel;
  readonly rows: number;
  readonly amount: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Money that should be borne by `due` and stands at `paid`, in 元. */
export interface BurdenLine {
  readonly due: RowLevel;
  readonly paid: RowLevel;
  readonly amount: number;
  readonly rows: number;
}

export interface CodeLine {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly findings: number;
  /** Rows whose first code it is, and their money in 元: no row is counted twice. */
  readonly rows: number;
  readonly amount: number;
}

/** A ratio with what it was taken from. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

export interface GroupLine {
  readonly key: string;
  readonly rows: number;
  readonly amount: number;
  readonly matching: number;
  readonly doubtful: number;
  readonly doubtfulAmount: number;
}

/** A matter that no row describes (有事权无预算). */
export interface GapLine {
  readonly policy: string;
  readonly category: number;
  readonly title: string;
  readonly level: MatterLevel;
  readonly payer: MatterLevel;
  /** Id of the matter. */
  readonly matter: string;
  readonly clause: string;
  readonly text: string;
}

/** Category × level of a policy: its matters, and those without any row. */
export interface CoverageLine {
  readonly policy: string;
  readonly category: number;
  readonly title: string;
  readonly level: MatterLevel;
  readonly matters: number;
  readonly without: number;
}

export interface Gaps {
  readonly lines: readonly GapLine[];
  readonly coverage: readonly CoverageLine[];
}

/** domain.md section 5. Amounts in 元. */
export interface Summary {
  readonly lines: readonly SummaryLine[];
  readonly burden: readonly BurdenLine[];
  readonly byUnit: readonly GroupLine[];
  readonly byRegion: readonly GroupLine[];
  readonly byCode: readonly CodeLine[];
  readonly rows: number;
  readonly amount: number;
  readonly inField: number;
  readonly inFieldAmount: number;
  /** 划分相符: rows in the field, determined, with no error and no warning. */
  readonly matching: number;
  readonly doubtful: number;
  readonly doubtfulAmount: number;
  readonly undetermined: number;
  readonly undeterminedAmount: number;
  readonly ratios: {
    /** 划分相符率. */
    readonly matching: Ratio;
    /** 支出责任下移率, money. */
    readonly shiftedDown: Ratio;
    /** 旗县负担率, money. */
    readonly county: Ratio;
    /** 待明确率. */
    readonly undetermined: Ratio;
  };
  /** 有事权无预算; absent where a summary was not made from rows. */
  readonly gaps?: Gaps;
}

export interface FileAudit {
  /** File name as shown, no path. */
  readonly file: string;
  readonly tables: readonly BudgetTable[];
  readonly rows: readonly AuditedRow[];
  /** Findings of tables, sheets and the file. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  readonly notes: readonly WorkbookNote[];
  readonly policies: readonly LoadedPolicy[];
  /** Set where only part of the workbook was audited (审核当前表, 所选行). */
  readonly partial?: true;
}

export interface AuditOptions {
  readonly policies: readonly LoadedPolicy[];
  readonly settings: RuleSettings;
  readonly table: TableSettings;
  readonly accepted: readonly AcceptedFinding[];
  readonly precedents: readonly Precedent[];
  /** Lexicons beside the built-in ones, as `createClassifier` takes them. */
  readonly lexicons?: readonly Lexicon[];
}

/** Keyed by the row's content and the code, never by address. */
export interface AcceptedFinding {
  readonly rowKey: string;
  readonly code: RuleCode;
  readonly reason: string;
  readonly by: string | null;
  readonly at: string | null;
}

/** An officer's decision on a row: outranks the engine on the same work of a unit of the same tier. */
export interface Precedent {
  readonly workKey: string;
  readonly unitTier: string | null;
  readonly level: RowLevel;
  readonly matterId: string | null;
  readonly policyId: string | null;
  readonly reason: string;
  readonly by: string | null;
  readonly at: string | null;
}

/** What is audited where it is not the whole workbook. */
export interface AuditScope {
  /** Sheet rows, first and last, 0-based; absent: all rows of the sheets given. */
  readonly rows?: readonly (readonly [number, number])[];
  /** Names of the sheets that were not read: the result says so. */
  readonly unread: readonly string[];
}

export interface AuditInput {
  readonly file: string;
  readonly sheets: readonly SheetData[];
  readonly scope?: AuditScope;
  /** Only looks for the tables: no row is judged. */
  readonly tablesOnly?: boolean;
  /** Another workbook beside the one at hand: what is remembered of that one stays. */
  readonly aside?: boolean;
}

/** How far an audit is; yielded every few hundred rows so that the caller can report, pause or stop. */
export interface AuditProgress {
  readonly stage: 'tables' | 'classify' | 'judge';
  /** Sheets in the first stage, rows in the others. */
  readonly done: number;
  readonly total: number;
  /** The sheet at hand. */
  readonly sheet: string | null;
  /** Budget tables found so far. */
  readonly tables: number;
}

/** What the audit asks of the rooms before it; tests put their own in place. */
export interface AuditTools {
  findTables(
    sheet: SheetData,
    settings: TableSettings,
  ): { readonly tables: readonly BudgetTable[]; readonly notes: readonly WorkbookNote[] };
  rowText(row: BudgetRow): RowText;
  classifier(
    policies: readonly LoadedPolicy[],
    options?: { readonly lexicons?: readonly Lexicon[] },
  ): Classifier;
}
