/** The sample workbooks and the labelled rows, from file to findings, against what was expected of them by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditedRow, FileAudit } from '../../src/audit/types';
import { cellAddress } from '../../src/workbook/address';
import { auditFileAt } from './read-sample';

interface Expected {
  readonly rows: readonly { sheet: string; row: number; level: string; findings: readonly string[] }[];
  readonly findings: readonly { code: string; sheet: string; cells: readonly string[] }[];
}

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

const codesOf = (row: AuditedRow): string =>
  row.findings
    .map((finding) => finding.code)
    .filter((code) => code !== 'not-in-force')
    .sort()
    .join(' ');

const keyOf = (sheet: string, row: number): string => `${sheet} ${row}`;

describe.each(['simple', 'bureau', 'messy'])('budget-%s.xlsx', (name) => {
  const want = JSON.parse(read(`test/samples/budget-${name}.expected.json`)) as Expected;
  let audit: FileAudit;
  let rows: ReadonlyMap<string, AuditedRow>;
  beforeAll(async () => {
    audit = await auditFileAt(`samples/budget-${name}.xlsx`);
    rows = new Map(audit.rows.map((row) => [keyOf(row.row.sheet, row.row.row + 1), row]));
  });

  it('has the findings of its tables', () => {
    const shown = (code: string, sheet: string, cell: string | undefined): string =>
      `${code} ${sheet} ${cell}`;
    const found = audit.findings.map((one) =>
      shown(one.code, one.sheet, one.cells[0] && cellAddress(one.cells[0].row, one.cells[0].column)),
    );
    expect(found.sort()).toEqual(want.findings.map((one) => shown(one.code, one.sheet, one.cells[0])).sort());
  });

  it('has the findings of its rows wherever the level is right', () => {
    const right = want.rows.filter((one) => rows.get(keyOf(one.sheet, one.row))?.result.level === one.level);
    expect(right.length).toBeGreaterThanOrEqual(0.95 * want.rows.length);
    right.forEach((one) => {
      const key = keyOf(one.sheet, one.row);
      const codes = one.findings.filter((code) => code !== 'not-in-force');
      expect([key, codesOf(rows.get(key) as AuditedRow)]).toEqual([key, [...codes].sort().join(' ')]);
    });
  });

  it('adds up', () => {
    const { summary } = audit;
    expect(summary.matching + summary.doubtful + summary.undetermined).toBe(summary.inField);
    expect(summary.lines.reduce((sum, line) => sum + line.rows, 0)).toBe(summary.rows);
    expect(summary.byUnit.reduce((sum, line) => sum + line.rows, 0)).toBe(summary.inField);
    expect(summary.byRegion.reduce((sum, line) => sum + line.rows, 0)).toBe(summary.inField);
    const marked = audit.rows.filter((row) => row.findings.length > 0).length;
    expect(summary.byCode.reduce((sum, line) => sum + line.rows, 0)).toBe(marked);
  });
});

describe('the labelled rows', () => {
  it('have the findings expected by hand', async () => {
    const audit = await auditFileAt('test/gold/dev.xlsx');
    const rows = new Map(audit.rows.map((row) => [row.row.row, row]));
    const [head = '', ...lines] = read('test/gold/dev.tsv').trim().split('\n');
    const column = head.split('\t').indexOf('goldFindings');
    const count = { both: 0, found: 0, wanted: 0 };
    lines.forEach((line, index) => {
      const wanted = (line.split('\t')[column] ?? '').split(' ').filter(Boolean);
      const found = rows.get(index + 1)?.findings.map((finding) => finding.code as string) ?? [];
      count.both += wanted.filter((code) => found.includes(code)).length;
      count.found += found.length;
      count.wanted += wanted.length;
    });
    expect((2 * count.both) / (count.found + count.wanted)).toBeGreaterThanOrEqual(0.97);
  });
});
