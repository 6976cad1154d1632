import { activeRules, checkFile, checkRow, checkTable } from '../../src/audit/judge';
import type { FileRule, RowRule, RuleSettings, TableRule } from '../../src/rules/types';
import type { WorkbookNote } from '../../src/workbook/types';
import { aJudgedRow } from '../support/builders';

const settings: RuleSettings = { off: [], severities: {}, amountsBySpending: [], year: null };
const context = { policies: [], settings };
const fails = (): never => {
  throw new Error('broken');
};

const broken: RowRule = { code: 'unlisted', scope: 'row', check: fails };
const brokenTable: TableRule = { code: 'sum-mismatch', scope: 'table', check: fails };
const brokenFile: FileRule = { code: 'duplicate', scope: 'file', check: fails };

describe('a rule that fails', () => {
  const row = aJudgedRow({ texts: { name: '' } });
  const run = (work: (fail: (note: WorkbookNote) => void) => unknown): readonly WorkbookNote[] => {
    const notes: WorkbookNote[] = [];
    work((note) => notes.push(note));
    return notes;
  };

  it('is told in the notes, and the others go on', () => {
    const missing = activeRules(settings).row.find((rule) => rule.code === 'missing-field') as RowRule;
    const rules = activeRules(settings, [broken, missing]);
    let codes: readonly string[] = [];
    const notes = run((fail) => (codes = checkRow(row, rules, context, fail).map((one) => one.code)));
    expect(codes).toEqual(['missing-field']);
    expect(notes).toEqual([{ code: 'rule-failed', sheet: '项目支出', args: { rule: 'unlisted', row: 3 } }]);
  });

  it('of a table or of the file is no different', () => {
    const rules = activeRules(settings, [brokenTable]);
    expect(run((fail) => checkTable(row.table, [row], rules, context, fail))).toHaveLength(1);
    expect(run((fail) => checkFile(brokenFile, [row], context, fail))).toHaveLength(1);
  });
});

describe('active rules', () => {
  it('leave out what is off', () => {
    const rules = activeRules({ ...settings, off: ['unlisted'] }, [broken, brokenTable]);
    expect([rules.row.length, rules.table.length, rules.file.length]).toEqual([0, 1, 0]);
  });
});
