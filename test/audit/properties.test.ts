/** What holds for every row under every policy, whatever stands in its cells. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { auditWorkbook } from '../../src/audit/pipeline';
import { TOOLS } from '../../src/audit/tools';
import type { FileAudit } from '../../src/audit/types';
import { rulesZh } from '../../src/messages/rules.zh';
import { compilePolicies } from '../../src/policy/compile';
import type { LoadedPolicy } from '../../src/policy/types';
import { RULE_CODES, type Finding, type RuleCode } from '../../src/rules/types';
import { aRow, aSheet, aTable, type RowSketch } from '../support/builders';
import { DEFAULTS } from './read-sample';

const FOLDER = join(__dirname, '../policies');

const loadedFrom = (name: string): readonly LoadedPolicy[] => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return compilePolicies(text, { name }).map((policy) => ({ policy, text, sha256: null }));
};

const SETS: readonly (readonly LoadedPolicy[])[] = [
  DEFAULTS.policies,
  ...readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map(loadedFrom),
];

const MATTERS = SETS.map((set) => set.flatMap(({ policy }) => policy.matters.map((matter) => matter.text)));

const LEVELS = [
  '',
  '自治区级',
  '省级',
  '市级',
  '盟市',
  '县级',
  '旗县',
  '区级',
  '本级',
  '地方',
  '共同',
  '中央',
  '市、县各半',
  '？',
];
const MONEY = ['', '0', '5', '10', '-3', '待定', '#REF!'];
const UNITS = [
  '',
  '内蒙古自治区知识产权局',
  '赤峰市市场监督管理局',
  '宁城县市场监督管理局',
  '省卫生健康委员会',
  '市交通运输局',
  '县教育局',
];
const SAYS = [
  '',
  '自治区对下转移支付',
  '受省厅委托',
  '市县按比例配套',
  '预算年度：2015年',
  '全省',
  '支持通辽市',
];

const pick = (values: readonly string[]) => fc.constantFrom(...values);

const sketch = (matters: readonly string[]): fc.Arbitrary<RowSketch> =>
  fc
    .record({
      name: fc.oneof(
        pick(matters),
        pick(['', '办公楼维修', '工作经费']),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      unit: pick(UNITS),
      detail: pick(SAYS),
      declaredLevel: pick(LEVELS),
      declaredPayer: pick(LEVELS),
      declaredCategory: pick(['', '1', '保护', '其他']),
      money: fc.array(pick(MONEY), { minLength: 6, maxLength: 6 }),
    })
    .map(({ money, ...texts }) => ({
      texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
      amounts: {
        amount: money[0] ?? '',
        'amount.central': money[1] ?? '',
        'amount.province': money[2] ?? '',
        'amount.prefecture': money[3] ?? '',
        'amount.county': money[4] ?? '',
        'amount.other': money[5] ?? '',
      },
    }));

interface Given {
  readonly set: number;
  readonly rows: readonly RowSketch[];
  readonly year: number | null;
}

const given = fc.integer({ min: 0, max: SETS.length - 1 }).chain((set) =>
  fc.record<Given>({
    set: fc.constant(set),
    rows: fc.array(sketch(MATTERS[set] as readonly string[]), { minLength: 1, maxLength: 6 }),
    year: fc.constantFrom(null, 2010, 2020, 2024, 2026),
  }),
);

const auditOf = ({ set, rows, year }: Given): FileAudit => {
  const table = aTable({ rows: rows.map((row, index) => aRow({ ...row, row: 2 + index })), year });
  return auditWorkbook(
    { file: 'b.xlsx', sheets: [aSheet()] },
    { ...DEFAULTS, policies: SETS[set] as readonly LoadedPolicy[] },
    { ...TOOLS, findTables: () => ({ tables: [table], notes: [] }) },
  );
};

const BY_LEVEL: readonly RuleCode[] = [
  'level-mismatch',
  'payer-mismatch',
  'funding-mismatch',
  'county-burden',
  'matching-demand',
  'unit-tier',
];
const IDS: readonly string[] = Object.keys(rulesZh);

const codesOf = (findings: readonly Finding[]): readonly RuleCode[] => findings.map((one) => one.code);

const holds = (audit: FileAudit): void => {
  expect(audit.notes).toEqual([]);
  audit.rows.forEach(({ result, findings, row }) => {
    const codes = codesOf(findings);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort((a, b) => RULE_CODES.indexOf(a) - RULE_CODES.indexOf(b))).toEqual(codes);
    if (result.level === 'out-of-scope') expect(codes).toEqual([]);
    if (result.level === 'undetermined') expect(codes.filter((code) => BY_LEVEL.includes(code))).toEqual([]);
    if (codes.includes('unlisted')) expect(codes).not.toContain('category-mismatch');
    findings.forEach((finding) => {
      expect(finding.cells.length).toBeGreaterThan(0);
      expect(finding.cells[0]?.row).toBe(row.row);
      expect(IDS).toContain(finding.message.id);
      expect(IDS).toContain(finding.suggestion.id);
    });
  });
  const { summary } = audit;
  expect(summary.matching + summary.doubtful + summary.undetermined).toBe(summary.inField);
};

describe('every row under every policy', () => {
  it('is judged within the rules', () => {
    fc.assert(
      fc.property(given, (one) => holds(auditOf(one))),
      { numRuns: 120 },
    );
  });

  it('is judged the same wherever it stands, but for comparisons', () => {
    const alone: readonly RuleCode[] = ['duplicate', 'inconsistent', 'missing-field'];
    fc.assert(
      fc.property(given, (one) => {
        const codes = (audit: FileAudit): readonly string[] =>
          audit.rows.map((row) =>
            codesOf(row.findings)
              .filter((code) => !alone.includes(code))
              .join(),
          );
        const backwards = codes(auditOf({ ...one, rows: [...one.rows].reverse() }));
        expect([...backwards].reverse()).toEqual(codes(auditOf(one)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same result twice', () => {
    fc.assert(
      fc.property(given, (one) => expect(auditOf(one)).toEqual(auditOf(one))),
      { numRuns: 20 },
    );
  });
});
