/** What a finding rests on: the clause with 文号, or nothing where it rests on arithmetic and comparison alone. */
import type { RuleCode } from '../../src/rules/types';
import { casesOf } from './folders';
import { run } from './rule-tester';

const NUMBER = '内政办发〔2024〕48号';

const MATTER: readonly RuleCode[] = [
  'level-mismatch',
  'payer-mismatch',
  'funding-mismatch',
  'matching-demand',
  'unit-tier',
  'mixed',
  'inconsistent',
];
const NONE: readonly RuleCode[] = ['duplicate', 'sum-mismatch', 'bad-amount', 'missing-field'];

const basisOf = (code: RuleCode, rows: string) => run(code, rows)[0]?.basis;

describe('the basis of a finding', () => {
  it.each(MATTER.map((code) => [code]))('%s is the matter’s clause', (code) => {
    const rows = casesOf(code)
      .reject.map((one) => one.rows)
      .find((one) => !one.includes('政策:')) as string;
    expect(basisOf(code, rows)).toMatchObject({ number: NUMBER, clause: '一、（三）' });
  });

  it.each(NONE.map((code) => [code]))('%s has none', (code) => {
    expect(basisOf(code, casesOf(code).reject[0]?.rows as string)).toBeNull();
  });

  it('county-burden is the sentence that protects the county, on a higher tier’s matter the matter', () => {
    expect(basisOf('county-burden', '应:盟市 旗县额:2')).toEqual({
      number: NUMBER,
      clause: '二',
      quote: '避免旗县（市、区）人民政府承担过多支出责任',
    });
    expect(basisOf('county-burden', '应:自治区 旗县额:2')?.clause).toBe('一、（三）');
  });

  it('unlisted is the policy’s own sentence on what it does not list', () => {
    expect(basisOf('unlisted', '应:待定 状态:未列')).toEqual({
      number: NUMBER,
      clause: '一、（七）',
      quote: '知识产权领域其他未列事项',
    });
  });

  it('category-mismatch is the section', () => {
    expect(basisOf('category-mismatch', '应:自治区 类:4 列分类:5')).toEqual({
      number: NUMBER,
      clause: '一、（四）',
      quote: '知识产权保护',
    });
  });

  it('not-in-force is the sentence that says from when', () => {
    expect(basisOf('not-in-force', '应:自治区 年:2020')).toEqual({
      number: NUMBER,
      clause: '',
      quote: '自印发之日起实施',
    });
  });
});
