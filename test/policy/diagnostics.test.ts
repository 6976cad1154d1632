import { policyEn } from '../../src/messages/policy.en';
import { policyZh } from '../../src/messages/policy.zh';
import { CITY, planOf, PROVINCE } from './support/plan';

const codes = (body: string, title = PROVINCE): string[] =>
  planOf(body, title).diagnostics.map((one) => one.code);

const F1 = (items: string, level: string): string =>
  `将${items}，确认为${level}财政事权，由${level}承担支出责任。`;

describe('what an officer should look at', () => {
  it.each<[string, string, string[]]>([
    ['nothing in a clear text', F1('甲地质调查，乙地质勘查', '省级'), []],
    [
      'one item at two levels',
      F1('外国图书登记', '省级') + F1('外国图书登记', '市县'),
      ['same-item-two-levels'],
    ],
    ['one item twice', F1('外国图书登记', '省级') + F1('外国图书登记', '省级'), ['duplicate']],
    [
      'shares that leave something open',
      '1.丙补助。由中央、省、市县共同承担，其中中央承担50%，省级承担20%，市县承担20%。',
      ['shares-not-100'],
    ],
  ])('%s', (_, body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  it('a region in two bands', () => {
    const body =
      '1.丙补助。由市与区县分档分担。第一档：甲区、乙区，市级80%、区级20%；第二档：乙区、丙县，市级60%、县级40%。';
    expect(codes(body, CITY)).toEqual(['region-in-two-tiers']);
  });

  it('names the items in its sentence', () => {
    const [one] = planOf(F1('外国图书登记', '省级') + F1('外国图书登记', '市县')).diagnostics;
    expect(one?.message).toContain('外国图书登记');
    expect(one?.matters).toHaveLength(2);
  });
});

describe('the sentences', () => {
  it('stand in both languages, with the same places', () => {
    const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [id, zh] of Object.entries(policyZh)) {
      expect([id, places(policyEn[id as keyof typeof policyZh])]).toEqual([id, places(zh)]);
    }
  });

  it('speak to officers', () => {
    for (const zh of Object.values(policyZh)) expect(zh).not.toMatch(/错误|违规|您|！|!/);
  });
});
