import { RULE_CODES } from '../../src/rules/types';
import { RULES } from '../../src/rules';
import { casesOf } from './folders';
import { tableFaults, testRule } from './rule-tester';

RULE_CODES.forEach((code) => testRule(code, casesOf(code)));

describe('rules', () => {
  it('stand in the order of their codes', () => {
    const order = RULES.map((rule) => RULE_CODES.indexOf(rule.code));
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULE_CODES.length);
  });
});

describe('the tester', () => {
  it('refuses duplicates and findings without words or cells', () => {
    const faults = tableFaults({
      accept: ['应:自治区 列级次:省级', '列级次:省级 应:自治区'],
      reject: [{ rows: '应:盟市', severity: '不符', message: '', cells: '' }],
    });
    expect(faults).toEqual(['twice: 列级次:省级 应:自治区', 'no message: 应:盟市', 'no cells: 应:盟市']);
  });
  it('refuses tables with one side only', () => {
    expect(tableFaults({ accept: [], reject: [] })).toEqual(['no accepted row', 'no rejected row']);
  });
});
