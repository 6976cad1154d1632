import { builtinPolicies } from '../../src/policy/builtin';
import type { PolicyError } from '../../src/policy/errors';
import { fromJson, toJson } from '../../src/policy/json';
import type { Policy } from '../../src/policy/types';
import { planOf, STATE } from './support/plan';

const policies = (): Policy[] => builtinPolicies().map((one) => one.policy);

type Loose = Record<string, unknown> & { policies: Record<string, unknown>[] };

const changed = (change: (document: Loose) => void): string => {
  const document = JSON.parse(toJson(policies())) as Loose;
  change(document);
  return JSON.stringify(document);
};

const codeOf = (text: string): string => {
  try {
    fromJson(text);
    return 'read';
  } catch (error) {
    return (error as PolicyError).code;
  }
};

describe('compiled policies as JSON', () => {
  it('is format 1 with the documented keys in order', () => {
    const document = JSON.parse(toJson(policies())) as Loose;
    expect(document.format).toBe(1);
    const keys = Object.keys(document.policies[0] as object);
    expect(keys.filter((key) => !['field', 'issuer'].includes(key))).toEqual([
      'id',
      'title',
      'number',
      'issued',
      'effective',
      'region',
      'tiers',
      'categories',
      'matters',
      'affiliation',
      'principles',
      'diagnostics',
      'unread',
    ]);
    const [matter] = (document.policies[0] as { matters: object[] }).matters;
    expect(Object.keys(matter as object)).toEqual([
      'id',
      'category',
      'clause',
      'text',
      'span',
      'expanded',
      'level',
      'payer',
      'condition',
      'shares',
      'sentence',
    ]);
  });

  it('comes back as it was', () => {
    expect(fromJson(toJson(policies()))).toEqual(policies());
    expect(toJson(fromJson(toJson(policies())))).toBe(toJson(policies()));
  });

  it('says local where a central document divides between 中央 and 地方', () => {
    const policy = planOf('将甲评估，确认为地方财政事权，由地方承担支出责任。', STATE);
    expect((JSON.parse(toJson([policy])) as Loose).policies[0]?.tiers).toEqual(['central', 'local']);
    expect(fromJson(toJson([policy]))).toEqual([policy]);
  });

  it('allows fields it does not know', () => {
    expect(codeOf(changed((document) => (document.policies[0]!.remark = 'x')))).toBe('read');
  });

  it.each<[string, (document: Loose) => void]>([
    ['another format', (document) => (document.format = 2)],
    ['no policies', (document) => delete (document as Partial<Loose>).policies],
    [
      'a level that is none',
      (document) => ((document.policies[0]!.matters as { level: string }[])[0]!.level = 'city'),
    ],
    [
      'a span that runs back',
      (document) => ((document.policies[0]!.matters as { span: number[] }[])[0]!.span = [9, 3]),
    ],
    [
      'shares over 100',
      (document) =>
        ((document.policies[0]!.matters as { shares: unknown }[])[0]!.shares = [
          { tiers: { province: 120 }, for: null },
        ]),
    ],
    ['a date that is none', (document) => (document.policies[0]!.issued = 'soon')],
  ])('refuses %s', (_, change) => {
    expect(codeOf(changed(change))).toBe('bad-json');
  });

  it('names the place of the fault', () => {
    try {
      fromJson(
        changed((document) => ((document.policies[0]!.matters as { level: string }[])[3]!.level = 'city')),
        'x.json',
      );
      throw new Error('read');
    } catch (error) {
      expect((error as PolicyError).message).toContain('policies[0].matters[3].level');
    }
  });

  it.each(['', '[]', 'null', '{"format":1}', '{"format":1,"policies":[null]}', 'no json'])(
    'refuses %p',
    (text) => {
      expect(codeOf(text)).toBe('bad-json');
    },
  );
});
