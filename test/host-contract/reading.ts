/** What every host reads, and how. */
import { type HostError, type Host } from '../../src/workbook/host';
import type { CellValue, SheetData } from '../../src/workbook/types';
import { letters } from '../support/excel-emulation/model/a1';
import { budgetSheet, type CellFixture, type MakeHost, type SheetFixture } from './fixture';

export const idOf = async (host: Host, name: string): Promise<string> => {
  const found = (await host.sheets()).find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found.id;
};

const readOne = async (makeHost: MakeHost, sheet: SheetFixture): Promise<SheetData> => {
  const { host } = await makeHost({ sheets: [sheet] });
  return host.read(await idOf(host, sheet.name));
};

/** Rows padded to one width, since a host may leave empty ends out. */
const padded = (data: SheetData): CellValue[][] => {
  const width = data.values.reduce((most, row) => Math.max(most, row.length), 0);
  return data.values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
};

export const describeReading = (makeHost: MakeHost): void => {
  it('reads texts, numbers, truth values, errors and empty cells', async () => {
    const data = await readOne(makeHost, {
      name: '表1',
      cells: { A1: '项目', B1: 1200.5, C1: true, A2: { error: '#REF!' }, C2: -3, B3: '  前后空格 ' },
    });
    expect([data.top, data.left]).toEqual([0, 0]);
    expect(padded(data)).toEqual([
      ['项目', 1200.5, true],
      [{ error: '#REF!' }, null, -3],
      [null, '  前后空格 ', null],
    ]);
  });

  it('keeps texts that look like numbers, dates, errors and formulas', async () => {
    const cells = { A1: '0012', B1: '2024-05-01', C1: '#N/A', D1: '=1+1', E1: '１，２００', F1: "'x" };
    expect(padded(await readOne(makeHost, { name: '表1', cells }))).toEqual([Object.values(cells)]);
  });

  it('reads what formulas come to', async () => {
    const cells: Record<string, CellFixture> = {
      A1: { value: 3, formula: '=1+2' },
      B1: { value: '合计', formula: '="合"&"计"' },
      C1: { value: { error: '#DIV/0!' }, formula: '=1/0' },
    };
    expect(padded(await readOne(makeHost, { name: '表1', cells }))).toEqual([
      [3, '合计', { error: '#DIV/0!' }],
    ]);
  });

  it('reads a used range that does not start at A1', async () => {
    const data = await readOne(makeHost, { name: '表1', cells: { D7: '甲', E9: 2 } });
    expect([data.top, data.left]).toEqual([6, 3]);
    expect(padded(data)).toEqual([
      ['甲', null],
      [null, null],
      [null, 2],
    ]);
  });

  it('reads a single cell', async () => {
    const data = await readOne(makeHost, { name: '表1', cells: { C3: '独' } });
    expect([data.top, data.left, padded(data)]).toEqual([2, 2, [['独']]]);
  });

  it('reads a single row and a single column', async () => {
    const row = await readOne(makeHost, { name: '表1', cells: { A1: 'a', B1: 'b', C1: 'c' } });
    expect(padded(row)).toEqual([['a', 'b', 'c']]);
    const column = await readOne(makeHost, { name: '表1', cells: { A1: 'a', A2: 'b', A3: 'c' } });
    expect(padded(column)).toEqual([['a'], ['b'], ['c']]);
  });

  it('reads 200 columns', async () => {
    const cells = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${letters(i)}1`, `列${i}`]));
    const data = await readOne(makeHost, { name: '表1', cells });
    expect(padded(data)).toEqual([Object.values(cells)]);
  });

  it('reads several thousand rows in order', async () => {
    const cells = Object.fromEntries(Array.from({ length: 4_500 }, (_, i) => [`A${i + 1}`, i]));
    const rows: number[] = [];
    const { host } = await makeHost({ sheets: [{ name: '表1', cells }] });
    const data = await host.read(await idOf(host, '表1'), { onRows: (count) => rows.push(count) });
    expect(data.values.map((row) => row[0])).toEqual(Object.values(cells));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  it('reads an empty sheet as no cells', async () => {
    const data = await readOne(makeHost, { name: '空' });
    expect(data).toMatchObject({ top: 0, left: 0, values: [], hiddenRows: [], hiddenColumns: [] });
  });

  it('reads merged areas, hidden rows and hidden columns', async () => {
    const data = await readOne(makeHost, {
      ...budgetSheet('表1', 4),
      hiddenRows: [5, 6],
      hiddenColumns: [2],
    });
    expect([...data.merges].sort((a, b) => a.top - b.top)).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 4, left: 0, bottom: 7, right: 0 },
    ]);
    expect(data.hiddenRows).toEqual([5, 6]);
    expect(data.hiddenColumns).toEqual([2]);
  });

  it('reads more merged areas than Excel lists at once', async () => {
    const cells = Object.fromEntries(Array.from({ length: 1_400 }, (_, i) => [`A${i + 1}`, i]));
    const merges = Array.from({ length: 700 }, (_, i) => `A${2 * i + 1}:A${2 * i + 2}`);
    const data = await readOne(makeHost, { name: '表1', cells, merges });
    expect(data.merges).toHaveLength(700);
  });

  it('tells which columns show a money unit or a date', async () => {
    const data = await readOne(makeHost, {
      name: '表1',
      cells: {
        A1: '开工日期',
        B1: '金额',
        C1: '数量',
        A2: { value: 45_000, format: 'yyyy/m/d' },
        B2: { value: 12, format: '#,##0.00"万元"' },
        C2: { value: 3, format: '#,##0' },
      },
    });
    expect(data.columnFormats).toEqual({ 0: 'yyyy/m/d', 1: '#,##0.00"万元"' });
  });

  it('lists sheets in order, with what hides and protects them', async () => {
    const { host } = await makeHost({
      sheets: [
        { name: '甲', cells: { A1: 1 } },
        { name: '乙', visibility: 'hidden', cells: { A1: 2 } },
        { name: '丙', visibility: 'veryHidden', cells: { A1: 3 } },
        { name: '丁', protected: true, cells: { A1: 4 } },
      ],
    });
    const sheets = await host.sheets();
    expect(
      sheets.map(({ name, visibility, protected: locked, ours }) => [name, visibility, locked, ours]),
    ).toEqual([
      ['甲', 'visible', false, null],
      ['乙', 'hidden', false, null],
      ['丙', 'veryHidden', false, null],
      ['丁', 'visible', true, null],
    ]);
    const values = await Promise.all(sheets.map(async (sheet) => (await host.read(sheet.id)).values));
    expect(values).toEqual([[[1]], [[2]], [[3]], [[4]]]);
  });

  it('finds sheets of odd names', async () => {
    const names = ["12'3", '预算 (2025)', 'A1', 'TRUE', '一、（三）项目&<>"', 'R1C1'];
    const { host } = await makeHost({ sheets: names.map((name) => ({ name, cells: { A1: name } })) });
    for (const name of names) expect((await host.read(await idOf(host, name))).values).toEqual([[name]]);
  });

  it('stops when it is told to', async () => {
    const { host } = await makeHost({ sheets: [budgetSheet('表1', 5)] });
    const id = await idOf(host, '表1');
    const stop = new AbortController();
    stop.abort();
    const reading = host.read(id, { signal: stop.signal });
    // A file may be read before it looks; a program with blocks must not.
    await reading.then(
      () => expect(host.kind).toBe('xlsx'),
      (error: HostError) => expect(error.code).toBe('cancelled'),
    );
  });

  it('says when a sheet is not there', async () => {
    const { host } = await makeHost({ sheets: [{ name: '表1', cells: { A1: 1 } }] });
    await expect(host.read('{no such sheet}')).rejects.toMatchObject({ code: 'sheet-gone' });
  });
};
