import { compilePolicies } from '../../src/policy/compile';
import { CITY, line, linesOf, planOf, STATE } from './support/plan';

/** Form, sentence, matters. Codes are those of the sentence grammar of the genre (docs/policies.md). */
const FORMS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'F1',
    '将甲建设，乙管理，确认为省级财政事权，由省级承担支出责任。',
    ['甲建设 province', '乙管理 province'],
  ],
  [
    'F1 without comma',
    '将重大地质调查等事项确认为省级财政事权，由省级承担支出责任。',
    ['重大地质调查 province'],
  ],
  [
    'F1 residual',
    '将未列入省级财政事权的文物保护，确认为市县财政事权，由市县承担支出责任。',
    ['未列入省级财政事权的文物保护 prefecture residual'],
  ],
  [
    'F1 other',
    '将其他登记备案事务，明确为市县财政事权，由市县承担支出责任。',
    ['其他登记备案事务 prefecture residual'],
  ],
  [
    'F2 upwards',
    '将原由市县管理的执法队伍，上划为省级财政事权，由省级承担支出责任。',
    ['原由市县管理的执法队伍 province'],
  ],
  [
    'F2 what it was before',
    '将血液检测由市县财政事权调整为省级财政事权，由省级承担支出责任。',
    ['血液检测 province'],
  ],
  [
    'F2 what it was before, after a comma',
    '将血液检测，站房维护，由原共同财政事权上划为省级财政事权，由省级承担支出责任。',
    ['血液检测 province', '站房维护 province'],
  ],
  [
    'each its own',
    '将甲平台建设明确为省级财政事权，将乙系统建设明确为市县财政事权，由省、市县分别承担支出责任。',
    ['甲平台建设 province', '乙系统建设 prefecture'],
  ],
  [
    '事权 before its level',
    '甲公园养护，事权和支出责任归市县。乙绿道建设，省级为事权和支出责任主体。',
    ['甲公园养护 prefecture', '乙绿道建设 province'],
  ],
  [
    'who carries it out is no item',
    '甲馆免费开放，由省级负责，确认为省级财政事权，支出由省级承担。',
    ['甲馆免费开放 province'],
  ],
  [
    'F2 weak verb',
    '省属科研机构稳定支持经费属于省级财政事权，由省级财政承担支出责任。',
    ['省属科研机构稳定支持经费 province'],
  ],
  ['F2 still', '市县所属孵化器，仍作为市县财政事权，由市县财政承担支出责任。', ['市县所属孵化器 prefecture']],
  ['F3', '将重点防治，确认为省与市县共同财政事权，由省与市县共同承担支出责任。', ['重点防治 shared']],
  [
    'F4',
    '将能力提升，确认为省与市县共同财政事权，分别承担支出责任。其中，省级主要负责平台建设支出；市县主要负责日常运行支出。',
    ['能力提升 shared', '平台建设支出 shared ←province', '日常运行支出 shared ←prefecture'],
  ],
  [
    'F4 inner list',
    '将能力提升，确认为省与市县共同财政事权。其中，省级承担技术指导，市县承担项目实施、配套设施和日常管理。',
    ['能力提升 shared', '技术指导 shared ←province', '项目实施、配套设施和日常管理 shared ←prefecture'],
  ],
  [
    'F6',
    '将人才培养、普法宣传等事项，按照隶属关系分别确认为省级财政事权或市县财政事权，由同级财政承担支出责任。',
    ['人才培养 by-affiliation by-affiliation', '普法宣传 by-affiliation by-affiliation'],
  ],
  [
    'F8',
    '将农村电影放映，确认为省与市县共同财政事权，由省级承担主要支出责任。',
    ['农村电影放映 shared ←province'],
  ],
  [
    'F8 mainly',
    '将农村电影放映，确认为省与市县共同财政事权，支出责任以省级为主。',
    ['农村电影放映 shared ←province'],
  ],
  [
    'F8 located',
    '将场馆开放，确认为省与市县共同财政事权，由场馆所在地市县承担主要支出责任。',
    ['场馆开放 shared ←prefecture'],
  ],
  [
    'F9',
    '某某领域其他未列事项，按照改革的总体要求和事项特点具体确定财政事权和支出责任。',
    ['某某领域其他未列事项 undetermined unlisted'],
  ],
  ['F11', '将省级委托市县开展的评价入库，由委托方承担支出责任。', ['省级委托市县开展的评价入库 province']],
  ['F12', '市县自主发放的创新券，由其自行承担支出责任。', ['市县自主发放的创新券 prefecture']],
  [
    'F12 beside shared',
    '将普惠补贴，确认为省与市县共同财政事权，由省与市县共同承担支出责任。市县自行提高标准增加的支出，由市县自行承担。',
    ['普惠补贴 shared', '市县自行提高标准增加的支出 prefecture'],
  ],
  [
    'F12 the condition is the item',
    '将普惠补贴，确认为省与市县共同财政事权，由省与市县共同承担支出责任。市县自行增加项目、提高标准的，提标部分由市县自行承担。',
    ['普惠补贴 shared', '市县自行增加项目、提高标准 prefecture'],
  ],
  [
    'bodies wait for their verb',
    '省级图书馆、文化馆、博物馆免费开放属于省级财政事权。',
    ['省级图书馆、文化馆、博物馆免费开放 province'],
  ],
  [
    'programmes stand for themselves',
    '全科医生特岗计划、住院医师规范化培训、助理全科医生培训，确认为省级财政事权。',
    ['全科医生特岗计划 province', '住院医师规范化培训 province', '助理全科医生培训 province'],
  ],
  [
    'the 等 of 中等职业学校 opens no list',
    '将学前教育政府资助、普通高中国家助学金、中等职业学校免学费补助，划为省级财政事权。',
    ['学前教育政府资助 province', '普通高中国家助学金 province', '中等职业学校免学费补助 province'],
  ],
  [
    'the actor pays',
    '省级负责全省行业规划、标准制定，承担支出责任；市县负责本地区行业管理，承担支出责任。',
    ['全省行业规划、标准制定 province', '本地区行业管理 prefecture'],
  ],
  [
    'by the rank of what is protected',
    '古建筑保护、古树保护，按照保护级别分别确认为省级或市县财政事权，由同级财政承担支出责任。',
    ['古建筑保护 by-affiliation by-affiliation', '古树保护 by-affiliation by-affiliation'],
  ],
  [
    'two levels before their items',
    '省级事权：干线公路建设运营；市县事权：停车场建设管理。',
    ['干线公路建设运营 province', '停车场建设管理 prefecture'],
  ],
  [
    'kinds of one thing',
    '省级供水、供气、供热设施建设，属省级事权。',
    ['省级供水、供气、供热设施建设 province'],
  ],
  [
    'how it is budgeted is no item',
    '将监测站点运行维护费用纳入省级财政预算，由省级财政保障。',
    ['监测站点运行维护费用 province'],
  ],
  [
    'several formulas',
    '将甲监测，确认为省级财政事权，由省级承担支出责任；将乙监测，确认为市县财政事权，由市县承担支出责任。',
    ['甲监测 province', '乙监测 prefecture'],
  ],
  [
    'level before items',
    '省级财政事权包括：全省规划编制、流域综合治理，由省级承担支出责任。',
    ['全省规划编制 province', '流域综合治理 province'],
  ],
  [
    'back reference',
    '平台升级改造，数据采集加工。上述事项确认为省级财政事权，由省级承担支出责任。',
    ['平台升级改造 province', '数据采集加工 province'],
  ],
  [
    'contents are no items',
    '公共设施免费开放，包括图书馆、文化馆，确认为省级财政事权，由省级承担支出责任。',
    ['公共设施免费开放 province'],
  ],
  ['payer only', '省直学校学生资助由省级财政承担。', ['省直学校学生资助 province']],
  [
    'undivided below',
    '将公园建设，确认为市、县（市、区）财政事权，由市、县（市、区）承担支出责任。',
    ['公园建设 prefecture'],
  ],
];

describe.each(FORMS)('%s', (_, sentence, matters) => {
  it(sentence, () => {
    const policy = planOf(sentence);
    expect(linesOf(sentence)).toEqual(matters);
    expect(policy.unread).toEqual([]);
  });
});

describe('level trees', () => {
  const tree = (body: string): string[] => {
    const [policy] = compilePolicies(`${CITY}\n二、主要内容\n（一）市级财政事权\n${body}\n`);
    return (policy?.matters ?? []).map((matter) => `${matter.category} ${line(matter)}`);
  };

  it('a numbered title is the item, and is not cut at 、', () => {
    expect(tree('1.公路\n（1）国道、省道的路网运行监测、协调和应急指挥；\n（2）治超站运行。')).toEqual([
      '1 国道、省道的路网运行监测、协调和应急指挥 prefecture',
      '1 治超站运行 prefecture',
    ]);
  });

  it('below a field its sentences are the items', () => {
    expect(tree('1.公路。市管国道养护，市管省道养护。\n2.水路。主要包括航道养护、渡口改造。')).toEqual([
      '1 市管国道养护 prefecture',
      '1 市管省道养护 prefecture',
      '2 航道养护 prefecture',
      '2 渡口改造 prefecture',
    ]);
  });

  it('duties name the object they are for, else the title does', () => {
    expect(
      tree(
        '1.公路\n（1）国道。承担市管国道的规划、建设、养护等职责。\n（2）桥梁。市级承担规划、建设、养护职责。',
      ),
    ).toEqual(['1 市管国道的规划、建设、养护 prefecture', '1 桥梁 prefecture']);
  });

  it('one sentence over the numbers gives them their payer', () => {
    expect(tree('以下事项的支出责任由市级承担。\n1.公路\n（1）国道。市管国道应急抢通。')).toEqual([
      '1 市管国道应急抢通 prefecture',
    ]);
    expect(tree('由市级（含开发区）承担支出责任的事项：\n1.公路\n（1）国道养护。')).toEqual([
      '1 国道养护 prefecture',
    ]);
  });

  it('a level to come does not hide what the heading gives', () => {
    const [policy] = compilePolicies(
      `${CITY}\n二、主要内容\n（一）县级财政事权\n1.公路\n（1）农村公路。县道、乡道的建设、日常养护和管理。县道中的干线路段，条件成熟时逐步上划为市级财政事权。\n`,
    );
    expect(policy?.matters.map((matter) => [matter.text, matter.level, matter.future ?? false])).toEqual([
      ['县道、乡道的建设、日常养护和管理', 'county', false],
      ['县道中的干线路段', 'county', true],
    ]);
  });

  it('a level before numbered items is theirs, and so are shares', () => {
    expect(tree('按市与县4:6承担支出责任的事项：①草地防火；②疫病免疫。').length).toBe(2);
    const [policy] = compilePolicies(
      `${CITY}\n一、主要内容\n（一）甲\n市与区县共同财政事权包括：1.小区改造；2.管网改造。\n`,
    );
    expect(policy?.matters.map(line)).toEqual(['小区改造 shared', '管网改造 shared']);
  });

  it('下列事项 hands its level to the numbers below', () => {
    const body =
      '（一）甲\n1.队伍建设。下列事项确认为市级财政事权，由市级承担支出责任：\n①人员经费；\n②装备购置。';
    const [policy] = compilePolicies(`${CITY}\n一、主要内容\n${body}\n`);
    expect(policy?.matters.map(line)).toEqual(['人员经费 prefecture', '装备购置 prefecture']);
  });

  it('a background chapter is no category', () => {
    const [policy] = compilePolicies(
      `${CITY}\n一、改革背景\n略。\n二、甲领域\n将乙建设，确认为市级财政事权。\n三、丙领域\n将丁建设，确认为市级财政事权。\n`,
    );
    expect(policy?.categories.map(({ ordinal, title }) => [ordinal, title])).toEqual([
      [1, '甲领域'],
      [2, '丙领域'],
    ]);
  });
});

describe('what a tier word means goes by who speaks', () => {
  it('a city divides between itself and its counties', () => {
    expect(
      linesOf(
        '将甲评估，确认为市级财政事权，由市级承担支出责任。将乙评估，确认为区县财政事权，由区县承担支出责任。',
        CITY,
      ),
    ).toEqual(['甲评估 prefecture', '乙评估 county']);
  });

  it('地方 in a central document is not divided', () => {
    expect(linesOf('将甲评估，确认为地方财政事权，由地方承担支出责任。', STATE)).toEqual(['甲评估 local']);
  });

  it('市级 of a 直辖市 is the province', () => {
    const title = '天津市某某领域市与区财政事权和支出责任划分改革方案';
    expect(linesOf('将甲评估，确认为市级财政事权，由市级承担支出责任。', title)).toEqual(['甲评估 province']);
  });
});

describe('what is more than level and payer', () => {
  it('F5: support never makes a matter shared', () => {
    const [matter] = planOf(
      '将甲治理，确认为市县财政事权，由市县承担支出责任，省级财政通过转移支付给予支持。',
    ).matters;
    expect(matter).toMatchObject({ level: 'prefecture', payer: 'prefecture', support: { from: 'province' } });
  });

  it('F5: support is given to the statement before it, not to the next part', () => {
    const { matters } = planOf('甲工资由市县承担，省级对困难县给予补助；乙教材由省级全额承担。');
    expect(matters.map((one) => [one.text, one.support?.from ?? null])).toEqual([
      ['甲工资', 'province'],
      ['乙教材', null],
    ]);
  });

  it('F6: sentences about units become rules', () => {
    const policy = planOf(
      '将甲培训，按照隶属关系分别确认为省级财政事权或市县财政事权，由同级财政承担支出责任。省级职能部门及所属机构承担的事项，确认为省级财政事权，由省级承担支出责任；市县职能部门及所属机构承担的事项，确认为市县财政事权，由市县承担支出责任。',
    );
    expect(policy.matters).toHaveLength(1);
    expect(policy.affiliation.map((rule) => [rule.unitTier, rule.level])).toEqual([
      ['province', 'province'],
      ['prefecture', 'prefecture'],
    ]);
  });

  it('F10: what another document settles is kept as a principle and reported', () => {
    const policy = planOf(
      '将甲治理，确认为省级财政事权，由省级承担支出责任。乙有关事项，按照教育领域改革方案执行。',
    );
    expect(policy.matters).toHaveLength(1);
    expect(policy.principles.map((one) => one.text)).toEqual(['乙有关事项，按照教育领域改革方案执行']);
    expect(policy.diagnostics.map((one) => one.code)).toEqual(['reference']);
  });

  it('F13: a standard and what goes beyond it are no matter', () => {
    const policy = planOf(
      '将甲补贴，确认为省级财政事权，由省级承担支出责任。补助基础标准由省级制定，市县可在此基础上制定地区标准，高出部分由市县自行负担。',
    );
    expect(policy.matters).toHaveLength(1);
    expect(policy.principles).toHaveLength(1);
  });

  it('F14: a level to come does not change today’s', () => {
    const [matter] = planOf(
      '将甲管护，确认为市县财政事权，由市县承担支出责任，条件成熟时逐步上划为省级财政事权。',
    ).matters;
    expect(matter).toMatchObject({ level: 'prefecture', future: true });
  });

  it('keeps who does the work, what is excepted, and open lists', () => {
    const [matter] = planOf(
      '将省级部门直接负责的调处（不含海域）等事项，确认为省级财政事权，由省级承担支出责任。',
    ).matters;
    expect(matter).toMatchObject({
      performer: { tier: 'province', commissioned: false },
      except: ['海域'],
      openList: true,
    });
  });

  it('what an ellipsis stands for is unread, and overwrites nothing', () => {
    const policy = planOf('甲中心的建设和维护确认为省级财政事权，市县的确认为市县财政事权。');
    expect(policy.matters.map(line)).toEqual(['甲中心的建设和维护 province']);
    expect(policy.unread).toHaveLength(1);
  });

  it('of parts between ； the one that was not understood is unread', () => {
    const policy = planOf('将甲管理，确认为省级财政事权，由省级承担支出责任；其余事项由市县负责。');
    expect(policy.matters).toHaveLength(1);
    expect(policy.unread.map((one) => one.text)).toEqual(['其余事项由市县负责']);
  });

  it('a level yet to come, said of an item that stands above, marks that item', () => {
    const policy = planOf(
      '乙核定归市县财政事权，支出责任由市县承担。待条件具备后，乙核定逐步上收为省级财政事权。',
    );
    expect(policy.matters.map((matter) => [line(matter), matter.future])).toEqual([
      ['乙核定 prefecture', true],
    ]);
  });

  it('an unknown level is unread, never guessed', () => {
    const policy = planOf(
      '将甲治理，确认为省级财政事权，由省级承担支出责任。将乙治理，确认为省与某某协会共同财政事权，由其承担支出责任。',
    );
    expect(policy.matters).toHaveLength(1);
    expect(policy.unread).toHaveLength(1);
  });
});
