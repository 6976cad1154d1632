/** Turns of phrase of published documents that single forms do not show. */
import { compilePolicies } from '../../src/policy/compile';
import type { Share } from '../../src/policy/types';
import { line, linesOf, planOf, PROVINCE, STATE } from './support/plan';

const LEAGUE = '金河盟某某领域盟与旗县市财政事权和支出责任划分改革实施方案';

const sharesOf = (body: string, title: string): readonly Share[] | null | undefined =>
  planOf(body, title).matters[0]?.shares;

describe('tiers below a 盟', () => {
  test.each(['旗县市', '旗、县、市', '旗县区', '旗县市区', '旗市'])('%s is one word for them', (word) => {
    expect(linesOf(`将基层站点建设，确认为${word}财政事权，由${word}承担支出责任。`, LEAGUE)).toEqual([
      '基层站点建设 county',
    ]);
  });

  it('takes no 市 of 市场 for a tier', () => {
    expect(linesOf('将旗县市场秩序整治，确认为盟级财政事权，由盟级承担支出责任。', LEAGUE)).toEqual([
      '旗县市场秩序整治 prefecture',
    ]);
  });
});

describe('a list after the money', () => {
  it('loses none of its items', () => {
    expect(
      linesOf('下列事项作为省级财政事权，所需经费由省级财政安排：甲规划编制；乙调查评价；丙系统建设。'),
    ).toEqual(['甲规划编制 province', '乙调查评价 province', '丙系统建设 province']);
  });
});

describe('who sees to it, and weak verbs', () => {
  it('同属 assigns a level', () => {
    expect(
      linesOf(
        '国家站网的管理，属于省级财政事权；委托市县开展的监测任务，同属省级财政事权，由省级承担支出责任。',
      ),
    ).toEqual(['国家站网的管理 province', '委托市县开展的监测任务 province']);
  });

  it('由省级负责 is no part of an item', () => {
    expect(linesOf('全省站网事务由省级负责，甲站网管理、乙测站的建设和运行，属于省级财政事权。')).toContain(
      '全省站网事务 province',
    );
  });

  it('除…外 before 其他 is one residual item', () => {
    expect(linesOf('除省级直接登记管理的外，其他组织的登记管理为市县财政事权，由市县承担支出责任。')).toEqual(
      ['除省级直接登记管理的外，其他组织的登记管理 prefecture residual'],
    );
  });

  it('综合考虑…因素 is manner', () => {
    expect(
      linesOf(
        '困难群众救助明确为省与市县共同财政事权，由省级统筹资金，综合考虑需求、绩效等因素分配，不足部分由市县安排。',
      ),
    ).toHaveLength(1);
  });

  it('实行定额补助 is support', () => {
    const { matters } = planOf('将乙维修，划为市县财政事权，省级财政实行定额补助，其余支出由市县负担。');
    expect(matters.map(line)).toEqual(['乙维修 prefecture']);
    expect(matters[0]?.support).toEqual({ from: 'province' });
  });
});

describe('bands', () => {
  it('chain through the colon that follows 分档负担', () => {
    expect(
      sharesOf(
        '甲项目，明确为中央、省与市县共同财政事权。中央财政承担60%，其余40%由省与市县分档负担：第一档为丙自治州，省与市县按8:2的比例分担；第二档为丁市，省与市县各承担50%。',
        PROVINCE,
      ),
    ).toEqual([
      { tiers: { central: 60, province: 32, prefecture: 8 }, for: '第一档为丙自治州' },
      { tiers: { central: 60, province: 20, prefecture: 20 }, for: '第二档为丁市' },
    ]);
  });

  it('地方应负担的20%由… divides the rest', () => {
    expect(
      sharesOf(
        '参保补助明确为中央、省与市县共同财政事权，中央财政按照国家标准的80%补助，地方应负担的20%由省与市县按6∶4分担。',
        PROVINCE,
      ),
    ).toEqual([{ tiers: { central: 80, province: 12, prefecture: 8 }, for: null }]);
  });

  it('stand after an item whose level the heading gives', () => {
    const [policy] = compilePolicies(
      `${LEAGUE}\n一、盟级财政事权\n1.甲。站点建设。\n二、盟与旗县市共同财政事权\n（1）乙防护工程，按旗县分档确定：对丙旗、丁县，盟级承担70%；对戊市，盟级承担50%，其余由旗县市承担。\n`,
    );
    expect(policy?.matters.find(({ text }) => text === '乙防护工程')?.shares).toEqual([
      { tiers: { prefecture: 70, county: 30 }, for: '丙旗、丁县' },
      { tiers: { prefecture: 50, county: 50 }, for: '戊市' },
    ]);
  });

  it('keep a ratio that a line break cuts', () => {
    expect(sharesOf('甲减免为省与市县共同财政事权,由省、市、县按2 : 3\n : 5的比例负担。', PROVINCE)).toEqual([
      { tiers: { province: 20, prefecture: 30, county: 50 }, for: null },
    ]);
  });
});

describe('duties under a shared heading', () => {
  it('are parts of the matter the title names', () => {
    const [policy] = compilePolicies(
      `${LEAGUE}\n一、盟级财政事权\n1.甲站点建设。\n二、盟与旗县市共同财政事权\n1.丙工程。盟级主要负责工程建安费，旗县市主要负责征地拆迁。\n`,
    );
    expect(policy?.matters.map(line)).toEqual([
      '甲站点建设 prefecture',
      '丙工程 shared',
      '工程建安费 shared ←prefecture',
      '征地拆迁 shared ←county',
    ]);
  });
});

describe('tables by field', () => {
  const table = [
    '领域\t事项\t财政事权\t支出责任',
    '研发\t盟级甲项目；盟级乙基金\t盟级\t盟级财政承担',
    '\t自主设立的项目\t旗县市\t旗县市财政承担',
    '\t丙配套\t盟与旗县市共同\t盟、旗县市各承担50%',
    '普及\t丁普及\t按隶属关系\t同级财政承担',
    '其他\t某某领域其他未列事项\t根据事项特点具体确定\t根据事项特点具体确定',
  ];
  const [policy] = compilePolicies(`${LEAGUE}\n二、划分内容\n划分见下表：\n${table.join('\n')}\n`);

  it('name the field once, several items in a cell, and what is not listed', () => {
    expect(policy?.matters.map((one) => `${one.category} ${line(one)}`)).toEqual([
      '1 盟级甲项目 prefecture',
      '1 盟级乙基金 prefecture',
      '1 自主设立的项目 county',
      '1 丙配套 shared',
      '2 丁普及 by-affiliation by-affiliation',
      '3 某某领域其他未列事项 undetermined unlisted',
    ]);
    expect(policy?.categories.map(({ title }) => title)).toEqual(['研发', '普及', '其他']);
  });
});

describe('what a copied page leaves in the text', () => {
  const [policy] = compilePolicies(
    `&nbsp;&nbsp;${STATE}\n&emsp;国务院办公厅\n&nbsp;2023年6月21日\n一、主要内容\n&nbsp;&nbsp;（一）甲\n将&ldquo;乙&rdquo;建设&#44;丙管理，确认为中央财政事权，由中央承担支出责任。\n`,
  );

  it('entities are read as what they stand for', () => {
    expect([policy?.issued, policy?.categories.map(({ title }) => title)]).toEqual(['2023-06-21', ['甲']]);
    expect(policy?.matters.map(({ level }) => level)).toEqual(['central', 'central']);
  });
});

describe('documents in two parts', () => {
  const [policy] = compilePolicies(
    `${PROVINCE}
二、划分财政事权
（一）省级财政事权
1.公路。
（1）治超。省级承担全省治超系统的建设职责。
（二）省与市县共同财政事权
1.公路。
（1）新改建。省级承担专项规划、监督评价职责，普通国省道新建、改扩建的前期工作和建设等具体执行事项由省与市县共同承担。
2.民航。
（1）支线机场。省与市县共同承担支线运输机场建设职责。
（三）市县财政事权
1.公路。
（1）农村公路。市县承担农村公路的新建、日常养护等职责，具体执行事项由县级人民政府实施。
三、划分支出责任
（一）上述确认为省级财政事权的事项，由省级财政承担支出责任。
（二）上述确认为共同财政事权的事项，由省与市县共同承担支出责任。普通国省道新建、改扩建，由省与市县按7∶3的比例分担；支线运输机场建设，由省级和市县各承担50%。
（三）上述确认为市县财政事权的事项，由市县财政承担支出责任。市县承担支出责任有困难的，省级财政通过转移支付给予支持。
`,
  );

  it('say the matters once, with the shares of the second part', () => {
    expect(policy?.matters.map(({ level, shares }) => [level, shares?.[0]?.tiers ?? null])).toEqual([
      ['province', null],
      ['shared', { province: 70, prefecture: 30 }],
      ['shared', { province: 50, prefecture: 50 }],
      ['prefecture', null],
    ]);
    expect(policy?.unread).toEqual([]);
    expect(policy?.categories.map(({ title }) => title)).toEqual(['公路', '民航']);
  });
});

describe('more turns of bands and lists', () => {
  it('各档其余部分 and a region in the label', () => {
    expect(
      planOf(
        '将甲补助，确认为中央与地方共同财政事权，由中央与地方共同承担支出责任，中央财政分档给予补助。其中：第一档包括乙自治区、丙自治区2个自治区，中央分担80%；第二档包括丁省，中央分担60%。各档其余部分由地方财政承担。',
        STATE,
      ).matters.map(({ text, shares }) => [text, shares]),
    ).toEqual([
      [
        '甲补助',
        [
          { tiers: { central: 80, local: 20 }, for: '第一档包括乙自治区、丙自治区2个自治区' },
          { tiers: { central: 60, local: 40 }, for: '第二档包括丁省' },
        ],
      ],
    ]);
  });

  it('the cost of what is raised is an item with figures of its own', () => {
    const { matters } = planOf(
      '基本服务明确为省与市县共同财政事权，由省与市县按6:4分担。省级在国家基础标准之上提高的标准增量部分，由省与市县按8:2比例分担。',
    );
    expect(matters.map(({ text, shares }) => [text, shares?.[0]?.tiers])).toEqual([
      ['基本服务', { province: 60, prefecture: 40 }],
      ['省级在国家基础标准之上提高的标准增量部分', { province: 80, prefecture: 20 }],
    ]);
  });

  it('figures of what another tier leaves', () => {
    expect(
      sharesOf(
        '将甲抢险，确认为省与市县共同财政事权，由省与市县按照7:3比例分担中央补助以外的支出。',
        PROVINCE,
      ),
    ).toEqual([{ tiers: { province: 70, prefecture: 30 }, for: null }]);
  });

  it('an item of 其中 with bands, the last named after its regions', () => {
    const { matters } = planOf(
      '将甲防治,确认为省与市县共同财政事权,由省与市县共同承担支出责任。其中,农村乙设施建设,省级分档分担:第一档包括丙县、丁县,省级分担70％;其余市、县为第三档,省级分担30%,不足部分由市县负担。',
    );
    expect(matters.map(({ text, shares }) => [text, shares])).toEqual([
      ['甲防治', null],
      [
        '农村乙设施建设',
        [
          { tiers: { province: 70, prefecture: 30 }, for: '第一档包括丙县、丁县' },
          { tiers: { province: 30, prefecture: 70 }, for: '其余市、县为第三档' },
        ],
      ],
    ]);
  });

  it('以及其他 parts an item from what is left over', () => {
    expect(
      linesOf(
        '将土壤污染防治、地下水污染防治以及其他地方性污染防治，确认为市县财政事权，由市县承担支出责任。',
      ),
    ).toEqual([
      '土壤污染防治 prefecture',
      '地下水污染防治 prefecture',
      '其他地方性污染防治 prefecture residual',
    ]);
  });
});

describe('items whose heading names them', () => {
  const [policy] = compilePolicies(
    `${PROVINCE}
二、主要内容
（一）省级财政事权。
1.公路。
（1）高速公路。省级承担还贷高速公路的专项规划、政策决定、监督评价职责，并承担建设、养护、管理等具体事项的执行实施。
（2）执法与检验。省级承担跨区域执法监督，从业人员资格考试题库建设等职责。
（二）省与市县共同财政事权。
1.公路。
（1）国省道建设。省级承担专项规划、政策决定、监督评价职责，市县承担前期工作和具体组织实施职责。其中，省级主要承担建筑安装支出，市县主要承担征地拆迁支出。
（2）危桥改造。省级负责项目库管理、标准制定和资金补助，市县负责前期工作、组织实施。
（3）国省道养护。养护工程和应急抢通所需资金由省与市县按7:3分担。
2.铁路。
（1）城际铁路。省级与沿线市县按出资协议承担项目资本金、运营补贴等支出责任。
3.邮政。
（1）寄递体系建设。所需补助资金由省与市县分档分担，甲州、乙州各县省级承担80%，其他市县省级承担60%，其余部分由市县承担。
（三）市县财政事权。
1.公路。
（1）农村公路。市县承担县道的日常养护。
`,
  );

  it('are one matter each, unless the duties name several objects', () => {
    expect(policy?.matters.map(line)).toEqual([
      '高速公路 province',
      '跨区域执法监督 province',
      '从业人员资格考试题库建设 province',
      '国省道建设 shared',
      '建筑安装支出 shared ←province',
      '征地拆迁支出 shared ←prefecture',
      '危桥改造 shared',
      '国省道养护 shared',
      '城际铁路 shared',
      '寄递体系建设 shared',
      '农村公路 prefecture',
    ]);
    expect(policy?.unread).toEqual([]);
  });

  it('keep the words of the duties, and the figures', () => {
    const find = (text: string) => policy?.matters.find((one) => one.text === text);
    expect(find('高速公路')?.includes).toContain('还贷高速公路的专项规划');
    expect(find('国省道养护')?.shares).toEqual([{ tiers: { province: 70, prefecture: 30 }, for: null }]);
    expect(find('寄递体系建设')?.shares).toEqual([
      { tiers: { province: 80, prefecture: 20 }, for: '甲州、乙州各县' },
      { tiers: { province: 60, prefecture: 40 }, for: '其他市县' },
    ]);
  });
});

describe('who pays, said once below the lists of a field', () => {
  const [policy] = compilePolicies(
    `泊河市某某领域市与县（市、区）财政事权和支出责任划分改革方案
二、划分内容
（一）公路。
1．市级财政事权包括：甲养护；乙抽检。
2．市与县级共同财政事权包括：丙改造；丁征地拆迁。
3．县级财政事权包括：戊建设；己运行。
市级财政事权由市级承担支出责任。丙改造由市与县级按3∶7分担，丁征地拆迁由市与县级协商分担。县级财政事权由县级承担支出责任。
（二）其他管理。
1．庚宣传，辛培训，按照隶属关系分别确认为市级财政事权或县级财政事权。
市级财政事权由市级承担支出责任，县级财政事权由县级承担支出责任，按照隶属关系划分的由同级财政承担支出责任。
`,
  );

  it('gives the items above their shares and makes no matters of its own', () => {
    expect(policy?.matters.map(line)).toEqual([
      '甲养护 prefecture',
      '乙抽检 prefecture',
      '丙改造 shared',
      '丁征地拆迁 shared',
      '戊建设 county',
      '己运行 county',
      '庚宣传 by-affiliation by-affiliation',
      '辛培训 by-affiliation by-affiliation',
    ]);
    expect(policy?.matters[2]?.shares).toEqual([{ tiers: { prefecture: 30, county: 70 }, for: null }]);
    expect(policy?.unread).toEqual([]);
  });
});

describe('what a second part says is given to the one matter it names', () => {
  const [policy] = compilePolicies(`${PROVINCE}
二、划分财政事权
（一）共同财政事权
1.公路。国省道新建、国省道养护。
2.救助。社会救助、社会救助信息系统建设、特困救助供养。
（二）市县财政事权
1.公路。农村公路建设。
三、划分支出责任
（一）国省道新建，由省与市县按7∶3分担；国省道养护，由省与市县按8∶2分担；社会救助，由省与市县按6∶4分担；社会救助信息系统建设，由省与市县按9∶1分担；渡口改造工程，由省与市县按5∶5分担。
（二）农村公路建设由市县财政承担支出责任，省级财政通过转移支付给予补助。
`);
  const of = (text: string) => policy?.matters.find((one) => one.text === text);

  it.each([
    ['国省道新建', { province: 70, prefecture: 30 }],
    ['国省道养护', { province: 80, prefecture: 20 }],
    ['社会救助', { province: 60, prefecture: 40 }],
    ['社会救助信息系统建设', { province: 90, prefecture: 10 }],
    ['特困救助供养', undefined],
    ['渡口改造工程', { province: 50, prefecture: 50 }],
  ])('%s', (text, tiers) => {
    expect(of(text)?.shares?.[0]?.tiers).toEqual(tiers);
  });

  it('with the support it tells', () => {
    expect(of('农村公路建设')?.support).toEqual({ from: 'province' });
  });
});

describe('what contradicts the list above it', () => {
  it('stays, and is told', () => {
    const [policy] = compilePolicies(`泊河市某某领域市与县（市、区）财政事权和支出责任划分改革方案
二、划分内容
（一）公路。
1．市级财政事权包括：甲养护；乙抽检。
2．县级财政事权包括：戊建设；己运行。
甲养护由县级承担支出责任。
`);
    expect(policy?.matters.filter(({ text }) => text === '甲养护').map(({ payer }) => payer)).toEqual([
      'prefecture',
      'county',
    ]);
    expect(policy?.diagnostics.map(({ code }) => code)).toContain('same-item-two-levels');
  });
});

describe('上述…事权的事项', () => {
  it('ends where the sentence names an item of its own', () => {
    expect(
      linesOf(
        '将甲公路建设，确认为省与市县共同财政事权。上述确认为共同财政事权的事项，由省与市县共同承担支出责任，乙桥梁改造由市县财政承担支出责任。',
      ),
    ).toEqual(['甲公路建设 shared', '乙桥梁改造 prefecture']);
  });

  it('with figures for all is shown to the officer', () => {
    const { matters, unread } = planOf(
      '将甲公路建设，确认为省与市县共同财政事权。以上确认为共同财政事权的事项，由省与市县按6∶4分担。',
    );
    expect([matters.length, unread.map(({ text }) => text)]).toEqual([1, ['由省与市县按6∶4分担']]);
  });
});
