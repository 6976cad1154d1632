/** What rows are about: for each work the verbs and objects budgets use for it, and the words its matters have in the policy. */

export type Family = {
  /** Words that stand in the matter's text, in both lists where it is in both; null where no matter covers the work. */
  readonly matter: string | null;
  /** `pair`: goes by scope or unit; a tier: stands in one list only; `unlisted` and `outside` have no matter. */
  readonly level: 'pair' | 'province' | 'prefecture' | 'unlisted' | 'outside';
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
};

const family = (matter: string | null, level: Family['level'], verbs: string, objects: string): Family => ({
  matter,
  level,
  verbs: verbs.split(' '),
  objects: objects.split(' '),
});

export const FAMILIES: readonly Family[] = [
  family(
    '知识产权战略',
    'pair',
    '制定 编制 组织实施 修订 推进',
    '知识产权战略 知识产权强区规划 知识产权发展规划 知识产权政策',
  ),
  family('统计调查', 'pair', '开展 组织 完成', '知识产权统计调查 专利统计分析发布 知识产权统计监测'),
  family('作品登记', 'province', '办理 受理 推进', '作品登记 版权作品登记 著作权作品自愿登记'),
  family(
    '转移转化促进',
    'pair',
    '促进 推动 支持',
    '专利转移转化 知识产权质押融资 专利开放许可 知识产权运营平台建设 专利技术交易',
  ),
  family('知识产权评议', 'pair', '开展 组织', '重大经济科技活动知识产权评议 重点项目知识产权评议'),
  family('专利导航', 'pair', '开展 实施 组织 发布', '专利导航 产业专利导航 专利导航分析报告'),
  family(
    '知识产权服务业监管',
    'pair',
    '加强 开展 规范',
    '知识产权服务业监管 专利代理机构监管 商标代理行业检查',
  ),
  family('许可和转让备案', 'pair', '办理 受理', '著作权许可和转让备案 著作权合同备案'),
  family(
    '保护体系建设',
    'pair',
    '推进 加强 完善',
    '知识产权保护体系建设 商业秘密保护体系建设 知识产权保护示范体系建设',
  ),
  family('涉外知识产权纠纷', 'pair', '健全 建立 完善', '涉外知识产权纠纷应对机制 海外知识产权纠纷应对机制'),
  family('保护状况评价', 'pair', '开展 组织', '知识产权保护状况评价 知识产权保护绩效考核'),
  family('知识产权执法', 'prefecture', '开展 加强 组织', '知识产权执法 专利行政执法 商标执法检查'),
  family('快速协同保护', 'pair', '开展 推进', '知识产权快速协同保护 知识产权快速维权'),
  family('维权援助', 'pair', '开展 提供 组织', '知识产权维权援助 维权援助服务 知识产权维权援助工作站服务'),
  family('软件正版化', 'pair', '推进 组织 督查', '软件正版化工作 机关软件正版化 企业使用正版软件'),
  family(
    '公共服务体系',
    'pair',
    '推进 建设 完善',
    '知识产权公共服务体系 知识产权公共服务网点 商标品牌指导站',
  ),
  family('传播利用', 'pair', '推动 开展', '知识产权信息传播利用 专利信息传播利用'),
  family(
    '信息化',
    'pair',
    '推进 建设 升级',
    '知识产权信息化基础设施 知识产权信息系统网络安全防护 知识产权智能化平台',
  ),
  family('风险预测预警', 'pair', '开展 加强', '知识产权风险预测预警 专利风险预警'),
  family('人才队伍', 'pair', '开展 组织 加强', '知识产权人才培训 知识产权人才队伍建设 专利审查员培训'),
  family('宣传教育', 'pair', '开展 组织 举办', '知识产权宣传周活动 知识产权宣传教育 知识产权普法'),
  family(null, 'unlisted', '发放 兑现 落实', '专利授权奖励 发明专利资助 知识产权贯标补助 高价值专利培育资助'),
  family(null, 'outside', '维修 采购 支付 更新', '办公楼 办公设备 公务用车 物业服务 职工食堂'),
];

export const INDUSTRIES =
  '稀土 乳业 草种业 肉牛 肉羊 羊绒 马铃薯 玉米 大豆 杂粮 葵花 枸杞 中蒙药 风电 光伏 储能 氢能 煤化工 装备制造 电解铝 铜冶炼 石墨烯 硅材料 云计算 大数据 冷链物流 文化旅游 冰雪旅游 节水灌溉 防沙治沙 牧草机械 生物制药 新能源汽车 化工新材料 铁合金 建材 木材加工 甜菜制糖 饲料 水产'.split(
    ' ',
  );

/** Two characters of each kind make the name of an office's round, park or firm. */
const FIRST = '晟泰蒙源鼎华润恒瑞嘉信远宏博众联创新达通祥福兴茂荣裕隆盛昌广益永安和顺丰康德天';
const SECOND = '禾科能泽成业景诚洋川林峰原牧野舟帆星辰云海岳涛洲航翔旭辉晖阳明朗清润源谷州基石';

export const madeUpName = (first: number, second: number): string =>
  `${FIRST[first % FIRST.length]}${SECOND[second % SECOND.length]}`;

export const NAME_COUNTS: readonly [number, number] = [FIRST.length, SECOND.length];
