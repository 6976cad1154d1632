import { inflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { openXlsx } from '../../../src/hosts/xlsx';
import { HostError, type HostErrorCode } from '../../../src/workbook/host';
import { sheetOf, simpleParts, simpleWorkbook } from './support/simple-workbook';
import { buildZip, packageOf, type BuildEntry } from './support/zip-builder';

const parts = () => simpleParts([sheetOf('<row><c><v>1</v></c></row>')]);

const entries = (): BuildEntry[] => Object.entries(parts()).map(([name, data]) => ({ name, data }));

const refusal = (bytes: Uint8Array): HostError => {
  try {
    openXlsx(bytes, '预算.xlsx');
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error('opened');
};

const refused = async (bytes: Uint8Array): Promise<HostErrorCode> => {
  try {
    const host = openXlsx(bytes, '预算.xlsx');
    for (const sheet of await host.sheets()) await host.read(sheet.id);
  } catch (error) {
    if (error instanceof HostError && error.where.file === '预算.xlsx') return error.code;
    throw error;
  }
  throw new Error('read');
};

const compound = (name: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  ['Root Entry', name].forEach((entry, i) => {
    const at = 1024 + i * 128;
    for (let c = 0; c < entry.length; c++) view.setUint16(at + c * 2, entry.charCodeAt(c), true);
    view.setUint16(at + 64, entry.length * 2 + 2, true);
  });
  return bytes;
};

const stub = (): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set(compound('').subarray(0, 8));
  return bytes;
};

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('files that are no workbook', () => {
  it.each<[string, Uint8Array, HostErrorCode]>([
    ['nothing at all', new Uint8Array(0), 'empty-file'],
    ['text', text('这不是工作簿。\n'), 'not-a-workbook'],
    ['a web page', text('<html><table></table></html>'), 'not-a-workbook'],
    ['an .xls', compound('Workbook'), 'xls'],
    ['an old .xls', compound('Book'), 'xls'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'encrypted'],
    ['another compound file', compound('WordDocument'), 'not-a-workbook'],
    ['a compound file that cannot be read', compound('').slice(0, 600), 'damaged'],
    ['the beginning of a compound file and nothing else', stub(), 'damaged'],
    ['a zip of something else', packageOf({ 'a.txt': 'a' }), 'not-a-workbook'],
    [
      'a document',
      packageOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
      'not-a-workbook',
    ],
    [
      'a spreadsheet of another format',
      packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, { stored: true }),
      'unsupported',
    ],
    [
      'a binary workbook',
      packageOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
      'unsupported',
    ],
    ['a signed workbook', packageOf({ ...parts(), '_xmlsignatures/origin.sigs': '' }), 'signed'],
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes)).toMatchObject({ code, where: { file: '预算.xlsx' } });
  });
});

describe('damaged and hostile workbooks', () => {
  const good = packageOf(parts());

  it('says so at every point where the file may break off', () => {
    for (let size = 1; size < good.length; size += 37) {
      expect(['damaged', 'not-a-workbook']).toContain(refusal(good.slice(0, size)).code);
    }
  });

  it('finds a flipped bit in a part by its checksum', async () => {
    const broken = packageOf(parts(), { stored: true });
    const at = Buffer.from(broken).indexOf('<sheetData>');
    broken[at + 1] = 'S'.charCodeAt(0);
    expect(await refused(broken)).toBe('damaged');
  });

  it.each<[string, Partial<BuildEntry>, HostErrorCode]>([
    ['a bomb by its ratio', { size: 400e6 }, 'too-big'],
    ['a part over the limit', { size: 2e9 }, 'too-big'],
    [
      'a part that unpacks to more than it says',
      { data: `<worksheet>${' '.repeat(200_000)}</worksheet>`, size: 1000 },
      'damaged',
    ],
    ['an unknown compression', { method: 14 }, 'damaged'],
    ['zip encryption', { flags: 1 }, 'encrypted'],
    ['a path that leaves the package', { name: 'xl/../../etc/passwd' }, 'damaged'],
  ])('%s', async (_, change, code) => {
    const list = entries().map((entry) =>
      entry.name.includes('sheet1.xml') ? { ...entry, ...change } : entry,
    );
    expect(await refused(buildZip(list))).toBe(code);
  });

  it('refuses one name twice, also in another case', async () => {
    expect(await refused(buildZip([...entries(), entries()[0]!]))).toBe('damaged');
    expect(await refused(buildZip([...entries(), { name: 'XL/Workbook.xml', data: '' }]))).toBe('damaged');
  });

  it('bounds the sum of unpacked sizes', async () => {
    const blocks = Array.from({ length: 5 }, (_, i) => ({
      name: `xl/media/${i}.bin`,
      data: new Uint8Array(3e6),
      size: 6e8,
    }));
    expect(await refused(buildZip([...entries(), ...blocks]))).toBe('too-big');
  });

  it.each(['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels'])(
    'refuses a DOCTYPE in %s',
    async (name) => {
      const all = parts();
      all[name] =
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${String(all[name])}`;
      expect(await refused(packageOf(all))).toBe('unsafe-xml');
    },
  );

  it('refuses a DOCTYPE in the shared strings and unknown entities in a cell', async () => {
    const strings = '<!DOCTYPE sst><si><t>a</t></si>';
    expect(await refused(simpleWorkbook([sheetOf('')], { strings }))).toBe('unsafe-xml');
    const cell = sheetOf('<row><c t="inlineStr"><is><t>&e;</t></is></c></row>');
    expect(await refused(simpleWorkbook([cell]))).toBe('damaged');
  });

  it('tells a workbook without sheets from one that lost some', async () => {
    const rest = parts();
    delete rest['xl/worksheets/sheet1.xml'];
    expect(await refused(packageOf(rest))).toBe('no-sheet');
    const two = simpleParts([sheetOf(''), sheetOf('')]);
    delete two['xl/worksheets/sheet2.xml'];
    expect(refusal(packageOf(two))).toMatchObject({
      code: 'damaged',
      where: { part: 'xl/worksheets/sheet2.xml' },
    });
    expect(await refused(simpleWorkbook([]))).toBe('no-sheet');
  });

  it.each(['<row><c><v>1</v>', '<row><c t="inlineStr"><is><t>a', '<row r="1"><c r="A1" t="s'])(
    'says that cells end early: %s',
    async (rows) => {
      const all = parts();
      all['xl/worksheets/sheet1.xml'] = `<worksheet><sheetData>${rows}`;
      expect(await refused(packageOf(all))).toBe('damaged');
    },
  );

  it('refuses rows and columns that no sheet has', async () => {
    expect(await refused(simpleWorkbook([sheetOf('<row r="1048577"><c><v>1</v></c></row>')]))).toBe(
      'damaged',
    );
    expect(await refused(simpleWorkbook([sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>')]))).toBe(
      'damaged',
    );
  });

  it('reads what other programs make of zips', async () => {
    for (const bytes of [
      packageOf(parts(), { descriptor: true }),
      packageOf(parts(), { zip64: true }),
      packageOf(parts(), { stored: true }),
    ]) {
      const host = openXlsx(bytes, 'a.xlsx');
      expect((await host.read('1')).values).toEqual([[1]]);
    }
  });

  it('takes part names with backslashes and in another case', async () => {
    const renamed = entries().map((entry) => ({
      ...entry,
      name: entry.name.replace('xl/worksheets/sheet1.xml', 'xl\\Worksheets\\Sheet1.xml'),
    }));
    const host = openXlsx(buildZip(renamed), 'a.xlsx');
    expect((await host.read('1')).values).toEqual([[1]]);
  });

  it('takes a stray cell in the last corner without filling the sheet', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row>' +
      Array.from({ length: 3000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>2</v></c></row>`).join(
        '',
      ) +
      '<row r="1048576"><c r="XFD1048576"><v>3</v></c></row>';
    const host = openXlsx(simpleWorkbook([sheetOf(rows)]), 'a.xlsx');
    const { values } = await host.read('1');
    expect([values.length, values[1]![0], values[1_048_575]![16_383]]).toEqual([1_048_576, 2, 3]);
  });

  it('unpacks no more than the injected inflate is told', async () => {
    const asked: number[] = [];
    const host = openXlsx(good, 'a.xlsx', {
      inflate: (data, size) => {
        asked.push(size);
        return new Uint8Array(inflateRawSync(data));
      },
      deflate: (data) => deflateSync(data),
    });
    await host.read('1');
    expect(asked.every((size) => size > 0 && size < 5000)).toBe(true);
  });
});
