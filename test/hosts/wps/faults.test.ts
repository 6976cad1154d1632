/** Each line happens at once in WPS: whatever call fails, the user's cells stay, and one clearing gives the original back. */
import { createWpsHost } from '../../../src/hosts/wps';
import type { Change, Host } from '../../../src/workbook/host';
import { ownSheetRole } from '../../../src/workbook/mark-tag';
import { fill, note, sheet, text } from '../../host-contract/changes';
import { budgetSheet, type WorkbookFixture } from '../../host-contract/fixture';
import { modelOf } from '../../host-contract/model-host';
import { expectSame } from '../../host-contract/same';
import { pictureOf } from '../../support/excel-emulation/model/picture';
import type { WorkbookModel } from '../../support/excel-emulation/model/workbook';
import { EmulatedWps } from '../../support/wps-emulation/emulated-wps';
import type { WpsFault } from '../../support/wps-emulation/meter';

const FIXTURE: WorkbookFixture = {
  sheets: [
    {
      ...budgetSheet('项目', 3),
      notes: { B5: '用户的批注' },
      rules: [{ areas: 'D5:D7', formula: '$D$5>2', color: '#00FF00' }],
      hiddenRows: [6],
    },
    { name: '说明', cells: { A1: '填表说明' } },
  ],
};

const rows = [
  [text('级次'), { value: 3, style: 'number' } as const],
  [text('=盟市'), { value: 2, style: 'number' } as const],
];
const column = { top: 1, left: 0, bottom: 2, right: 0 };
const chart = {
  title: '图',
  categories: column,
  series: [{ name: '金额', values: { ...column, left: 1, right: 1 } }],
  anchor: { top: 4, left: 0, bottom: 9, right: 3 },
};

const changesFor = (id: string, round: number): Change[] => [
  sheet('summary', '审核汇总', rows, { chart, frozenRows: 2, repeatRows: [1, 1] }),
  fill(id, ['C6', 'C7'], '专利导航项目2'),
  fill(id, [`D${5 + round}`], '专利导航项目3', 'warning'),
  note(id, 'C6', `第${round}次`),
  note(id, `D${5 + round}`),
];

const openWps = (): { wps: EmulatedWps; host: Host } => {
  const wps = new EmulatedWps(modelOf(FIXTURE));
  wps.install(globalThis);
  return { wps, host: createWpsHost({ wait: () => Promise.resolve() }) };
};

/** The way an officer takes: audit, mark, decide, audit again. */
const audit = async (host: Host): Promise<void> => {
  const id = (await host.sheets())[0]?.id ?? '';
  await host.read(id);
  await host.apply(changesFor(id, 1));
  await host.saveStore('{"决定":1}');
  await host.apply(changesFor(id, 2));
};

const pictureWithoutStore = (workbook: WorkbookModel): unknown => {
  const picture = pictureOf(workbook) as { sheets: unknown[] };
  const isStore = (index: number): boolean =>
    ownSheetRole(workbook.sheets[index]?.cell(0, 0).value) === 'store';
  return { ...picture, sheets: picture.sheets.filter((_, index) => !isStore(index)) };
};

const userCells = (workbook: WorkbookModel): unknown => {
  const { sheets } = pictureOf(workbook) as { sheets: Record<string, unknown>[] };
  return FIXTURE.sheets.map(({ name }) => {
    const { cells, merges, hiddenRows, protection, widths, heights } =
      sheets.find((seen) => seen['name'] === name) ?? {};
    return { cells, merges, hiddenRows, protection, widths, heights };
  });
};

const countHops = async (): Promise<number> => {
  const { wps, host } = openWps();
  await audit(host);
  return wps.meter.hops;
};

/** Returns whether the audit went through all the same. */
const auditWithFault = async (fault: WpsFault): Promise<boolean> => {
  const { wps, host } = openWps();
  const original = pictureWithoutStore(wps.workbook);
  const cells = userCells(wps.workbook);
  wps.meter.failAt(fault);
  const done = await audit(host).then(
    () => true,
    (error: { name?: string }) => {
      expect(error.name).toBe('HostError');
      return false;
    },
  );
  wps.meter.failAt(null);
  expectSame(userCells(wps.workbook), cells);
  if (!fault.lasting) {
    const { screenUpdating, enableEvents, displayAlerts } = wps.state;
    expect([screenUpdating, enableEvents, displayAlerts]).toEqual([true, true, true]);
  }
  wps.state.displayAlerts = true;
  await host.clear('marks');
  expectSame(pictureWithoutStore(wps.workbook), original);
  return done;
};

/** Hundreds of audits, each with another failure. */
jest.setTimeout(180_000);

describe('a failure at every single call', () => {
  let hops = 0;
  beforeAll(async () => {
    hops = await countHops();
  });

  it('once', async () => {
    const done: boolean[] = [];
    for (let at = 1; at <= hops; at += 1) done.push(await auditWithFault({ at }));
    expect(done).toContain(false);
  });

  it('and at every one after it', async () => {
    for (let at = 1; at <= hops; at += 4) await auditWithFault({ at, lasting: true });
  });
});
