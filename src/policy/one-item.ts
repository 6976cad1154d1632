import { endsInAction, isKindOfWork, isObject, leansBack } from './action-words';
import { scopeOf } from './scope-words';

/** Shorter parts are no matter by themselves. */
export const SHORT = 4;

/** A part that can stand alone as a matter. */
export const isComplete = (text: string): boolean =>
  text.length >= SHORT && endsInAction(text) && !isObject(text) && !leansBack(text);

const OPENING = /^(?:涉及|包括|关于|对|除|未列入|未纳入|跨|从事|面向|用于|承担|与|由)/;

const isOwn = (word: string): boolean => scopeOf(word) === '' && !word.includes('的');

/** X的宏观管理、专项规划、政策制定: short names of work, all of them on the X of the first part. */
const stringsWork = ([first, ...later]: readonly string[]): boolean =>
  /的[^的]{2,6}$/.test(first as string) &&
  later.every((word) => word.length <= 10 && isOwn(word)) &&
  later.some((word) => word.length <= 5 || leansBack(word));

/** X的修缮、安防消防和数字化保护: work on the X of the first part, the last two kinds joined by 和. */
const joinsWork = ([first, ...later]: readonly string[]): boolean =>
  /的[^的]{2,6}$/.test(first as string) &&
  endsInAction(first as string) &&
  later.every((word) => word.length <= 12 && isOwn(word)) &&
  /.[和与及]./.test(later[later.length - 1] as string);

/** X、Y等Z: examples of one thing. The 等 of 中等, 高等, 平等 and 等级 is no list word. */
const EXAMPLES =
  /(?:^|[^中高初同平上下优劣均对相一二三四五])等(?!等|级|额|效|值|候|待|保|同|差|工作|事项|内容|任务|事务|活动|支出).{2,}/;

/** 供水、供气、供热设施建设: short kinds of one thing, named after the last of them. */
const sharesHead = (words: readonly string[]): boolean =>
  words.slice(0, -1).every((word) => word.length <= 6 && !word.includes('的')) &&
  words.slice(1, -1).some((word) => word.length < SHORT) &&
  /.{2}(?:设施|设备|工程|体系|网络|平台|能力|管网|系统|装备|基地|项目)(?:的)?[^、的]{2,8}$/.test(
    words[words.length - 1] as string,
  );

/** 甲、乙所需支出: what all of them cost. */
const COST = /.所需(?:的)?(?:支出|经费|资金|费用)$/;

/** Work that is done on work: 甲普查、乙监测的统一组织. */
const OVER_WORK =
  /的(?:统一|组织|管理|监督|监管|统筹|协调|指导|发布|公布|推进|考核|评估|[^的]{0,6}(?:经费|补助|补贴|支出|资金|费用)$)/;

/**
 * X、Y的Z: a 的 that only the last part has goes over them all; in a list that has ， also where each could stand alone,
 * since its 、 is inner.
 */
function sharesTail(words: readonly string[], alone: boolean): boolean {
  const last = words[words.length - 1] as string;
  const before = words.slice(0, -1);
  if (!/^[^的]{1,24}(?:的|以外|之外)(?=.{2})/.test(last)) return false;
  if (!before.some((word) => endsInAction(word) && !isObject(word))) return true;
  return before.every((word) => !word.includes('的')) && (!alone || OVER_WORK.test(last));
}

/** 市县自行增加服务、扩大范围、提高标准: one initiative. */
const INITIATIVE = /自行|自主|自愿|额外/;
const RAISES = /^(?:自行|自主)?(?:增加|扩大|提高|提升|增设|设立|新增|放宽|延长|调高|拓展|开展|超出|高于)/;
const takesInitiative = ([first, ...later]: readonly string[]): boolean =>
  INITIATIVE.test(first as string) && later.every((word) => RAISES.test(word));

/** The parts are one matter: an open clause goes over them, they share their object, their tail or their cost. */
export function isOneItem(words: readonly string[], alone: boolean): boolean {
  const first = words[0] as string;
  const last = words[words.length - 1] as string;
  if (EXAMPLES.test(last) || COST.test(last) || takesInitiative(words)) return true;
  if (stringsWork(words) || joinsWork(words) || sharesHead(words)) return true;
  if (OPENING.test(first) && !isComplete(first)) return true;
  if (!alone && words.slice(1).some(isKindOfWork)) return true;
  return sharesTail(words, alone);
}
