/** The report's figures are the JSON's; its file is the same for the same input, and holds any text. */
import { strFromU8, unzipSync } from 'fflate';
import { EMPTY_STORE } from '../../src/decisions/store';
import { evidenceModel } from '../../src/report/document/evidence';
import { chineseNumber, type DocumentModel, type ReportInput } from '../../src/report/document/model';
import { renderDocument } from '../../src/report/document/render';
import { reportModel } from '../../src/report/document/report';
import { plainText } from '../../src/report/document/text';
import { inWan, percentText, wanText } from '../../src/report/cells';
import { fileJson } from '../../src/report/json';
import { leaderSheet } from '../../src/report/leader-sheet';
import { rowKey } from '../../src/audit/keys';
import { auditWorkbook } from '../../src/audit/pipeline';
import { openXlsx } from '../../src/hosts/xlsx';
import { readSheets } from '../../src/workbook/read-sheets';
import { auditFileAt, DEFAULTS } from '../audit/read-sample';
import { bookOf, OFFICE_BOOK } from '../audit/role-books';

const trace = {
  workbook: 'ab'.repeat(32),
  policies: [{ id: '内政办发〔2024〕48号', sha256: 'cd'.repeat(32) }],
  version: '9.9.9',
  settings: { table: { year: 2025 } },
};

const inputOf = async (name: string, over: Partial<ReportInput> = {}): Promise<ReportInput> => ({
  audit: await auditFileAt(`samples/budget-${name}.xlsx`),
  trace,
  store: EMPTY_STORE,
  date: '2025-11-24',
  by: '张三',
  checked: null,
  head: null,
  issuer: null,
  number: null,
  ...over,
});

const partsOf = async (model: DocumentModel): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderDocument(model))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

/** Text of the document, cells apart by `|`, paragraphs by line breaks. */
const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:tc>/g, '|')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const money = (yuan: number): string =>
  yuan === 0
    ? ''
    : inWan(yuan)
        .toFixed(2)
        .replace(/\B(?=(\d{3})+\.)/g, ',');

describe.each(['simple', 'bureau', 'messy'])('the report on budget-%s', (name) => {
  it('has the figures of the JSON', async () => {
    const input = await inputOf(name);
    const { summary, totals } = fileJson(input.audit, trace);
    const text = textOf((await partsOf(reportModel(input)))['word/document.xml'] ?? '');
    const flat = text.replace(/\s+/g, '');
    expect(flat).toContain(
      `本次审核项目${totals.rows}个、${wanText(totals.amount)}万元，其中领域内${totals.inField}个`,
    );
    expect(flat).toContain(`占${percentText(totals.matching, totals.inField)}`);
    const categories = new Map<string, { rows: number; amount: number }>();
    summary.forEach((line) => {
      const title = line.category === null ? '领域外（不作判断）' : line.title;
      const before = categories.get(title) ?? { rows: 0, amount: 0 };
      categories.set(title, { rows: before.rows + line.rows, amount: before.amount + line.amount });
    });
    categories.forEach(({ rows, amount }, title) =>
      expect(flat).toContain(`${title}|${rows}|${money(amount)}|`),
    );
    totals.byUnit.forEach((line) =>
      expect(flat).toContain(
        `${line.key.replace(/\s+/g, '')}|${line.rows}|${money(line.amount)}|${line.matching}|${line.doubtful}|${money(line.doubtfulAmount)}|`,
      ),
    );
    totals.byCode.forEach((line) =>
      expect(flat).toContain(
        line.rows === 0
          ? `此类疑点${line.findings}条，所在项目已计入前列疑点`
          : `此类疑点${line.findings}条，其中以此为首要疑点的项目${line.rows}个、涉及金额${wanText(line.amount)}万元`,
      ),
    );
    Object.values(totals.ratios).forEach(({ part, whole }) =>
      expect(flat).toContain(percentText(part, whole)),
    );
    expect(flat).toContain(`共${totals.gaps?.coverage.reduce((sum, one) => sum + one.matters, 0)}个`);
    expect(flat).toContain('系统辅助审核，不作为审计结论');
    expect(flat).toContain(trace.workbook);
    expect(flat).toContain(trace.policies[0]?.sha256);
    expect(flat).toContain('经办：张三');
  });

  it('lists every row and every finding in its annexes', async () => {
    const input = await inputOf(name);
    const tables = reportModel(input).parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : [])),
    );
    const findings =
      input.audit.findings.length + input.audit.rows.reduce((sum, one) => sum + one.findings.length, 0);
    expect(tables).toContain(findings);
    expect(tables).toContain(input.audit.rows.length);
  });

  it('has one 取证单 for each 不符 and 待核', async () => {
    const input = await inputOf(name);
    const all = [...input.audit.findings, ...input.audit.rows.flatMap(({ findings }) => findings)];
    expect(evidenceModel(input).parts).toHaveLength(all.filter(({ severity }) => severity !== 'info').length);
  });
});

it('counts the main table alone, and names the tables that stand beside it', async () => {
  const { projects, goals, purchases } = OFFICE_BOOK;
  const bytes = bookOf({ 项目支出: projects, 绩效目标: goals, 政府采购: purchases });
  const sheets = await readSheets(openXlsx(bytes, 'a.xlsx'));
  const audit = auditWorkbook({ file: 'a.xlsx', sheets }, DEFAULTS);
  const { totals } = fileJson(audit, trace);
  const text = textOf(
    (await partsOf(reportModel({ ...(await inputOf('simple')), audit })))['word/document.xml'] ?? '',
  );
  expect(totals).toMatchObject({ rows: 4, amount: 2_900_000 });
  expect(text).toContain('识别出预算表1张、项目4个，金额合计290万元');
  expect(text).toContain('另有“绩效目标”（绩效目标）、“政府采购”（政府采购），不计入以上项目和金额');
  expect(text.match(/，不计入合计/g)?.length).toBeGreaterThanOrEqual(
    audit.rows.filter(({ uncounted }) => uncounted).length,
  );
});

describe('the file', () => {
  it('is the same bytes for the same input, and its date is the one given', async () => {
    const input = await inputOf('simple');
    const [one, other] = [await renderDocument(reportModel(input)), await renderDocument(reportModel(input))];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const core = strFromU8(unzipSync(one)['docProps/core.xml'] as Uint8Array);
    expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)).toEqual([
      '2025-11-24T00:00:00Z',
      '2025-11-24T00:00:00Z',
    ]);
  });

  it('is A4 with the margins of official documents, numbers its pages, and turns wide tables', async () => {
    const parts = await partsOf(reportModel(await inputOf('simple')));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain('w:w="11905" w:h="16837"');
    expect(xml).toMatch(/w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('w:orient="landscape"');
    const footers = Object.keys(parts).filter((part) => /footer\d/.test(part) && !part.includes('rels'));
    expect(footers.length).toBeGreaterThan(1);
    expect(textOf(parts[footers[0] ?? ''] ?? '')).toContain('— PAGE —');
    expect(xml).toContain('<w:tblHeader/>');
    expect(parts['word/fontTable.xml']).toContain('w:altName w:val="仿宋_GB2312"');
  });

  it('holds what XML cannot: control characters, half characters, markup, very long texts', async () => {
    const model: DocumentModel = {
      title: '题',
      date: null,
      parts: [
        {
          landscape: false,
          blocks: [
            { kind: 'text', text: 'a\u0000\u000b\ud800b<w:p>&"\r\nc😀' },
            { kind: 'table', head: ['甲'], rows: [['长'.repeat(40_000)]], widths: [1], align: ['left'] },
          ],
        },
      ],
    };
    const text = textOf((await partsOf(model))['word/document.xml'] ?? '');
    expect(text).toContain('ab&lt;w:p&gt;&"');
    expect(text).toContain('c😀');
  });

  it('is made twenty times in one process', async () => {
    const model = evidenceModel(await inputOf('simple'));
    for (let run = 0; run < 20; run++) await renderDocument({ ...model, parts: model.parts.slice(0, 2) });
  });
});

describe('decisions in the report', () => {
  it('are listed with what was accepted, why, and what a unit answered', async () => {
    const { audit } = await inputOf('simple');
    const found = audit.rows.find(({ findings }) => findings.length > 0);
    const key = rowKey(found!.row);
    const { code } = found!.findings[0]!;
    const input = await inputOf('simple', {
      store: {
        ...EMPTY_STORE,
        accepted: [{ rowKey: key, code, reason: '已有批复', by: '李四', at: '2025-11-20T08:00:00Z' }],
        replies: [
          { rowKey: key, code, unit: '某局', reply: '情况属实', outcome: '已改', file: 'a.xlsx', at: null },
        ],
      },
    });
    const rows = reportModel(input).parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
    );
    expect(rows.some((cells) => cells.includes('已有批复') && cells.includes('李四 2025-11-20'))).toBe(true);
    expect(rows.some((cells) => cells.some((text) => text.includes('单位说明：情况属实')))).toBe(true);
  });
});

describe("the leader's page", () => {
  it('prints on one page and shows at most five findings, the largest first', async () => {
    const { audit } = await inputOf('bureau');
    const sheet = leaderSheet(audit);
    expect(sheet).toMatchObject({ role: 'leader', onePage: true, landscape: false });
    expect(sheet.chart).toBeDefined();
    const values = sheet.rows.map((cells) => cells.map((one) => one?.value));
    const start = values.findIndex(([first]) => String(first).startsWith('三、'));
    const amounts = values.slice(start + 2, start + 7).map((cells) => Number(cells[1]));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(values[start + 7]?.[0]).toBe('四、主要比率');
  });
});

test('numbers and texts', () => {
  expect([1, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '三十五',
    '九十九',
  ]);
  expect(plainText('甲\u0001乙\udc00')).toBe('甲乙');
  expect(plainText('😀\r\n')).toBe('😀\n');
});
