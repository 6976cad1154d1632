/** How many hops to the other process the work takes, at about 0.2 ms each. */
import { createWpsHost } from '../../../src/hosts/wps';
import type { Change } from '../../../src/workbook/host';
import { fillTag } from '../../../src/workbook/mark-tag';
import { WorkbookModel } from '../../support/excel-emulation/model/workbook';
import { EmulatedWps } from '../../support/wps-emulation/emulated-wps';

const COLUMNS = 12;
const MERGES = 300;

const bigWps = (rows: number): EmulatedWps => {
  const workbook = new WorkbookModel();
  const made = workbook.addSheet('项目支出表');
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < COLUMNS; column += 1)
      made.put(row, column, { value: column < 8 ? `专利导航${row}` : row, formula: null, looks: {} });
  for (let merge = 0; merge < MERGES && merge * 60 + 20 < rows; merge += 1) {
    const top = merge * 60 + 5;
    made.merges.push({ top, left: 0, bottom: top + 15, right: 0 });
    for (let row = top + 1; row <= top + 15; row += 1)
      made.put(row, 0, { value: null, formula: null, looks: {} });
  }
  for (let row = 100; row < 140; row += 1) made.hiddenRows.add(row);
  const wps = new EmulatedWps(workbook);
  wps.install(globalThis);
  return wps;
};

const report = (what: string, wps: EmulatedWps): void => {
  if (process.env['SHIQUAN_COUNTS']) process.stderr.write(`${what}: ${wps.meter.hops} hops\n`);
};

describe('hops', () => {
  it('reads 20,000 rows of 12 columns with 300 merged areas in a few seconds', async () => {
    const wps = bigWps(20_000);
    const host = createWpsHost({ wait: () => Promise.resolve() });
    const data = await host.read((await host.sheets())[0]?.id ?? '');
    report('read 20,000 x 12', wps);
    expect(data.merges).toHaveLength(MERGES);
    expect(data.hiddenRows).toHaveLength(40);
    expect(wps.meter.hops).toBeLessThan(15_000);
  }, 60_000);

  it('marks 2,000 cells in a few seconds', async () => {
    const wps = bigWps(2_100);
    const host = createWpsHost({ wait: () => Promise.resolve() });
    const sheetId = (await host.sheets())[0]?.id ?? '';
    const changes: Change[] = Array.from({ length: 2_000 }, (_, row) => ({
      kind: 'fill',
      sheetId,
      areas: [{ top: row, left: 5, bottom: row, right: 5 }],
      formula: `($B${row + 1}="专利导航${row}")*${fillTag('error')}`,
      color: '#F8CBAD',
    }));
    await host.apply(changes);
    report('mark 2,000', wps);
    expect(wps.meter.hops).toBeLessThan(40_000);
    wps.meter.hops = 0;
    await host.clear('marks');
    report('clear 2,000', wps);
    expect(wps.workbook.sheets[0]?.rules).toEqual([]);
  }, 60_000);
});
