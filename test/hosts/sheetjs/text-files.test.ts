/** CSV in its dialects and encodings, and what its texts stand for. */
import fc from 'fast-check';
import { readCsv } from '../../../src/hosts/sheetjs/csv';
import { decodeText } from '../../../src/hosts/sheetjs/decode-text';
import { valueOfText } from '../../../src/hosts/sheetjs/text-value';
import { bytesOf, open, valuesOf } from './reading';

describe('what a text stands for', () => {
  test.each([
    ['12.5', 12.5],
    ['-3', -3],
    ['1,234,567.80', 1234567.8],
    ['0', 0],
    ['', null],
    [' \u00a0 ', null],
    ['#REF!', { error: '#REF!' }],
  ])('%j is a value', (text, value) => expect(valueOfText(text)).toEqual(value));

  test.each([
    '00123',
    '1,23',
    '+5',
    '1e5',
    '2025-01',
    '3/4',
    '12%',
    '150102199001011234',
    '约50',
    '=SUM(A1)',
    '  缩进',
  ])('%j stays a text', (text) => expect(valueOfText(text)).toBe(text));

  test('a text that the file calls one stays one', () => expect(valueOfText('123', true)).toBe('123'));
});

describe('dialects', () => {
  test('quotes, line breaks in fields, empty fields, either line end', async () => {
    expect(await valuesOf('项目,金额\r\n"甲,""乙""\n丙",12.5\r\n,7\r\n')).toEqual([
      ['项目', '金额'],
      ['甲,"乙"\n丙', 12.5],
      [null, 7],
    ]);
  });

  test.each([
    ['tabs', '项目\t金额\n甲,乙\t5'],
    ['semicolons', '项目;金额\n甲,乙;5'],
    ['what its first line says', 'sep=|\n项目|金额\n甲,乙|5'],
  ])('%s', (_, text) => {
    const rows = readCsv(text).sheets[0]?.rows;
    expect(rows?.get(1)?.map(({ value }) => value)).toEqual(['甲,乙', 5]);
  });

  test('a text made to keep its zeros', () =>
    expect(readCsv('="00123",5\n1,2').sheets[0]?.rows.get(0)?.[0]?.value).toBe('00123'));

  test('any fields come back from text with quotes', () => {
    const field = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\t', '项', 'a', '1') });
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(','))
            .join('\r\n');
          const found = readCsv(`sep=,\n${text}`).sheets[0]?.rows;
          rows.forEach((row, r) =>
            row.forEach((one, c) => {
              const value = found?.get(r)?.find(({ column }) => column === c)?.value ?? null;
              expect(value).toEqual(valueOfText(one));
            }),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('encodings', () => {
  const text = '项目名称,金额\n专利导航,5\n';
  const gb18030 = Uint8Array.from([
    0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x35, 0x0a, 0xd7, 0xa8, 0xc0, 0xfb, 0x2c, 0x36,
  ]);
  const utf16 = (little: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, little);
    for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
    return bytes;
  };

  test('UTF-8 with and without its mark', () => {
    expect(decodeText(bytesOf(text))).toBe(text);
    expect(decodeText(bytesOf(`\ufeff${text}`))).toBe(text);
  });
  test('UTF-16 either way round', () =>
    expect([decodeText(utf16(true)), decodeText(utf16(false))]).toEqual([text, text]));
  test('GB18030', async () =>
    expect(await valuesOf(gb18030)).toEqual([
      ['项目', 5],
      ['专利', 6],
    ]));
  test('a wrong declaration does no harm', () =>
    expect(decodeText(bytesOf('<?xml version="1.0" encoding="GB2312"?><a>项目</a>'))).toContain('项目'));
});

test('a .csv is opened to a new .xlsx and says so', async () => {
  const host = await open('项目,金额\n甲,1\n乙,2\n', '预算.csv');
  expect(host.convertedFrom).toBe('csv');
  expect(await host.workbookName()).toBe('预算.csv');
  expect((await host.save()).slice(0, 2)).toEqual(bytesOf('PK'));
});
