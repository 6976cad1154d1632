/** Excel: edit mode, passing troubles, refusals. */
import { createExcelHost, type ExcelOptions } from '../../../src/hosts/excel';
import type { Host } from '../../../src/workbook/host';
import { fill, sheet, shownFills, text } from '../../host-contract/changes';
import { budgetSheet, type SeenSheet } from '../../host-contract/fixture';
import { modelOf, seenModel } from '../../host-contract/model-host';
import { EmulatedExcel } from '../../support/excel-emulation/emulated-excel';
import { loadOffice } from '../../support/excel-emulation/load-office';
import { pictureOf } from '../../support/excel-emulation/model/picture';

const office = loadOffice();

const open = (options: ExcelOptions = {}): { excel: EmulatedExcel; host: Host; id: string } => {
  const excel = new EmulatedExcel(
    modelOf({ sheets: [{ ...budgetSheet('项目', 4), notes: { B5: '用户的批注' } }] }),
  );
  excel.install(office.OfficeExtension);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const host = createExcelHost({ wait: () => Promise.resolve(), ...options });
  return { excel, host, id: excel.workbook.activeSheetId };
};

const first = (excel: EmulatedExcel): SeenSheet => seenModel(excel.workbook)[0] as SeenSheet;

describe('edit mode', () => {
  it('is told by its code where nobody waits', async () => {
    const { excel, host, id } = open();
    excel.executor.editing = true;
    await expect(host.sheets()).rejects.toMatchObject({ code: 'editing' });
    await expect(host.apply([fill(id, ['C6'], '专利导航项目2')])).rejects.toMatchObject({ code: 'editing' });
  });

  it('shows a hint and goes on once the cell is left', async () => {
    const hints: boolean[] = [];
    let looks = 0;
    const opened = open({
      onEditing: (editing) => hints.push(editing),
      wait: async () => {
        looks += 1;
        if (looks === 3) opened.excel.executor.editing = false;
      },
    });
    opened.excel.executor.editing = true;
    await opened.host.apply([fill(opened.id, ['C6'], '专利导航项目2')]);
    expect(hints).toEqual([true, false]);
    expect(shownFills(first(opened.excel))).toEqual({ C6: 'error' });
  });

  it('ends when the officer cancels', async () => {
    const stop = new AbortController();
    const { excel, host, id } = open({
      onEditing: () => undefined,
      wait: async () => stop.abort(),
    });
    excel.executor.editing = true;
    await expect(host.read(id, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('troubles', () => {
  it.each([
    ['RequestAborted', 3, 'ok'],
    ['GeneralException', 1, 'ok'],
    ['AccessDenied', 1, 'protected'],
    ['ApiNotFound', 1, 'unsupported'],
    ['InvalidOrTimedOutSession', 1, 'host-failed'],
  ])('answers %s', async (code, times, outcome) => {
    const { excel, host } = open();
    let left = times;
    const real = excel.executor.executeAsync.bind(excel.executor);
    jest.spyOn(excel.executor, 'executeAsync').mockImplementation((...args) => {
      left -= 1;
      if (left >= 0) excel.executor.failAt({ at: 1, code });
      return real(...args);
    });
    const listed = host.sheets().then(
      () => 'ok',
      (error: { code: string }) => error.code,
    );
    expect(await listed).toBe(outcome);
  });

  it('marks nothing when cancelled between requests', async () => {
    const { excel, host, id } = open();
    const before = pictureOf(excel.workbook);
    const stop = new AbortController();
    let requests = 0;
    excel.executor.onRequest = () => {
      requests += 1;
      if (requests === 2) stop.abort();
    };
    const marking = host.apply([fill(id, ['C6'], '专利导航项目2')], { signal: stop.signal });
    await expect(marking).rejects.toMatchObject({ code: 'cancelled' });
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  it('leaves none of several written cells where the last is refused', async () => {
    const { excel, host, id } = open();
    const before = pictureOf(excel.workbook);
    let requests = 0;
    excel.executor.onRequest = ({ Actions }) => {
      requests += 1;
      const at = Actions.map((action) => action.ActionType).lastIndexOf(4) + 1;
      if (requests === 3) excel.executor.failAt({ at, code: 'InvalidArgument' });
    };
    const writing = host.write([
      { sheetId: id, row: 4, column: 2, before: '自治区级', after: '盟市级' },
      { sheetId: id, row: 5, column: 2, before: '盟市级', after: '自治区级' },
    ]);
    await expect(writing).rejects.toMatchObject({ name: 'HostError' });
    expect(excel.executor.struck).toBe(true);
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  it('refuses to write over a formula, which a value could not bring back', async () => {
    const { excel, host, id } = open();
    excel.workbook.sheets[0]?.put(9, 3, { value: 6, formula: '=SUM(D5:D8)', looks: {} });
    const writing = host.write([{ sheetId: id, row: 9, column: 3, before: 6, after: 7 }]);
    await expect(writing).rejects.toMatchObject({ code: 'unsupported', where: { cell: 'D10' } });
  });
});

describe('what Excel may refuse', () => {
  const bar = {
    id: 'user',
    type: 'DataBar' as const,
    areas: [{ top: 4, left: 3, bottom: 9, right: 3 }],
    formula: null,
    looks: {},
    stopIfTrue: false,
  };

  it('asks rules one by one where it does not tell all formulas at once', async () => {
    const { excel, host, id } = open();
    excel.world.offers.nestedNullObjects = false;
    excel.workbook.sheets[0]!.rules.push(bar);
    const before = pictureOf(excel.workbook);
    await host.apply([fill(id, ['C6'], '专利导航项目2')]);
    await host.apply([fill(id, ['C7'], '专利导航项目3')]);
    expect(shownFills(first(excel))).toEqual({ C7: 'error' });
    await host.clear('marks');
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  it('takes the next name where a sheet it does not list has the wished-for one', async () => {
    const { excel, host } = open();
    const macro = excel.workbook.addSheet('汇总');
    macro.macro = true;
    await host.apply([sheet('summary', '汇总', [[text('甲')]]), sheet('findings', '疑点', [[text('乙')]])]);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['项目', '汇总', '汇总 (2)', '疑点']);
  });

  it('leaves an old macro sheet out', async () => {
    const { excel, host, id } = open();
    const macro = excel.workbook.addSheet('Macro1');
    macro.macro = true;
    macro.visibility = 'veryHidden';
    expect((await host.sheets()).map(({ name }) => name)).toEqual(['项目']);
    await host.apply([fill(id, ['C6'], '专利导航项目2'), sheet('summary', '汇总', [[text('甲')]])]);
    expect(shownFills(first(excel))).toEqual({ C6: 'error' });
    await host.clear('everything');
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['项目', 'Macro1']);
  });
});
