/** How many requests and bytes the work takes; the figures are promises, see docs/hosts.md. */
import { createExcelHost } from '../../../src/hosts/excel';
import type { Change } from '../../../src/workbook/host';
import { fillTag } from '../../../src/workbook/mark-tag';
import { sheet, text } from '../../host-contract/changes';
import { EmulatedExcel } from '../../support/excel-emulation/emulated-excel';
import { loadOffice } from '../../support/excel-emulation/load-office';

const office = loadOffice();

const ROWS = 20_000;
const COLUMNS = 12;
const WORDS = '结合自治区产业发展开展专利导航，支持重点产业知识产权运营';

const bigExcel = (rows: number): EmulatedExcel => {
  const excel = new EmulatedExcel();
  const made = excel.workbook.addSheet('项目支出表');
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < COLUMNS; column += 1) {
      const value = column < 8 ? `${WORDS.slice(column)}${row}` : row * 1.25 + column;
      made.put(row, column, { value, formula: null, looks: column < 8 ? {} : { numberFormat: '#,##0.00' } });
    }
  for (let merge = 0; merge < 300; merge += 1)
    made.merges.push({ top: merge * 60 + 5, left: 0, bottom: merge * 60 + 20, right: 0 });
  for (let row = 100; row < 140; row += 1) made.hiddenRows.add(row);
  made.hiddenColumns.add(7);
  excel.install(office.OfficeExtension);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return excel;
};

const report = (what: string, excel: EmulatedExcel): void => {
  if (process.env['SHIQUAN_COUNTS'])
    process.stderr.write(`${what}: ${JSON.stringify(excel.executor.counts)}\n`);
};

describe('requests', () => {
  it('reads 20,000 rows of 12 columns in at most 30 requests', async () => {
    const excel = bigExcel(ROWS);
    const host = createExcelHost();
    const sheets = await host.sheets();
    const data = await host.read(sheets[0]?.id ?? '');
    report('read 20,000 x 12', excel);
    expect(data.values).toHaveLength(ROWS);
    expect(data.merges).toHaveLength(300);
    expect(data.hiddenRows).toHaveLength(40);
    expect(data.hiddenColumns).toEqual([7]);
    expect(excel.executor.counts.syncs).toBeLessThanOrEqual(30);
  });

  it('reads a sheet whose cells are too much for one answer by halving', async () => {
    const excel = bigExcel(4_000);
    excel.executor.payloadLimit = 150_000;
    const host = createExcelHost();
    const data = await host.read(excel.workbook.activeSheetId);
    expect(data.values[3_999]?.[0]).toBe(`${WORDS}3999`);
  });

  it.each([
    ['each with a rule of its own', (row: number) => `专利导航项目${row}`],
    ['of which four share a name', (row: number) => `专利导航项目${Math.floor(row / 4)}`],
  ])('marks 2,000 cells %s in at most 12 requests', async (_, nameOf) => {
    const excel = bigExcel(2_100);
    const host = createExcelHost();
    const sheetId = excel.workbook.activeSheetId;
    const groups = new Map<string, number[]>();
    for (let row = 0; row < 2_000; row += 1) {
      const name = nameOf(row);
      groups.set(name, [...(groups.get(name) ?? []), row]);
    }
    const changes: Change[] = Array.from(groups, ([name, rows]) => ({
      kind: 'fill',
      sheetId,
      areas: rows.map((row) => ({ top: row, left: 5, bottom: row, right: 5 })),
      formula: `($B${(rows[0] ?? 0) + 1}="${name}")*${fillTag('error')}`,
      color: '#F8CBAD',
    }));
    await host.apply(changes);
    report('mark 2,000', excel);
    expect(excel.executor.counts.syncs).toBeLessThanOrEqual(12);
    excel.executor.resetCounts();
    await host.apply(changes);
    report('mark 2,000 again', excel);
    expect(excel.executor.counts.syncs).toBeLessThanOrEqual(12);
    excel.executor.resetCounts();
    await host.clear('marks');
    report('clear 2,000', excel);
    expect(excel.executor.counts.syncs).toBeLessThanOrEqual(12);
    expect(excel.workbook.sheets[0]?.rules).toEqual([]);
    expect(excel.executor.references.size).toBe(0);
  });

  it('writes 2,000 findings with links in few requests', async () => {
    const excel = bigExcel(10);
    const host = createExcelHost();
    const rows = Array.from({ length: 2_000 }, (_, row) => [
      { value: `G${row + 1}`, style: 'link', link: { sheet: '项目支出表', address: `G${row + 1}` } } as const,
      text(WORDS),
      text(WORDS),
      { value: row, style: 'number' } as const,
      { value: '不符', style: row % 2 ? 'error' : 'warning' } as const,
    ]);
    await host.apply([sheet('findings', '疑点', rows)]);
    report('write 2,000 findings', excel);
    expect(excel.executor.counts.syncs).toBeLessThanOrEqual(12);
  });
});
