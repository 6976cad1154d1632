/** What is Excel's own: edit mode, passing troubles, threaded comments, events, leftovers. */
import { createExcelHost, type ExcelOptions } from '../../../src/hosts/excel';
import type { Host, HostEvent } from '../../../src/workbook/host';
import { fill, note, sheet, shownFills, text } from '../../host-contract/changes';
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

describe('what it can', () => {
  it('has no notes with a library that lacks them, and saves no file', () => {
    expect(open().host.can).toMatchObject({ notes: false, comments: true, reveal: true, save: false });
  });
});

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

describe('threaded comments, at the officer’s wish', () => {
  const wish = { threadedComments: () => true };

  it('writes, rewrites and clears them, and keeps those of the user', async () => {
    const { excel, host, id } = open(wish);
    const sheetModel = excel.workbook.sheets[0]!;
    sheetModel.comments.push({ id: 'c1', row: 6, column: 2, content: '用户', author: '用户', replies: [] });
    const report = await host.apply([note(id, 'C6', '旧'), note(id, 'C7')]);
    expect(report.notes).toBe(1);
    expect(report.skipped.map(({ reason }) => reason)).toEqual(['has-note']);
    await host.apply([note(id, 'C6', '新')]);
    expect(sheetModel.comments.map(({ content }) => content.split('\n')[0])).toEqual([
      '用户',
      '【事权审核·不符】新',
    ]);
    await host.clear('marks');
    expect(sheetModel.comments.map(({ content }) => content)).toEqual(['用户']);
  });

  it('finds out that a cell bears a note which the library cannot see', async () => {
    const { excel, host, id } = open(wish);
    const report = await host.apply([note(id, 'C6'), note(id, 'B5'), note(id, 'C7')]);
    expect(report).toMatchObject({ notes: 2, skipped: [{ reason: 'has-note' }] });
    expect(first(excel).notes).toEqual({ B5: '用户的批注' });
    expect(excel.workbook.sheets[0]?.comments).toHaveLength(2);
  });
});

describe('events', () => {
  it('tells the officer’s edits and selections, not its own, until it is stopped', async () => {
    const { excel, host, id } = open();
    const heard: HostEvent[] = [];
    const stop = await host.watch((event) => heard.push(event));
    const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    const area = { top: 5, left: 2, bottom: 5, right: 3 };
    excel.userEdits(id, area);
    excel.userSelects(id, [area]);
    await settle();
    await host.write([{ sheetId: id, row: 5, column: 2, before: '盟市级', after: '自治区级' }]);
    await settle();
    expect(heard).toEqual([
      { kind: 'edit', sheetId: id, area },
      { kind: 'select', sheetId: id, area },
    ]);
    await stop();
    excel.userEdits(id, area);
    await settle();
    expect(heard).toHaveLength(2);
    expect(excel.handlers).toBe(0);
  });
});

describe('selection', () => {
  it.each([
    ['nothing but a picture', null],
    ['the whole sheet', [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]],
    ['two columns', [{ top: 0, left: 1, bottom: 1_048_575, right: 2 }]],
    [
      'scattered cells',
      [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 4, left: 2, bottom: 6, right: 2 },
      ],
    ],
  ])('tells %s', async (_, areas) => {
    const { excel, host, id } = open();
    if (areas) excel.userSelects(id, areas);
    expect(await host.selection()).toEqual(areas ? { sheetId: id, areas } : null);
  });

  it('does not unhide a sheet to go there', async () => {
    const { excel, host, id } = open();
    excel.workbook.addSheet('另');
    excel.workbook.sheets[0]!.visibility = 'hidden';
    const going = host.reveal(id, { top: 0, left: 0, bottom: 0, right: 0 });
    await expect(going).rejects.toMatchObject({ code: 'unsupported', where: { sheet: '项目' } });
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

describe('what is ours, however it came to be', () => {
  it('is known and cleared after the officer renamed and showed it', async () => {
    const { excel, host } = open();
    const before = pictureOf(excel.workbook);
    await host.apply([sheet('summary', '审核汇总', [[text('甲')]])]);
    await host.saveStore('{}');
    excel.workbook.sheets[1]!.name = '改过的名字';
    excel.workbook.sheets[2]!.visibility = 'visible';
    expect((await host.sheets()).map(({ ours }) => ours)).toEqual([null, 'summary', 'store']);
    await host.clear('everything');
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  it('includes the empty sheet of a write that broke off, and no sheet of the user', async () => {
    const { excel, host } = open();
    excel.workbook.addSheet('shiquan~0a1b2c3d');
    excel.workbook.addSheet('shiquan~zzzzzzzz').put(3, 3, { value: '用户写的', formula: null, looks: {} });
    excel.workbook.addSheet('shiquan');
    await host.clear('marks');
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['项目', 'shiquan~zzzzzzzz', 'shiquan']);
  });

  it('stays on a sheet that was protected since, and says so after clearing the others', async () => {
    const { excel, host, id } = open();
    const other = excel.workbook.addSheet('另表');
    await host.apply([fill(id, ['C6'], '专利导航项目2'), fill(other.id, ['A1'], '甲')]);
    excel.workbook.sheets[0]!.protection.on = true;
    await expect(host.clear('marks')).rejects.toMatchObject({ code: 'protected', where: { sheet: '项目' } });
    expect(other.rules).toEqual([]);
  });
});
