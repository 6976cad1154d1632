import { createClassifier } from '../../src/classify/classifier';
import type { Classification } from '../../src/classify/types';
import { compilePolicies } from '../../src/policy/compile';

const CENTRAL = `国务院办公厅关于印发玩具博览领域中央与地方财政事权和支出责任划分改革方案的通知
国办发〔2025〕999号

一、主要内容
（一）玩具事务。
将国家玩具样品库的建设运行，中央陀螺物资的购置、储备和调运，全国性风筝活动的组织，确认为中央财政事权，由中央财政承担支出责任。
将地方认定的玩具样品库建设，地方陀螺物资储备，群众性风筝活动，确认为地方财政事权，由地方财政承担支出责任。
将基本玩具服务，确认为中央与地方共同财政事权，由中央与地方共同承担支出责任。将重大玩具服务，确认为中央财政事权，由中央财政承担支出责任。
将积木陈列、木偶陈列（不含陀螺修理铺备案），确认为地方财政事权，由地方财政承担支出责任。
本方案自2025年5月1日起实施。
`;

const CITY = `甲江市人民政府办公室关于印发玩具博览领域市与县（市、区）财政事权和支出责任划分改革方案的通知
甲江政办发〔2025〕99号

一、主要内容
（一）玩具事务。
将市级积木馆的建设和维护，确认为市级财政事权，由市级财政承担支出责任。
将县级积木馆的建设和维护，确认为县级财政事权，由县级财政承担支出责任。
将玩具博览宣传引导，按照隶属关系分别确认为市级财政事权或县级财政事权，由同级财政承担支出责任。
本方案自印发之日起施行。
`;

const judge = (text: string): ((unit: string, name: string, detail?: string) => Classification) => {
  const policies = compilePolicies(text, { name: 'invented' });
  const classifier = createClassifier(policies.map((policy) => ({ policy, text, sha256: null })));
  return (unit, name, detail = '') => classifier.classify({ unit, name, detail });
};

describe('rows by the own words of a policy', () => {
  const central = judge(CENTRAL);
  const city = judge(CITY);

  test('a province that does what is the state’s by name does the work of the state', () => {
    expect(central('乙岭省玩具厅', '国家玩具样品库乙岭库房建设').level).toBe('central');
    expect(central('乙岭省玩具厅', '玩具样品库建设').level).toBe('local');
  });

  test('goods of the state are told from those of a place by the word before them', () => {
    expect(central('乙岭省玩具厅', '中央陀螺物资储备保管').level).toBe('central');
    expect(central('乙岭省玩具厅', '陀螺物资储备').level).toBe('local');
  });

  test('the name of a national day is no scope', () => {
    expect(central('丙水县玩具局', '全国风筝日群众性风筝活动').level).toBe('local');
  });

  test('基本 and 重大 are two works, not sisters of one', () => {
    expect(central('乙岭省玩具厅', '重大玩具服务').level).toBe('central');
    expect(central('乙岭省玩具厅', '基本玩具服务').level).toBe('shared');
  });

  test('what an item says it does not hold is no word of it', () => {
    expect(central('丙水县玩具局', '陀螺修理铺备案').ref?.matter.text ?? '').not.toContain('陈列');
  });

  test.each(['科学技术部', '国家陀螺研究所', '中国风筝协会'])('%s is a body of the state', (unit) => {
    expect(central(unit, '玩具样品库运行').unit.tier).toBe('central');
  });

  test.each(['国家级玩具产业园管理办公室', '中国玩具集团乙岭省公司'])(
    '%s is none by its first word',
    (unit) => {
      expect(central(unit, '玩具样品库运行').unit.tier).not.toBe('central');
    },
  );

  test('another 市 under the plan of a city is a county-level city', () => {
    expect(city('丁山市玩具局', '积木馆维护').level).toBe('county');
    expect(city('甲江市玩具局', '积木馆维护').level).toBe('prefecture');
  });

  test('an item of the field’s name and what is done is known by what is done', () => {
    const got = city('甲江市玩具局', '玩具博览宣传引导');
    expect([got.level, got.ref?.matter.text ?? '']).toEqual([
      'prefecture',
      expect.stringContaining('宣传引导'),
    ]);
  });
});
