/** The words amount headers are made of, as data: money morphemes, and the tiers that pay. */
import type { Tier } from '../policy/types';

/** A header made of nothing but these, with a head at its end, heads money. */
export const MONEY_MORPHEMES: readonly string[] = (
  '本次 此次 上次 今年 提前 年初 年中 年末 年底 本年度 当年 本年 上年度 上年 去年 全年 全部 本期 年度 财政 项目 资金 经费 预算 ' +
  '申请 申报 核定 核减 核增 批复 审定 审核 评审 安排 拟 下达 拨付 分配 补助 支持 扶持 奖补 专项 总 合计 ' +
  '小计 总计 共计 金额 额度 数额 规模 投资 支出 拨款 款项 数 额 款 调整 调增 调减 后 变动 执行 决算 ' +
  '实际 累计 已 需求 需要 测算 概算 计划 建议 上报 一上 二上 一下 二下 收回 冲销 压减 结算 费用 费 估算 ' +
  '可 应 一般公共预算 政府性基金 国有资本经营 国有资本 财政专户 专户 管理 基本 的 度 及 含 共 所需 需 ' +
  '拟安排 到位 使用 控制 指标 内 公用 人员 投入 增减 补贴 贴息 奖励 采购 转移支付 公共 收支 新增 追加 ' +
  '追减 剩余 余 '
)
  .trim()
  .split(' ');

/** How the head of a money column ends. */
export const MONEY_HEADS =
  '(?:金额|数|额|额度|资金|经费|预算|支出|合计|小计|总计|共计|规模|投资|拨款|款|款项|费|费用|需求|概算|决算|执行|安排|补助|投入|估算|收回|冲销|调增|调减|转移支付|指标|基金|补贴|贴息|奖励|专户)';

/** `district` is 区级: 自治区 or 市辖区 by what stands beside it. `local` is 地方 that is not divided. */
export type TierWord = Tier | 'district' | 'local';

export const TIER_WORDS: Readonly<Record<TierWord, readonly string[]>> = {
  central: '中央 国家'.split(' '),
  province: '自治区 省区 全区 省市 省'.split(' '),
  prefecture: '盟市 市盟 市县 市旗县 地市 市州 州市 设区市 设区的市 地级市 盟 市 州'.split(' '),
  county: '旗县市区 旗县区 旗县 县市区 县区 区县 旗区 旗市区 旗 县 乡镇 苏木乡镇'.split(' '),
  district: '区本 区'.split(' '),
  local: '中央和地方 地方'.split(' '),
};

/** What may stand before and behind a tier word in the head of an amount column. */
export const TIER_BEFORE = '(?:其中|来自|由|需|拟|申请|争取|应由|各|所属|含|上级)';
export const TIER_AFTER =
  '(?:及以下|及以上|自筹|筹措|筹集|各级|本级|级|层面|财政|预算|资金|经费|补助|拨款|安排|承担|负担|分担|出资|配套|专项|转移支付|一般公共预算|支出|投入|部分|金额|数额|数|额|款|财力|收入|投资|应|应负担|共同|对下|以下|政府|直达|下达|小计|合计|总计|提前下达|政府性基金|基金|结算)';
