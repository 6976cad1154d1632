/** Tables in the styles of many offices, each with what is to be found in it. */
import type { TableSettings } from '../../src/workbook/types';
import { mismatches, summary, tablesOf, type Special } from './build';

interface Style {
  readonly title: string;
  readonly text: string;
  readonly special?: Special;
  readonly settings?: TableSettings;
  readonly found: readonly (readonly string[])[];
}

const STYLES: readonly Style[] = [
  {
    title: 'a list of 盟市 that share a fund',
    text: `
附件1
内蒙古自治区2025年知识产权保护专项资金分配表
||||单位：万元
序号|盟市|项目名称|补助金额|备注
合计|||600|
1|呼和浩特市|知识产权维权援助站建设|200|
2|包头市|稀土产业专利导航|300|其中续建100万元
3|满洲里市|口岸商标保护|100|`,
    found: [
      [
        'A4:E4 5:8 万元 2025',
        'name C, unit B, remarks E, amount D',
        '6: 呼和浩特市 / 知识产权维权援助站建设 / · / · =2000000',
        '7: 包头市 / 稀土产业专利导航 / · / · =3000000',
        '8: 满洲里市 / 口岸商标保护 / · / · =1000000',
        'Σ 5: 6,7,8',
      ],
    ],
  },
  {
    title: 'a matrix of regions without projects is no table',
    text: `
自治区对盟市转移支付资金分配表（单位：万元）
地区|2024年提前下达|2025年分配数|本次下达
总计|100|300|200
呼和浩特市|50|150|100
包头市|50|150|100`,
    found: [],
  },
  {
    title: 'a published project table with money by nature',
    text: `
预算公开表12
项目支出表
部门/单位：内蒙古自治区知识产权局|||||||||||单位：元
类型|项目名称|项目单位|合计|本年拨款|||财政拨款结转结余|||财政专户管理资金|单位资金
||||一般公共预算|政府性基金预算|国有资本经营预算|一般公共预算|政府性基金预算|国有资本经营预算||
**|**|**|1|2|3|4|5|6|7|8|9
合计|||5000000|5000000|||||||
特定目标类|专利导航|内蒙古自治区知识产权局|3000000|3000000|||||||
特定目标类|知识产权宣传|内蒙古自治区知识产权保护中心|2000000|2000000|||||||`,
    special: { merges: ['E4:G4', 'H4:J4', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'K4:K5', 'L4:L5'] },
    found: [
      [
        'A4:L5 7:9 元',
        'name B, unit C, amount D',
        '8: 内蒙古自治区知识产权局 / 专利导航 / · / · =3000000',
        '9: 内蒙古自治区知识产权保护中心 / 知识产权宣传 / · / · =2000000',
        'Σ 7: 8,9',
      ],
    ],
  },
  {
    title: 'performance goals over several lines a project',
    text: `
项目支出绩效目标表
部门：内蒙古自治区市场监督管理局||||||||金额单位：万元
单位名称|项目名称|预算数|绩效目标|一级指标|二级指标|三级指标|指标值|备注
自治区知识产权保护中心|快速维权运行|180|完成快速预审2000件|产出指标|数量指标|预审件数|≥2000|
|||  |产出指标|质量指标|合格率|≥95%|
|||  |效益指标|社会效益|满意度|≥90%|
|宣传周|20|举办宣传活动|产出指标|数量指标|场次|10|
|||  |效益指标|社会效益|知晓率|80%|`,
    special: { merges: ['A4:A8', 'B4:B6', 'C4:C6', 'D4:D6', 'B7:B8', 'C7:C8', 'D7:D8'] },
    found: [
      [
        'A3:I3 4:7 万元',
        'name B, unit A, detail D, remarks I, amount C',
        '4: 自治区知识产权保护中心 / 快速维权运行 / · / · =1800000',
        '7: 自治区知识产权保护中心 / 宣传周 / · / · =200000',
      ],
    ],
  },
  {
    title: '决算 with 类款项 and column numbers in the header',
    text: `
2023年度项目支出决算明细表
编制单位：赤峰市市场监督管理局|||||||金额单位：元
支出功能分类科目编码|||科目名称（项目）|年初结转和结余|本年收入|本年支出|年末结转和结余
类|款|项|栏次|1|2|3|4
|||合计|0|900000|900000|0
201|14|09|知识产权宏观管理|0|900000|900000|0
|||␣␣知识产权强市规划编制|0|500000|500000|0
|||␣␣专利统计|0|400000|400000|0`,
    special: { merges: ['A3:C3'] },
    found: [
      [
        'A3:H4 5:8 元 2023',
        'name D, functionCode A+B+C, amount G, amount.carryOver E',
        '7: · / 知识产权强市规划编制 / · / · =500000 carryOver=0',
        '8: · / 专利统计 / · / · =400000 carryOver=0',
        'Σ 5: 7,8',
        'Σ 6: 7,8',
      ],
    ],
  },
  {
    title: 'three header rows from D18 on',
    text: `
||||||||
|||某市2026年项目支出（一上）汇总表|||||
|||||||单位：万元|
|||基本情况|||资金||||事权和支出责任|
|||单位|项目|起止年限|总投资|2026年申请数|||财政事权|支出责任
|||||||小计|自治区|市级||
|||市市监局|专利导航|2026|50|30|10|20|市级|市财政
|||市市监局|执法|2026|20|20||20|市级|市财政
|||小计|||70|50|10|40||`,
    special: { at: 'A15' },
    found: [
      [
        'D18:L20 21:23 万元 2026',
        'name E, unit D, declaredLevel K, declaredPayer L, amount H, amount.province I, amount.prefecture J',
        '21: 市市监局 / 专利导航 / 市级 / 市财政 =300000 province=100000 prefecture=200000',
        '22: 市市监局 / 执法 / 市级 / 市财政 =200000 prefecture=200000',
        'Σ 23: 21,22',
      ],
    ],
  },
  {
    title: 'a project library with amounts in 元 beside 万元',
    text: `
专项资金项目库
主管处室|申报单位|入库项目名称|建设内容|总投资（万元）|申请财政资金（元）|其中：自治区资金（元）|盟市配套（元）|自筹（元）|审核意见
科技处|内蒙古大学|知识产权学院建设|建设学院|200|2000000|1500000|0|500000|同意
科技处|内蒙古工业大学|高价值专利培育|培育|30|300000|300000|||同意`,
    found: [
      [
        'A2:J2 3:4 元',
        'name C, unit B, detail D, amount F, amount.province G, amount.prefecture H, amount.other I',
        '3: 内蒙古大学 / 知识产权学院建设 / · / · =2000000 province=1500000 prefecture=0 other=500000',
        '4: 内蒙古工业大学 / 高价值专利培育 / · / · =300000 province=300000',
      ],
    ],
  },
  {
    title: 'an extract by source, amounts in words',
    text: `
经费来源|科目|摘要|金额
上级补助|2011409|商标品牌指导站建设补助|12万
本级财力|2011499|专利年费资助|三万元`,
    found: [
      [
        'A1:D1 2:3 万元',
        'name C, fundSource A, functionCode B, amount D',
        '2: · / 商标品牌指导站建设补助 / · / · =120000',
        '3: · / 专利年费资助 / · / · =bad',
      ],
    ],
  },
  {
    title: 'units as group lines with their own sums',
    text: `
2025年知识产权专项经费安排情况
序号|单位及项目名称|事权层级|安排金额（万元）|资金负担|||说明
||||自治区|盟市|旗县|
一|自治区知识产权局|自治区|150|150|||
1|专利导航|自治区|100|100|||
2|预警平台|自治区|50|50|||
二|赤峰市市场监督管理局||60||60||
1|执法办案|盟市|40||40||
2|维权援助|盟市|20||20||
合  计|||210|150|60||`,
    special: { merges: ['E2:G2'] },
    found: [
      [
        'A2:H3 4:9 万元 2025',
        'name B, declaredLevel C, remarks H, amount D, amount.province E, amount.prefecture F, amount.county G',
        '5: 自治区知识产权局 / 专利导航 / 自治区 / · =1000000 province=1000000',
        '6: 自治区知识产权局 / 预警平台 / 自治区 / · =500000 province=500000',
        '8: 赤峰市市场监督管理局 / 执法办案 / 盟市 / · =400000 prefecture=400000',
        '9: 赤峰市市场监督管理局 / 维权援助 / 盟市 / · =200000 prefecture=200000',
        'Σ 4: 5,6',
        'Σ 7: 8,9',
        'Σ 10: 5,6,8,9',
      ],
    ],
  },
  {
    title: 'headers repeated under numbered group headings',
    text: `
各盟市上报项目
（一）呼和浩特市
序号|项目|主要内容|金额|备注
1|乳业导航|结合乳业|30|
2|执法|日常|20|
小计|||50|
（二）包头市
序号|项目|主要内容|金额|备注
1|稀土导航|稀土|60|
小计|||60|
总计|||110|`,
    found: [
      [
        'A3:E3 4:10 万元',
        'name B, detail C, remarks E, amount D',
        '4: 呼和浩特市 / 乳业导航 / · / · =300000',
        '5: 呼和浩特市 / 执法 / · / · =200000',
        '9: 包头市 / 稀土导航 / · / · =600000',
        'Σ 6: 4,5',
        'Σ 10: 9',
        'Σ 11: 4,5,9',
      ],
    ],
  },
  {
    title: 'a table for each unit, under its name',
    text: `
单位：呼和浩特市市场监督管理局|||金额单位：万元
项目名称|事权级次|支出责任|金额
导航|市级|市财政|30

单位：包头市市场监督管理局|||金额单位：万元
项目名称|事权级次|支出责任|金额
执法|市级|市财政|20`,
    found: [
      [
        'A2:D2 3:3 万元',
        'name A, declaredLevel B, declaredPayer C, amount D',
        '3: · / 导航 / 市级 / 市财政 =300000',
      ],
      [
        'A6:D6 7:7 万元',
        'name A, declaredLevel B, declaredPayer C, amount D',
        '7: · / 执法 / 市级 / 市财政 =200000',
      ],
    ],
  },
  {
    title: 'a register with the reporting line in cells',
    text: `
填报单位|自治区知识产权局||填报日期|2025-01-08
项目编号|项目名称|实施单位|级次|是否共同事权|资金总额|其中：中央补助|自治区本级|盟市及以下|社会投入
XM001|导航|局机关|自治区|否|100|20|80|0|0
XM002|网点|保护中心|自治区|否|60||40|20|
XM003|共建|高校|共同|是|90|30|30|20|10`,
    found: [
      [
        'A2:J2 3:5 万元',
        'name B, unit C, declaredLevel D, projectCode A, amount F, amount.central G, amount.province H, amount.prefecture I, amount.other J',
        '3: 局机关 / 导航 / 自治区 / · =1000000 central=200000 province=800000 prefecture=0 other=0',
        '4: 保护中心 / 网点 / 自治区 / · =600000 province=400000 prefecture=200000',
        '5: 高校 / 共建 / 共同 / · =900000 central=300000 province=300000 prefecture=200000 other=100000',
      ],
    ],
  },
  {
    title: 'two years compared, without merges',
    text: `
项目名称|2024年||2025年||增减额|增减率
|预算|执行|预算|其中：自治区|预算比上年|
导航|30|28|40|40|10|33%
执法|20|20|20|10|0|0`,
    special: { name: '2025年预算对比' },
    found: [
      [
        'A1:G2 3:4 万元 2025',
        'name A, amount D, amount.province E',
        '3: · / 导航 / · / · =400000 province=400000',
        '4: · / 执法 / · / · =200000 province=100000',
      ],
    ],
  },
  {
    title: 'a breakdown of the amount by kind',
    text: `
项目支出预算表
部门名称：自治区市场监督管理局|||||单位：万元
项目|金额|其中：||||
||基本工资|办公费|委托业务费|其他
专利导航|30|0|5|20|5
执法办案|20|0|20||`,
    found: [
      [
        'A3:F4 5:6 万元',
        'name A, amount B',
        '5: · / 专利导航 / · / · =300000',
        '6: · / 执法办案 / · / · =200000',
      ],
    ],
  },
  {
    title: 'one project over several economic items',
    text: `
项目代码|项目名称|功能科目|经济科目|资金性质|预算金额|执行单位|分管处室
150000|专利导航|2011405知识产权战略和规划|30227|一般公共预算|1000000.00|局本级|规划处
150000|专利导航|2011405知识产权战略和规划|30211|一般公共预算|200000.00|局本级|规划处
150001|宣传|2011499|30202|一般公共预算|50000.50|保护中心|办公室
合计|||||1250000.5||`,
    found: [
      [
        'A1:H1 2:4 元',
        'name B, unit G, projectCode A, fundSource E, functionCode C, amount F',
        '2: 局本级 / 专利导航 / · / · =1000000',
        '3: 局本级 / 专利导航 / · / · =200000',
        '4: 保护中心 / 宣传 / · / · =50000.5',
        'Σ 5: 2,3,4',
      ],
    ],
  },
  {
    title: 'needs of 市县, units over their districts',
    text: `
2025年市县知识产权资金需求表
市县|项目|2025年资金需求（万元）|||
||合计|中央|自治区|市县自筹
一、呼和浩特市||90|10|50|30
市本级|导航|60|10|30|20
新城区|网点|30||20|10
二、包头市||50||30|20
市本级|稀土导航|50||30|20
总计||140|10|80|50`,
    special: { merges: ['C2:F2'] },
    found: [
      [
        'A2:F3 4:8 万元 2025',
        'name B, unit A, amount C, amount.central D, amount.province E, amount.prefecture F',
        '5: 市本级 / 导航 / · / · =600000 central=100000 province=300000 prefecture=200000',
        '6: 新城区 / 网点 / · / · =300000 province=200000 prefecture=100000',
        '8: 市本级 / 稀土导航 / · / · =500000 province=300000 prefecture=200000',
        'Σ 4: 5,6',
        'Σ 7: 8',
        'Σ 9: 5,6,8',
      ],
    ],
  },
  {
    title: '二上 with request and review',
    text: `
2025年部门预算“二上”项目明细|||||||||
预算部门|预算单位|项目类别|项目名称|职能职责|绩效目标|事权与支出责任划分||申请总额(元)|财政审核数(元)
||||||财政事权|支出责任||
市监局|市监局本级|特定目标类|专利导航|（略）|完成5项|自治区事权|自治区承担|500000|450000
|保护中心|特定目标类|预审|（略）|完成|自治区事权|自治区承担|300000|300000
市委宣传部|宣传部本级|特定目标类|版权登记|（略）|登记|自治区事权|盟市承担|20000|20000
合计|||||||| 820000|770000`,
    special: { merges: ['G2:H2'] },
    found: [
      [
        'A2:J3 4:6 元 2025',
        'name D, unit B, parentUnit A, declaredLevel G, declaredPayer H, detail F, amount J',
        '4: 市监局本级 / 专利导航 / 自治区事权 / 自治区承担 =450000',
        '5: 保护中心 / 预审 / 自治区事权 / 自治区承担 =300000',
        '6: 宣传部本级 / 版权登记 / 自治区事权 / 盟市承担 =20000',
        'Σ 7: 4,5,6',
      ],
    ],
  },
  {
    title: 'units, codes and projects in one column',
    text: `
单位：万元
功能科目编码|单位名称（科目/项目）|预算数|自治区财政|盟市财政
|内蒙古自治区市场监督管理局|250|250|
|  局本级|150|150|
2011405|    知识产权战略和规划|100|100|
|      专利导航|60|60|
|      规划编制|40|40|
2011499|    其他知识产权事务支出|50|50|
|      宣传周|50|50|
|  知识产权保护中心|100|100|
2011404|    专利审批|100|100|
|      快速预审|100|100|
|合计|250|250|`,
    found: [
      [
        'A2:E2 3:12 万元',
        'name B, functionCode A, amount C, amount.province D, amount.prefecture E',
        '6: 局本级 / 专利导航 / · / · =600000 province=600000',
        '7: 局本级 / 规划编制 / · / · =400000 province=400000',
        '9: 局本级 / 宣传周 / · / · =500000 province=500000',
        '12: 知识产权保护中心 / 快速预审 / · / · =1000000 province=1000000',
        'Σ 3: 6,7,9,12',
        'Σ 4: 6,7,9',
        'Σ 5: 6,7',
        'Σ 8: 9',
        'Σ 10: 12',
        'Σ 11: 12',
        'Σ 13: 6,7,9,12',
      ],
    ],
  },
  {
    title: 'heads split over three rows',
    text: `
项  目|单  位|金  额|其中||
||（万元）|中央|自治区|盟市
|||补助|本级|配套
导航|某局|30|10|10|10
执法|某队|20|||20`,
    found: [
      [
        'A1:F2 4:5 万元',
        'name A, unit B, amount C, amount.central D, amount.province E, amount.prefecture F',
        '4: 某局 / 导航 / · / · =300000 central=100000 province=100000 prefecture=100000',
        '5: 某队 / 执法 / · / · =200000 prefecture=200000',
      ],
    ],
  },
  {
    title: 'two tables with notes between',
    text: `
表1|||
2025年本级项目表|||单位：元
项目|金额|责任主体|备注
一、导航|||
1.稀土导航|100,000|自治区|
2.乳业导航|200,000|自治区|
小计|300,000||
二、执法|||
1.铁拳|50,000|盟市|
小计|50,000||
合计|350,000||
注：1.略|||
2.略|||
表2|||
2025年对下项目表|||单位：万元
项目|金额|责任主体|备注
维权补助|60|盟市|提前下达
合计|60||`,
    found: [
      [
        'A3:D3 4:10 元 2025',
        'name A, declaredPayer C, remarks D, amount B',
        '5: · / 1.稀土导航 / · / 自治区 =100000',
        '6: · / 2.乳业导航 / · / 自治区 =200000',
        '9: · / 1.铁拳 / · / 盟市 =50000',
        'Σ 7: 5,6',
        'Σ 10: 9',
        'Σ 11: 5,6,9',
      ],
      [
        'A16:D16 17:17 万元 2025',
        'name A, declaredPayer C, remarks D, amount B',
        '17: · / 维权补助 / · / 盟市 =600000',
        'Σ 18: 17',
      ],
    ],
  },
  {
    title: 'generic heads above the real ones',
    text: `
列1|列2|列3
项目名称|单位|金额
导航|某局|3`,
    found: [['A2:C2 3:3 万元', 'name A, unit B, amount C', '3: 某局 / 导航 / · / · =30000']],
  },
  {
    title: 'years and document numbers by row',
    text: `
年度|单位|项目名称|金额|下达文号|资金级次
2024|某局|导航|3|内财预〔2024〕5号|中央
2025|某局|执法|4||自治区`,
    found: [
      [
        'A1:F1 2:3 万元',
        'name C, unit B, docNumber E, year A, declaredPayer F, amount D',
        '2: 某局 / 导航 / · / 中央 =30000',
        '3: 某局 / 执法 / · / 自治区 =40000',
      ],
    ],
  },
  {
    title: '采购预算',
    text: `
2025年政府采购预算表
部门：某局||||||单位：万元
序号|采购单位|采购项目名称|采购目录|采购方式|数量|预算金额
1|保护中心|预审系统运维|C16|公开招标|1|80
2|局机关|导航服务采购|C99|竞争性磋商|2|60
合计||||||140`,
    found: [
      [
        'A3:G3 4:5 万元 2025',
        'name C, unit B, amount G',
        '4: 保护中心 / 预审系统运维 / · / · =800000',
        '5: 局机关 / 导航服务采购 / · / · =600000',
        'Σ 6: 4,5',
      ],
    ],
  },
  {
    title: 'levels to tick beside money by tier',
    text: `
序号|事项名称|财政事权划分|||支出责任（万元）|||
||中央|自治区|盟市|中央|自治区|盟市|旗县
1|专利导航||√|||30||
2|执法|||√||10|20|`,
    special: { merges: ['C1:E1', 'F1:I1', 'A1:A2', 'B1:B2'] },
    found: [
      [
        'A1:I2 3:4 万元',
        'name B, declaredLevel C+D+E, amount.central F, amount.province G, amount.prefecture H, amount.county I',
        '3: · / 专利导航 / 自治区 / · province=300000',
        '4: · / 执法 / 盟市 / · province=100000 prefecture=200000',
      ],
    ],
  },
  {
    title: 'amounts in words',
    text: `
项目（内容）|经办单位|所需经费|资金安排意见
专利导航（稀土）|某局|叁拾万元|自治区财政安排
执法装备|某队|30万|市财政
宣传|某局|约5万元|
普法|某局|0.5亿元|`,
    found: [
      [
        'A1:D1 2:5 元',
        'name A, unit B, amount C',
        '2: 某局 / 专利导航（稀土） / · / · =bad',
        '3: 某队 / 执法装备 / · / · =300000',
        '4: 某局 / 宣传 / · / · =bad',
        '5: 某局 / 普法 / · / · =50000000',
      ],
    ],
  },
  {
    title: 'an annex to 指标文 with 其中 of a unit',
    text: `
附件
自治区本级2025年知识产权专项资金（第二批）分配表
单位：万元
单位|功能分类科目|政府经济分类科目|项目名称|金额
||||
自治区市场监督管理局|2011409知识产权宏观管理|50502|高价值专利培育|100
␣其中：知识产权保护中心|2011409|50502|快速维权|40
自治区科技厅|2060499|50502|专利转化|60
合计||||160`,
    found: [
      [
        'A4:E4 6:8 万元 2025',
        'name D, unit A, functionCode B, amount E',
        '6: 自治区市场监督管理局 / 高价值专利培育 / · / · =1000000',
        '8: 自治区科技厅 / 专利转化 / · / · =600000',
        'Σ 9: 6,8',
      ],
    ],
  },
  {
    title: 'a goals table from column C, with signatures',
    text: `
||自治区级部门项目支出绩效目标表（2025年度）||||
||填报单位：（公章）|内蒙古自治区知识产权保护中心|||
||序号|项目|年度绩效目标|资金（万元）|其中：财政拨款
||1|预审|完成2000件|180|180
||2|维权|受理300件|60|60
||||||
||负责人签字：|||填表日期：2025.1.6|`,
    found: [
      [
        'C3:G3 4:5 万元 2025',
        'name D, detail E, amount F',
        '4: · / 预审 / · / · =1800000',
        '5: · / 维权 / · / · =600000',
      ],
    ],
  },
  {
    title: 'years as numbers',
    text: `
项目|单位|2024|2025|2026
导航|某局|30|40|50`,
    special: { name: '2025年滚动预算' },
    found: [['A1:E1 2:2 万元 2025', 'name A, unit B, amount D', '2: 某局 / 导航 / · / · =400000']],
  },
  {
    title: "本级 and 上级 of a 盟市's file",
    text: `
单位名称|项目名称|资金来源级次|金额|其中：本级安排|上级补助
某市局|导航|自治区|30|10|20
某市局|执法|市|20|20|`,
    settings: { tier: 'prefecture' },
    found: [
      [
        'A1:F1 2:3 万元',
        'name B, unit A, declaredPayer C, amount D, amount.prefecture E, amount.other F',
        '2: 某市局 / 导航 / · / 自治区 =300000 prefecture=100000 other=200000',
        '3: 某市局 / 执法 / · / 市 =200000 prefecture=200000',
      ],
    ],
  },
  {
    title: '盟市 and 旗县 beside each other',
    text: `
盟市|旗县区|项目名称|项目实施内容|省级财政补助资金|盟市配套|旗县配套|项目总投资
赤峰市|巴林右旗|维权站|建站|10|5|5|20
|敖汉旗|导航|导航|20|5||25
通辽市|科尔沁区|执法|执法|8||2|10
合计||||38|10|7|55`,
    found: [
      [
        'A1:H1 2:4 万元',
        'name C, unit B, parentUnit A, detail D, amount H, amount.province E, amount.prefecture F, amount.county G',
        '2: 巴林右旗 / 维权站 / · / · =200000 province=100000 prefecture=50000 county=50000',
        '3: 敖汉旗 / 导航 / · / · =250000 province=200000 prefecture=50000',
        '4: 科尔沁区 / 执法 / · / · =100000 province=80000 county=20000',
        'Σ 5: 2,3,4',
      ],
    ],
  },
  {
    title: 'execution figures of projects',
    text: `
部门整体支出
项目支出名称|预算执行情况（万元）||||
|全年预算数|全年执行数|执行率|其中：财政拨款|其他资金
导航|100|90|90%|90|0`,
    found: [['A2:F3 4:4 万元', 'name A, amount B', '4: · / 导航 / · / · =1000000']],
  },
  {
    title: 'sources of the total between it and the rows',
    text: `
项目名称|单位|金额
合计||350
其中：中央资金||100
␣␣␣自治区资金||200
␣␣␣盟市资金||50
导航|甲局|300
执法|乙局|50`,
    found: [
      [
        'A1:C1 2:7 万元',
        'name A, unit B, amount C',
        '6: 甲局 / 导航 / · / · =3000000',
        '7: 乙局 / 执法 / · / · =500000',
        'Σ 2: 6,7',
      ],
    ],
  },
  {
    title: 'sources of a project below it',
    text: `
项目名称|单位|金额
导航|甲局|300
␣中央资金||100
␣自治区资金||200
执法|乙局|50
合计||350`,
    found: [
      [
        'A1:C1 2:5 万元',
        'name A, unit B, amount C',
        '2: 甲局 / 导航 / · / · =3000000',
        '5: 乙局 / 执法 / · / · =500000',
        'Σ 6: 2,5',
      ],
    ],
  },
  {
    title: 'units named by 预算单位： lines, and 否, 无, — for nothing',
    text: `
项目名称|事权级次|转移支付类型|指标文号|金额（万元）
预算单位：呼和浩特市市场监督管理局||||
导航|市级|否|无|30
执法|市级|专项转移支付|内财预〔2025〕3号|20
预算单位：包头市市场监督管理局||||
普法|—|/|—|5
填报人：张三||||`,
    found: [
      [
        'A1:E1 2:6 万元',
        'name A, declaredLevel B, transferType C, docNumber D, amount E',
        '3: 呼和浩特市市场监督管理局 / 导航 / 市级 / · =300000',
        '4: 呼和浩特市市场监督管理局 / 执法 / 市级 / · =200000',
        '6: 包头市市场监督管理局 / 普法 / · / · =50000',
      ],
    ],
  },
  {
    title: '名称 and 编码 under groups',
    text: `
项目||单位||金额|备注
名称|内容|名称|编码||
导航|稀土导航|甲局|001|30|
执法|日常|乙局|002|20|`,
    special: { merges: ['A1:B1', 'C1:D1', 'E1:E2', 'F1:F2'] },
    found: [
      [
        'A1:F2 3:4 万元',
        'name A, unit C, detail B, remarks F, amount E',
        '3: 甲局 / 导航 / · / · =300000',
        '4: 乙局 / 执法 / · / · =200000',
      ],
    ],
  },
  {
    title: 'three rows of heads with 单位资金 beside 财政拨款',
    text: `
项目名称|项目单位|2025年预算安排（万元）||||||
||合计|财政拨款|||单位资金|其他
|||小计|中央补助|本级安排|||
导航|甲局|100|90|30|60|5|5
执法|乙局|50|50||50||`,
    found: [
      [
        'A1:H3 4:5 万元',
        'name A, unit B, amount C, amount.central E, amount.other F+G+H',
        '4: 甲局 / 导航 / · / · =1000000 central=300000 other=700000',
        '5: 乙局 / 执法 / · / · =500000 other=500000',
      ],
    ],
  },
  {
    title: 'loose spaces everywhere, totals by unit at the foot',
    text: `
单位：万元
                                         2025年项目支出表
项目名称               |单位|预算数
   导航   |   甲局  | 30
执法|甲局|20
普法|乙局|10

甲局合计||50
乙局合计||10
总计||60`,
    found: [
      [
        'A3:C3 4:9 万元 2025',
        'name A, unit B, amount C',
        '4: 甲局 / 导航 / · / · =300000',
        '5: 甲局 / 执法 / · / · =200000',
        '6: 乙局 / 普法 / · / · =100000',
        'Σ 8: 4,5',
        'Σ 9: 6',
        'Σ 10: 4,5,6',
      ],
    ],
  },
  {
    title: 'level and payer in one column',
    text: `
事项|事权/支出责任|经费
导航|自治区|30万元
执法|盟市|20万元
共计2项||50万元`,
    found: [
      [
        'A1:C1 2:3 万元',
        'name A, declaredLevel B, amount C',
        '2: · / 导航 / 自治区 / · =300000',
        '3: · / 执法 / 盟市 / · =200000',
        'Σ 4: 2,3',
      ],
    ],
  },
  {
    title: 'categories over their projects with 小计',
    text: `
领域|序号|项目名称|实施主体|资金需求|年度计划数
保护|1|导航|甲局|100|50
|2|执法|乙局|60|30
|小计|||160|80
运用|3|转化|丙局|40|20
|小计|||40|20
合计||||200|100`,
    special: { merges: ['A2:A4', 'A5:A6'] },
    found: [
      [
        'A1:F1 2:6 万元',
        'name C, unit D, declaredCategory A, amount F',
        '2: 甲局 / 导航 / · / · =500000',
        '3: 乙局 / 执法 / · / · =300000',
        '5: 丙局 / 转化 / · / · =200000',
        'Σ 4: 2,3',
        'Σ 6: 5',
        'Σ 7: 2,3,5',
      ],
    ],
  },
];

describe('styles of tables', () => {
  it.each(STYLES.map((style) => [style.title, style] as const))(
    '%s',
    (_title, { text, special, settings, found }) => {
      const tables = tablesOf(text, special, settings);
      expect(tables.map(summary)).toEqual(found);
      expect(tables.flatMap(mismatches)).toEqual([]);
    },
  );
});
