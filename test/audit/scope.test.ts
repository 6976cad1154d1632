/** An audit of part of a workbook says what it did not look at. */
import { auditWorkbook } from '../../src/audit/pipeline';
import type { AuditOptions } from '../../src/audit/types';
import { rowText } from '../../src/classify/row-text';
import { findTables } from '../../src/workbook/tables';
import { sheetOf } from '../workbook/build';
import { OPTIONS, toolsFor } from './support';

const sheet = (name: string, title = '2025年项目支出表') =>
  sheetOf(
    [
      [title],
      ['项目名称', '预算单位', '一上申报数', '二上申报数', '决算数'],
      ['全区专利导航', '知识产权局', 10, 11, 12],
      ['本市版权登记', '包头市局', 20, 21, -22],
      ['合计', '', 30, 99, -10],
    ],
    { id: name, name },
  );

const run = (sheets: ReturnType<typeof sheet>[], over: Partial<AuditOptions> = {}, scope?: object) =>
  auditWorkbook(
    { file: 'f', sheets, ...(scope ? { scope: { unread: [], ...scope } } : {}) },
    { ...OPTIONS, ...over },
    { ...toolsFor([]), findTables, rowText },
  );

const amounts = (audit: ReturnType<typeof run>) =>
  audit.rows.map(({ row }) => (row.amounts.amount?.value ?? 0) / 10000);

test('only the rows asked for are judged, totals are left unchecked, and the note says so', () => {
  const audit = run([sheet('表')], { table: { stage: 'second' } }, { rows: [[2, 2]] });
  expect(audit.rows.map(({ row }) => row.row)).toEqual([2]);
  expect(audit.findings).toEqual([]);
  expect(audit.partial).toBe(true);
  expect(audit.notes).toContainEqual({ code: 'partial', sheet: '表', args: { rows: 1, rest: 1 } });
});

test('all rows asked for: nothing is missing, and totals are checked', () => {
  const audit = run([sheet('表')], { table: { stage: 'second' } }, { rows: [[0, 100]] });
  expect(audit.notes.map(({ code }) => code)).not.toContain('partial');
  expect(audit.findings.map(({ code }) => code)).toEqual(['sum-mismatch']);
});

test('sheets not read are named', () => {
  const audit = run([sheet('表')], {}, { unread: ['甲', '乙'] });
  expect(audit.notes).toContainEqual({
    code: 'sheets-unread',
    sheet: null,
    args: { count: 2, names: '甲、乙' },
  });
});

test.each([
  ['first', [10, 20]],
  ['second', [11, 21]],
  ['final', [12, -22]],
] as const)('编审阶段 %s chooses its amount column', (stage, expected) => {
  expect(amounts(run([sheet('表')], { table: { stage } }))).toEqual(expected);
});

test('a sheet of another stage is left out and told; the officer can take it in', () => {
  const sheets = [sheet('一上项目表'), sheet('二上项目表')];
  const audit = run(sheets, { table: { stage: 'second' } });
  expect(audit.tables.map((table) => table.sheet)).toEqual(['二上项目表']);
  expect(audit.notes).toContainEqual({ code: 'other-stage', sheet: '一上项目表', args: {} });
  const both = run(sheets, { table: { stage: 'second', sheets: { 一上项目表: 'in' } } });
  expect(both.tables).toHaveLength(2);
});

test('a sheet left out by the officer is not audited', () => {
  const audit = run([sheet('甲'), sheet('乙')], { table: { sheets: { 甲: 'out' } } });
  expect(audit.tables.map((table) => table.sheet)).toEqual(['乙']);
  expect(audit.notes).toContainEqual({ code: 'left-out', sheet: '甲', args: {} });
});

test('negative amounts are good in 年中调整, and 决算 has money by where spent unless the officer says otherwise', () => {
  const bad = (stage: 'final' | 'adjustment') =>
    run([sheet('表')], { table: { stage, columns: { 表: { amount: 'E' } } } }).rows.flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    );
  expect(bad('final')).toContain('bad-amount');
  expect(bad('adjustment')).not.toContain('bad-amount');
});

test('the officer’s own severity stands above the stage’s', () => {
  const draft = sheetOf([
    ['一上项目表'],
    ['项目名称', '预算单位', '申报金额'],
    ['全区专利导航', '知识产权局', 10],
    ['本市版权登记', '包头市局', 20],
    ['合计', '', 31],
  ]);
  const severity = (severities: AuditOptions['settings']['severities']) =>
    run([draft], { table: { stage: 'first' }, settings: { ...OPTIONS.settings, severities } }).findings.map(
      (finding) => finding.severity,
    );
  expect(severity({})).toEqual(['warning']);
  expect(severity({ 'sum-mismatch': 'error' })).toEqual(['error']);
});
