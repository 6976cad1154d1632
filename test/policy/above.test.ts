import { CITY, linesOf, planOf } from './support/plan';

const shares = (body: string): (string | null)[] =>
  planOf(body, CITY).matters.map(({ text, shares: found }) =>
    found === null
      ? `${text} -`
      : `${text} ${found.map(({ tiers }) => `${tiers.prefecture}:${tiers.county}`).join()}`,
  );

describe('上述事项 after sentences that gave levels', () => {
  it('is paid by each level, and makes no matter of the title', () => {
    const body =
      '甲路建设，确认为市级财政事权；乙桥管理，确认为区县财政事权。上述事项分别由市级财政、区县财政承担支出责任。';
    expect(linesOf(body, CITY)).toEqual(['甲路建设 prefecture', '乙桥管理 county']);
  });

  it('由同级财政承担 goes by each level', () => {
    const body =
      '甲路建设，确认为市级财政事权；乙桥管理，确认为区县财政事权。以上事项由同级财政承担支出责任。';
    expect(linesOf(body, CITY)).toEqual(['甲路建设 prefecture', '乙桥管理 county']);
  });

  it('gives figures to all of them', () => {
    const body = '甲路建设，确认为共同财政事权；乙桥管理，确认为共同财政事权。上述事项由市与区县按4:6分担。';
    expect(shares(body)).toEqual(['甲路建设 40:60', '乙桥管理 40:60']);
    const stated = '甲路建设，确认为共同财政事权。上述事项所需经费，市级承担40%，区县承担60%。';
    expect(shares(stated)).toEqual(['甲路建设 40:60']);
  });

  it('gives a level to those that only have a payer', () => {
    const body = '甲路建设由市级财政承担。乙桥管理由市级财政承担。上述事项确认为市级财政事权。';
    expect(linesOf(body, CITY)).toEqual(['甲路建设 prefecture', '乙桥管理 prefecture']);
  });
});

describe('words after the last of several numbered items', () => {
  const BOTH = ['甲路建设 40:60', '乙桥管理 40:60'];

  it.each([
    ['市与区县共同财政事权：1.甲路建设；2.乙桥管理。由市与区县按4:6分担支出责任。'],
    ['将以下事项确认为市与区县共同财政事权：1.甲路建设；2.乙桥管理。上述事项由市与区县按4:6分担。'],
    ['将下列事项确认为市与区县共同财政事权：\n1.甲路建设；\n2.乙桥管理。\n由市与区县按4:6分担。'],
    ['1.甲路建设。\n2.乙桥管理。\n上述事项由市与区县按4:6分担。'],
    ['1.甲路建设；2.乙桥管理。所需经费市级承担40%、区县承担60%。'],
    ['（1）甲路建设；（2）乙桥管理。以上由市与区县按4:6分担支出责任。'],
  ])('%s', (body) => {
    expect(shares(body)).toEqual(BOTH);
  });

  it('上述事项确认为 gives all of them the level', () => {
    const body = '1.甲路建设\n2.乙桥管理\n上述事项确认为市级财政事权，由市级承担支出责任。';
    expect(linesOf(body, CITY)).toEqual(['甲路建设 prefecture', '乙桥管理 prefecture']);
  });

  it('are the last item’s where each item stands in a sentence of its own', () => {
    const body = '1.甲路建设。由市级承担。\n2.乙桥管理。由市与区县按4:6分担。';
    expect(shares(body)).toEqual(['甲路建设 -', '乙桥管理 40:60']);
  });
});

it('a maxim of the preface is a principle, not an unread sentence', () => {
  const plan = planOf('坚持按照事权由哪一级行使、支出责任就由哪一级承担的原则。甲路建设由市级承担。', CITY);
  expect(plan.unread).toEqual([]);
  expect(plan.principles.map(({ text }) => text)).toEqual([
    '坚持按照事权由哪一级行使、支出责任就由哪一级承担的原则',
  ]);
});
