/** What a host does at the officer's request only. */
import { budgetSheet, type MakeHost, type SeenSheet } from './fixture';
import { idOf } from './reading';

export const describeOfficers = (makeHost: MakeHost): void => {
  const open = (): ReturnType<MakeHost> => makeHost({ sheets: [budgetSheet('项目', 3)] });

  it('writes cells that are still what they were, and tells how to undo it', async () => {
    const { host, see } = await open();
    const sheetId = await idOf(host, '项目');
    const before = await see();
    const undo = await host.write([
      { sheetId, row: 5, column: 2, before: '盟市级', after: '自治区级' },
      { sheetId, row: 4, column: 3, before: 1.5, after: 2 },
      { sheetId, row: 9, column: 1, before: null, after: '=新增' },
    ]);
    const cells = (await see())[0]?.cells ?? {};
    expect([cells['C6'], cells['D5'], cells['B10']]).toEqual(['自治区级', 2, '=新增']);
    await host.write(undo);
    expect(await see()).toEqual(before);
  });

  it('writes none where one has changed since', async () => {
    const { host, see } = await open();
    const sheetId = await idOf(host, '项目');
    const before = await see();
    const writing = host.write([
      { sheetId, row: 5, column: 2, before: '盟市级', after: '自治区级' },
      { sheetId, row: 6, column: 2, before: '盟市级', after: '自治区级' },
    ]);
    await expect(writing).rejects.toMatchObject({ code: 'changed-since', where: { cell: 'C7' } });
    expect(await see()).toEqual(before);
  });

  it('writes nothing to a protected sheet', async () => {
    const { host } = await makeHost({ sheets: [{ ...budgetSheet('项目', 3), protected: true }] });
    const sheetId = await idOf(host, '项目');
    const writing = host.write([{ sheetId, row: 5, column: 2, before: '盟市级', after: '自治区级' }]);
    await expect(writing).rejects.toMatchObject({ code: 'protected' });
  });

  it('writes over a formula only when told to, and brings it back, where it can', async () => {
    const sheet = budgetSheet('项目', 3);
    const cells = { ...sheet.cells, C6: { value: '盟市级', formula: '="盟市"&"级"' } };
    const { host, see } = await makeHost({ sheets: [{ ...sheet, cells }] });
    const sheetId = await idOf(host, '项目');
    const before = (await see())[0];
    const write = { sheetId, row: 5, column: 2, before: '盟市级', after: '自治区级' };
    await expect(host.write([write])).rejects.toMatchObject({ code: 'unsupported', where: { cell: 'C6' } });
    const over = host.write([{ ...write, overFormula: true }]);
    if (!host.can.formulas) {
      await expect(over).rejects.toMatchObject({ code: 'unsupported', where: { cell: 'C6' } });
      expect((await see())[0]).toEqual(before);
      return;
    }
    const undo = await over;
    const written = (await see())[0];
    expect([written?.cells['C6'], written?.formulas['C6']]).toEqual(['自治区级', undefined]);
    const redo = await host.write(undo);
    expect((await see())[0]?.formulas).toEqual(before?.formulas);
    expect(redo).toMatchObject([{ row: 5, column: 2, after: '自治区级', overFormula: true }]);
  });

  it('goes to a cell and says where the officer is, where it can', async () => {
    const { host } = await open();
    const sheetId = await idOf(host, '项目');
    const area = { top: 5, left: 2, bottom: 5, right: 2 };
    if (host.can.reveal) await host.reveal(sheetId, area);
    else await expect(host.reveal(sheetId, area)).rejects.toMatchObject({ code: 'unsupported' });
    if (host.can.selection) expect(await host.selection()).toEqual({ sheetId, areas: [area] });
    else await expect(host.selection()).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('hands out the workbook where it can', async () => {
    const { host } = await open();
    if (host.can.save) expect((await host.save()).length).toBeGreaterThan(0);
    else await expect(host.save()).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('names its workbook or says that it cannot', async () => {
    const { host } = await open();
    const name = await host.workbookName();
    expect(name === null || name.length > 0).toBe(true);
  });

  it('lists the sheets it had, whatever was looked at before', async () => {
    const { host, see } = await open();
    await host.sheets();
    expect((await see()).map((sheet: SeenSheet) => sheet.name)).toEqual(['项目']);
  });
};
