import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { runPolicyCompile } from '../../src/cli/policy-command';

const BODY = '<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>';
const TYPES = '<Types><Default Extension="xml" ContentType="application/xml"/></Types>';

const docx = (parts: Record<string, Uint8Array>): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8(TYPES), 'word/document.xml': strToU8(BODY), ...parts });

const ENTITY = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${BODY}`;
const BILLION = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${BODY}`;

/** What is refused, how, and words of the message an officer reads. */
const BAD: readonly (readonly [string, string, () => Uint8Array, string])[] = [
  ['an empty file', '空.txt', () => new Uint8Array(0), '是空的'],
  ['blank text', '空白.txt', () => strToU8(' \n\u3000\n'), '是空的'],
  [
    'a text that is no such policy',
    '会议通知.txt',
    () => strToU8('关于召开年度工作会议的通知\n各单位：\n定于5月10日召开会议，请准时参加。\n'),
    '没有读到划分财政事权和支出责任的条款',
  ],
  [
    'a document about the subject without provisions',
    '解读.txt',
    () => strToU8('政策解读\n财政事权是政府应承担的运用财政资金提供公共服务的任务和职责。\n'),
    '没有读到划分财政事权和支出责任的条款',
  ],
  ['100 MB of text', '大.txt', () => new Uint8Array(100 * 1024 * 1024).fill(0x61), '过大（100 MB）'],
  ['a text of 6 million characters', '长.txt', () => new Uint8Array(6_000_000).fill(0x61), '过大'],
  ['a .docx bomb', '炸弹.docx', () => docx({ 'word/document.xml': new Uint8Array(60 << 20) }), '过大'],
  ['a .docx with macros', '宏.docx', () => docx({ 'word/vbaProject.bin': strToU8('x') }), '为安全起见未读取'],
  [
    'external entities',
    '实体.docx',
    () => docx({ 'word/document.xml': strToU8(ENTITY) }),
    '为安全起见未读取',
  ],
  [
    'entities that grow',
    '嵌套.docx',
    () => docx({ 'word/document.xml': strToU8(BILLION) }),
    '为安全起见未读取',
  ],
  ['damaged XML', '坏.docx', () => docx({ 'word/document.xml': strToU8('<w:p><w:t>') }), '已损坏或不完整'],
  ['a cut-off .docx', '断.docx', () => docx({}).slice(0, 60), '已损坏或不完整'],
  ['a .docx without a document', '缺.docx', () => zipSync({ 'a.txt': strToU8('a') }), '格式不受支持'],
  ['an old .doc', '旧.doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '格式不受支持'],
  ['bytes of no encoding', '乱.txt', () => new Uint8Array([0xff, 0x81, 0, 0xfe, 0x80, 0xff]), '读不出文字'],
  ['damaged policy data', '坏.json', () => strToU8('{"format":1,"policies":[{}]}'), '不是完好的政策数据'],
];

describe('policy compile refuses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  let said = '';
  beforeEach(() => {
    said = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(BAD)('%s, says why in one line, and writes nothing', async (_, name, bytes, words) => {
    const path = join(folder, name);
    writeFileSync(path, bytes());
    const out = join(folder, 'out.json');
    const text = join(folder, 'out.txt');
    expect(await runPolicyCompile([path], { json: out, text })).toBe(2);
    expect(said).toContain(words);
    expect(said).toContain(name);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(existsSync(out) || existsSync(text)).toBe(false);
    rmSync(path);
    expect(readdirSync(folder)).toEqual([]);
  });
});
