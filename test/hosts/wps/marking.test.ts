/** WPS: marking quietly, in slices, with rules that mean the same wherever they are read from. */
import { createWpsHost, type WpsOptions } from '../../../src/hosts/wps';
import type { Host } from '../../../src/workbook/host';
import { fill, note, sheet, text } from '../../host-contract/changes';
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

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'wps');
  Reflect.deleteProperty(globalThis, 'Application');
});

describe('marking', () => {
  it('pins a rule to its row, so that it means the same wherever it is read from', async () => {
    const { host, first } = open();
    await host.apply([fill(await firstId(host), ['C6', 'C8'], '专利导航项目2')]);
    expect(
      first.rules.map(({ formula, stopIfTrue, looks }) => [formula, stopIfTrue, looks['fill.Color']]),
    ).toEqual([
      ['=($B$6="专利导航项目2")*("shiquan:error"<>"")', false, '#F8CBAD'],
      ['=($B$8="专利导航项目2")*("shiquan:error"<>"")', false, '#F8CBAD'],
    ]);
  });

  it('works quietly, and gives screen and events back', async () => {
    const { wps, host, first } = open();
    const seen = new Set<boolean>();
    const put = first.put.bind(first);
    jest.spyOn(first, 'put').mockImplementation((...args) => {
      seen.add(wps.state.screenUpdating || wps.state.enableEvents);
      put(...args);
    });
    const id = await firstId(host);
    await host.write([{ sheetId: id, row: 5, column: 2, before: '盟市级', after: '自治区级' }]);
    expect([...seen]).toEqual([false]);
    const { screenUpdating, enableEvents, displayAlerts } = wps.state;
    expect([screenUpdating, enableEvents, displayAlerts]).toEqual([true, true, true]);
  });

  it('leaves switches off that the officer had off', async () => {
    const { wps, host } = open();
    wps.state.enableEvents = false;
    await host.apply([fill(await firstId(host), ['C6'], '专利导航项目2')]);
    expect(wps.state.enableEvents).toBe(false);
    expect(wps.state.screenUpdating).toBe(true);
  });

  it('pauses between slices, and takes everything back when cancelled there', async () => {
    const stop = new AbortController();
    const { wps, host } = open(BUDGET, { wait: async () => stop.abort() });
    const before = pictureOf(wps.workbook);
    const id = await firstId(host);
    const changes = Array.from({ length: 200 }, (_, i) => fill(id, [`C${i + 5}`], `专利导航项目${i + 1}`));
    const marking = host.apply([...changes, note(id, 'C6'), sheet('summary', '汇总', [[text('甲')]])], {
      signal: stop.signal,
    });
    await expect(marking).rejects.toMatchObject({ code: 'cancelled' });
    expect(pictureOf(wps.workbook)).toEqual(before);
  });

  it('brings the officer’s sheet back to the front', async () => {
    const { wps, host, first } = open();
    await host.apply([sheet('summary', '汇总', [[text('甲')]], { frozenRows: 2 })]);
    expect(wps.workbook.activeSheetId).toBe(first.id);
  });

  it('writes links as formulas and keeps their words where that fails', async () => {
    const { wps, host } = open();
    const link = { value: 'C6', style: 'link', link: { sheet: "12'3", address: 'C6' } } as const;
    await host.apply([sheet('findings', '疑点', [[link]])]);
    expect(wps.workbook.sheets[1]?.cell(1, 0)).toMatchObject({
      value: 'C6',
      formula: '=HYPERLINK("#\'12\'\'3\'!C6","C6")',
    });
  });

  it('does without a chart that cannot be drawn', async () => {
    const { wps, host } = open();
    const area = { top: 1, left: 0, bottom: 1, right: 0 };
    const chart = { title: '图', categories: area, series: [{ name: '甲', values: area }], anchor: area };
    const rule = jest.spyOn(wps.workbook, 'nextId');
    rule
      .mockImplementationOnce(() => 'sheet')
      .mockImplementationOnce(() => {
        throw new Error('HRESULT: 0x800A03EC');
      });
    const report = await host.apply([sheet('summary', '汇总', [[text('甲')]], { chart })]);
    expect(report.sheets).toBe(1);
    expect(wps.workbook.sheets[1]?.charts).toEqual([]);
  });

  it('touches no note on which the user writes on, and no rule beside ours', async () => {
    const { host, first } = open();
    const bar = {
      id: 'u',
      type: 'DataBar' as const,
      areas: [{ top: 4, left: 3, bottom: 9, right: 3 }],
      formula: null,
      looks: {},
      stopIfTrue: false,
    };
    first.rules.push(bar);
    const id = await firstId(host);
    await host.apply([fill(id, ['C6'], '专利导航项目2'), note(id, 'C6')]);
    await host.clear('marks');
    expect(first.rules).toEqual([bar]);
    expect(first.notes.map(({ text: words }) => words)).toEqual(['用户的批注']);
  });
});
