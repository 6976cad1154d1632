/** Everything the pane shows, as one value, and what can happen to it. */
import type { AuditProgress } from '../../audit/types';
import type { LoadedPolicy } from '../../policy/types';
import type { MessageRef } from '../../messages/message';
import type { RuleCode, Severity } from '../../rules/types';
import type { ApplyReport } from '../../workbook/host';
import type { SheetInfo, WorkbookNote } from '../../workbook/types';
import { NO_FILTER, type FacetName, type Filter } from './filter';
import type { Results } from './results';
import type { ScopeKind } from './scope';

export type Tab = 'summary' | 'findings' | 'rows';

/** Findings one after the other as the rows stand, or by kind. */
export type Grouping = 'row' | 'code';

export interface ReadProgress {
  readonly stage: 'read';
  readonly done: number;
}

/** A running audit: the stage it is in, and what the stages before it counted. */
export interface Run {
  readonly now: ReadProgress | AuditProgress;
  readonly rowsRead: number;
}

/** What went wrong, ready to be put in words. */
export interface Fault {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
  /** Trying again makes sense. */
  readonly retry: boolean;
}

export type Notice =
  | { readonly kind: 'fault'; readonly fault: Fault; readonly again?: 'mark' | 'clear' }
  | {
      readonly kind: 'marked';
      readonly report: ApplyReport;
      readonly notes: boolean;
      /** What marking could not do as usual. */
      readonly remarks: readonly WorkbookNote[];
    }
  /** `marks` is false where nothing was known to be there. */
  | { readonly kind: 'cleared'; readonly marks: boolean }
  /** A decision was made or taken back; `undo` is its step in the history, where it can be taken back. */
  | { readonly kind: 'decided'; readonly said: MessageRef; readonly undo: string | null }
  | { readonly kind: 'cancelled' };

/** A row (position in `audit.rows`), or a finding of a table (position in `audit.findings`), whose card is open. */
export type Subject =
  { readonly kind: 'row'; readonly index: number } | { readonly kind: 'item'; readonly index: number };

/** Following the sheet's edits. */
export interface LiveState {
  readonly on: boolean;
  /** Changed rows are being judged. */
  readonly busy: boolean;
  /** Marks in the workbook: none, as the results are, or behind them. */
  readonly marks: 'none' | 'current' | 'behind';
  /** How often the results have followed an edit. */
  readonly changed: number;
}

export interface PaneState {
  /** Null while they load. */
  readonly policies: readonly LoadedPolicy[] | null;
  readonly sheets: readonly SheetInfo[];
  readonly run: Run | null;
  readonly results: Results | null;
  readonly task: 'marking' | 'clearing' | null;
  readonly notice: Notice | null;
  readonly withSheets: boolean;
  /** What the next audit looks at. */
  readonly scope: ScopeKind;
  readonly live: LiveState;
  readonly grouping: Grouping;
  readonly tab: Tab;
  readonly filter: Filter;
  readonly rowQuery: string;
  /** Positions in the lists as filtered. */
  readonly activeFinding: number;
  readonly activeRow: number;
  readonly card: Subject | null;
}

export const INITIAL: PaneState = {
  policies: null,
  sheets: [],
  run: null,
  results: null,
  task: null,
  notice: null,
  withSheets: true,
  scope: 'workbook',
  live: { on: true, busy: false, marks: 'none', changed: 0 },
  grouping: 'row',
  tab: 'summary',
  filter: NO_FILTER,
  rowQuery: '',
  activeFinding: 0,
  activeRow: 0,
  card: null,
};

export type Action =
  | { readonly type: 'policies'; readonly policies: readonly LoadedPolicy[] }
  | { readonly type: 'sheets'; readonly sheets: readonly SheetInfo[] }
  | { readonly type: 'scope'; readonly scope: ScopeKind }
  | { readonly type: 'live-on'; readonly on: boolean }
  | { readonly type: 'live-busy'; readonly busy: boolean }
  | { readonly type: 'live-marks'; readonly marks: LiveState['marks'] }
  | { readonly type: 'live-done'; readonly results: Results }
  | { readonly type: 'run-started' }
  | { readonly type: 'run-progress'; readonly now: Run['now'] }
  | { readonly type: 'run-done'; readonly results: Results; readonly notice: Notice | null }
  | { readonly type: 'run-ended'; readonly notice: Notice | null }
  | { readonly type: 'task'; readonly task: PaneState['task'] }
  | { readonly type: 'task-ended'; readonly notice: Notice | null }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'with-sheets'; readonly on: boolean }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'severity'; readonly severity: Severity }
  | { readonly type: 'code'; readonly code: RuleCode | null }
  | { readonly type: 'facet'; readonly facet: FacetName; readonly value: string }
  | { readonly type: 'pick'; readonly facet: FacetName; readonly values: readonly string[] }
  | { readonly type: 'grouping'; readonly grouping: Grouping }
  /** The same rows under other decisions: where the officer is stays as it is. */
  | { readonly type: 'redecided'; readonly results: Results; readonly notice: Notice | null }
  | { readonly type: 'query'; readonly query: string }
  | { readonly type: 'reset-filter' }
  | { readonly type: 'row-query'; readonly query: string }
  | { readonly type: 'active-finding'; readonly index: number }
  | { readonly type: 'active-row'; readonly index: number }
  | { readonly type: 'open'; readonly card: Subject; readonly active: number }
  | { readonly type: 'close-card' }
  | { readonly type: 'sheet-selected'; readonly rowIndex: number };
