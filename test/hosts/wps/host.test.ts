/** What is WPS's own: windows with pauses, switches, odd values, rules without ids, edit mode, events. */
import { createWpsHost, type WpsOptions } from '../../../src/hosts/wps';
import type { Host, HostEvent } from '../../../src/workbook/host';
import { fill } from '../../host-contract/changes';
import { budgetSheet, type WorkbookFixture } from '../../host-contract/fixture';
import { modelOf } from '../../host-contract/model-host';
import { pictureOf } from '../../support/excel-emulation/model/picture';
import type { SheetModel } from '../../support/excel-emulation/model/sheet';
import { EmulatedWps } from '../../support/wps-emulation/emulated-wps';

const BUDGET: WorkbookFixture = { sheets: [{ ...budgetSheet('项目', 4), notes: { B5: '用户的批注' } }] };

const open = (
  fixture = BUDGET,
  options: WpsOptions = {},
): { wps: EmulatedWps; host: Host; first: SheetModel } => {
  const wps = new EmulatedWps(modelOf(fixture));
  wps.install(globalThis);
  const host = createWpsHost({ wait: () => Promise.resolve(), ...options });
  return { wps, host, first: wps.workbook.sheets[0]! };
};

const firstId = async (host: Host): Promise<string> => (await host.sheets())[0]?.id ?? '';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'wps');
  Reflect.deleteProperty(globalThis, 'Application');
});

describe('finding the program', () => {
  it('goes by the older global where the newer one fails', async () => {
    const { wps, host } = open();
    wps.install(globalThis);
    const failing = (): never => {
      throw new Error('HRESULT: 0x80004005');
    };
    Object.assign(globalThis, { wps: { EtApplication: failing } });
    expect(await host.workbookName()).toBe('预算.xlsx');
  });

  it('says when it is not there', async () => {
    const { host } = open();
    Reflect.deleteProperty(globalThis, 'wps');
    Reflect.deleteProperty(globalThis, 'Application');
    await expect(host.sheets()).rejects.toMatchObject({ code: 'unsupported' });
  });
});

describe('reading', () => {
  it('goes in windows with a pause between', async () => {
    const cells = Object.fromEntries(Array.from({ length: 6_500 }, (_, i) => [`A${i + 1}`, i]));
    let pauses = 0;
    const { host } = open({ sheets: [{ name: '表', cells }] }, { wait: async () => void (pauses += 1) });
    const rows: number[] = [];
    await host.read(await firstId(host), { onRows: (count) => rows.push(count) });
    expect(rows).toEqual([2_000, 4_000, 6_000, 6_500]);
    expect(pauses).toBeGreaterThanOrEqual(3);
  });

  it('leaves out what is only formatted, and does not read through a formatted million rows', async () => {
    const { wps, host, first } = open();
    first.put(900_000, 20, { value: null, formula: null, looks: { 'fill.Color': '#FFFF00' } });
    const data = await host.read(await firstId(host));
    expect([data.top, data.left, data.values.length, data.values[0]?.length]).toEqual([0, 0, 8, 4]);
    expect(wps.meter.hops).toBeLessThan(400);
  });

  it('can be stopped between windows', async () => {
    const cells = Object.fromEntries(Array.from({ length: 6_500 }, (_, i) => [`A${i + 1}`, i]));
    const stop = new AbortController();
    const { host } = open({ sheets: [{ name: '表', cells }] }, { wait: async () => stop.abort() });
    const reading = host.read(await firstId(host), { signal: stop.signal });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('keeps the id of a sheet that is renamed or moved meanwhile', async () => {
    const { wps, host, first } = open({
      sheets: [budgetSheet('项目', 2), { name: '乙', cells: { A1: '乙' } }],
    });
    const [one, two] = await host.sheets();
    first.name = '改名';
    wps.workbook.sheets.reverse();
    expect((await host.sheets()).map(({ id, name }) => [id, name])).toEqual([
      [two?.id, '乙'],
      [one?.id, '改名'],
    ]);
    expect((await host.read(one?.id ?? '')).name).toBe('改名');
  });
});

describe('troubles', () => {
  it('tells edit mode from other failures', async () => {
    const { wps, host } = open();
    const id = await firstId(host);
    wps.meter.editing = true;
    await expect(host.sheets()).rejects.toMatchObject({ code: 'editing' });
    await expect(host.apply([fill(id, ['C6'], '甲')])).rejects.toMatchObject({ code: 'editing' });
    wps.meter.editing = false;
    wps.meter.failAt({ at: 3 });
    await expect(host.sheets()).rejects.toMatchObject({ code: 'host-failed', detail: 'sheets 0x800706BA' });
  });

  it('takes written cells back when the next is refused', async () => {
    const { wps, host, first } = open();
    const id = await firstId(host);
    const before = pictureOf(wps.workbook);
    const put = first.put.bind(first);
    let puts = 0;
    jest.spyOn(first, 'put').mockImplementation((...args) => {
      puts += 1;
      if (puts === 2) throw new Error('HRESULT: 0x800A03EC');
      put(...args);
    });
    const writing = host.write([
      { sheetId: id, row: 4, column: 2, before: '自治区级', after: '盟市级' },
      { sheetId: id, row: 5, column: 2, before: '盟市级', after: '自治区级' },
    ]);
    await expect(writing).rejects.toMatchObject({ code: 'host-failed' });
    expect(pictureOf(wps.workbook)).toEqual(before);
  });
});

describe('events and selection', () => {
  it('tells the officer’s edits and selections, not its own, until it is stopped', async () => {
    const { wps, host, first } = open();
    const id = await firstId(host);
    const heard: HostEvent[] = [];
    const stop = await host.watch((event) => heard.push(event));
    await settle();
    const area = { top: 5, left: 2, bottom: 6, right: 3 };
    wps.userEdits(first, area);
    wps.userSelects(first, [area]);
    await host.write([{ sheetId: id, row: 5, column: 2, before: '盟市级', after: '自治区级' }]);
    await settle();
    wps.userEdits(first, area);
    expect(heard).toEqual([
      { kind: 'edit', sheetId: id, area },
      { kind: 'select', sheetId: id, area },
      { kind: 'edit', sheetId: id, area },
    ]);
    await stop();
    wps.userEdits(first, area);
    expect(heard).toHaveLength(3);
  });

  it('has no selection where a picture is selected', async () => {
    const { wps, host, first } = open();
    wps.userSelects(first, [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
    expect((await host.selection())?.areas).toHaveLength(2);
    wps.state.shapeSelected = true;
    expect(await host.selection()).toBeNull();
  });
});
