import type { AuditedRow } from '../../src/audit/types';
import { message } from '../../src/messages';
import { inWan, percentText, wanText } from '../../src/report/cells';
import { fileJson } from '../../src/report/json';
import { outputSheets } from '../../src/report/sheets';
import { leaderSentence } from '../../src/report/words';
import type { OutputSheet } from '../../src/workbook/host';
import { ownSheetRole } from '../../src/workbook/mark-tag';
import { anAudit, aSummary } from '../support/audit-builder';
import { aClassification, aMatter, aPolicy, aRow, aTable, aUnit, refTo } from '../support/builders';

const policy = aPolicy();
const matter = aMatter();

const row: AuditedRow = {
  row: aRow({
    row: 6,
    texts: { name: '　专利导航项目', unit: '包头市市场监督管理局', declaredLevel: '自治区级' },
    amounts: { amount: '12.5' },
  }),
  table: aTable(),
  result: aClassification({
    level: 'prefecture',
    payer: 'prefecture',
    ref: refTo(policy, matter),
    decidedBy: 'unit',
    unit: aUnit('prefecture'),
    evidence: [{ kind: 'unit', text: '包头市', field: 'unit', from: 0, to: 3 }],
    confidence: 0.987654,
  }),
  findings: [
    {
      code: 'level-mismatch',
      severity: 'error',
      sheetId: 's1',
      sheet: '项目支出',
      cells: [{ row: 6, column: 4 }],
      message: message('rules.level-mismatch', { due: '盟市', declared: '自治区级' }),
      suggestion: message('rules.level-mismatch.todo', { due: '盟市' }),
      basis: { number: '内政办发〔2024〕48号', clause: '一、（三）', quote: '将…' },
    },
  ],
};

const summary = aSummary({
  rows: 3,
  amount: 1_234_567.89,
  inField: 2,
  inFieldAmount: 200_000,
  matching: 1,
  doubtful: 1,
  doubtfulAmount: 125_000,
  lines: [
    {
      policy: policy.id,
      category: 3,
      title: '知识产权运用促进',
      level: 'prefecture',
      rows: 1,
      amount: 125_000,
      errors: 1,
      warnings: 0,
    },
  ],
  burden: [
    { due: 'province', paid: 'province', amount: 500_000, rows: 1 },
    { due: 'province', paid: 'prefecture', amount: 60_000, rows: 1 },
    { due: 'prefecture', paid: 'province', amount: 20_000, rows: 1 },
  ],
  byCode: [{ code: 'level-mismatch', severity: 'error', findings: 1, rows: 1, amount: 125_000 }],
});

const audit = anAudit({ rows: [row], tables: [aTable({ rows: [row.row] })], summary });

const textOf = (sheet: OutputSheet): string[] =>
  sheet.rows.flatMap((cells) => cells.map((one) => String(one?.value ?? '')));

describe('amounts in words', () => {
  it.each([
    [1_234_567_890, '123,456.79'],
    [120_000, '12'],
    [125_000, '12.5'],
    [-50_000, '-5'],
    [0, '0'],
  ])('%d 元 is %s 万元', (yuan, text) => {
    expect(wanText(yuan)).toBe(text);
  });

  it('keep 0.1 万元 exact and give no ratio without a whole', () => {
    expect(inWan(1000)).toBe(0.1);
    expect(percentText(1, 0)).toBe('—');
    expect(percentText(1, 3)).toBe('33.3%');
  });
});

describe('our sheets', () => {
  const sheets = outputSheets(audit);

  it('carry their tag in a hidden first row, a title and the policy they rest on', () => {
    expect(sheets.map((sheet) => ownSheetRole(sheet.rows[0]?.[0]?.value))).toEqual([
      'summary',
      'findings',
      'rows',
      'leader',
    ]);
    sheets.forEach((sheet) => expect(textOf(sheet).join('')).toContain('内政办发〔2024〕48号'));
  });

  it("link each finding to its cell and each row to its name's cell", () => {
    const links = sheets.map((sheet) =>
      sheet.rows.flatMap((cells) => cells.map((one) => one?.link)).filter(Boolean),
    );
    expect(links[1]).toEqual([{ sheet: '项目支出', address: 'E7' }]);
    expect(links[2]).toEqual([{ sheet: '项目支出', address: 'B7' }]);
  });

  it('repeat the header where there is one and stay within their widths', () => {
    sheets.forEach((sheet) => {
      const columns = Math.max(...sheet.rows.map((cells) => cells.length));
      expect(columns).toBeLessThanOrEqual(sheet.widths.length);
    });
    expect(sheets[1]?.repeatRows).toEqual([4, 4]);
  });

  it('say who pays for whom beside the diagonal', () => {
    expect(textOf(sheets[0]!).join('|')).toContain('下级替上级承担 6 万元；上级替下级承担 2 万元');
  });

  it('name the matter, the clause and the reason of a row, with its indent taken off', () => {
    const texts = textOf(sheets[2]!);
    expect(texts).toEqual(
      expect.arrayContaining([
        '专利导航项目',
        matter.text,
        '内政办发〔2024〕48号一、（三）',
        '按承担单位的层级（盟市）',
      ]),
    );
  });
});

describe('the sentence for the leader', () => {
  it('counts a project once and says its unit', () => {
    expect(leaderSentence(summary)).toBe(
      '本次审核项目3个、123.46万元，其中领域内2个、20万元；划分相符1个，占50.0%；疑点1个、涉及12.5万元（同一项目按一次计）；待明确0个、0万元。',
    );
  });
});

describe('the JSON result', () => {
  const json = fileJson(audit, { workbook: null, policies: [], version: '0', settings: {} });

  it('has addresses as the sheet shows them and amounts in 元', () => {
    expect(json.rows[0]).toMatchObject({
      row: 7,
      name: '专利导航项目',
      amount: 125_000,
      confidence: 0.9877,
      level: 'prefecture',
    });
    expect(json.rows[0]?.evidence).toEqual([
      { kind: 'unit', text: '包头市', field: 'unit', cell: 'A7', from: 0, to: 3 },
    ]);
    expect(json.rows[0]?.findings[0]).toMatchObject({
      code: 'level-mismatch',
      cells: ['E7'],
      message: '应为盟市事权，现列自治区级',
    });
    expect(json.tables[0]?.header).toBe('A2:Q2');
  });

  it('says where the money unit and the tier of the unit come from', () => {
    expect(json.tables[0]).toMatchObject({ unitFrom: 'line' });
    expect(json.rows[0]).toMatchObject({ unitTier: 'prefecture', unitTierFrom: row.result.unit.from });
  });

  it("quotes each sentence once, found by a matter's policy and span", () => {
    const text = `前文。\n将${'甲'.repeat(matter.span[1])}\n承担支出责任。`;
    const quoted: typeof matter = { ...matter, id: 'quoted', sentence: [4, text.length] };
    const one: AuditedRow = { ...row, result: { ...row.result, ref: refTo(policy, quoted) } };
    const { clauses } = fileJson(
      { ...audit, rows: [one, one], policies: [{ policy, text, sha256: null }] },
      { workbook: null, policies: [], version: '0', settings: {} },
    );
    expect(clauses).toEqual([
      { policy: policy.id, clause: quoted.clause, span: quoted.span, quote: text.slice(4).replace('\n', '') },
    ]);
  });
});
