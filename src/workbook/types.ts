/** What a workbook is, whichever program holds it. Rows and columns count from 0 here; addresses shown count from 1. */
import type { Tier } from '../policy/types';

/** A formula error, e.g. #REF!. */
export interface CellError {
  readonly error: string;
}

/** null is an empty cell. Dates are serial numbers, as the sheet holds them. */
export type CellValue = string | number | boolean | null | CellError;

/** A block of cells, ends inclusive, 0-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetInfo {
  /** The host's own id of the sheet; stable while the workbook is open. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Protected against changes: marks cannot be written. */
  readonly protected: boolean;
  /** Set where the sheet is one of ours, by its tag (`SHEET_TAG`): never audited. */
  readonly ours: OwnSheetRole | null;
}

/** The cells of one sheet, values only. `values[r][c]` is the cell at row `top + r`, column `left + c`. */
export interface SheetData extends SheetInfo {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  /** Hidden or filtered-out rows, 0-based sheet rows, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Number formats that carry a money unit or a date, by 0-based column; null where unknown. */
  readonly columnFormats: Readonly<Record<number, string>>;
}

/** Roles of the sheets we write. */
export type OwnSheetRole = 'summary' | 'rows' | 'findings' | 'leader' | 'rounds' | 'feedback' | 'store';

/** Column names of the result format (`cli.md`). */
export type ColumnName =
  | 'name'
  | 'unit'
  | 'parentUnit'
  | 'detail'
  | 'remarks'
  | 'declaredCategory'
  | 'declaredLevel'
  | 'declaredPayer'
  | 'projectCode'
  | 'fundSource'
  | 'transferType'
  | 'docNumber'
  | 'functionCode'
  | 'year'
  | AmountColumn;

export type AmountColumn =
  | 'amount'
  | 'amount.central'
  | 'amount.province'
  | 'amount.prefecture'
  | 'amount.county'
  | 'amount.other'
  | 'amount.carryOver';

export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

/** Column name → 0-based sheet column. `detail` and `remarks` may stand in several columns: the extra ones are in `more`. */
export interface ColumnMap {
  readonly columns: Readonly<Partial<Record<ColumnName, number>>>;
  readonly more: Readonly<Partial<Record<ColumnName, readonly number[]>>>;
  /** Money unit of a column whose header says its own, else the table's. */
  readonly units: Readonly<Partial<Record<AmountColumn, MoneyUnit>>>;
  /** Header words that could not be told, with their 0-based column. */
  readonly unknown: readonly { readonly column: number; readonly header: string }[];
  /** True where 支出级次/预算级次 (where money is booked) serves as declaredPayer for want of a better column. */
  readonly payerIsBooking: boolean;
  /** True where a column heads adjustments (调整数, 收回, 冲销): negative amounts are good. */
  readonly negativesAllowed: boolean;
}

/** A text as it stands in one cell. */
export interface TextCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** True where the text was filled down from a merged cell, an empty cell below its block, or 同上. */
  readonly filled: boolean;
}

/** An amount as read. `value` is in 元 and null where blank or bad. */
export interface AmountCell {
  readonly value: number | null;
  /** `blank` has no money; `bad` is text that is no number; `error` a formula error; `negative` a good number below zero. */
  readonly state: 'ok' | 'blank' | 'bad' | 'error' | 'negative';
  /** The cell's own characters, for messages. */
  readonly shown: string;
  readonly row: number;
  readonly column: number;
}

/** What another table says of the same project, e.g. its 绩效目标. */
export interface JoinedText {
  readonly text: string;
  readonly sheet: string;
  /** 0-based, on that sheet. */
  readonly row: number;
  readonly column: number;
}

/** One budget row, ready to classify. */
export interface BudgetRow {
  readonly sheetId: string;
  readonly sheet: string;
  /** 0-based sheet row. */
  readonly row: number;
  readonly hidden: boolean;
  readonly texts: Readonly<Partial<Record<Exclude<ColumnName, AmountColumn>, TextCell>>>;
  /** Further cells of `detail` and `remarks`. */
  readonly moreTexts: readonly TextCell[];
  /** Content that tables of evidence add; absent where none does. */
  readonly joined?: readonly JoinedText[];
  readonly amounts: Readonly<Partial<Record<AmountColumn, AmountCell>>>;
  /** The year the row's own year column or content states (not the name), or null. */
  readonly year: number | null;
}

/** A 合计/小计/总计 line and the rows it should add up. Rows are 0-based sheet rows. */
export interface SubtotalLine {
  readonly row: number;
  readonly label: string;
  /** 0-based column of the label, so that a mark can hold on to it. */
  readonly labelColumn?: number;
  readonly amounts: Readonly<Partial<Record<AmountColumn, AmountCell>>>;
  /** Rows of the table whose sum it states. */
  readonly covers: readonly number[];
}

/** A line inside a table that is neither row nor subtotal, and why. */
export interface SkippedLine {
  /** 0-based sheet row. */
  readonly row: number;
  /**
   * `heading` of a group; `header` repeated; `title` repeated; `numbers` of columns; `hint` to fill in; `note` or signature;
   * `part` 其中 of the line above; `continuation` of the line above; `empty` laid out but not filled in.
   */
  readonly why:
    'heading' | 'header' | 'title' | 'numbers' | 'hint' | 'note' | 'part' | 'continuation' | 'empty';
}

/** What stands over a column, 0-based. */
export interface TableHead {
  readonly column: number;
  readonly text: string;
}

/**
 * The part a table plays. `projects` count in totals; `performance` and `procurement` stand beside them as evidence;
 * `transfer` is 补助下级, out of the totals where the file has what was made of it; `reference` lists no budget at all.
 */
export type TableRole = 'projects' | 'performance' | 'procurement' | 'transfer' | 'reference';

/** A budget table found on a sheet. */
export interface BudgetTable {
  /** Absent where it is `projects`. */
  readonly role?: TableRole;
  readonly sheetId: string;
  readonly sheet: string;
  /** Name its column mapping is kept under: the sheet's, with `#2` for the second table of a sheet. */
  readonly key?: string;
  /** Header texts of its columns, `所属/明细` where there are several rows of them. */
  readonly heads?: readonly TableHead[];
  /** 0-based header area. */
  readonly header: Area;
  /** First and last 0-based data row, as `tables[].rows` shows them. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly unit: MoneyUnit;
  /** Where the money unit was read: the unit line, a header, the cells, or assumed. */
  readonly unitFrom: 'line' | 'header' | 'format' | 'cells' | 'assumed';
  readonly map: ColumnMap;
  /** The title line above the header, with its cell; findings of the whole table are marked there. */
  readonly title: TextCell | null;
  /** The unit named in a 填报单位/编制单位 line above, or null. */
  readonly reportingUnit: TextCell | null;
  /** The budget year of title, sheet name or unit line, or null. */
  readonly year: number | null;
  readonly rows: readonly BudgetRow[];
  readonly subtotals: readonly SubtotalLine[];
  /** Non-blank lines of the table that are neither row nor subtotal, ascending: nothing is left out in silence. */
  readonly skipped?: readonly SkippedLine[];
}

/** What stands in a workbook beside its tables; says what was done and why. */
export interface WorkbookNote {
  readonly code:
    | 'hidden-sheet'
    | 'very-hidden-sheet'
    | 'own-sheet'
    | 'no-table'
    | 'hidden-rows'
    | 'hidden-columns'
    | 'unknown-column'
    | 'no-name-column'
    | 'unit-assumed'
    | 'protected-sheet'
    | 'mark-skipped'
    | 'amount-choice'
    | 'booked-payer'
    | 'statement-sheet'
    | 'column-setting'
    | 'left-out'
    | 'other-stage'
    | 'partial'
    | 'sheets-unread'
    | 'precedents-contradict'
    | 'rule-failed'
    | 'role-performance'
    | 'role-procurement'
    | 'role-transfer'
    | 'role-reference'
    | 'evidence-missing'
    | 'evidence-amount'
    | 'evidence-above'
    | 'transfer-apart'
    | 'other';
  readonly sheet: string | null;
  readonly args: Readonly<Record<string, string | number>>;
}

/** 编审阶段: 一上, 二上, 年中调整, 决算, 汇总, 审计. */
export type BudgetStage = 'first' | 'second' | 'adjustment' | 'final' | 'summary' | 'inspection';

/** What an officer says where the workbook does not. */
export interface TableSettings {
  /** Step of the budget the workbook belongs to: chooses the amount column, and more (`workbook/stage.ts`). */
  readonly stage?: BudgetStage;
  /** By sheet name: not to be audited, or audited though it looks like no list of projects. */
  readonly sheets?: Readonly<Record<string, 'out' | 'in'>>;
  /** By sheet name: the sheet row (counting from 1) the header stands in. */
  readonly headerRows?: Readonly<Record<string, number>>;
  /** Sheets whose amounts are by source though the stage has them by where spent. */
  readonly amountsBySource?: readonly string[];
  /** Corrected mapping by table key (the sheet's name, see `BudgetTable.key`): column name → column letter (null: none). */
  readonly columns?: Readonly<Record<string, Readonly<Partial<Record<ColumnName, string | null>>>>>;
  /** By table key: the part a table plays, where it is not the one found. */
  readonly roles?: Readonly<Record<string, TableRole>>;
  readonly year?: number;
  readonly unit?: string;
  readonly tier?: Tier;
  readonly moneyUnit?: MoneyUnit;
}
