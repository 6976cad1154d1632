import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassifier } from '../../src/classify/classifier';
import { builtinPolicies } from '../../src/policy/builtin';
import { compilePolicies } from '../../src/policy/compile';
import type { LoadedPolicy } from '../../src/policy/types';

const load = (text: string, name: string): LoadedPolicy[] =>
  compilePolicies(text, { name }).map((policy) => ({ policy, text, sha256: null }));

const file = (name: string): LoadedPolicy[] =>
  load(readFileSync(join(__dirname, '..', 'policies', name), 'utf8'), name);

/** A central plan in the usual form, made up for this test. */
const CENTRAL = `国务院办公厅关于印发知识产权领域中央与地方财政事权和支出责任划分改革方案的通知
国办发〔2023〕999号

知识产权领域中央与地方财政事权和支出责任划分改革方案

一、主要内容
（一）知识产权宏观管理
将制定实施国家知识产权战略、规划、政策，开展全国性知识产权统计调查分析发布，确认为中央财政事权，由中央承担支出责任。
将制定实施地方知识产权战略、规划、政策，地方知识产权统计调查分析发布，确认为地方财政事权，由地方承担支出责任。
（二）知识产权授权确权
将专利、商标、地理标志的受理、审查、注册、登记，确认为中央财政事权，由中央承担支出责任。
（三）知识产权保护
将全国性知识产权保护体系建设，确认为中央财政事权，由中央承担支出责任。
将地方知识产权执法，确认为地方财政事权，由地方承担支出责任。
`;

describe('a central plan beside the regional one', () => {
  const classifier = createClassifier([...builtinPolicies(), ...load(CENTRAL, 'central.txt')]);
  const level = (unit: string, name: string, detail = ''): string =>
    classifier.classify({ unit, name, detail }).level;

  test.each([
    ['国家知识产权局', '全国知识产权统计调查', '', 'central'],
    ['内蒙古自治区知识产权局', '面向全国的知识产权统计调查', '', 'central'],
    ['内蒙古自治区知识产权局', '全区知识产权统计调查', '', 'province'],
    ['赤峰市市场监督管理局', '知识产权统计调查', '', 'prefecture'],
    ['赤峰市市场监督管理局', '专利导航', '', 'prefecture'],
    ['内蒙古自治区知识产权局', '知识产权强区规划编制', '', 'province'],
  ])('%s %s %s → %s', (unit, name, detail, expected) => {
    expect(level(unit, name, detail)).toBe(expected);
  });
});

/** A plan of a 盟市 with its 旗县, made up for this test. */
const BAOTOU = `包头市人民政府办公室关于印发知识产权领域市与旗县区财政事权和支出责任划分改革方案的通知
包府办发〔2025〕999号

知识产权领域市与旗县区财政事权和支出责任划分改革方案

一、主要内容
（一）知识产权保护
将包头市本级组织的知识产权执法，确认为市级财政事权，由市级承担支出责任。
将旗县区知识产权执法，确认为旗县区财政事权，由旗县区承担支出责任。
（二）知识产权运用
将专利导航，确认为旗县区财政事权，由旗县区承担支出责任。
（三）知识产权授权确权
将作品登记，确认为市级财政事权，由市级承担支出责任。
`;

describe('a plan of a 盟市 below the regional one', () => {
  const classifier = createClassifier([...builtinPolicies(), ...load(BAOTOU, 'baotou.txt')]);
  const judged = (unit: string, name: string) => classifier.classify({ unit, name });

  test.each([
    ['包头市市场监督管理局', '知识产权执法', 'prefecture', '包府办发〔2025〕999号'],
    ['包头市昆都仑区市场监督管理局', '知识产权执法', 'county', '包府办发〔2025〕999号'],
    ['赤峰市市场监督管理局', '知识产权执法', 'prefecture', '内政办发〔2024〕48号'],
    ['赤峰市红山区市场监督管理局', '知识产权执法', 'prefecture', '内政办发〔2024〕48号'],
    ['内蒙古自治区知识产权局', '结合自治区产业发展的专利导航', 'province', '内政办发〔2024〕48号'],
  ])('%s %s → %s by %s', (unit, name, level, number) => {
    const got = judged(unit, name);
    expect([got.level, got.ref?.policy.number]).toEqual([level, number]);
    expect(got.hints.map(({ id }) => id)).not.toContain('classify.hint.documents');
  });

  it('divides what the region leaves to the 盟市 without a contradiction', () => {
    const got = judged('包头市昆都仑区市场监督管理局', '专利导航');
    expect([got.level, got.hints]).toEqual(['county', []]);
  });

  it('shows both clauses where the documents contradict each other, and asks a person', () => {
    const got = judged('包头市新闻出版局', '作品登记');
    expect([got.level, got.ref?.policy.number, got.status]).toEqual([
      'prefecture',
      '包府办发〔2025〕999号',
      'review',
    ]);
    expect(got.hints).toContainEqual({
      id: 'classify.hint.documents',
      args: {
        document: '内政办发〔2024〕48号',
        clause: expect.stringContaining('（'),
        matter: expect.stringContaining('作品登记'),
      },
    });
    expect(got.candidates[0]).toMatchObject({ level: 'province', why: 'classify.why.document' });
  });
});

describe('two editions of one plan', () => {
  const earlier = CENTRAL.replace('〔2023〕999号', '〔2016〕999号').replace(
    '将专利、商标、地理标志的受理、审查、注册、登记，确认为中央财政事权，由中央承担支出责任。',
    '将专利、商标、地理标志的受理、审查、注册、登记，确认为中央与地方共同财政事权，由中央与地方共同承担支出责任。',
  );
  const classifier = createClassifier([...load(earlier, '2016.txt'), ...load(CENTRAL, '2023.txt')]);

  test.each([
    [2022, 'shared', '国办发〔2016〕999号'],
    [2023, 'central', '国办发〔2023〕999号'],
    [undefined, 'central', '国办发〔2023〕999号'],
  ])('the budget year %s is judged by the one in force: %s', (year, level, number) => {
    const row = { unit: '国家知识产权局', name: '商标注册审查' };
    const got = classifier.classify(row, year === undefined ? {} : { year });
    expect([got.level, got.ref?.policy.number]).toEqual([level, number]);
  });
});

describe('policies of several fields', () => {
  const policies = [
    ...builtinPolicies(),
    ...file('xuni-yunling-health-2019.txt'),
    ...file('xuni-linjiang-transport-2020.txt'),
  ];
  const classifier = createClassifier(policies);

  test.each([
    ['赤峰市市场监督管理局', '专利导航项目', '专利导航', 'prefecture'],
    ['内蒙古自治区知识产权局', '知识产权宣传周', '宣传', 'province'],
    ['云岭省卫生健康委员会', '鼠疫监测网络运行', '鼠疫', 'province'],
    ['青山市卫生健康委员会', '艾滋病防治', '传染病', 'central'],
    ['安河市交通运输局', '县道养护工程', '县道', 'prefecture'],
    ['临江省港航事业发展中心', '船闸运行维护', '船闸', 'province'],
  ])('%s %s → %s %s', (unit, name, matter, level) => {
    const got = classifier.classify({ unit, name });
    expect([got.ref?.matter.text, got.level]).toEqual([expect.stringContaining(matter), level]);
  });

  it('takes office overhead for none of them', () => {
    expect(classifier.classify({ unit: '安河市交通运输局', name: '办公楼物业管理' }).level).toBe(
      'out-of-scope',
    );
  });
});

describe('without any policy', () => {
  it('judges nothing to be in scope', () => {
    expect(createClassifier([]).classify({ name: '专利导航', unit: '赤峰市市场监督管理局' }).level).toBe(
      'out-of-scope',
    );
  });
});
