/** A sheet beside the one sent before: after an edit a few rows differ, and only those need be sent again. */
import type { CellValue, SheetData } from '../../workbook/types';

export type SheetHead = Omit<SheetData, 'values'>;

export interface SheetPatch {
  readonly sheet: SheetHead;
  /** Positions in `values`, and what stands there now; all others stay. */
  readonly rows: readonly (readonly [index: number, values: readonly CellValue[]])[];
}

const sameCell = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error);

const sameRow = (a: readonly CellValue[], b: readonly CellValue[]): boolean => {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!sameCell(a[at], b[at])) return false;
  return true;
};

/** Null where the sheet is better sent whole: rows came or went, or most of them differ. */
export const patchOf = (
  before: SheetData | undefined,
  { values, ...sheet }: SheetData,
): SheetPatch | null => {
  if (!before || before.values.length !== values.length) return null;
  const most = values.length / 4;
  const rows: [number, readonly CellValue[]][] = [];
  for (let at = 0; at < values.length; at++) {
    const now = values[at] ?? [];
    if (sameRow(before.values[at] ?? [], now)) continue;
    if (rows.length > most) return null;
    rows.push([at, now]);
  }
  return { sheet, rows };
};

/** The sheet as the patch says it is now. */
export const patched = (before: SheetData, { sheet, rows }: SheetPatch): SheetData => {
  const values = before.values.slice();
  rows.forEach(([at, row]) => {
    values[at] = row;
  });
  return { ...sheet, values };
};
