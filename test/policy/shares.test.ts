import type { Share } from '../../src/policy/types';
import { CITY, planOf, PROVINCE, STATE } from './support/plan';

const sharesOf = (body: string, title: string): readonly Share[] | null | undefined =>
  planOf(body, title).matters[0]?.shares;

const one = (tiers: Share['tiers'], who: string | null = null): Share => ({ tiers, for: who });

const FORMS: readonly (readonly [string, string, readonly Share[]])[] = [
  ['由省与市县按8:2分担', PROVINCE, [one({ province: 80, prefecture: 20 })]],
  ['由省与市县按8∶2分担', PROVINCE, [one({ province: 80, prefecture: 20 })]],
  ['由省与市县按8：2的比例共同承担支出责任', PROVINCE, [one({ province: 80, prefecture: 20 })]],
  ['省级与市县按7比3分担', PROVINCE, [one({ province: 70, prefecture: 30 })]],
  ['由省与市县各承担50%', PROVINCE, [one({ province: 50, prefecture: 50 })]],
  ['所需经费由市级和区县财政各负担一半', CITY, [one({ prefecture: 50, county: 50 })]],
  ['由省、市、县按5:3:2的比例分担', PROVINCE, [one({ province: 50, prefecture: 30, county: 20 })]],
  ['由省与市县按60%、40%的比例分担', PROVINCE, [one({ province: 60, prefecture: 40 })]],
  ['由市级和区级财政分别承担60%和40%', CITY, [one({ prefecture: 60, county: 40 })]],
  ['所需资金80%由市级承担，20%由区县承担', CITY, [one({ prefecture: 80, county: 20 })]],
  ['市级财政负担七成，其余由区县财政负担', CITY, [one({ prefecture: 70, county: 30 })]],
  ['由市级承担百分之六十，区县承担百分之四十', CITY, [one({ prefecture: 60, county: 40 })]],
  ['中央承担60%，省级承担20%，市县承担20%', PROVINCE, [one({ central: 60, province: 20, prefecture: 20 })]],
  ['中央和省级补助后的剩余部分，由市与区县按6:4分担', CITY, [one({ prefecture: 60, county: 40 })]],
  [
    '由省与市县分档按比例分担。第一档：甲县、乙县，省级80%、市县20%；第二档：丙市，省级60%、市县40%',
    PROVINCE,
    [
      one({ province: 80, prefecture: 20 }, '第一档：甲县、乙县'),
      one({ province: 60, prefecture: 40 }, '第二档：丙市'),
    ],
  ],
  [
    '实行中央分档分担办法：第一档包括甲、乙2个省（区），中央分担80%；第二档包括丙省，中央分担60%',
    STATE,
    [
      one({ central: 80, local: 20 }, '第一档包括甲、乙2个省（区）'),
      one({ central: 60, local: 40 }, '第二档包括丙省'),
    ],
  ],
  [
    '由市与区县按比例分担，其中：市辖区由市级承担60%、区级承担40%；县（市）由市级承担30%、县级承担70%',
    CITY,
    [one({ prefecture: 60, county: 40 }, '市辖区'), one({ prefecture: 30, county: 70 }, '县（市）')],
  ],
  [
    '对甲区、乙区，市级承担50%；对丙县，市级承担80%；其余部分由区县承担',
    CITY,
    [one({ prefecture: 50, county: 50 }, '甲区、乙区'), one({ prefecture: 80, county: 20 }, '丙县')],
  ],
  [
    '市级与区县分担比例为：甲区、乙区5:5；丙县、丁县8:2',
    CITY,
    [one({ prefecture: 50, county: 50 }, '甲区、乙区'), one({ prefecture: 80, county: 20 }, '丙县、丁县')],
  ],
  [
    '由省与市县按6:4承担支出责任，对边境县，省与市县的分担比例为8:2',
    PROVINCE,
    [one({ province: 60, prefecture: 40 }), one({ province: 80, prefecture: 20 }, '边境县')],
  ],
  [
    '由省级与市县按5:5比例分担（其中对原苏区县省级承担80%）',
    PROVINCE,
    [one({ province: 50, prefecture: 50 }), one({ province: 80, prefecture: 20 }, '原苏区县')],
  ],
  [
    '省财政与设区市财政按3∶7比例分担，省财政与省直管县财政按5∶5比例分担',
    PROVINCE,
    [one({ province: 30, prefecture: 70 }), one({ province: 50, prefecture: 50 }, '省直管县')],
  ],
  [
    '对一类、二类地区，省级分担比例分别为80%、60%',
    PROVINCE,
    [one({ province: 80, prefecture: 20 }, '一类'), one({ province: 60, prefecture: 40 }, '二类地区')],
  ],
  [
    '中央财政分东、中、西部地区分别按30%、60%、80%的比例承担',
    STATE,
    [
      one({ central: 30, local: 70 }, '东'),
      one({ central: 60, local: 40 }, '中'),
      one({ central: 80, local: 20 }, '西部地区'),
    ],
  ],
  [
    '省级补助比例分为两档：第一档100%、第二档80%',
    PROVINCE,
    [one({ province: 100 }, '第一档'), one({ province: 80, prefecture: 20 }, '第二档')],
  ],
  [
    '由省级与市县按比例分担，其中：市本级2:8、县（市）5:5、区3:7',
    PROVINCE,
    [
      one({ province: 20, prefecture: 80 }, '市本级'),
      one({ province: 50, prefecture: 50 }, '县（市）'),
      one({ province: 30, prefecture: 70 }, '区'),
    ],
  ],
  [
    '省与市县分担比例为：临川、东乡3:7，其他市6:4',
    PROVINCE,
    [one({ province: 30, prefecture: 70 }, '临川、东乡'), one({ province: 60, prefecture: 40 }, '其他市')],
  ],
  [
    '由市级与区（市）县按照5:5分担；其中，天府区全部由区级承担',
    CITY,
    [one({ prefecture: 50, county: 50 }), one({ county: 100 }, '天府区')],
  ],
  ['由省级承担三分之二，市县承担三分之一', PROVINCE, [one({ province: 66.67, prefecture: 33.33 })]],
  ['支出责任省级占60%、市县占40%', PROVINCE, [one({ province: 60, prefecture: 40 })]],
];

const UNREAD = [
  '由省级承担不低于50%的支出责任，其余由市县承担',
  '省级对一类、二类、三类地区分别补助80%、60%、一定比例',
  '省级财政分担比例：苏区县80%，其他县60%，市区40%',
];

describe('分担比例 in per cent of the whole', () => {
  it.each(FORMS)('%s', (words, title, shares) => {
    expect(sharesOf(`1.补助项目。${words}。`, title)).toEqual(shares);
  });

  it('multiplies shares of what a higher tier leaves over', () => {
    const body =
      '1.基本服务。为中央、省与市县共同财政事权。中央财政承担80%，其余20%由省与市县分两档分担：第一档包括甲州，省级承担其余部分的80%；第二档包括乙市，省级承担其余部分的30%。';
    expect(sharesOf(body, PROVINCE)).toEqual([
      one({ central: 80, province: 16, prefecture: 4 }, '第一档包括甲州'),
      one({ central: 80, province: 6, prefecture: 14 }, '第二档包括乙市'),
    ]);
  });

  it('divides 地方 where a clause says how', () => {
    const body = '1.基本服务。由中央与地方按8:2分担，地方部分由省与市县按6:4分担。';
    expect(sharesOf(body, PROVINCE)).toEqual([one({ central: 80, province: 12, prefecture: 8 })]);
  });

  it('goes item by item where the clause names the items', () => {
    const body =
      '将农田建设，保费补贴，确认为省与市县共同财政事权。其中：农田建设省级承担70%、市县承担30%；保费补贴由省级承担40%、市县承担60%。';
    expect(planOf(body, PROVINCE).matters.map((matter) => matter.shares)).toEqual([
      [one({ province: 70, prefecture: 30 })],
      [one({ province: 40, prefecture: 60 })],
    ]);
  });

  it('gives none for 定额补助 or for a reference elsewhere', () => {
    expect(
      sharesOf(
        '1.甲补助。为省与市县共同财政事权，省级按每人500元给予定额补助，其余部分由市县承担。',
        PROVINCE,
      ),
    ).toBeNull();
    expect(
      sharesOf('1.甲补助。为省与市县共同财政事权，分担比例参照基本公共服务分担办法执行。', PROVINCE),
    ).toBeNull();
  });

  it.each(UNREAD)('%s: unread, and no share is made of it', (words) => {
    const policy = planOf(`1.补助项目。将甲补助，确认为省与市县共同财政事权，${words}。`);
    expect(policy.matters.map((matter) => matter.shares)).toEqual([null]);
    expect(policy.unread).toHaveLength(1);
  });

  it('figures that contradict each other are unread, not guessed', () => {
    const policy = planOf('1.甲补助。由市与东城区按照7:3，与南山县按照9:1的比例分担。', CITY);
    expect(policy.matters[0]?.shares).toBeNull();
    expect(policy.unread).toHaveLength(1);
  });
});
