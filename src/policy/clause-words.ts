import { readTiers, type Standpoint } from './tiers';
import type { Tier } from './types';

/** 上述事项: the sentences before are meant. */
export const BACK =
  /^(?:上述|以上|前述|前款|上列|该|此|这些|本部分|本章|本节|本款|本类|本项|本条|其)(?:各?项|各类)?(?:所列|列明|规定|明确)?(?:的)?(?:财政事权|事权|事项|内容|工作|任务|支出|各项)?(?:等)?(?:的)?(?:支出责任|(?:所需)?(?:经费|资金|支出))?$/;
/** 下列事项: what follows is meant. */
export const FORWARD =
  /^(?:(?:将|对)?(?:下列|以下|如下)(?:各?项|各类)?(?:所列)?(?:的)?(?:财政事权|事权|事项|内容|工作|任务|支出)?(?:的)?(?:支出责任|(?:所需)?(?:经费|资金|支出))?)$/;
/** 由县级承担支出责任的事项: items follow. */
export const ANNOUNCES_PAID =
  /(?:(?:支出责任|经费|支出|资金)|^由[^,。;]{1,20}(?:承担|负担))的(?:财政事权|事权|事项|项目|内容|任务|支出)(?:主要|具体)?(?:包括|包含|有|为|如下)?:?$/;
export const INCLUDES = /^(?:主要|具体|内容|一般|重点)*(?:包括|包含|涵盖|是指)(?:但不限于)?:?(?!.*在内的)/;

const ASSIGNING =
  /由[^,。;]{0,6}(?:中央|省|自治区|盟|市|州|县|旗|区|地方)[^,。;]{0,6}负责$|(?:事权|支出责任)(?:均|仍)?(?:归|在|属)[^,。;]{0,8}(?:[央省市县区旗盟州方级]|自治区)|(?:为|是)(?:财政)?(?:事权|支出责任)[^,。;]{0,10}主体|(?:分担|承担|负担)[^。;]{0,20}\d|\d[^。;]{0,20}(?:分担|承担|负担)|(?:确认为|明确为|划为|界定为|确定为|作为|属于).{0,24}事权|(?:由|财政)[^,。;]{1,24}(?:承担|负担|分担)[^,。;]{0,8}(?:支出责任|经费|支出|资金)|承担[^,。;]{0,12}支出责任|(?:经费|资金|支出|费用)[^。;]{0,40}由[^,。;]{1,24}(?:承担|负担|分担|安排|保障|解决)/;

/** The words assign a level or a payer, read or not. */
export const assigns = (text: string): boolean => ASSIGNING.test(text);

export const names = (text: string): boolean => /支出责任|事权|配套|负担/.test(text);

export const isAffiliation = (text: string): boolean =>
  /^(?:按照?|根据|依据|依照).{0,20}(?:隶属关系|行政隶属|管理权限|所属关系)/.test(text);

/** 其中 and the like alone between commas. */
export const isMarker = (text: string): boolean =>
  /^(?:上述|以上|前述|这些)[^,]{0,8}中$|^(?:其中|此外|同时|另外|具体(?:是|为|如下)?|即|按规定|原则上)[:,]?$/.test(
    text,
  );

/** 待条件具备后: what follows is not yet in force. */
export const isLater = (text: string): boolean =>
  /^(?:待|在|今后)?.{0,10}(?:条件|时机)(?:成熟|具备|允许)(?:时|后|的|的情况下|之后)?$|^(?:待|在)?.{0,12}(?:过渡期|改革).{0,6}(?:结束|届满|期满|到位)(?:后|之后)$|^(?:今后|将来|未来|远期|下一步)$/.test(
    text,
  );

const LIMITS = /^(?:并)?(?:不得|避免|严禁|不能|不应|防止|禁止|杜绝)/;
export const limits = (text: string): boolean => LIMITS.test(text);

const SPARED: readonly (readonly [RegExp, Tier])[] = [
  [/旗县|县\(|县级|区县|县区|基层|县市|乡镇|苏木/, 'county'],
  [/市县|盟市|市级|市\(州|下级|地方|各市|受托/, 'prefecture'],
];

/** The tier a limiting clause spares. */
export const spared = (text: string): Tier | null =>
  LIMITS.test(text) ? (SPARED.find(([form]) => form.test(text))?.[1] ?? null) : null;

/** 高出部分: the cost of going beyond a standard, no matter of its own. */
export const isSurplus = (text: string): boolean =>
  /^(?:因此|由此|其)?(?:高出|超出|超过|高于|增加|新增)(?:基础标准|国家标准|省定标准|标准|上述标准)?的?(?:部分|所需)/.test(
    text,
  );

export const isRemainder = (text: string): boolean =>
  /^(?:各[档类](?:地区)?(?:的)?)?(?:其余|剩余|余下|不足)(?:的)?(?:部分|资金|经费|支出|所需)?/.test(text);

export const hasFigures = (text: string): boolean =>
  /\d%|分之[一二三四五六七八九十\d]|\d[∶比]\d|[一二三四五六七八九]成|各(?:承担|负担|分担)?(?:一半|半)|一半|对半|均摊|对.{2,30}全额/.test(
    text,
  );

/** 所需经费…: names the money, not the work. */
export const isMoney = (text: string): boolean => /^所需[^,]{0,12}?(?:经费|资金|支出|费用|投入)/.test(text);

/** 市与区县分担比例为: announces figures. */
export const announcesShares = (text: string): boolean =>
  /(?:分担|承担|负担)(?:的)?(?:比例|办法|方式|标准)(?:分别)?(?:为|是|如下)?$|^按(?:照)?[^,。;]{0,16}?分[档类](?:别)?(?:确定|负担|分担|承担|补助|执行|负责)(?:标准|比例)?$|按照?(?:以下|下列|如下)(?:的)?(?:分档|比例|办法|标准|方式)+(?:共同|分别)?(?:分担|负担|承担)$/.test(
    text,
  );

/** 参照某某分担办法执行: figures that another document or clause gives. */
export const refersToShares = (text: string): boolean =>
  /^(?:[^,。;]{0,12}部分)?(?:按照?|参照|比照)[^,。;]{2,40}(?:分担|负担|承担)(?:的)?(?:办法|比例|标准|方式|政策|规定)(?:执行|办理|分担|负担|落实)?$/.test(
    text,
  );

/** 按照属地管理原则: in what manner, no work. */
export const isManner = (text: string): boolean =>
  /^综合考虑/.test(text) ||
  (/^(?:按照?|根据|依据|依照|遵循|本着)/.test(text) &&
    /(?:原则|要求|规定|精神|部署|关系|需要|实际|情况|职责|级别|级次|权限|分工|性质|类别|范围)$/.test(text));

/** 坚持财力与事权相适应: a maxim before what is assigned, no work. */
export const isMaximClause = (text: string): boolean =>
  /^(?:坚持|遵循|本着|体现|贯彻)[^将把]*(?:原则|相适应|相统一|相结合|相匹配|相协调|相一致|相衔接)$/.test(
    text,
  );

/** 由市级财政分档补助, before the bands: who pays what the figures say. */
export function opensBands(text: string, standpoint: Standpoint): boolean {
  const match =
    /^由?(.{1,16}?)(?:分档|分类|按档|按类|按(?:不同)?比例)(?:按比例)?(?:给予|予以|定额)*(?:补助|补贴|奖补|分担|负担|承担)$/.exec(
      text,
    );
  if (match === null) return false;
  const found = readTiers(match[1] as string, 0, (match[1] as string).length, standpoint);
  return found !== null && found.hits[0]?.start === 0;
}

/** A condition without a noun (委托市县实施的): no item. */
export const isCondition = (text: string): boolean => /的$/.test(text);

/** 市县自行增加项目、提高标准的: what a tier takes on by itself, its own matter. */
export function isOwnInitiative(text: string, standpoint: Standpoint): boolean {
  if (!isCondition(text) || !/自行|自主|自愿|额外|提高|扩大|增加|增设|提标|扩面|高于|超出/.test(text))
    return false;
  const found = readTiers(text, 0, Math.min(text.length, 24), standpoint);
  return found !== null && found.hits.length > 0;
}

/** 提标部分: the cost of what a tier takes on by itself, named in the clause before. */
export const isIncrement = (text: string): boolean =>
  /^(?:因此|由此|其|所)?(?:提标|提高|提升|扩面|扩大|扩围|增支|新增|增加|超出|高出|超过|超标|增|超)(?:标准)?(?:的)?(?:部分|支出|资金|经费|费用|所需)*$/.test(
    text,
  );

/** 中央和省级补助后的剩余部分: what is left of the money, not the work. */
export const isBalance = (text: string): boolean =>
  !/^.{4,}(?:提高|提标|提升|增量|扩面|扩围|增支).{0,6}部分$|为第?[一二三四五六][档类](?:地区)?$/.test(text) &&
  /(?:补助|补贴|安排|承担|负担|扣除|资金|标准|基础上).{0,8}(?:部分|之外|以外|缺口)$|^扣除.*后$|^除.{1,16}(?:补助|补贴|承担|负担|安排).{0,6}(?:以外|之外|外)$|^(?:其余|剩余|余下|不足|高出|超出).{0,8}$/.test(
    text,
  );

const LABEL_END = /(?:地区|区域|县|市|区|旗|州|盟|省|乡|镇|林区|牧区|档|类|地方|企业|人员|学生|对象)$/;
const LABEL_START =
  /^(?:对|对于|第[一二三四五六七八九十]+[档类]|[一二三四五六]类|其他(?:地区|市|县|旗|州|盟))/;

/** The words name regions or cases of a band rather than an item. */
export const isLabel = (text: string): boolean => {
  const bare = text.replace(/^(?:其中|[:,])+/, '').replace(/\([^()]*\)$/, '');
  if (/^[由与和及]/.test(bare)) return false;
  return bare !== '' && (LABEL_START.test(bare) || (LABEL_END.test(bare) && bare.length <= 120));
};

const UNIT_CASE =
  /^(?:对|其中[,:]?)*(?:(?:中央|省|自治区|市|州|盟|县|区|旗|地方|市县|区县|旗县|盟市|州市)(?:\([^()]*\))?(?:级|本级)?(?:部门)?(?:所属|直属|直管|举办|属|管|直)|其[他它余])的?[^,。;、由]{0,8}(?:学校|院校|高校|大学|学院|幼儿园|医院|机构|单位|企业|院团|剧团|场馆|馆|公司|中心|院所|林场|农场|牧场)$/;

/** 省属学校, 市县所属医院: whose units a part of the money is for, a case of the matter before and no matter itself. */
export const isUnitCase = (text: string): boolean => text.length <= 20 && UNIT_CASE.test(text);

/** 国家统一制定补助标准: who sets the standard is no work to pay for. */
export function setsStandard(text: string, standpoint: Standpoint): boolean {
  const found = readTiers(text, 0, Math.min(text.length, 20), standpoint);
  if (found === null || found.hits[0]?.start !== 0) return false;
  return /^(?:统一|分别|负责|会同|适时|依法|根据[^,]{1,12}|按照[^,]{1,12})*(?:制定|核定|确定|规定|调整|明确)(?!的).{0,40}(?:标准|定额|比例)$/.test(
    text.slice(found.end),
  );
}

/** 市县承担支出责任有困难的: when help is given, of no item. */
export const isHardship = (text: string): boolean =>
  /(?:支出责任|事权|落实|支出|经费|资金)[^,。;]{0,8}(?:有困难|确有困难|存在困难|困难|缺口|不足|存在缺口)(?:的|时)(?:市|县|旗|州|盟|地区|地方|市县)*$/.test(
    text,
  );

/** 上述确认为省级财政事权的事项: all that has the level, no item. */
export const meansLevel = (text: string): boolean =>
  /^(?:上述|以上|前述)[^,。;的]{2,24}事权(?:事项)?$/.test(text) ||
  /^(?:对)?(?:上述|以上|前述)(?:已)?(?:确认|明确|确定|划分|划定|界定|列|划)为[^,。;]{1,16}事权的?(?:各项)?(?:事项|支出|内容)?$/.test(
    text,
  );

/** Words for who leads and how the work is done, on no object of their own. */
const GENERIC_DUTY =
  /^(?:宏观|专项|总体|中长期|行业|规划|政策|标准|决策|决定|制定|编制|监督|评价|监管|考核|协调|指导|统筹|调控|前期|工作|具体|组织|实施|执行|建设|养护|管理|运营|维护|运行|修复|职责|事项|等|的|和|与|及|、|以及)+$/;

/** 建设、养护、管理等具体事项的执行实施: work on what is named elsewhere. */
export const isGenericDuty = (text: string): boolean => GENERIC_DUTY.test(text);

const DUTY = /^(?:主要|具体|统一|负责|相应)*(?:承担|负责)/;

/** Length of 省级承担, 并承担 or 省与市县共同负责 at the head of a clause; 0 where none stands there. */
export function dutyLead(text: string, standpoint: Standpoint): number {
  const lead = /^(?:并|且|由)+/.exec(text)?.[0].length ?? 0;
  const tiers = readTiers(text, lead, text.length, standpoint);
  const start = tiers !== null && tiers.hits[0]?.start === lead ? tiers.end : lead;
  const duty = DUTY.exec(text.slice(start));
  return duty === null || (start === lead && lead === 0) ? 0 : start + duty[0].length;
}

/** 省级承担专项规划、监督评价职责: who leads, of no object of its own. */
export function leadsOnly(text: string, standpoint: Standpoint): boolean {
  const lead = dutyLead(text, standpoint);
  return lead > 0 && isGenericDuty(text.slice(lead));
}

/** A later clause that only says who does what (省级负责组织协调). */
export function describes(text: string, standpoint: Standpoint): boolean {
  if (/^(?:实行|坚持|采取|采用)/.test(text)) return true;
  if (/^具体(?:的)?(?:执行|实施|操作|组织)?(?:事项|工作|事务)由/.test(text)) return true;
  if (/^由.{1,20}(?:负责|组织|实施|管理|统筹|牵头|办理|承办|开展|落实)+$/.test(text)) return true;
  const found = readTiers(text, 0, text.length, standpoint);
  if (found === null || found.parties.length === 0) return false;
  return /^(?:各?有关)?(?:部门)?(?:主要|具体|统一)?(?:负责|牵头|会同|组织|统筹|指导|根据|按照)(?!的|实施的|开展的)/.test(
    text.slice(found.end),
  );
}

const MONEY_WORDS =
  /^(?:所需|相关|有关|相应|其|上述|全部|各项|年度|日常|项目|工作|事项|财政|补助|补贴|建设|养护|维护|运行|管理|购置|中央|地方|省级|市级|市县|县级|分担|承担|负担|配套|专项|的|和|与|及|、|资金|经费|支出责任|支出|费用|投入|部分|比例|标准|定额|基本|奖补|应|由)*$/;
const LEADS =
  /(?:(?:按照?|根据|依据|依照)[^,。;]{0,20}?隶属关系|分别|统一|一律|原则上|均|也|都|一并|依法|继续|总体上?|具体|整体|可|应当?|仍|仍然|逐步|条件成熟时|现|暂|先行|全部|主要|今后|适时|则)+$/;
const OPENS = /^(?:其中[,:]?|并|同时|原则上|此外|另外|,|:)+/;

/** What of the words before a verb is an item; null where nothing is. `afterItems`: a list stands before them. */
export function trimLead(text: string, afterItems: boolean): { start: number; end: number } | null {
  const start = OPENS.exec(text)?.[0].length ?? 0;
  let bare = text.slice(start).replace(LEADS, '');
  bare = bare.replace(/(?:所需|相关|有关)(?:的)?(?:建设|工作)?(?:经费|资金|费用|支出)$/, '');
  if (/^(?:所需[^,]{0,12}?|(?:相关|有关|相应))(?:经费|资金|支出|费用|投入)/.test(bare)) return null;
  bare = bare.replace(/(?:的)?\d{1,3}(?:\.\d+)?%$/, '');
  if (isBalance(bare) || (afterItems && isIncrement(bare))) return null;
  if (BACK.test(bare) || FORWARD.test(bare)) return { start, end: start + bare.length };
  if (bare === '' || (MONEY_WORDS.test(bare) && (afterItems || !/支出$/.test(bare) || bare.length <= 4)))
    return null;
  return { start, end: start + bare.length };
}
