import { openXlsx } from '../../../src/hosts/xlsx';
import type { Change } from '../../../src/workbook/host';
import { summarySheet } from './support/changes';
import { differences, partsOf, partText } from './support/parts';
import { sheetOf, simpleWorkbook, type SimpleOptions, type SimpleSheet } from './support/simple-workbook';

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const user = (name: string): SimpleSheet => ({ ...sheetOf(rows), name });

const sheetChange = (name?: string): Change => ({ kind: 'sheet', sheet: summarySheet(name) });

const withSheet = async (bytes: Uint8Array, changes: readonly Change[] = [sheetChange()]) => {
  const host = openXlsx(bytes, 'a.xlsx');
  const report = await host.apply(changes);
  return { host, report, file: await host.save() };
};

const cleared = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = openXlsx(bytes, 'a.xlsx');
  await host.clear('everything');
  return host.save();
};

const workbook = (file: Uint8Array): string => partText(file, 'xl/workbook.xml');

describe('a sheet of ours', () => {
  it('holds what it was given, as text, number and share, behind the sheets of the user', async () => {
    const { host, report } = await withSheet(simpleWorkbook([user('表')]));
    expect(report.sheets).toBe(1);
    const [, ours] = await host.sheets();
    expect(ours).toMatchObject({ name: '事权审核汇总', visibility: 'visible', ours: 'summary' });
    const data = await host.read(ours!.id);
    expect(data.values.slice(3)).toEqual([
      ['=SUM(A1)', 3, 12.5],
      ['+1-@', null, 0.5],
      ['B7', '合计', 12.5],
    ]);
    expect(data).toMatchObject({ hiddenRows: [0], merges: [{ top: 1, left: 0, bottom: 1, right: 2 }] });
  });

  it('holds no formula, whatever its texts begin with', async () => {
    const { file } = await withSheet(simpleWorkbook([user('表')]));
    const xml = partText(file, 'xl/worksheets/sheet2.xml');
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('t="inlineStr"><is><t>=SUM(A1)</t></is>');
    expect(partText(file, 'xl/styles.xml').match(/quotePrefix="1"/g)).toHaveLength(1);
  });

  it('prints on A4 with its header on each page, page numbers, links and a chart', async () => {
    const { file } = await withSheet(simpleWorkbook([user('表')]));
    const xml = partText(file, 'xl/worksheets/sheet2.xml');
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(xml).toContain(
      'topLeftCell="A2" workbookViewId="0"><pane ySplit="2" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
    );
    expect(xml).toContain(`<hyperlink ref="A6" location="'表'!B7"/>`);
    expect(workbook(file)).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'事权审核汇总'!$3:$3</definedName>`,
    );
    expect(partText(file, 'xl/charts/chart1.xml')).toContain(`<c:f>'事权审核汇总'!$C$4:$C$5</c:f>`);
  });

  it('takes another name where its own is taken', async () => {
    const { host } = await withSheet(simpleWorkbook([user('事权审核汇总'), user('A')]), [
      sheetChange(),
      sheetChange("a'[1]:"),
    ]);
    const names = (await host.sheets()).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['事权审核汇总', 'A']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    expect(names.slice(2).every((name) => !/[[\]:*?/\\]/.test(name) && name.length <= 31)).toBe(true);
  });

  it('is refused where the structure is protected, and so is the store', async () => {
    const original = simpleWorkbook([user('表')], {
      workbook: { before: '<workbookProtection lockStructure="1"/>' },
    });
    const { host, report, file } = await withSheet(original);
    expect(report.skipped.map(({ reason }) => reason)).toEqual(['structure-protected']);
    expect(differences(original, file)).toEqual([]);
    await expect(host.saveStore('x')).rejects.toMatchObject({ code: 'protected' });
  });
});

describe('the workbook part comes back exactly', () => {
  const name = '<definedName name="甲" localSheetId="1">B!$A$1</definedName>';
  it.each<[string, SimpleOptions]>([
    ['without names', {}],
    ['with names', { workbook: { after: `<definedNames>${name}</definedNames><calcPr calcId="1"/>` } }],
    ['with an empty list of names', { workbook: { after: '<definedNames/><calcPr calcId="1"/>' } }],
    [
      'with a window on the last sheet',
      { workbook: { before: '<bookViews><workbookView activeTab="1"/></bookViews>' } },
    ],
    ['without styles', { styles: null }],
  ])('%s', async (_, options) => {
    const original = simpleWorkbook([user('A'), user('B')], options);
    const { host, file } = await withSheet(original);
    await host.saveStore('决定');
    expect(workbook(file)).toContain(
      '<sheet name="B" sheetId="2" r:id="rId2"/><sheet name="事权审核汇总" sheetId="3"',
    );
    expect(differences(original, await cleared(await host.save()))).toEqual([]);
  });

  it('keeps names right where someone has moved our sheet to the front and looked at it', async () => {
    const { file } = await withSheet(
      simpleWorkbook([user('A'), user('B')], {
        workbook: {
          before: '<bookViews><workbookView activeTab="0" firstSheet="2"/></bookViews>',
          after: `<definedNames>${name}</definedNames>`,
        },
      }),
    );
    const entries = workbook(file).match(/<sheet [^>]*>/g)!;
    const moved = workbook(file)
      .replace(entries.join(''), [entries[2], entries[0], entries[1]].join(''))
      .replace(/<!--.*?-->/g, '')
      .replace(/localSheetId="1">B/, 'localSheetId="2">B')
      .replace(/localSheetId="2">'事/, `localSheetId="0">'事`);
    const parts: Record<string, Uint8Array> = {};
    for (const [part, text] of Object.entries(partsOf(file)))
      parts[part] = Uint8Array.from(Buffer.from(text, 'latin1'));
    const after = await cleared(
      simpleWorkbook([user('A'), user('B')], { more: { ...parts, 'xl/workbook.xml': moved } }),
    );
    expect(workbook(after)).toContain('<workbookView activeTab="0" firstSheet="1"/>');
    expect(workbook(after)).toContain(name);
    expect(workbook(after)).not.toContain('Print_Titles');
  });
});

describe('the store', () => {
  it('keeps long texts of any characters, very hidden, and can be written again', async () => {
    const text = `=1+1\r\n${'决定😀'.repeat(30_000)}\u0001`;
    const original = simpleWorkbook([user('表')]);
    const host = openXlsx(original, 'a.xlsx');
    expect(await host.loadStore()).toBeNull();
    await host.saveStore('旧');
    await host.saveStore(text);
    const again = openXlsx(await host.save(), 'a.xlsx');
    expect(await again.loadStore()).toBe(text);
    expect((await again.sheets())[1]).toMatchObject({ visibility: 'veryHidden', ours: 'store' });
    expect(partText(await host.save(), 'xl/worksheets/sheet2.xml')).not.toMatch(/<t[^>]*>[^<]{32768}/);
    expect(differences(original, await cleared(await host.save()))).toEqual([]);
  });

  it('is put away again where another program has shown it', async () => {
    const host = openXlsx(simpleWorkbook([user('表')]), 'a.xlsx');
    await host.saveStore('一');
    const parts: Record<string, Uint8Array> = {};
    for (const [part, text] of Object.entries(partsOf(await host.save())))
      parts[part] = Uint8Array.from(
        Buffer.from(text.replace('state="veryHidden"', 'state="hidden"'), 'latin1'),
      );
    const shown = openXlsx(simpleWorkbook([user('表')], { more: parts }), 'a.xlsx');
    expect(await shown.loadStore()).toBe('一');
    await shown.saveStore('二');
    expect((await shown.sheets()).map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden']);
    expect(await shown.loadStore()).toBe('二');
  });
});
