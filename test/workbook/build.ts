/** Compact sheets for tests: rows of cells, and what is special about them. */
import { areaAddress, cellAddress, columnLetters, parseArea } from '../../src/workbook/address';
import { UNIT_FACTOR } from '../../src/workbook/amount';
import { findTables } from '../../src/workbook/tables';
import type {
  AmountColumn,
  BudgetRow,
  BudgetTable,
  CellValue,
  ColumnName,
  SheetData,
  TableSettings,
} from '../../src/workbook/types';

export type Row = readonly (CellValue | undefined)[];

export interface Special extends Partial<Omit<SheetData, 'merges' | 'values'>> {
  /** Address of the first cell; A1 unless said. */
  readonly at?: string;
  /** Merges as A1 addresses. */
  readonly merges?: readonly string[];
}

/** A sheet from rows of cells; `''` and undefined are empty cells. */
export const sheetOf = (rows: readonly Row[], special: Special = {}): SheetData => {
  const { at, merges, ...rest } = special;
  const origin = parseArea(at ?? 'A1')!;
  return {
    id: 's1',
    name: '项目支出表',
    visibility: 'visible',
    protected: false,
    ours: null,
    top: origin.top,
    left: origin.left,
    values: rows.map((row) => row.map((value) => (value === '' || value === undefined ? null : value))),
    merges: (merges ?? []).map((address) => parseArea(address)!),
    hiddenRows: [],
    hiddenColumns: [],
    columnFormats: {},
    ...rest,
  };
};

/** Cells of a row from one text, separated by `|`; numbers become numbers, `␣` is a full-width space. */
export const row = (text: string): Row =>
  text.split('|').map((cell) => {
    const value = cell.replace(/^ | $/g, '').replace(/␣/g, '\u3000');
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  });

export const rowsOf = (text: string): Row[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^ {4,}/, ''))
    .map(row);

/** The tables of a sheet written as lines of cells. */
export const tablesOf = (
  text: string,
  special: Special = {},
  settings: TableSettings = {},
): readonly BudgetTable[] =>
  findTables(sheetOf(rowsOf(text.replace(/^\n|\n\s*$/g, '')), special), settings).tables;

/** The only table of a sheet. */
export const tableOf = (text: string, special: Special = {}, settings: TableSettings = {}): BudgetTable => {
  const tables = tablesOf(text, special, settings);
  if (tables.length !== 1) throw new Error(`expected one table, found ${tables.length}`);
  return tables[0]!;
};

/** Rows as `row: name`, 1-based. */
export const names = (table: BudgetTable): string[] =>
  table.rows.map((one) => `${one.row + 1}: ${(one.texts.name?.text ?? '').trim()}`);

/** Subtotals as `row: covered rows`, 1-based. */
export const covers = (table: BudgetTable): string[] =>
  table.subtotals.map((one) => `${one.row + 1}: ${one.covers.map((covered) => covered + 1).join(',')}`);

/** Subtotal cells that are not the sum of the rows they cover, by the tolerance of domain.md. */
export const mismatches = (table: BudgetTable): string[] => {
  const byRow = new Map(table.rows.map((one) => [one.row, one]));
  return table.subtotals.flatMap((subtotal) =>
    (Object.keys(subtotal.amounts) as AmountColumn[]).flatMap((name) => {
      const stated = subtotal.amounts[name]!;
      if (stated.value === null) return [];
      const sum = subtotal.covers.reduce(
        (all, covered) => all + (byRow.get(covered)!.amounts[name]?.value ?? 0),
        0,
      );
      const room =
        UNIT_FACTOR[table.map.units[name] ?? table.unit] * Math.max(0.01, 0.005 * subtotal.covers.length);
      return Math.abs(sum - stated.value) > room + 1e-6
        ? [`${table.sheet}!${cellAddress(subtotal.row, stated.column)}`]
        : [];
    }),
  );
};

const columnsOf = (table: BudgetTable): string =>
  (Object.keys(table.map.columns) as ColumnName[])
    .map((name) => {
      const columns = [table.map.columns[name]!, ...(table.map.more[name] ?? [])];
      return `${name} ${columns.map(columnLetters).join('+')}`;
    })
    .join(', ');

const amountsOf = (one: BudgetRow): string =>
  (Object.keys(one.amounts) as AmountColumn[])
    .filter((name) => one.amounts[name]!.state !== 'blank')
    .map((name) => {
      const cell = one.amounts[name]!;
      return `${name.replace(/^amount\.?/, '')}=${cell.value ?? cell.state}`;
    })
    .join(' ');

const rowLine = (one: BudgetRow): string => {
  const { unit, name, declaredLevel, declaredPayer } = one.texts;
  const texts = [unit, name, declaredLevel, declaredPayer].map((cell) => (cell ? cell.text.trim() : '·'));
  return `${one.row + 1}: ${texts.join(' / ')} ${amountsOf(one)}`.trim();
};

/** A table in a few lines: header, rows, money unit, columns; rows with unit, name, level, payer and amounts in 元; totals. */
export const summary = (table: BudgetTable): string[] => [
  `${areaAddress(table.header)} ${table.firstRow + 1}:${table.lastRow + 1} ${table.unit} ${table.year ?? ''}`.trim(),
  columnsOf(table),
  ...table.rows.map(rowLine),
  ...covers(table).map((line) => `Σ ${line}`),
];
