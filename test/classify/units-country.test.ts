import { createClassifier } from '../../src/classify/classifier';
import type { UnitFacts } from '../../src/classify/types';
import { builtinPolicies } from '../../src/policy/builtin';

const classifier = createClassifier(builtinPolicies());

const unit = (name: string): UnitFacts => classifier.classify({ name: '知识产权维权援助', unit: name }).unit;

describe('names of units all over the country', () => {
  test.each<[string, string, string | null]>([
    ['河北省财政厅', 'province', null],
    ['石家庄市长安区教育局', 'county', '石家庄市'],
    ['中共石家庄市委宣传部', 'prefecture', '石家庄市'],
    ['山西省太原市水务局', 'prefecture', '太原市'],
    ['沈阳市和平区财政局', 'county', '沈阳市'],
    ['延边州卫生健康委员会', 'prefecture', '延边朝鲜族自治州'],
    ['延吉市财政局', 'county', '延边朝鲜族自治州'],
    ['黑龙江省哈尔滨市公安局', 'prefecture', '哈尔滨市'],
    ['上海市浦东新区科技局', 'county', null],
    ['北京市朝阳区民政局', 'county', null],
    ['江苏省昆山市交通运输局', 'county', '苏州市'],
    ['昆山市财政局', 'county', '苏州市'],
    ['义乌市市场监督管理局', 'county', '金华市'],
    ['杭州市西湖区文化和旅游局', 'county', '杭州市'],
    ['安徽省合肥市应急管理局', 'prefecture', '合肥市'],
    ['福建省福州市鼓楼区教育局', 'county', '福州市'],
    ['鼓楼区教育局', 'county', null],
    ['江西省赣州市章贡区司法局', 'county', '赣州市'],
    ['山东省青岛市农业农村局', 'prefecture', '青岛市'],
    ['河南省巩义市自然资源局', 'county', '郑州市'],
    ['恩施州生态环境局', 'prefecture', '恩施土家族苗族自治州'],
    ['仙桃市审计局', 'county', null],
    ['湖南省长沙市岳麓区财政局', 'county', '长沙市'],
    ['广东省广州市天河区教育局', 'county', '广州市'],
    ['广西壮族自治区桂林市阳朔县林业局', 'county', '桂林市'],
    ['海南省三亚市卫生健康委', 'prefecture', '三亚市'],
    ['重庆市渝中区人力社保局', 'county', null],
    ['成都市武侯区城管委', 'county', '成都市'],
    ['贵州省遵义市教育局', 'prefecture', '遵义市'],
    ['云南省大理市水务局', 'county', '大理白族自治州'],
    ['西藏自治区拉萨市文化局', 'prefecture', '拉萨市'],
    ['陕西省西安市雁塔区财政局', 'county', '西安市'],
    ['甘肃省财政厅', 'province', null],
    ['海西州水利局', 'prefecture', '海西蒙古族藏族自治州'],
    ['宁夏回族自治区银川市教育局', 'prefecture', '银川市'],
    ['喀什地区财政局', 'prefecture', '喀什地区'],
    ['保定教育局', 'prefecture', '保定市'],
  ])('%s → %s, %s', (name, tier, region) => {
    expect([unit(name).tier, unit(name).region]).toEqual([tier, region]);
  });

  test('what only begins like a place is none', () => {
    expect(unit('中山大学').region).toBeNull();
    expect(unit('城市管理局').tier).not.toBe('prefecture');
  });
});
