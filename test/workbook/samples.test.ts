/** The sample workbooks, as the file adapter reads them: tables, rows, amounts and subtotals as expected. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaAddress, columnLetters } from '../../src/workbook/address';
import { findTables } from '../../src/workbook/tables';
import type { BudgetTable, SheetData, WorkbookNote } from '../../src/workbook/types';
import { mismatches } from './build';

interface Expected {
  readonly tables: readonly {
    readonly sheet: string;
    readonly header: string;
    readonly rows: string;
    readonly unit: string;
    readonly columns: Readonly<Record<string, string>>;
  }[];
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly name: string;
    readonly unit: string;
    readonly amount: number | null;
  }[];
  readonly findings: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly cells: readonly string[];
  }[];
}

const read = <Value>(path: string): Value => JSON.parse(readFileSync(join(__dirname, path), 'utf8')) as Value;

const load = (name: string): { expected: Expected; tables: BudgetTable[]; notes: WorkbookNote[] } => {
  const found = read<SheetData[]>(`fixtures/${name}.json`).map((sheet) => findTables(sheet));
  return {
    expected: read<Expected>(`../samples/budget-${name}.expected.json`),
    tables: found.flatMap((one) => one.tables),
    notes: found.flatMap((one) => one.notes),
  };
};

describe.each(['simple', 'bureau', 'messy'])('budget-%s.xlsx', (name) => {
  const { expected, tables } = load(name);

  it('has the tables that are expected', () => {
    const found = tables.map((table, i) => {
      const wanted = Object.keys(expected.tables[i]?.columns ?? {});
      const columns = wanted.map((column) => [
        column,
        columnLetters(table.map.columns[column as 'name'] ?? -1),
      ]);
      return {
        sheet: table.sheet,
        header: areaAddress(table.header),
        rows: `${table.firstRow + 1}:${table.lastRow + 1}`,
        unit: table.unit,
        columns: Object.fromEntries(columns),
      };
    });
    expect(found).toEqual(expected.tables);
  });

  it('has the rows that are expected, with their names and amounts in 元', () => {
    const found = tables
      .flatMap((table) => table.rows)
      .map((row) => ({
        sheet: row.sheet,
        row: row.row + 1,
        name: (row.texts.name?.text ?? '').trim(),
        amount: row.amounts.amount?.value ?? null,
      }));
    expect(found).toEqual(
      expected.rows.map(({ sheet, row, name: text, amount }) => ({
        sheet,
        row,
        name: text,
        amount: amount ?? null,
      })),
    );
  });

  it('gives each row its unit, merged and repeated ones included', () => {
    const rows = tables.flatMap((table) => table.rows);
    rows.forEach((row, i) => {
      const wanted = expected.rows[i]!.unit;
      if (wanted === '同上') expect(row.texts.unit?.filled).toBe(true);
      else expect(row.texts.unit?.text ?? '').toBe(wanted);
    });
  });

  it('finds fault with no subtotal but those expected', () => {
    const wanted = expected.findings
      .filter((finding) => finding.code === 'sum-mismatch')
      .map((finding) => `${finding.sheet}!${finding.cells[0]}`);
    expect(tables.flatMap(mismatches).sort()).toEqual(wanted.sort());
  });
});

describe('notes on the samples', () => {
  it('says which columns are hidden and which sheets hold no budget', () => {
    const codes = load('bureau').notes.map((note) => `${note.sheet}: ${note.code}`);
    expect(codes).toEqual(
      expect.arrayContaining(['区本级项目支出: hidden-columns', '支出功能科目对照: no-table']),
    );
  });

  it('says which sheet is protected, very hidden, and where a booking column serves as payer', () => {
    const codes = load('messy').notes.map((note) => `${note.sheet}: ${note.code}`);
    expect(codes).toEqual(
      expect.arrayContaining([
        '项目支出(报送稿): booked-payer',
        '2023年执行(锁定): protected-sheet',
        '_字典: very-hidden-sheet',
      ]),
    );
  });

  it('reads the years of title and content', () => {
    const { tables } = load('messy');
    expect(tables.map((table) => table.year)).toEqual([2025, 2025, 2023]);
    const stated = load('simple').tables[0]!.rows.filter((row) => row.year !== null);
    expect(stated.map((row) => [row.row + 1, row.year])).toEqual([[39, 2023]]);
  });
});
