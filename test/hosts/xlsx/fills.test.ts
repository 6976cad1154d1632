import { openXlsx } from '../../../src/hosts/xlsx';
import type { Change } from '../../../src/workbook/host';
import { fillTag } from '../../../src/workbook/mark-tag';
import { COLORS, fillOn } from './support/changes';
import { differences, partText } from './support/parts';
import { sheetOf, simpleWorkbook, STYLES, type SimpleOptions } from './support/simple-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';

const mark = async (bytes: Uint8Array, changes: readonly Change[]) => {
  const host = openXlsx(bytes, 'a.xlsx');
  const report = await host.apply(changes);
  return { report, file: await host.save() };
};

const cleared = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = openXlsx(bytes, 'a.xlsx');
  await host.clear('everything');
  return host.save();
};

const rules = (file: Uint8Array): { sqref: string; formula: string; priority: number; dxf: number }[] => {
  const pattern =
    /<conditionalFormatting sqref="([^"]*)"><cfRule type="expression" dxfId="(\d+)" priority="(\d+)"><formula>([^<]*)/g;
  return Array.from(partText(file, SHEET).matchAll(pattern), (match) => ({
    sqref: match[1]!,
    formula: match[4]!
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>'),
    priority: Number(match[3]),
    dxf: Number(match[2]),
  }));
};

const priorities = (file: Uint8Array): number[] =>
  Array.from(partText(file, SHEET).matchAll(/priority="(-?\d+)"/g), (match) => Number(match[1]));

const rows = '<row r="7"><c r="C7" t="inlineStr"><is><t>项目</t></is></c></row>';
const book = (behind = '', options: SimpleOptions = {}) => simpleWorkbook([sheetOf(rows, behind)], options);

describe('a fill', () => {
  it('is a conditional format with the formula word for word and the colour as a differential format', async () => {
    const { file, report } = await mark(book(), [fillOn('1', [[6, 2]], '引号"与<&>')]);
    expect(report).toMatchObject({ fills: 1, notes: 0, sheets: 0, skipped: [] });
    expect(rules(file)).toEqual([
      { sqref: 'C7', formula: '($C7="引号""与<&amp;>")*("shiquan:error"<>"")', priority: 1, dxf: 0 },
    ]);
    expect(partText(file, 'xl/styles.xml')).toContain('<bgColor rgb="FFF8CBAD"/>');
    expect(differences(book(), await cleared(file))).toEqual([]);
  });

  it('shares one rule with those of the same formula and colour, and one format with those of its colour', async () => {
    const { file } = await mark(book(), [
      fillOn('1', [[6, 2]]),
      fillOn(
        '1',
        [
          [8, 2],
          [7, 2],
        ].sort() as [number, number][],
      ),
      fillOn('1', [[20, 2]], '别的', 'error'),
      fillOn('1', [[21, 2]], '别的', 'info'),
    ]);
    expect(rules(file).map(({ sqref, dxf, priority }) => [sqref, dxf, priority])).toEqual([
      ['C7:C9', 0, 1],
      ['C21', 0, 2],
      ['C22', 1, 3],
    ]);
  });

  it('parts ranges whose leftmost corner stands below the topmost: programs differ in what a rule is relative to', async () => {
    const change: Change = {
      kind: 'fill',
      sheetId: '1',
      color: COLORS.error,
      formula: `($C7="项目")*${fillTag('error')}`,
      areas: [
        { top: 6, left: 5, bottom: 6, right: 5 },
        { top: 8, left: 1, bottom: 8, right: 1 },
        { top: 9, left: 7, bottom: 9, right: 7 },
      ],
    };
    const { file } = await mark(book(), [change]);
    expect(rules(file)).toMatchObject([
      { sqref: 'F7 H10', formula: expect.stringContaining('($C7="项目")') },
      { sqref: 'B9', formula: expect.stringContaining('($C9="项目")') },
    ]);
  });

  it('keeps thousands of ranges in rules that programs take', async () => {
    const cells = Array.from({ length: 3000 }, (_, i) => [i * 2 + 6, 2] as const);
    const { file } = await mark(book(), [fillOn('1', cells)]);
    const found = rules(file);
    expect(found.length).toBeGreaterThan(1);
    expect(Math.max(...found.map(({ sqref }) => sqref.length))).toBeLessThanOrEqual(8192);
    expect(found.reduce((sum, { sqref }) => sum + sqref.split(' ').length, 0)).toBe(3000);
    for (const { sqref, formula } of found) expect(formula).toContain(`($C${/\d+/.exec(sqref)![0]}=`);
  });

  it('is not put on a protected sheet, a sheet that is gone, or a sheet of ours', async () => {
    const changes = [fillOn('1', [[6, 2]]), fillOn('9', [[6, 2]])];
    const { report, file } = await mark(book('<sheetProtection sheet="1"/>'), changes);
    expect(report.skipped.map(({ reason }) => reason)).toEqual(['protected', 'sheet-gone']);
    expect(differences(book('<sheetProtection sheet="1"/>'), file)).toEqual([]);
  });

  it('is refused as a whole list where one change is not ours to make', async () => {
    const host = openXlsx(book(), 'a.xlsx');
    const bad = { ...fillOn('1', [[6, 2]]), formula: '1' } as Change;
    await expect(host.apply([fillOn('1', [[6, 2]]), bad])).rejects.toMatchObject({ code: 'unsupported' });
    expect(differences(book(), await host.save())).toEqual([]);
  });
});

const theirs = (priority: number, more = ''): string =>
  `<conditionalFormatting${more} sqref="C1:C9"><cfRule type="cellIs" dxfId="0" priority="${priority}" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting>`;

const withDxfs = (dxfs: string): SimpleOptions => ({
  styles: STYLES.replace('</styleSheet>', `${dxfs}</styleSheet>`),
});

const ONE_DXF = withDxfs('<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>');

describe("the user's conditional formats", () => {
  it('come behind ours and go back to where they were', async () => {
    const original = book(theirs(1) + theirs(4), ONE_DXF);
    const { file } = await mark(original, [fillOn('1', [[6, 2]]), fillOn('1', [[6, 3]], '二')]);
    expect(priorities(file)).toEqual([1, 2, 3, 6]);
    expect(rules(file).map(({ dxf }) => dxf)).toEqual([1, 1]);
    expect(differences(original, await cleared(file))).toEqual([]);
  });

  it('keep odd priorities', async () => {
    const original = book(theirs(0) + theirs(-2) + theirs(1), ONE_DXF);
    const { file } = await mark(original, [fillOn('1', [[6, 2]])]);
    expect(priorities(file)).toEqual([1, 0, -2, 2]);
    expect(differences(original, await cleared(file))).toEqual([]);
  });

  it('of a pivot table do not move, since the table knows them by their number', async () => {
    const original = book(theirs(3, ' pivot="1"') + theirs(5), ONE_DXF);
    const { file } = await mark(original, [fillOn('1', [[6, 2]])]);
    expect(priorities(file)).toEqual([6, 3, 5]);
    expect(differences(original, await cleared(file))).toEqual([]);
  });

  it('stay when another program has put ours among them', async () => {
    const ours = `<cfRule type="expression" dxfId="0" priority="2"><formula>($C1="x")*("shiquan:info"&lt;&gt;"")</formula></cfRule>`;
    const own = '<cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>1</formula></cfRule>';
    const mixed = `<conditionalFormatting sqref="C1">${own}${ours}</conditionalFormatting>${theirs(3)}`;
    const file = await cleared(book(mixed, ONE_DXF));
    expect(partText(file, SHEET)).toContain(
      `<conditionalFormatting sqref="C1">${own}</conditionalFormatting>${theirs(2)}`,
    );
  });
});

describe('the styles part comes back exactly', () => {
  it.each<[string, SimpleOptions]>([
    ['without differential formats', {}],
    ['with an empty list', withDxfs('<dxfs count="0"/>')],
    ['with an empty list of two tags', withDxfs('<dxfs count="0"></dxfs>')],
    ['with an odd empty list', withDxfs('<dxfs />')],
    ['with a count that is wrong', withDxfs('<dxfs count="7"><dxf/></dxfs>')],
    ['with what comes behind', withDxfs('<tableStyles count="0"/><extLst/>')],
    [
      'as nothing but a root',
      {
        styles: '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'.replace(
          '/>',
          '></styleSheet>',
        ),
      },
    ],
    ['missing', { styles: null }],
  ])('%s', async (_, options) => {
    const original = book('', options);
    const { file } = await mark(original, [fillOn('1', [[6, 2]])]);
    expect(rules(file)).toHaveLength(1);
    expect(differences(original, await cleared(file))).toEqual([]);
  });

  it('keeps a format of ours that a rule of the user has come to use', async () => {
    const { file } = await mark(book('', ONE_DXF), [fillOn('1', [[6, 2]])]);
    const reused = partText(file, SHEET)
      .replace('</worksheet>', '')
      .concat(theirs(9).replace('dxfId="0"', 'dxfId="1"'), '</worksheet>');
    const again = simpleWorkbook([sheetOf('')], {
      styles: partText(file, 'xl/styles.xml'),
      more: { [SHEET]: reused },
    });
    expect(partText(await cleared(again), 'xl/styles.xml')).toContain('FFF8CBAD');
  });
});
