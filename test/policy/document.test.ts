import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { compilePolicies } from '../../src/policy/compile';
import { LARGEST_FILE, readDocument } from '../../src/policy/document';
import type { PolicyError } from '../../src/policy/errors';

const TEXT =
  '甲省乙领域省与市县财政事权和支出责任划分改革方案\n一、主要内容\n（一）丙\n将丁建设，确认为省级财政事权，由省级承担支出责任。\n';

/** GB18030 bytes of TEXT; no encoder for it comes with Node. */
const GB18030 = Buffer.from(
  'vNfKodLSwezT8sqh0+vK0M/YssbV/srCyKi6zdans/bU8MjOu6631rjEuO+3vbC4CtK7oaLW99KqxNrI3QqjqNK7o6mx+wq9q7ahvajJ6KOsyLfIz86qyqG8trLG1f7KwsiooaMK',
  'base64',
);

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

const refused = async (bytes: Uint8Array, name: string): Promise<string> => {
  const error = await readDocument(bytes, name).then(
    () => null,
    (reason: PolicyError) => reason,
  );
  return error === null ? 'read' : error.code;
};

describe('text files', () => {
  it('reads UTF-8 with and without a mark', async () => {
    expect(await readDocument(strToU8(TEXT), 'a.txt')).toBe(TEXT);
    expect(await readDocument(strToU8(`\ufeff${TEXT}`), 'a.txt')).toBe(TEXT);
  });

  it('reads UTF-16 of both orders', async () => {
    expect(await readDocument(utf16(TEXT, false), 'a.txt')).toBe(TEXT);
    expect(await readDocument(utf16(TEXT, true), 'a.txt')).toBe(TEXT);
  });

  it('tells GB18030 where it is no UTF-8', async () => {
    expect(
      (await readDocument(new Uint8Array(GB18030), 'a.txt')).startsWith('甲省乙领域省与市县财政事权'),
    ).toBe(true);
  });

  it.each([
    ['empty', new Uint8Array(0), 'a.txt'],
    ['empty', strToU8(' \n\t '), 'a.txt'],
    ['too-big', new Uint8Array(LARGEST_FILE + 1), 'a.txt'],
    ['too-big', new Uint8Array(6_000_000).fill(65), 'a.txt'],
    ['unsupported', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.doc'],
    ['unsupported', strToU8('{\\rtf1 x}'), 'a.rtf'],
    ['unreadable', new Uint8Array([0xff, 0x81, 0x00, 0xfe, 0x80, 0xff]), 'a.txt'],
    ['unreadable', strToU8('no zip'), 'a.docx'],
    ['unreadable', strToU8('no pdf'), 'a.pdf'],
  ])('refuses: %s', async (code, bytes, name) => {
    expect(await refused(bytes, name)).toBe(code);
  });
});

const mark = (reference: string, level: number) => ({ numbering: { reference, level } });

const docxOf = async (): Promise<Uint8Array> => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = (...cells: string[]) => new TableRow({ children: cells.map(cell) });
  const levels = [
    { level: 0, format: 'chineseCounting' as const, text: '%1、' },
    { level: 1, format: 'chineseCounting' as const, text: '（%2）' },
    { level: 2, format: 'decimal' as const, text: '%3.' },
  ];
  const document = new Document({
    numbering: { config: [{ reference: 'g', levels }] },
    sections: [
      {
        children: [
          new Paragraph('甲市乙领域市与区县财政事权和支出责任划分改革方案'),
          new Paragraph({ text: '总体要求', ...mark('g', 0) }),
          new Paragraph({ text: '主要内容', ...mark('g', 0) }),
          new Paragraph({ text: '丙', ...mark('g', 1) }),
          new Paragraph({ text: '补贴。由市与区县按6:4分担。', ...mark('g', 2) }),
          new Paragraph({ text: '丁', ...mark('g', 1) }),
          new Paragraph({ text: '救助。由区县承担支出责任。', ...mark('g', 2) }),
          new Table({
            rows: [row('事项', '市级', '区县'), row('敬老院', '市级敬老院建设', '区县敬老院建设')],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};

const patched = async (change: (files: Record<string, Uint8Array>) => void): Promise<Uint8Array> => {
  const files = unzipSync(await docxOf());
  change(files);
  return zipSync(files);
};

describe('.docx', () => {
  it('writes automatic numbers out and keeps table cells apart', async () => {
    const text = await readDocument(await docxOf(), 'a.docx');
    expect(text.split('\n').slice(1)).toEqual([
      '一、总体要求',
      '二、主要内容',
      '（一）丙',
      '1.补贴。由市与区县按6:4分担。',
      '（二）丁',
      '1.救助。由区县承担支出责任。',
      '事项\t市级\t区县',
      '敬老院\t市级敬老院建设\t区县敬老院建设',
    ]);
  });

  it('compiles with the clauses Word shows', async () => {
    const [policy] = compilePolicies(await readDocument(await docxOf(), 'a.docx'));
    expect(policy?.matters.map((one) => [one.clause, one.text, one.level])).toEqual([
      ['二、（一）1.', '补贴', 'shared'],
      ['二、（二）1.', '救助', 'county'],
      ['二、（二）1.', '市级敬老院建设', 'prefecture'],
      ['二、（二）1.', '区县敬老院建设', 'county'],
    ]);
  });

  it('refuses macros', async () => {
    expect(
      await refused(await patched((files) => (files['word/vbaProject.bin'] = strToU8('x'))), 'a.docx'),
    ).toBe('unsafe');
  });

  it('refuses DOCTYPE and entities', async () => {
    const entity = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document/>';
    expect(
      await refused(await patched((files) => (files['word/document.xml'] = strToU8(entity))), 'a.docx'),
    ).toBe('unsafe');
  });

  it('refuses a bomb without unpacking it', async () => {
    const bomb = new Uint8Array(60 * 1024 * 1024);
    expect(await refused(await patched((files) => (files['word/document.xml'] = bomb)), 'a.docx')).toBe(
      'too-big',
    );
  });

  it('refuses damaged XML, a cut-off zip and a workbook', async () => {
    expect(
      await refused(
        await patched((files) => (files['word/document.xml'] = strToU8('<w:p><w:t>x</w:p>'))),
        'a.docx',
      ),
    ).toBe('unreadable');
    expect(await refused((await docxOf()).slice(0, 900), 'a.docx')).toBe('unreadable');
    expect(await refused(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'a.xlsx')).toBe('unsupported');
  });
});

describe('.pdf', () => {
  // pdf.js is an ES module that Jest does not load: a Node process of its own does.
  const read = (file: string): string =>
    execFileSync(
      process.execPath,
      [join(__dirname, 'support/read-document.js'), join(__dirname, 'support', file)],
      {
        encoding: 'utf8',
      },
    );

  it('reads the text layer line by line', () => {
    expect(read('plan.pdf')).toContain('将全市养老规划编制，确认为市级财政事权，由市级承担支出责任。');
  });

  it('keeps the cells of a table apart', () => {
    expect(read('plan.pdf')).toContain('事项\t市级\t区县');
  });

  it('says that a scan has no text', () => {
    expect(read('scan.pdf')).toContain('no-text');
  });
});
