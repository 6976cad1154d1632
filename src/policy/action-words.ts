/**
 * Two-character verbs that budget Chinese uses as nouns for a piece of work: an item that ends in one is complete.
 * General language, not one field's; a part made of these alone (管理、养护) belongs to the object before it.
 */
const ACTIONS =
  '建设管理养护维护运营运行运维监管监督监测监察检查巡查督查督办查办执法登记备案审查审批审核核准评审评议评价评估评定考核认定认证鉴定鉴别裁决调解仲裁复议' +
  '导航援助救助救援救治救灾补助补贴资助奖励奖补扶持支持保障保护保存传承修复修缮治理整治防治防控防护防范预防预警预报预测预案监控控制处置处理处罚应对响应' +
  '调查勘查勘测测绘统计分析研究研发开发利用推广应用转化示范试点试验检验检测检疫检定普查清查核查核算核定抽查抽检采集收集整理汇总发布公布公开宣传教育培训培养培育' +
  '普法交流合作服务供给提供配送配置配备储备采购供应调运投放发放分配管控协调指导组织实施推进推动促进落实执行开展举办承办主办创建创作创新改造改革改善提升提高扩建新建' +
  '改建续建迁建购置更新维修保养绿化美化清洁清运收运收储收购回收处分征收征用补偿安置搬迁移民迁移救护接种免疫诊断治疗康复护理照料抚养赡养供养托养优抚抚恤安葬纪念' +
  '表彰慰问走访帮扶就业创业招聘招录引进选拔考试考务评选竞赛演出展览展示展出出版发行翻译译制播出传播放映阅读借阅编制编纂制定制订修订起草拟订拟定立法备灾减灾' +
  '扑救灭火巡护管护抚育造林育种繁育育苗种植养殖捕捞增殖放流屠宰灌溉排涝防洪抗旱节水供水排水供暖供热供气供电照明养老托育助学免费开放共享互通联网集成部署运输' +
  '航运通行疏浚疏导打捞搜救领航引航测量观测勘探勘界划界确权授权许可转让质押融资担保贷款贴息保险赔偿追偿追缴清理清退取缔查处打击惩治监禁矫正戒毒禁毒缉毒侦查' +
  '化解排查稳控接待联络保密安保警卫值守巡逻备勤演练训练集训选训竞训比赛健身普及扫盲招生办学就学入学升学资格论证咨询论坛策划设计施工监理验收决算审计稽查稽核巡视' +
  '制作保洁保管登载备份归档查询受理办理代办代理经办' +
  '复制仿制摄制拍摄编排调整设置督导引导疏导宣讲宣介推介推送检索咨询加工采写编写编修编印审定核定认领布局布设配备组建共建代管托管移交接收接管接种撤并整合优化升级更换轮换替换退出淘汰腾退修建修编修养' +
  '处理处置排放减排节能降碳碳汇监护赔付理赔兑付结算清算征缴征管稽征催收拍卖出让租赁经营生产加密灭菌消毒消杀扑杀净化分拣分类回用利用增值增效攻关孵化中试选派派驻驻村轮训' +
  '补亏补差抢修抢险抢通保通抢救除险加固整修翻建大修中修筛查随访干预急救采血供血研判会商拆除拆迁复垦复绿退耕禁牧休牧轮牧摸排摸底建档编目布展征集研学巡演巡展巡讲采编外派派出援建' +
  '送教支教访学保教保育扩容提质稳岗进修研修表演创排复排巡检转播覆盖组网灾备巡河巡林督学督察约谈校准校验溯源追溯召回整改禁捕退捕申报申遗取证公证见证调处听证复查复核复检抽样注销颁发' +
  '发掘挖掘防御抵御招引引进引种引智引才招商放流下乡保健体检义诊巡诊会诊采供录制录播展映展销展陈陈列讲解导览接驳收藏征藏看护看管守护帮教褒扬祭扫殡葬直报报送报告通报公示告知警示' +
  '通报联系对接协作协同协办协助拨付减免返还激励惩戒举报投诉评级评比评聘聘用聘请选育保种轮作休耕还田流转采伐安装调试调度调水引水输水截污封育封控隔离考察考评测评测试试飞飞播' +
  '直补代购促销宣教传习演习教研调研增绿护林护岸固沙治沙清扫定级晋级重组改制转制转型关停退役配租配售回迁补植补种改良整地复耕开垦取水汇编协商研制审校直播点播勘误分级迁移搬运' +
  '收治入户普测监护代储存储储运托养清淤清障改建改扩迁建绿化造地节地整备盘活核销测算督战联防联控共治共建开办筹办筹建筹备筹集开设统防统治救济救护转运转诊转移解困纾困联检年检送检年审联审联评联勤会审会办';

const WORDS = new Set<string>();
for (let i = 0; i + 1 < ACTIONS.length; i += 2) WORDS.add(ACTIONS.slice(i, i + 2));

/** Documents and plans: what 编制 or 制定 is done to. */
const DOCUMENTS =
  /(?:规划|计划|方案|预案|标准|政策|制度|规范|办法|法规|规章|战略|名录|目录|预算|规程|指南|细则|清单|体系)$/;

/** Things and bodies that work is done to or for; a part that ends in one waits for its verb. */
const OBJECTS =
  /(?:机构|组织|政府|部门|单位|人员|队伍|学校|高校|院校|医院|企业|设施|设备|装备|平台|系统|基地|中心|公路|[国省县乡村街干]道|道路|桥梁|隧道|港口|码头|渡口|锚地|水库|水闸|船闸|灌区|河道|河流|河湖|湖泊|海域|海岛|森林|草原|湿地|耕地|林区|牧区|地区|区域|城镇|乡村|农村|园区|场馆|站点|站场|院团|馆|站|院|所|室|园|校|专利权|专有权|著作权|商标|设计|作物|畜禽|航空器|车辆|船舶|渡船|学科|专业|实验室|站网|资源)$/;

/** 特岗计划, 人才培养计划: a programme is work, what 编制 is done to is not. */
const PROGRAMME = /(?:特岗|行动|专项|人才|英才|工程|国培|志愿者?)计划$/;

/** The part names a thing or a document, no work: it leans on a later part's verb. */
export const isObject = (text: string): boolean => {
  const bare = text.replace(/\([^()]*\)$/, '');
  if (PROGRAMME.test(bare) || (/计划$/.test(bare) && WORDS.has(bare.slice(-4, -2)))) return false;
  return DOCUMENTS.test(bare) || OBJECTS.test(bare);
};

/** The part ends in a thing or a body, not in a document. */
export const isThing = (text: string): boolean => OBJECTS.test(text.replace(/\([^()]*\)$/, ''));

const JOINERS = '和与及或等的、(),及其并';

/** Verb and object in two characters, and kinds of 查, that are no object of another verb's. */
const VERBAL = /(?:[详排筛自互踏]查|防[火汛旱雷震疫涝凌潮台沙风虫病]|禁[渔牧捕毒种采]|减[灾负])$/;

/** The item ends in a word for work (…合同登记, …组织查办和督查督办). */
export function endsInAction(text: string): boolean {
  const bare = text
    .replace(/\([^()]*\)$/, '')
    .replace(/(?:等)?(?:工作|事项|事务|活动|任务|项目|工程|支出|经费)?$/, '');
  return WORDS.has(bare.slice(-2)) || VERBAL.test(bare);
}

/** Nothing but words for work, short enough to have no object of its own. */
export function isBareAction(words: string): boolean {
  const text = words.replace(/\([^()]*\)$/, '');
  let at = 0;
  let run = 0;
  while (at < text.length) {
    if (WORDS.has(text.slice(at, at + 2))) {
      run += 2;
      at += 2;
      if (run > 4) return false;
    } else if (JOINERS.includes(text.charAt(at))) {
      run = 0;
      at += 1;
    } else return false;
  }
  return text.length > 0;
}

/** Money, programmes and events are matters by themselves; so is what begins with its verb (免费提供…). */
const STANDS =
  /(?:金|津贴|补贴|经费|支出|费用?|计划|专项|活动|行动|赛事?|服务|教育|工程|事业|广播|事项|事务|工作|教材|教科书|革命|法治|法制|执法)$/;

/** The part is a matter without a word for work. */
export const standsAlone = (text: string): boolean => {
  const bare = text.replace(/\([^()]*\)$/, '');
  return STANDS.test(bare) || WORDS.has(bare.slice(0, 2));
};

/** Words that say how or of what kind the work is, and never what it is done to. */
const KIND =
  /^(?:日常|后续|专项|定期|常规|经常性|具体|统一|相关|有关|配套|项目|工程|设施|设备|成果|结果|信息|数据|资金|人员|组织|中期|前期|后期|年度|应急|技术|现场|综合|动态|全程|安全|质量|行业)+(?=.{2})/;

/** 安全监管, 日常维护: of what kind the work is, and no object. */
export const isKindOfWork = (text: string): boolean => isBareAction(text.replace(KIND, ''));

/** A part whose first conjunct is work alone (评价和成果应用) goes on with the object before it; 出版和复制境外… has its own. */
export function leansBack(whole: string): boolean {
  if (isBareAction(whole)) return true;
  const text = whole.replace(KIND, '');
  if (text !== whole && /[和与及]/.test(text) && isBareAction(text)) return true;
  const joiner = /以及|[和与及]/.exec(text);
  if (joiner === null || text.length > 12 || !isBareAction(text.slice(0, joiner.index))) return false;
  return !WORDS.has(text.slice(joiner.index + joiner[0].length).slice(0, 2));
}
