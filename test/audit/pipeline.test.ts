import { auditSteps, auditWorkbook } from '../../src/audit/pipeline';
import { findingKey, rowKey } from '../../src/audit/keys';
import type { AuditProgress } from '../../src/audit/types';
import type { BudgetTable } from '../../src/workbook/types';
import { aRow, aSheet, aTable, type RowSketch } from '../support/builders';
import { OPTIONS, toolsFor } from './support';

const tableOf = (sketches: readonly RowSketch[], over: Partial<BudgetTable> = {}): BudgetTable =>
  aTable({ rows: sketches.map((sketch, index) => aRow({ row: 2 + index, ...sketch })), ...over });

const named = (name: string, over: RowSketch = {}): RowSketch => ({
  ...over,
  texts: { name, ...over.texts },
  amounts: over.amounts ?? { amount: '10' },
});

const codes = (audit: ReturnType<typeof auditWorkbook>): string[] =>
  audit.rows.map((row) => row.findings.map((finding) => finding.code).join(' '));

describe('an audit', () => {
  const input = { file: 'b.xlsx', sheets: [aSheet()] };

  it('finds, classifies, judges and sums up', () => {
    const table = tableOf([
      named('全区导航', { texts: { name: '全区导航', declaredLevel: '盟市级' } }),
      named('本市导航'),
      named('未列奖励'),
      named('食堂'),
    ]);
    const audit = auditWorkbook(input, OPTIONS, toolsFor([table]));
    expect(codes(audit)).toEqual(['level-mismatch', '', 'unlisted', '']);
    expect(audit.summary).toMatchObject({ rows: 4, inField: 3, matching: 1, doubtful: 1, undetermined: 1 });
    expect(audit.policies).toBe(OPTIONS.policies);
  });

  it('turns a row that cannot be judged into one for review, with a finding', () => {
    const audit = auditWorkbook(input, OPTIONS, toolsFor([tableOf([named('坏行'), named('全区导航')])]));
    expect(audit.rows[0]?.result).toMatchObject({ status: 'review', level: 'undetermined' });
    expect(audit.rows[0]?.findings[0]?.message.id).toBe('rules.ambiguous.unjudged');
    expect(audit.rows[1]?.result.status).toBe('decided');
  });

  it('says what it left out, and gives an empty audit where there is no table', () => {
    const sheets = [
      aSheet({ name: '字典', visibility: 'veryHidden' }),
      aSheet({ name: '事权审核汇总', ours: 'summary' }),
      aSheet({ name: '说明' }),
    ];
    const audit = auditWorkbook({ file: 'b.xlsx', sheets }, OPTIONS, toolsFor([]));
    expect(audit.tables).toEqual([]);
    expect(audit.notes).toEqual([
      { code: 'very-hidden-sheet', sheet: '字典', args: {} },
      { code: 'own-sheet', sheet: '事权审核汇总', args: {} },
    ]);
    expect(audit.summary.ratios.matching).toEqual({ part: 0, whole: 0 });
  });

  it('judges the same text once', () => {
    const tools = toolsFor([tableOf([named('全区导航'), named('本市导航'), named('全区导航')])]);
    auditWorkbook(input, OPTIONS, tools);
    expect(tools.classified).toEqual(['全区导航', '本市导航']);
  });

  it('reports its way and can be left at any point', () => {
    const table = tableOf(Array.from({ length: 450 }, (_, index) => named(`全区工作${index}`)));
    const seen: AuditProgress[] = [];
    const steps = auditSteps(input, OPTIONS, toolsFor([table]));
    for (let step = steps.next(); !step.done; step = steps.next()) seen.push(step.value);
    expect(Array.from(new Set(seen.map((one) => one.stage)))).toEqual(['tables', 'classify', 'judge']);
    const classified = seen.filter((one) => one.stage === 'classify').map((one) => one.done);
    expect(classified).toEqual([0, 200, 400]);
    expect(seen[seen.length - 1]).toEqual({ stage: 'judge', done: 450, total: 450, sheet: null, tables: 1 });
    const left = auditSteps(input, OPTIONS, toolsFor([table]));
    left.next();
    expect(left.return(undefined as never).done).toBe(true);
  });

  it('compares rows across sheets', () => {
    const one = tableOf([named('全区导航')]);
    const two = tableOf([named('全区导航', { sheet: '盟市', row: 5 })], { sheet: '盟市', sheetId: 's2' });
    const sheets = [aSheet(), aSheet({ id: 's2', name: '盟市' })];
    const audit = auditWorkbook({ file: 'b.xlsx', sheets }, OPTIONS, toolsFor([one, two]));
    expect(codes(audit)).toEqual(['duplicate', 'duplicate']);
    expect(audit.rows[0]?.findings[0]?.message.args).toEqual({ where: '“盟市”第6行' });
  });

  it('keeps accepted findings in the list and out of the count', () => {
    const table = tableOf([named('全区导航', { texts: { name: '全区导航', declaredLevel: '盟市级' } })]);
    const key = rowKey(table.rows[0] as BudgetTable['rows'][number]);
    const accepted = [{ rowKey: key, code: 'level-mismatch' as const, reason: '已批复', by: '甲', at: null }];
    const audit = auditWorkbook(input, { ...OPTIONS, accepted }, toolsFor([table]));
    expect(audit.rows[0]?.findings[0]?.accepted).toEqual({ reason: '已批复', by: '甲' });
    expect(audit.summary).toMatchObject({ matching: 1, doubtful: 0, byCode: [] });
  });

  it('keeps accepted findings of a table', () => {
    const subtotal = {
      row: 3,
      label: '合计',
      amounts: { amount: { value: 1, state: 'ok' as const, shown: '1', row: 3, column: 6 } },
      covers: [2],
    };
    const tools = toolsFor([tableOf([named('全区导航')], { subtotals: [subtotal] })]);
    const [found] = auditWorkbook(input, OPTIONS, tools).findings;
    expect(found?.code).toBe('sum-mismatch');
    const accepted = [
      { rowKey: findingKey(found!), code: 'sum-mismatch' as const, reason: '尾差', by: null, at: null },
    ];
    const again = auditWorkbook(input, { ...OPTIONS, accepted }, tools);
    expect(again.findings[0]?.accepted?.reason).toBe('尾差');
  });

  it('takes the budget year from the file’s name where no table says it', () => {
    const found = (file: string): string[] =>
      auditWorkbook(
        { ...input, file },
        OPTIONS,
        toolsFor([tableOf([named('全区导航')], { year: null })]),
      ).findings.map((finding) => finding.code);
    expect(found('2023年预算.xlsx')).toEqual(['not-in-force']);
    expect(found('2025年预算.xlsx')).toEqual([]);
    expect(found('budget-2023.xlsx')).toEqual([]);
  });

  it('runs no rule that is off', () => {
    const table = tableOf([named('全区导航', { texts: { name: '全区导航', declaredLevel: '盟市级' } })]);
    const settings = { ...OPTIONS.settings, off: ['level-mismatch' as const] };
    expect(codes(auditWorkbook(input, { ...OPTIONS, settings }, toolsFor([table])))).toEqual(['']);
  });

  it('lets an officer’s decision outrank the engine', () => {
    const table = tableOf([named('未列奖励', { texts: { name: '未列奖励', declaredLevel: '盟市级' } })]);
    const precedent = {
      workKey: '未列奖励',
      unitTier: 'province',
      level: 'province' as const,
      matterId: null,
      policyId: null,
      reason: '厅务会',
      by: '甲',
      at: null,
    };
    const audit = auditWorkbook(input, { ...OPTIONS, precedents: [precedent] }, toolsFor([table]));
    expect(audit.rows[0]?.result).toMatchObject({
      level: 'province',
      decidedBy: 'precedent',
      status: 'decided',
    });
    expect(codes(audit)).toEqual(['level-mismatch']);
  });
});
