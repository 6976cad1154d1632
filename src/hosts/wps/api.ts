/**
 * The part of WPS 表格's object model that is used, typed by ourselves: published typings are machine-made and partly wrong.
 * Collections count from 1. Builds differ in what is a property and what a function without arguments: read those through `prop`.
 */

/** A collection; `Count` is read through `prop`. */
export interface WpsCollection<T> {
  Item(index: number | string): T;
}

/** Members that are set, or called with arguments; all others are read through `prop`. */
export interface WpsRange {
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  WrapText: unknown;
  HorizontalAlignment: unknown;
  VerticalAlignment: unknown;
  RowHeight: unknown;
  ColumnWidth: unknown;
  Hidden: unknown;
  Resize(rows: number, columns: number): WpsRange;
  AddComment(text: string): WpsComment;
  Merge(): unknown;
  Select(): unknown;
}

export interface WpsInterior {
  Color: unknown;
}

export interface WpsFont {
  Bold: unknown;
  Size: unknown;
  Color: unknown;
  Underline: unknown;
}

export interface WpsBorders {
  LineStyle: unknown;
  Color: unknown;
}

export interface WpsComment {
  /** Reads without an argument, writes with one. */
  Text(text?: string): unknown;
  Delete(): unknown;
}

export interface WpsRule {
  StopIfTrue: unknown;
  SetFirstPriority(): unknown;
  Delete(): unknown;
}

export interface WpsRules extends WpsCollection<WpsRule> {
  Add(type: number, operator: undefined, formula: string): WpsRule;
}

export interface WpsSheet {
  Name: unknown;
  Visible: unknown;
  Range(address: string): WpsRange;
  Activate(): unknown;
  Delete(): unknown;
}

export interface WpsSheets extends WpsCollection<WpsSheet> {
  Add(before: undefined, after: WpsSheet): WpsSheet;
}

export interface WpsWorkbook {
  Activate(): unknown;
}

export interface WpsWindow {
  FreezePanes: unknown;
  SplitRow: unknown;
  SplitColumn: unknown;
}

export interface WpsPageSetup {
  Orientation: unknown;
  PaperSize: unknown;
  Zoom: unknown;
  FitToPagesWide: unknown;
  FitToPagesTall: unknown;
  CenterFooter: unknown;
  PrintTitleRows: unknown;
}

export interface WpsSeries {
  Name: unknown;
  Values: unknown;
  XValues: unknown;
}

export interface WpsChart {
  ChartType: unknown;
  HasTitle: unknown;
  HasLegend: unknown;
}

export interface WpsChartObject {
  Delete(): unknown;
}

export interface WpsApplication {
  ScreenUpdating: unknown;
  EnableEvents: unknown;
  DisplayAlerts: unknown;
  Goto(range: WpsRange, scroll: boolean): unknown;
}

export interface WpsEvents {
  AddApiEventListener(name: string, listener: (...args: never[]) => unknown): unknown;
  RemoveApiEventListener(name: string, listener: (...args: never[]) => unknown): unknown;
}

export const EXPRESSION_RULE = 2;
export const SHEET_VISIBLE = -1;
export const SHEET_HIDDEN = 0;
export const SHEET_VERY_HIDDEN = 2;

type Members = Readonly<Record<string, unknown>>;

/** A member that may be a property or a function without arguments; missing ones read `undefined`. */
export const prop = <T = unknown>(object: unknown, name: string): T => {
  const member = (object as Members)[name];
  const isCollection = typeof member === 'function' && 'Item' in member;
  return (
    typeof member === 'function' && !isCollection ? (member as (this: unknown) => T).call(object) : member
  ) as T;
};

export const numberOf = (object: unknown, name: string): number => Number(prop(object, name));

export const countOf = (collection: unknown): number => numberOf(collection, 'Count');

/** `#RRGGBB` as the number WPS keeps: blue, green, red. */
export const bgr = (color: string): number => {
  const value = parseInt(color.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
};
