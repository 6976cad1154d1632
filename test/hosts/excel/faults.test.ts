/** Whatever fails while an audit reads and marks: the user's cells stay, and one clearing gives the original back. */
import { createExcelHost } from '../../../src/hosts/excel';
import type { Change, Host } from '../../../src/workbook/host';
import { ownSheetRole } from '../../../src/workbook/mark-tag';
import { fill, note, sheet, text } from '../../host-contract/changes';
import { budgetSheet, type WorkbookFixture } from '../../host-contract/fixture';
import { modelOf } from '../../host-contract/model-host';
import { expectSame } from '../../host-contract/same';
import { EmulatedExcel } from '../../support/excel-emulation/emulated-excel';
import type { Fault } from '../../support/excel-emulation/executor';
import { loadOffice } from '../../support/excel-emulation/load-office';
import { offerNotes } from '../../support/excel-emulation/offer-notes';
import { pictureOf } from '../../support/excel-emulation/model/picture';
import type { WorkbookModel } from '../../support/excel-emulation/model/workbook';

const office = offerNotes(loadOffice());

const FIXTURE: WorkbookFixture = {
  sheets: [
    {
      ...budgetSheet('项目', 3),
      notes: { B5: '用户的批注' },
      rules: [{ areas: 'D5:D7', formula: 'D5>2', color: '#00FF00' }],
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

const openExcel = (): { excel: EmulatedExcel; host: Host } => {
  const excel = new EmulatedExcel(modelOf(FIXTURE));
  excel.install(office.OfficeExtension);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return { excel, host: createExcelHost({ wait: () => Promise.resolve() }) };
};

/** The way an officer takes: audit, mark, decide, audit again. */
const audit = async (host: Host): Promise<void> => {
  const id = (await host.sheets())[0]?.id ?? '';
  await host.read(id);
  await host.apply(changesFor(id, 1));
  await host.saveStore('{"决定":1}');
  await host.apply(changesFor(id, 2));
};

const isStore = (workbook: WorkbookModel, index: number): boolean =>
  ownSheetRole(workbook.sheets[index]?.cell(0, 0).value) === 'store';

const pictureWithoutStore = (workbook: WorkbookModel): unknown => {
  const picture = pictureOf(workbook) as { sheets: unknown[] };
  return { ...picture, sheets: picture.sheets.filter((_, index) => !isStore(workbook, index)) };
};

const userCells = (workbook: WorkbookModel): unknown => {
  const { sheets } = pictureOf(workbook) as { sheets: Record<string, unknown>[] };
  return FIXTURE.sheets.map(({ name }) => {
    const { cells, merges, hiddenRows, comments, protection, widths, heights } =
      sheets.find((seen) => seen['name'] === name) ?? {};
    return { cells, merges, hiddenRows, comments, protection, widths, heights };
  });
};

const countActions = async (): Promise<number> => {
  const { excel, host } = openExcel();
  await audit(host);
  return excel.executor.counts.actions;
};

/** Returns whether the audit went through all the same. */
const auditWithFault = async (fault: Fault): Promise<boolean> => {
  const { excel, host } = openExcel();
  const original = pictureWithoutStore(excel.workbook);
  const cells = userCells(excel.workbook);
  excel.executor.failAt(fault);
  const done = await audit(host).then(
    () => true,
    (error: { name?: string }) => {
      expect(error.name).toBe('HostError');
      return false;
    },
  );
  excel.executor.failAt(null);
  expectSame(userCells(excel.workbook), cells);
  await host.clear('marks');
  expectSame(pictureWithoutStore(excel.workbook), original);
  return done;
};

/** Hundreds of audits, each with another failure. */
jest.setTimeout(180_000);

describe('a failure at every single action', () => {
  let actions = 0;
  beforeAll(async () => {
    actions = await countActions();
  });

  const each = async (step: number, faultAt: (at: number) => Fault): Promise<boolean[]> => {
    const done: boolean[] = [];
    for (let at = 1; at <= actions; at += step) done.push(await auditWithFault(faultAt(at)));
    return done;
  };

  it('refused for good', async () => {
    const done = await each(1, (at) => ({ at, code: 'InvalidArgument' }));
    expect(done).toContain(false);
  });

  it('and everything after it', async () => {
    const done = await each(3, (at) => ({ at, code: 'ServiceNotAvailable', lasting: true }));
    // Only where nothing but the library's own tidying up was left to do.
    expect(done.filter((one) => one).length).toBeLessThan(done.length / 20);
  });

  it('refused once, for a passing trouble: the audit goes through', async () => {
    const done = await each(11, (at) => ({ at, code: 'RequestAborted' }));
    expect(done).not.toContain(false);
  });

  it('done, but never answered: the audit goes through', async () => {
    const done = await each(17, (at) => ({ at, code: 'Timeout', answerLost: true }));
    expect(done).not.toContain(false);
  });

  it('refused since a cell is being edited', async () => {
    await each(13, (at) => ({ at, code: 'InvalidOperationInCellEditMode' }));
  });
});
