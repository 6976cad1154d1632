import { createClassifier } from '../../src/classify/classifier';
import type { RowContext, UnitFacts } from '../../src/classify/types';
import { builtinPolicies } from '../../src/policy/builtin';

const classifier = createClassifier(builtinPolicies());

const unit = (name: string, parentUnit = '', context: RowContext = {}): UnitFacts =>
  classifier.classify({ name: '知识产权维权援助', unit: name, parentUnit }, context).unit;

describe('tier and region from the name', () => {
  test.each<[string, string | null, string | null]>([
    ['内蒙古自治区知识产权局', 'province', null],
    ['自治区市场监管局', 'province', null],
    ['内蒙古自治区党委宣传部（自治区版权局）', 'province', null],
    ['中共内蒙古自治区委员会宣传部', 'province', null],
    ['内蒙古知识产权保护中心', 'province', null],
    ['中国（内蒙古）知识产权保护中心', 'province', null],
    ['301001-内蒙古自治区市场监督管理局（本级）', 'province', null],
    ['区直机关工委', 'province', null],
    ['科学技术厅', 'province', null],
    ['内蒙古自治区高级人民法院', 'province', null],
    ['内蒙古自治区知识产权保护中心包头分中心', 'province', null],
    ['呼和浩特市市场监督管理局', 'prefecture', '呼和浩特市'],
    ['呼市市监局', 'prefecture', '呼和浩特市'],
    ['包头市监局', 'prefecture', '包头市'],
    ['鄂市知识产权局', 'prefecture', '鄂尔多斯市'],
    ['巴市版权局', 'prefecture', '巴彦淖尔市'],
    ['锡盟市场监督管理局', 'prefecture', '锡林郭勒盟'],
    ['阿盟版权局', 'prefecture', '阿拉善盟'],
    ['中共兴安盟委宣传部', 'prefecture', '兴安盟'],
    ['锡林郭勒盟行政公署办公室', 'prefecture', '锡林郭勒盟'],
    ['中国（包头）知识产权保护中心', 'prefecture', '包头市'],
    ['共青团乌海市委员会', 'prefecture', '乌海市'],
    ['赤峰市中级人民法院', 'prefecture', '赤峰市'],
    ['150200_包头市市场监督管理局', 'prefecture', '包头市'],
    ['内蒙古自治区包头市科学技术局', 'prefecture', '包头市'],
    ['市委宣传部', 'prefecture', null],
    ['市知识产权局', 'prefecture', null],
    ['盟市场监督管理局', 'prefecture', null],
    ['包头稀土高新技术产业开发区管委会', 'prefecture', '包头市'],
    ['呼和浩特经济技术开发区', 'prefecture', '呼和浩特市'],
    ['锡林郭勒盟乌拉盖管理区', 'prefecture', '锡林郭勒盟'],
    ['满洲里市市场监督管理局', 'county', '呼伦贝尔市'],
    ['二连浩特市商务局', 'county', '锡林郭勒盟'],
    ['霍林郭勒市科技局', 'county', '通辽市'],
    ['乌兰浩特市教育局', 'county', '兴安盟'],
    ['丰镇市司法局', 'county', '乌兰察布市'],
    ['新城区市场监督管理局', 'county', '呼和浩特市'],
    ['呼和浩特市新城区司法局', 'county', '呼和浩特市'],
    ['乌海市海南区市场监督管理局', 'county', '乌海市'],
    ['海南区市场监督管理局', 'county', '乌海市'],
    ['昆区市监局', 'county', '包头市'],
    ['达茂旗科技局', 'county', '包头市'],
    ['伊旗市场监督管理局', 'county', '鄂尔多斯市'],
    ['杭锦后旗市场监督管理局', 'county', '巴彦淖尔市'],
    ['杭锦旗市场监督管理局', 'county', '鄂尔多斯市'],
    ['鄂托克前旗市场监督管理局', 'county', '鄂尔多斯市'],
    ['鄂托克旗市场监督管理局', 'county', '鄂尔多斯市'],
    ['科尔沁区市场监督管理局', 'county', '通辽市'],
    ['科左中旗市场监督管理局', 'county', '通辽市'],
    ['阿鲁科尔沁旗市场监督管理局', 'county', '赤峰市'],
    ['莫力达瓦达斡尔族自治旗市场监督管理局', 'county', '呼伦贝尔市'],
    ['鄂伦春旗市场监督管理局', 'county', '呼伦贝尔市'],
    ['中共科尔沁左翼中旗委员会宣传部', 'county', '通辽市'],
    ['旗市场监督管理局', 'county', null],
    ['县委宣传部', 'county', null],
    ['内蒙古大学', 'province', null],
    ['内蒙古民族大学', 'province', null],
    ['赤峰学院', 'province', null],
    ['鄂尔多斯应用技术学院', 'prefecture', '鄂尔多斯市'],
    ['呼和浩特职业学院', 'prefecture', '呼和浩特市'],
    ['锡林郭勒职业学院', 'prefecture', '锡林郭勒盟'],
    ['呼和浩特海关', 'central', null],
    ['国家税务总局包头市税务局', 'central', null],
    ['国家知识产权局', 'central', null],
    ['国家图书馆', 'central', null],
    ['中国美术馆', 'central', null],
    ['国家级经开区管委会', 'prefecture', null],
    ['市场监督管理局', null, null],
    ['知识产权保护中心', null, null],
    ['局本级', null, null],
    ['', null, null],
  ])('%s → %s %s', (name, tier, region) => {
    expect([unit(name).tier, unit(name).region]).toEqual([tier, region]);
  });
});

describe('where the tier comes from', () => {
  const province: RowContext = { titles: ['内蒙古自治区市场监督管理局2025年部门预算项目支出表'] };

  test.each<[string, string, RowContext, string | null, string | null]>([
    ['局本级', '', province, 'province', 'title'],
    ['知识产权保护中心', '包头市市场监督管理局', province, 'prefecture', 'parentUnit'],
    ['赤峰市市场监督管理局', '', province, 'prefecture', 'name'],
    ['知识产权保护中心', '', { titles: ['区本级项目支出'] }, 'province', 'title'],
    ['局机关', '', { titles: ['项目支出表', '通辽市市场监督管理局'] }, 'prefecture', 'title'],
    ['知识产权保护中心', '', { titles: ['内蒙古自治区各盟市2025年项目支出表'] }, null, null],
    ['知识产权保护中心', '', { titles: ['填报单位：乌海市知识产权局'] }, 'prefecture', 'title'],
    ['知识产权保护中心', '', { defaultTier: 'county' }, 'county', 'option'],
    ['', '', { defaultUnit: '包头市知识产权局' }, 'prefecture', 'name'],
    ['信息中心', '', {}, null, null],
  ])('%s %s %o → %s from %s', (name, parent, context, tier, from) => {
    const facts = unit(name, parent, context);
    expect([facts.tier, facts.from]).toEqual([tier, from]);
  });
});

describe('short and full name are one', () => {
  test.each([
    ['鄂尔多斯市市场监督管理局', '鄂尔多斯市市监局'],
    ['内蒙古自治区市场监督管理局', '自治区市场监管局'],
    ['内蒙古自治区市场监督管理局', '301001-内蒙古自治区市场监督管理局（本级）'],
    ['中共包头市委员会宣传部', '包头市委宣传部'],
    ['呼和浩特市知识产权局', '呼市知识产权局'],
    ['呼和浩特市新城区市场监督管理局', '新城区市场监管局'],
    ['锡林郭勒盟市场监督管理局', '锡盟市监局'],
  ])('%s = %s', (a, b) => {
    expect(unit(a).key).toBe(unit(b).key);
  });

  it('keeps different bodies apart', () => {
    expect(unit('包头市知识产权局').key).not.toBe(unit('包头市市场监督管理局').key);
    expect(unit('包头市知识产权局').key).not.toBe(unit('赤峰市知识产权局').key);
    expect(unit('科尔沁区教育局').key).not.toBe(unit('科左中旗教育局').key);
  });
});

describe('other regions', () => {
  test.each<[string, string | null]>([
    ['山西省知识产权局', 'province'],
    ['西安市新城区市场监督管理局', 'county'],
    ['海南省市场监督管理局', 'province'],
    ['宁夏回族自治区知识产权局', 'province'],
    ['云川市知识产权局', 'prefecture'],
    ['青山县交通运输局', 'county'],
    ['省财政厅', 'province'],
    ['云岭省邮政管理局', 'province'],
    ['云川市邮政管理局', 'prefecture'],
    ['青山县邮政管理局', 'county'],
    ['云岭省地方海事局', 'province'],
    ['云川市地方海事局', 'prefecture'],
    ['国家邮政局', 'central'],
    ['云川海事局', 'central'],
    ['国家税务总局云川市税务局', 'central'],
    ['云川市气象局', 'central'],
  ])('%s → %s', (name, tier) => {
    expect(unit(name).tier).toBe(tier);
  });
});
