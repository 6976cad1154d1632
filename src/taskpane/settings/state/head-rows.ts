/** Rows of a sheet that could be its header, for the officer to choose from. */
import type { SheetData, TableHead } from '../../../workbook/types';

export interface HeadRow {
  /** 0-based sheet row. */
  readonly row: number;
  readonly heads: readonly TableHead[];
}

const FIRST_ROWS = 40;
const MOST = 20;

export const headRows = ({ top, left, values }: SheetData): readonly HeadRow[] =>
  values
    .slice(0, FIRST_ROWS)
    .map((cells, index) => ({
      row: top + index,
      heads: cells.flatMap((value, column) => {
        const text = typeof value === 'string' ? value.replace(/\s+/g, '') : '';
        return text === '' ? [] : [{ column: left + column, text }];
      }),
    }))
    .filter(({ heads }) => heads.length >= 2)
    .slice(0, MOST);

/** All columns of a row, those without a text too: a column may have no head at all. */
export const headsAt = (sheet: SheetData, row: number): readonly TableHead[] =>
  (sheet.values[row - sheet.top] ?? []).map((value, column) => ({
    column: sheet.left + column,
    text: typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, '') : '',
  }));
