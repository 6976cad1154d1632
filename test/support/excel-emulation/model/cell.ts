/** One cell of the emulated workbook. */
import type { CellValue } from '../../../../src/workbook/types';

/** Looks by dotted name (`fill.color`, `font.bold`, `numberFormat`); what is absent is the default. */
export type Looks = Readonly<Record<string, unknown>>;

export interface Hyperlink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly textToDisplay?: string;
  readonly screenTip?: string;
}

export interface Cell {
  readonly value: CellValue;
  /** With its `=`; null where the cell holds a constant. */
  readonly formula: string | null;
  readonly looks: Looks;
  readonly hyperlink?: Hyperlink;
}

export const EMPTY_CELL: Cell = { value: null, formula: null, looks: {} };

export const numberFormatOf = (cell: Cell): string => String(cell.looks['numberFormat'] ?? 'General');

export const isErrorValue = (value: CellValue): value is { readonly error: string } =>
  typeof value === 'object' && value !== null;

/** True where nothing stands in the cell, whatever it looks like. */
export const hasContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== null;

export const isBlank = (cell: Cell): boolean =>
  !hasContent(cell) && Object.keys(cell.looks).length === 0 && cell.hyperlink === undefined;
