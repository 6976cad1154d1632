/** What is Excel's own: edit mode, passing troubles, threaded comments, events, leftovers. */
import { createExcelHost, type ExcelOptions } from '../../../src/hosts/excel';
import type { Host, HostEvent } from '../../../src/workbook/host';
import { fill, note, sheet, text } from '../../host-contract/changes';
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
