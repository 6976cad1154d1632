import { createClassifier } from '../../src/classify/classifier';
import type { RowText } from '../../src/classify/types';
import { builtinPolicies } from '../../src/policy/builtin';

const classifier = createClassifier(builtinPolicies());
const CITY = '通辽市市场监督管理局';
const REGION = '内蒙古自治区知识产权局';
const COUNTY = '开鲁县市场监督管理局';

const row = (unit: string, detail: string, more: Partial<RowText> = {}): RowText => ({
  unit,
  name: '知识产权维权援助',
  detail,
  ...more,
});

describe('转移支付 shown by words', () => {
  test.each([
    [CITY, '资金为自治区专项转移支付', true],
    [CITY, '上级补助资金安排', true],
    [CITY, '提前下达2025年自治区资金', true],
    [CITY, '其中自治区补助15万元', true],
    [CITY, '中央财政下达专项资金', true],
    [CITY, '自治区财政厅拨付资金30万元', true],
    [CITY, '经费由自治区财政下达', true],
    [REGION, '自治区对下转移支付，支持通辽市', true],
    [REGION, '切块下达各盟市', true],
    [CITY, '自治区补助资金15万元', true],
    [COUNTY, '市级补助5万元', true],
    [CITY, '自治区补助项目', false],
    [REGION, '自治区补助资金15万元', false],
    [CITY, '给予企业补助', false],
    [CITY, '补助资金20万元', false],
    [CITY, '积极争取自治区转移支付', false],
    [CITY, '拟申请上级补助', false],
    [CITY, '无上级补助', false],
    [CITY, '不含转移支付资金', false],
    [CITY, '本级财力安排', false],
    [CITY, '对企业给予补贴，市财政承担', false],
    [CITY, '未获上级补助，由市财政安排', false],
    [CITY, '自治区知识产权局组织验收', false],
  ])('%s %s → %s', (unit, detail, shown) => {
    expect(classifier.classify(row(unit, detail)).transfer).toBe(shown);
  });
});

describe('转移支付 shown by a column', () => {
  test.each<[Partial<RowText>, boolean]>([
    [{ transferType: '专项转移支付' }, true],
    [{ transferType: '共同财政事权转移支付' }, true],
    [{ transferType: '无' }, false],
    [{ transferType: '—' }, false],
    [{ transferType: '否' }, false],
    [{ fundSource: '上级转移支付' }, true],
    [{ fundSource: '上级补助' }, true],
    [{ fundSource: '提前下达' }, true],
    [{ fundSource: '本级财力' }, false],
    [{ fundSource: '一般公共预算拨款' }, false],
    [{ fundSource: '一般公共预算拨款-上级' }, true],
    [{ fundSource: '无上级补助' }, false],
    [{ docNumber: '内财行〔2025〕12号' }, true],
    [{ docNumber: '/' }, false],
    [{ docNumber: '无' }, false],
    [{ functionCode: '2300299' }, true],
    [{ functionCode: '2011409' }, false],
    [{ remarks: '资金来源：自治区提前下达' }, true],
  ])('%o → %s', (more, shown) => {
    expect(classifier.classify(row(CITY, '', more)).transfer).toBe(shown);
  });
});

describe('受托', () => {
  test.each([
    [CITY, '受自治区知识产权局委托，面向全区开展', true],
    [CITY, '自治区委托事项', true],
    [CITY, '承接自治区版权局委托任务', true],
    [CITY, '受托承担', true],
    [CITY, '受上级部门委托办理', true],
    [CITY, '接受国家知识产权局委托', true],
    [COUNTY, '受市市场监督管理局委托', true],
    [REGION, '受国家知识产权局委托承办', true],
    [CITY, '委托第三方开展评价', false],
    [CITY, '委托高校编制', false],
    [CITY, '委托专业机构检测', false],
    [CITY, '委托合同登记', false],
    [CITY, '委托复制登记', false],
    [CITY, '受企业委托代办', false],
    [CITY, '委托内蒙古科技大学完成分析', false],
    [REGION, '委托包头市知识产权保护中心承担', false],
    [CITY, '未受自治区委托', false],
    [CITY, '委托代理机构提供服务', false],
    [CITY, '不属于自治区委托事项', false],
  ])('%s %s → %s', (unit, detail, shown) => {
    expect(classifier.classify(row(unit, detail)).commissioned).toBe(shown);
  });
});

describe('配套 demanded of lower tiers', () => {
  test.each([
    [REGION, '盟市配套50万元', ['prefecture']],
    [REGION, '盟市、旗县配套', ['prefecture', 'county']],
    [REGION, '要求各旗县按1:1配套', ['county']],
    [REGION, '通辽市财政配套20万元', ['prefecture']],
    [REGION, '由地方配套解决', ['prefecture']],
    [CITY, '旗县区配套资金10万元', ['county']],
    [CITY, '由下级财政配套', ['county']],
    [CITY, '配套资金由开鲁县承担', ['county']],
    [REGION, '需盟市按照1:1比例落实配套资金', ['prefecture']],
    [REGION, '市县两级配套', ['prefecture', 'county']],
    [REGION, '不要求盟市配套', []],
    [REGION, '无需旗县配套', []],
    [REGION, '取消盟市配套要求', []],
    [REGION, '建设配套设施', []],
    [REGION, '修订配套政策，指导盟市落实', []],
    [REGION, '完善配套制度', []],
    [REGION, '盟市配套设备齐全', []],
    [REGION, '免除旗县配套', []],
  ])('%s %s → %s', (unit, detail, tiers) => {
    expect(classifier.classify(row(unit, detail)).matchingDemand).toEqual(tiers);
  });
});

describe('budget year stated by the content', () => {
  test.each([
    ['预算年度：2022年', 2022],
    ['预算年度：2023年。分析发布全市数据', 2023],
    ['所属年度为2023年', 2023],
    ['系2022年预算项目', 2022],
    ['合同尾款列入2025年预算', 2025],
    ['2023年度预算安排', 2023],
    ['分析发布2023年度全市专利数据', null],
    ['2022年签订合同', null],
    ['开展2021—2025年规划评估', null],
    ['', null],
  ])('%s → %s', (detail, year) => {
    expect(classifier.classify(row(CITY, detail)).statedYear).toBe(year);
  });

  it('does not read a year from the name', () => {
    expect(classifier.classify({ unit: CITY, name: '2023年预算知识产权维权援助' }).statedYear).toBeNull();
  });
});
