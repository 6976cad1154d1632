/** The grid host: the contract of every host, and that grid and file never part. */
import { GridHost } from '../../../src/hosts/grid/grid-host';
import { openXlsx } from '../../../src/hosts/xlsx';
import { HostError, type HostEvent } from '../../../src/workbook/host';
import { fillTag } from '../../../src/workbook/mark-tag';
import { describeHost } from '../../host-contract/describe-host';
import { budgetSheet, type MakeHost, type WorkbookFixture } from '../../host-contract/fixture';
import { makeXlsx } from '../../support/make-xlsx';
import { seeXlsx } from '../../support/see-xlsx';
import { ModelView } from './model-view';

const makeGrid: MakeHost = async (fixture) => {
  const host = await GridHost.open(openXlsx(makeXlsx(fixture), '预算.xlsx'), new ModelView());
  return { host, see: async () => seeXlsx(await host.save()) };
};

describeHost('A grid', makeGrid);

const FIXTURE: WorkbookFixture = {
  sheets: [budgetSheet('项目支出', 3), { name: '密', visibility: 'veryHidden', cells: { A1: 1 } }],
};

const open = async (fixture = FIXTURE) => {
  const file = openXlsx(makeXlsx(fixture), '预算.xlsx');
  const view = new ModelView();
  const host = await GridHost.open(file, view);
  const [sheet] = await host.sheets();
  return { file, view, host, sheetId: sheet?.id ?? '' };
};

test('shows what the file holds, without very hidden sheets', async () => {
  const { view, sheetId } = await open();
  expect(view.shown).toEqual(['项目支出']);
  expect(view.valueAt(sheetId, 4, 1)).toBe('专利导航项目1');
});

test('marks are shown where the file has them, and gone when it has none', async () => {
  const { host, view, sheetId } = await open();
  const area = { top: 4, left: 2, bottom: 4, right: 2 };
  await host.apply([
    {
      kind: 'fill',
      sheetId,
      areas: [area],
      formula: `($B5="专利导航项目1")*${fillTag('error')}`,
      color: '#F8CBAD',
    },
    { kind: 'note', sheetId, row: 4, column: 2, text: '应由自治区承担\n[shiquan:level-mismatch]' },
  ]);
  expect(view.fills.get(sheetId)).toEqual([{ row: 4, column: 2, color: '#F8CBAD' }]);
  expect(view.notes.get(sheetId)).toEqual([expect.objectContaining({ row: 4, column: 2 })]);
  await host.clear('marks');
  expect(view.fills.get(sheetId)).toEqual([]);
  expect(view.notes.get(sheetId)).toEqual([]);
});

test('what the user types reaches the file before the next reading', async () => {
  const { host, view, sheetId } = await open();
  view.type(sheetId, 4, 2, '盟市级');
  const { values, top, left } = await host.read(sheetId);
  expect(values[4 - top]?.[2 - left]).toBe('盟市级');
});

test('edits one after the other arrive in their order', async () => {
  const { host, view, sheetId } = await open();
  for (const value of ['甲', '乙', '丙']) view.type(sheetId, 4, 1, value);
  const { values, top, left } = await host.read(sheetId);
  expect(values[4 - top]?.[1 - left]).toBe('丙');
});

test('an edit that the file refuses is taken back in the grid', async () => {
  const { host, file, view, sheetId } = await open();
  jest.spyOn(file, 'write').mockRejectedValue(new HostError('protected', { sheet: '项目支出' }));
  view.type(sheetId, 4, 1, '改掉的名称');
  await host.read(sheetId);
  expect(view.valueAt(sheetId, 4, 1)).toBe('专利导航项目1');
});

test('tells of selections and edits until told to stop', async () => {
  const { host, view, sheetId } = await open();
  const heard: HostEvent[] = [];
  const stop = await host.watch((event) => heard.push(event));
  await host.reveal(sheetId, { top: 4, left: 1, bottom: 4, right: 1 });
  view.type(sheetId, 5, 1, '甲');
  await host.read(sheetId);
  expect(heard.map((event) => [event.kind, event.area.top])).toEqual([
    ['select', 4],
    ['edit', 5],
  ]);
  await stop();
  await host.reveal(sheetId, { top: 6, left: 1, bottom: 6, right: 1 });
  expect(heard).toHaveLength(2);
});

test('a sheet that is gone is said to be gone', async () => {
  const { host } = await open();
  await expect(host.reveal('nowhere', { top: 0, left: 0, bottom: 0, right: 0 })).rejects.toMatchObject({
    code: 'sheet-gone',
  });
});

test('the bytes on disk are those that were opened, or saved last', async () => {
  const bytes = makeXlsx(FIXTURE);
  const host = await GridHost.open(openXlsx(bytes, '预算.xlsx'), new ModelView());
  expect(host.isOnDisk()).toBe(true);
  await host.saveStore('{}');
  expect(host.isOnDisk()).toBe(false);
  await host.snapshot();
  expect(host.isOnDisk()).toBe(false);
  await host.save();
  expect(host.isOnDisk()).toBe(true);
  const csv = Object.assign(openXlsx(bytes, '预算.csv'), { convertedFrom: 'csv' });
  expect((await GridHost.open(csv, new ModelView())).isOnDisk()).toBe(false);
});
