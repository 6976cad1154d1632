import { openXlsx } from '../../../src/hosts/xlsx';
import type { Change } from '../../../src/workbook/host';
import { NOTE_TEXT, noteOn } from './support/changes';
import { differences, partsOf, partText } from './support/parts';
import {
  MAIN,
  REL,
  sheetOf,
  simpleWorkbook,
  type SimpleOptions,
  type SimpleSheet,
} from './support/simple-workbook';

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

const mark = async (bytes: Uint8Array, changes: readonly Change[]) => {
  const host = openXlsx(bytes, 'a.xlsx');
  const report = await host.apply(changes);
  return { report, file: await host.save(), notes: (await host.look('1')).notes };
};

const cleared = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = openXlsx(bytes, 'a.xlsx');
  await host.clear('everything');
  return host.save();
};

const rel = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;

const comments = (inner: string, authors = '<authors><author>甲</author></authors>'): string =>
  `<comments xmlns="${MAIN}">${authors}${inner}</comments>`;

const DRAWING =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const withParts = (sheet: Partial<SimpleSheet>, more: SimpleOptions['more']): Uint8Array =>
  simpleWorkbook([{ ...sheetOf(rows), ...sheet }], { more });

describe('a note', () => {
  it('is a comment with its box, and everything for it leaves with it', async () => {
    const original = simpleWorkbook([
      sheetOf(
        rows,
        '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><tableParts count="0"/>',
      ),
    ]);
    const { file, notes, report } = await mark(original, [noteOn('1', 0, 0), noteOn('1', 4, 3)]);
    expect(report.notes).toBe(2);
    expect(notes).toEqual([
      { row: 0, column: 0, text: NOTE_TEXT },
      { row: 4, column: 3, text: NOTE_TEXT },
    ]);
    expect(partText(file, 'xl/worksheets/sheet1.xml')).toMatch(
      /footer="0"\/><legacyDrawing [^>]*r:id="rIdSq\d"\/><tableParts/,
    );
    expect(partText(file, 'xl/drawings/vmlDrawing1.vml').match(/<x:Row>\d+<\/x:Row><x:Column>\d+/g)).toEqual([
      '<x:Row>0</x:Row><x:Column>0',
      '<x:Row>4</x:Row><x:Column>3',
    ]);
    expect(differences(original, await cleared(file))).toEqual([]);
  });

  it('is skipped where the cell has one, twice on one cell, and on a protected sheet', async () => {
    const original = withParts(
      { rels: rel('a', 'comments', '../comments1.xml') },
      {
        'xl/comments1.xml': comments(
          '<commentList><comment ref="B2" authorId="0"><text><t>我的</t></text></comment></commentList>',
        ),
      },
    );
    const { report, notes } = await mark(original, [noteOn('1', 1, 1), noteOn('1', 2, 1), noteOn('1', 2, 1)]);
    expect(report.skipped.map(({ reason }) => reason)).toEqual(['has-note', 'has-note']);
    expect(notes.map(({ text }) => text)).toEqual(['我的', NOTE_TEXT]);
    const locked = simpleWorkbook([sheetOf(rows, '<sheetProtection sheet="1"/>')]);
    expect((await mark(locked, [noteOn('1', 1, 1)])).report.skipped[0]!.reason).toBe('protected');
  });

  it('never stands on a threaded comment', async () => {
    const original = withParts(
      {
        rels: `<Relationship Id="t" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/>`,
      },
      {
        'xl/threadedComments/t1.xml':
          '<ThreadedComments xmlns="x"><threadedComment ref="C3" id="{1}"><text>问</text></threadedComment></ThreadedComments>',
      },
    );
    const { report } = await mark(original, [noteOn('1', 2, 2)]);
    expect(report.skipped[0]!.reason).toBe('has-note');
  });

  it('is not put on a sheet whose drawing has been lost', async () => {
    const sheet = { ...sheetOf(rows, '<legacyDrawing r:id="v"/>') };
    const { report, file } = await mark(simpleWorkbook([sheet]), [noteOn('1', 0, 0)]);
    expect(report.skipped[0]!.reason).toBe('no-notes');
    expect(differences(simpleWorkbook([sheet]), file)).toEqual([]);
  });

  it('keeps markup, line ends and odd characters of its text', async () => {
    const text = '行一\r\n<b>&amp;</b>\u0001 _x0041_ 😀\n[shiquan:unlisted]';
    const { notes } = await mark(simpleWorkbook([sheetOf(rows)]), [noteOn('1', 0, 0, text)]);
    expect(notes[0]!.text).toBe(text);
  });
});

describe('parts for notes that are there already come back exactly', () => {
  const shape =
    '<v:shape id="_x0000_s1025" type="#_x0000_t201"><x:ClientData ObjectType="Drop"><x:Anchor>1</x:Anchor></x:ClientData></v:shape>';
  const vmlRel = rel('v', 'vmlDrawing', '../drawings/vmlDrawing7.vml');
  const legacy = { xml: `<sheetData>${rows}</sheetData><legacyDrawing r:id="v"/>` };
  const none = comments('<commentList/>');

  it.each<[string, Partial<SimpleSheet>, SimpleOptions['more']]>([
    [
      'a drawing with a form control',
      { ...legacy, rels: vmlRel },
      { 'xl/drawings/vmlDrawing7.vml': `<xml ${DRAWING}>${shape}<br>\n</xml>` },
    ],
    [
      'an empty drawing',
      { ...legacy, rels: vmlRel },
      { 'xl/drawings/vmlDrawing7.vml': `<xml ${DRAWING}></xml>` },
    ],
    [
      'a drawing in another encoding',
      { ...legacy, rels: vmlRel },
      {
        'xl/drawings/vmlDrawing7.vml': Uint8Array.from(
          Buffer.from(`<xml ${DRAWING}>${shape}\xb1\xb8\xd7\xa2</xml>`, 'latin1'),
        ),
      },
    ],
    [
      'a drawing of headers only',
      { xml: `<sheetData>${rows}</sheetData><legacyDrawingHF r:id="v"/>`, rels: vmlRel },
      { 'xl/drawings/vmlDrawing7.vml': `<xml ${DRAWING}>${shape}</xml>` },
    ],
    [
      'an empty list of comments',
      { rels: rel('a', 'comments', '../comments1.xml') },
      { 'xl/comments1.xml': none },
    ],
    [
      'comments without authors',
      { rels: rel('a', 'comments', '../comments1.xml') },
      { 'xl/comments1.xml': comments('<commentList></commentList>', '') },
    ],
    ['an empty relationships part', { rels: '' }, {}],
    [
      'relationships of one tag',
      {},
      {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships" />',
      },
    ],
  ])('%s', async (_, sheet, more) => {
    const original = withParts(sheet, more);
    const { file, report, notes } = await mark(original, [noteOn('1', 0, 0), noteOn('1', 9, 0)]);
    expect([report.notes, notes.length]).toEqual([2, 2]);
    expect(differences(original, await cleared(file))).toEqual([]);
  });
});

describe('after another program has saved the workbook', () => {
  const resaved = async (change: (text: string) => string): Promise<Uint8Array> => {
    const { file } = await mark(simpleWorkbook([sheetOf(rows)]), [noteOn('1', 0, 0)]);
    const parts = partsOf(file);
    const respelled: Record<string, Uint8Array> = {};
    for (const [name, text] of Object.entries(parts)) {
      const plain = text.replace(/<!--[\s\S]*?-->/g, '').replace(/ alt="[^"]*"/g, '');
      respelled[name] = Uint8Array.from(Buffer.from(change(plain), 'latin1'));
    }
    return simpleWorkbook([sheetOf(rows)], { more: respelled });
  };

  it('nothing of our notes is left', async () => {
    const names = Object.keys(partsOf(await cleared(await resaved((text) => text))));
    expect(names.filter((name) => /comments|vml/.test(name))).toEqual([]);
  });

  it("the user's own note beside ours stays", async () => {
    const own = Buffer.from('<comment ref="B9" authorId="0"><text><t>我的</t></text></comment>').toString(
      'latin1',
    );
    const file = await cleared(
      await resaved((text) => text.replace('</commentList>', `${own}</commentList>`)),
    );
    expect((await openXlsx(file, 'a.xlsx').look('1')).notes).toEqual([{ row: 8, column: 1, text: '我的' }]);
  });
});
