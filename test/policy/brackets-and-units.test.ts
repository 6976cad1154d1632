import { CITY, linesOf, planOf } from './support/plan';

describe('figures in an item’s own bracket', () => {
  const read = (body: string): unknown[] => planOf(body).matters.map(({ text, shares }) => [text, shares]);
  const own = (province: number): unknown => [{ tiers: { province, prefecture: 100 - province }, for: null }];

  it.each([
    ['甲病防治补助（省级承担60%，市县承担40%），确认为省与市县共同财政事权。'],
    ['将甲病防治补助（省与市县按6:4分担）确认为省与市县共同财政事权。'],
  ])('are no part of its words: %s', (body) => {
    expect(read(body)).toEqual([['甲病防治补助', own(60)]]);
  });

  it('belong to that item alone', () => {
    const body =
      '将甲病防治补助（省与市县按6:4分担），乙病救助（省级承担30%），丙病筛查，确认为省与市县共同财政事权。';
    expect(read(body)).toEqual([
      ['甲病防治补助', own(60)],
      ['乙病救助', own(30)],
      ['丙病筛查', null],
    ]);
  });
});

describe('whose units, after an item that goes by affiliation', () => {
  const ITEM = '将甲院建设，按照隶属关系分别确认为省级财政事权或市县财政事权。';

  it.each([
    ['属于省级财政事权的，由省级承担；属于市县财政事权的，由市县承担。'],
    ['省级机构的，由省级承担；市县机构的，由市县承担。'],
    ['省级部门及所属单位承担的，由省级承担；市县部门及所属单位承担的，由市县承担。'],
    ['属省级的由省级财政承担，属市县的由市县财政承担。'],
  ])('is a rule: %s', (body) => {
    const plan = planOf(ITEM + body);
    expect(plan.matters.map(({ text }) => text)).toEqual(['甲院建设']);
    expect(plan.affiliation.map(({ unitTier, level, payer }) => [unitTier, level, payer])).toEqual([
      ['province', 'province', 'province'],
      ['prefecture', 'prefecture', 'prefecture'],
    ]);
  });

  it('按照隶属关系划分 alone is such an item', () => {
    expect(linesOf('将甲院建设按照隶属关系划分。')).toEqual(['甲院建设 by-affiliation by-affiliation']);
  });
});

describe('support from several tiers', () => {
  it.each([['省、市级财政给予补助'], ['省市财政通过转移支付给予适当支持']])('%s', (words) => {
    const { matters } = planOf(`将甲路建设确认为区县财政事权，由区县承担支出责任，${words}。`, CITY);
    expect(matters.map(({ payer, support }) => [payer, support])).toEqual([
      ['county', { from: 'province', also: ['prefecture'] }],
    ]);
  });

  it('is none of those who bear the matter', () => {
    const { matters } = planOf('甲路建设由市与区县共同承担，市与区县财政给予补助。', CITY);
    expect(matters.map(({ support }) => support)).toEqual([undefined]);
  });
});
