import { CITY, linesOf, planOf } from './support/plan';

const ofCity = (body: string): string[] => linesOf(body, CITY);

const bandsOf = (body: string): unknown =>
  planOf(body, CITY).matters.map(({ text, shares }) => [
    text,
    (shares ?? []).map((share) => [share.for, share.tiers]),
  ]);

describe('shares by whose unit it is', () => {
  it('reads units of each tier as cases of the shared matter, with and without figures', () => {
    const body =
      '将重点专科建设，药品储备，确认为市与区县共同财政事权，市属医院所需经费由市级财政承担，区县所属医院由市与区县按6∶4分担，其他医疗机构由区县承担。';
    const cases = [
      ['市属医院', { prefecture: 100 }],
      ['区县所属医院', { prefecture: 60, county: 40 }],
      ['其他医疗机构', { county: 100 }],
    ];
    const read = planOf(body, CITY).matters.map(({ level, shares }) => [
      level,
      (shares ?? []).map((share) => [share.for, share.tiers]),
    ]);
    expect(read).toEqual([
      ['shared', cases],
      ['shared', cases],
    ]);
  });

  it('leaves work of a tier’s units a matter of its own', () => {
    const body = '将急救网络，确认为市与区县共同财政事权。市属医院设备更新由市级承担支出责任。';
    expect(ofCity(body)).toEqual(['急救网络 shared', '市属医院设备更新 prefecture']);
  });
});

describe('one tier subsidises by bands', () => {
  const bands = [
    ['石桥县、南浦县', { prefecture: 60, county: 40 }],
    ['临渡市', { prefecture: 40, county: 60 }],
  ];
  it.each([
    '由市级财政分档补助：',
    '由市级财政分档补助，',
    '市级财政分档给予补助，',
    '市级财政按比例给予补助：',
  ])('%s', (lead) => {
    const body = `将渠系改造，确认为市与区县共同财政事权，${lead}石桥县、南浦县补助60%，临渡市补助40%，其余部分由区县财政承担。`;
    expect(bandsOf(body)).toEqual([['渠系改造', bands]]);
    expect(planOf(body, CITY).unread).toEqual([]);
  });

  it('goes on reading items whose own words end in 补贴', () => {
    const body =
      '将农机购置补贴，渠系改造，确认为市与区县共同财政事权。其中：农机购置补贴市级承担70%、区县承担30%；渠系改造由市级承担40%、区县承担60%。';
    expect(bandsOf(body)).toEqual([
      ['农机购置补贴', [[null, { prefecture: 70, county: 30 }]]],
      ['渠系改造', [[null, { prefecture: 40, county: 60 }]]],
    ]);
  });
});

describe('items that look like payments, and the reverse', () => {
  it('keeps an item that leaves out what another bears, first or last in the list', () => {
    const item = '急救站点建设（不含区县卫生院承担的部分）';
    const close = '确认为市级财政事权，由市级财政承担支出责任。';
    expect(ofCity(`将${item}；血站运行，${close}`)).toEqual([`${item} prefecture`, '血站运行 prefecture']);
    expect(ofCity(`将血站运行；${item}，${close}`)).toEqual(['血站运行 prefecture', `${item} prefecture`]);
  });

  it('makes no item of the cost of going further', () => {
    const body = '区县自行提高供养标准、扩大救助范围的，所增支出由区县财政自行承担。';
    expect(ofCity(body)).toEqual(['区县自行提高供养标准、扩大救助范围 county']);
  });

  it('reads the part of a tier named by where it lies', () => {
    const body =
      '将湿地保护，确认为市与区县共同财政事权。其中，市级财政负责水质监测、河道整治；沿河区县财政负责滩地管护、林带补植。';
    expect(ofCity(body)).toEqual([
      '湿地保护 shared',
      '水质监测、河道整治 shared ←prefecture',
      '滩地管护、林带补植 shared ←county',
    ]);
  });

  it('keeps commissioned work after an item by affiliation a matter', () => {
    const body =
      '将护林队伍建设，按照隶属关系分别确认为市级财政事权或区县财政事权，由同级财政承担支出责任。市有关部门委托区县实施的火情数据加工，确认为市级财政事权，由委托方承担支出责任。';
    expect(ofCity(body)).toEqual([
      '护林队伍建设 by-affiliation by-affiliation',
      '市有关部门委托区县实施的火情数据加工 prefecture',
    ]);
  });
});

describe('numbered fields below 下列事项', () => {
  it('takes the listed work, not the field, as items', () => {
    const body =
      '下列事项按照机构隶属关系分别确认为市级财政事权或区县财政事权，由同级财政承担支出责任。\n1．能力建设。监测站设备更新；护林人员培训；林业统计。\n';
    expect(ofCity(body)).toEqual(
      ['监测站设备更新', '护林人员培训', '林业统计'].map((text) => `${text} by-affiliation by-affiliation`),
    );
  });

  it('keeps a title whose text only describes it', () => {
    const body =
      '下列事项确认为市级财政事权，由市级承担支出责任。\n1．疾病监测。对全市传染病开展监测，及时报告。\n2．血站建设。\n';
    expect(ofCity(body)).toEqual(['疾病监测 prefecture', '血站建设 prefecture']);
  });
});

describe('maxims outside general chapters', () => {
  it.each([
    '坚持财力与事权相适应，市级财政事权由市级承担。',
    '坚持支出责任与财政事权相适应，市级财政事权由市级承担支出责任，共同财政事权由市与区县共同承担。',
    '坚持财力与事权相匹配的原则，属于区县的财政事权由区县承担支出责任。',
  ])('%s is no item', (maxim) => {
    const plan = planOf(`${maxim}甲路建设由区县承担。`, CITY);
    expect(plan.matters.map(({ text }) => text)).toEqual(['甲路建设']);
    expect(plan.principles.map(({ text }) => text)).toEqual([maxim.slice(0, -1)]);
    expect(plan.unread).toEqual([]);
  });

  it('does not hide an item in the same sentence', () => {
    expect(ofCity('坚持财力与事权相适应，甲路建设由市级承担。')).toEqual(['甲路建设 prefecture']);
  });

  it('reads the same in every run of one process', () => {
    const body = '坚持财力与事权相适应，市级财政事权由市级承担。甲路建设由区县承担。';
    const first = ofCity(body);
    for (let run = 0; run < 25; run++) expect(ofCity(body)).toEqual(first);
  });
});
