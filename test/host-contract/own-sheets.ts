/** Our sheets and the store. */
import { isOurFormula } from '../../src/workbook/mark-tag';
import { fill, note, sheet, text } from './changes';
import { budgetSheet, type MakeHost, type SeenSheet, type WorkbookFixture } from './fixture';
import { idOf } from './reading';

const USERS: WorkbookFixture = {
  sheets: [budgetSheet('项目', 3), { name: '审核汇总', cells: { A1: '用户自己的表' } }],
};

const summary = sheet(
  'summary',
  '审核汇总',
  [
    [{ value: '事权审核汇总', style: 'title' }],
    [text('类别'), { value: 12.5, style: 'number' }, { value: 0.25, style: 'percent' }],
    [text('=1+1'), text('+86'), text('-5'), text('@提及'), text("'引号"), text('2024-48'), text('007')],
    [
      { value: 'C6', style: 'link', link: { sheet: '项目', address: 'C6' } },
      null,
      { value: true, style: 'text' },
    ],
  ],
  { merges: [{ top: 1, left: 0, bottom: 1, right: 2 }], frozenRows: 2, repeatRows: [1, 1] },
);

const findings = sheet('findings', '疑点', [[text('疑点')]]);

const ourNames = (sheets: readonly SeenSheet[]): string[] => sheets.map((seen) => seen.name);

export const describeOwnSheets = (makeHost: MakeHost): void => {
  it('writes sheets, under a free name, and knows them by their tag', async () => {
    const { host, see } = await makeHost(USERS);
    const report = await host.apply([summary, findings]);
    expect(report).toMatchObject({ sheets: 2, skipped: [] });
    expect(ourNames(await see())).toEqual(['项目', '审核汇总', '审核汇总 (2)', '疑点']);
    expect((await host.sheets()).map((info) => info.ours)).toEqual([null, null, 'summary', 'findings']);
  });

  it('keeps every text a text', async () => {
    const { host, see } = await makeHost(USERS);
    await host.apply([summary]);
    const seen = (await see())[2] as SeenSheet;
    expect(['A4', 'B4', 'C4', 'D4', 'E4', 'F4', 'G4'].map((address) => seen.cells[address])).toEqual([
      '=1+1',
      '+86',
      '-5',
      '@提及',
      "'引号",
      '2024-48',
      '007',
    ]);
    expect(Object.values(seen.formulas).filter((formula) => !formula.startsWith('=HYPERLINK('))).toEqual([]);
    expect([seen.cells['B3'], seen.cells['C3'], seen.cells['A5'], seen.cells['C5']]).toEqual([
      12.5,
      0.25,
      'C6',
      true,
    ]);
    expect(seen.hiddenRows).toContain(0);
    expect(seen.merges).toEqual(['A2:C2']);
  });

  it('replaces its sheets when asked again, and takes them away', async () => {
    const { host, see } = await makeHost(USERS);
    const before = await see();
    await host.apply([summary, findings]);
    const once = await see();
    await host.apply([summary, findings]);
    expect(await see()).toEqual(once);
    await host.apply([findings]);
    expect(ourNames(await see())).toEqual(['项目', '审核汇总', '疑点']);
    await host.clear('marks');
    expect(await see()).toEqual(before);
  });

  it('writes a sheet of several thousand rows', async () => {
    const { host, see } = await makeHost(USERS);
    const rows = Array.from({ length: 3_000 }, (_, i) => [
      text(`第${i}行`),
      { value: i, style: 'integer' } as const,
    ]);
    await host.apply([sheet('rows', '逐行认定表', rows)]);
    const seen = (await see())[2] as SeenSheet;
    expect([seen.cells['A2'], seen.cells['A3001'], seen.cells['B3001']]).toEqual(['第0行', '第2999行', 2999]);
  });

  it('writes a chart where it can and never fails for want of one', async () => {
    const { host } = await makeHost(USERS);
    const column = { top: 2, left: 0, bottom: 3, right: 0 };
    const chart = {
      title: '按级次',
      categories: column,
      series: [{ name: '金额', values: { ...column, left: 1, right: 1 } }],
      anchor: { top: 6, left: 0, bottom: 16, right: 3 },
    };
    const rows = [
      [text('级次'), text('金额')],
      [text('自治区'), { value: 3, style: 'number' } as const],
      [text('盟市'), { value: 2, style: 'number' } as const],
    ];
    expect(await host.apply([sheet('summary', '图', rows, { chart })])).toMatchObject({ sheets: 1 });
    await host.clear('marks');
  });

  it('writes no sheet into a workbook of protected structure, but marks', async () => {
    const { host, see } = await makeHost({ ...USERS, structureProtected: true });
    const id = await idOf(host, '项目');
    const report = await host.apply([fill(id, ['C6'], '专利导航项目2'), summary]);
    expect(report.skipped).toEqual([{ change: summary, reason: 'structure-protected' }]);
    const seen = await see();
    expect(ourNames(seen)).toEqual(['项目', '审核汇总']);
    expect((seen[0] as SeenSheet).rules.some((rule) => isOurFormula(rule.formula))).toBe(true);
    await expect(host.saveStore('{}')).rejects.toMatchObject({ code: 'protected' });
  });

  it('keeps one text, very hidden, through marking and clearing', async () => {
    const { host, see } = await makeHost(USERS);
    const before = await see();
    expect(await host.loadStore()).toBeNull();
    await host.saveStore('{"旧":1}');
    await host.saveStore('{"决定":"采纳"}');
    const id = await idOf(host, '项目');
    await host.apply([fill(id, ['C6'], '专利导航项目2'), note(id, 'C6'), summary]);
    await host.clear('marks');
    expect(await host.loadStore()).toBe('{"决定":"采纳"}');
    const stores = (await host.sheets()).filter((info) => info.ours === 'store');
    expect(stores.map((info) => info.visibility)).toEqual(['veryHidden']);
    await host.clear('everything');
    expect(await host.loadStore()).toBeNull();
    expect(await see()).toEqual(before);
  });

  it.each([
    ['long', '决'.repeat(100_000)],
    ['with half characters at every cut', '𠀀'.repeat(40_000)],
    ['that looks like a formula', '=1+1'],
    ['with line breaks and quotes', 'a\n"b"\r\n\t\'c\' & <d>'],
    ['empty', ''],
  ])('keeps a text %s', async (_, kept) => {
    const { host } = await makeHost(USERS);
    await host.saveStore(kept);
    expect(await host.loadStore()).toBe(kept);
  });
};
