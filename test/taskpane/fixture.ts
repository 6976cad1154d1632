/** A small finished audit: a row with two findings, one unlisted, one outside the field, and a subtotal that does not add up. */
import type { AuditedRow, FileAudit } from '../../src/audit/types';
import type { Finding, RuleCode, Severity } from '../../src/rules/types';
import {
  aClassification,
  aMatter,
  aPolicy,
  aRow,
  aTable,
  columnOf,
  loaded,
  refTo,
} from '../support/builders';
import { anAudit, aSummary } from '../support/audit-builder';

export const aFinding = (code: RuleCode, severity: Severity, row: number, column: number): Finding => ({
  code,
  severity,
  sheetId: 's1',
  sheet: '项目支出',
  cells: [{ row, column }],
  message: { id: 'rules.level-mismatch', args: { due: '自治区', declared: '盟市级' } },
  suggestion: { id: 'rules.level-mismatch.todo', args: { due: '自治区' } },
  basis: { number: '内政办发〔2024〕48号', clause: '一、（三）', quote: '结合自治区产业发展开展专利导航' },
});

const TEXT = '将结合自治区产业发展开展专利导航，确认为自治区级财政事权。';
const MATTER = aMatter({ span: [1, 16], sentence: [0, TEXT.length] });
const POLICY = aPolicy({ matters: [MATTER] });

const rows = [
  aRow({
    texts: { name: '新能源产业专利导航', unit: '自治区知识产权局', declaredLevel: '盟市级' },
    amounts: { amount: '30', 'amount.prefecture': '30' },
  }),
  aRow({ texts: { name: '专利资助', unit: '自治区知识产权局' }, amounts: { amount: '12.5' }, row: 3 }),
  aRow({ texts: { name: '办公楼维修' }, amounts: { amount: '8' }, row: 4 }),
];

export const someAudit = (over: Partial<FileAudit> = {}): FileAudit => {
  const table = aTable({ rows });
  const judged: AuditedRow[] = [
    {
      row: rows[0]!,
      table,
      result: aClassification({
        ref: refTo(POLICY, MATTER),
        evidence: [{ kind: 'matter', text: '专利导航', field: 'name', from: 5, to: 9 }],
      }),
      findings: [
        aFinding('funding-mismatch', 'warning', 2, columnOf('amount.prefecture')),
        aFinding('level-mismatch', 'error', 2, columnOf('declaredLevel')),
      ],
    },
    {
      row: rows[1]!,
      table,
      result: aClassification({
        state: 'unlisted',
        level: 'undetermined',
        status: 'review',
        confidence: 0.6,
      }),
      findings: [aFinding('unlisted', 'warning', 3, columnOf('name'))],
    },
    {
      row: rows[2]!,
      table,
      result: aClassification({ state: 'out-of-scope', level: 'out-of-scope', category: null }),
      findings: [],
    },
  ];
  return anAudit({
    tables: [table],
    rows: judged,
    findings: [aFinding('sum-mismatch', 'error', 5, columnOf('amount'))],
    policies: [loaded(POLICY, TEXT)],
    summary: aSummary({
      rows: 3,
      amount: 505_000,
      lines: [
        {
          policy: POLICY.id,
          category: 3,
          title: '知识产权运用促进',
          level: 'province',
          rows: 1,
          amount: 300_000,
          errors: 1,
          warnings: 1,
        },
      ],
      burden: [{ due: 'province', paid: 'prefecture', amount: 300_000, rows: 1 }],
      byCode: [{ code: 'level-mismatch', severity: 'error', findings: 1, rows: 1, amount: 300_000 }],
    }),
    ...over,
  });
};
