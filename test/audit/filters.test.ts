import {
  acceptedIndex,
  applySeverities,
  deduplicate,
  dropOff,
  markAccepted,
  softenTransition,
  sortFindings,
} from '../../src/audit/filters';
import { message } from '../../src/messages/message';
import { rulesZh } from '../../src/messages/rules.zh';
import type { Finding, RuleCode, RuleSettings, Severity } from '../../src/rules/types';
import { aPolicy } from '../support/builders';

const finding = (code: RuleCode, severity: Severity = 'error', over: Partial<Finding> = {}): Finding => ({
  code,
  severity,
  sheetId: 's1',
  sheet: '表',
  cells: [{ row: 2, column: 4 }],
  message: message(`rules.${code}`, { due: '自治区' }),
  suggestion: message(`rules.${code}.todo`, { due: '自治区' }),
  basis: { number: '内政办发〔2024〕48号', clause: '一、（三）', quote: '专利导航' },
  ...over,
});

const settings = (over: Partial<RuleSettings> = {}): RuleSettings => ({
  off: [],
  severities: {},
  amountsBySpending: [],
  year: null,
  ...over,
});

describe('filters', () => {
  const level = finding('level-mismatch');
  const sum = finding('sum-mismatch', 'error', { basis: null });

  it('drop what is off', () => {
    expect(dropOff([level, sum], settings({ off: ['sum-mismatch'] }))).toEqual([level]);
    expect(dropOff([level], settings())).toEqual([level]);
  });

  it('show errors one step milder in the year of issue, and say so', () => {
    const [soft, hard] = softenTransition([level, sum], 2024, aPolicy());
    expect(soft?.severity).toBe('warning');
    expect(soft?.suggestion.id).toBe('rules.level-mismatch.todo.transition');
    expect(rulesZh['rules.level-mismatch.todo.transition']).toContain('过渡年度');
    expect(hard).toBe(sum);
    expect(softenTransition([level], 2025, aPolicy())).toEqual([level]);
    expect(softenTransition([level], null, aPolicy())).toEqual([level]);
    const warning = finding('unit-tier', 'warning');
    expect(softenTransition([warning], 2024, aPolicy())).toEqual([warning]);
  });

  it('put the officer’s severity over the rule’s', () => {
    const [changed, kept] = applySeverities(
      [level, sum],
      settings({ severities: { 'level-mismatch': 'info' } }),
    );
    expect([changed?.severity, kept?.severity]).toEqual(['info', 'error']);
  });

  it('mark what was accepted, by content and code', () => {
    const index = acceptedIndex([
      { rowKey: 'k', code: 'level-mismatch', reason: '已批复', by: null, at: null },
    ]);
    const [one, other] = markAccepted([level, sum], index, () => 'k');
    expect(one?.accepted).toEqual({ reason: '已批复', by: null });
    expect(other?.accepted).toBeUndefined();
    expect(markAccepted([level], index, () => 'other')[0]?.accepted).toBeUndefined();
  });

  it('say the same of the same cells once', () => {
    const elsewhere = finding('level-mismatch', 'error', { cells: [{ row: 3, column: 4 }] });
    expect(deduplicate([level, { ...level }, elsewhere])).toEqual([level, elsewhere]);
  });

  it('sort by the table of codes', () => {
    expect(sortFindings([sum, level]).map((one) => one.code)).toEqual(['level-mismatch', 'sum-mismatch']);
  });
});
