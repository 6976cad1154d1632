import { endsInAction, isBareAction, isObject, isThing, leansBack, standsAlone } from './action-words';
import { enumerationOf } from './cut';
import type { Range } from './flow';
import { isComplete, isOneItem, SHORT } from './one-item';
import { foldScope } from './scope-words';

/** An item cut out of a list. */
export interface Item extends Range {
  /** The words it shares with the item before, to be put back in front; null where it is whole. */
  readonly prefix: string | null;
  /** 等, 等事项: the list is open. */
  readonly open: boolean;
}

const LEADING =
  /^(?:(?:以及|及其?(?![他时])|并(?!轨|网|购)|和(?!平|谐)|同时|其中|此外|另外|还有|对于|凡是?|将|把|下列|以下)(?=.{3})|[:,、]|[-—–·•●◆■□○▪*>]+)+/;
const TRAILING =
  /(?:等(?:有关|相关|方面的?)?(?:事项|工作|内容|支出事项|任务|职责|事务|方面)?(?:的?具体事项)?(?:的?(?:执行|组织)*实施)?)$/;

/** …费用纳入省级财政预算: how it is paid is no part of the item. */
const BUDGETED = /(?:统一|全额|足额)?(?:纳入|列入)[^,。;的]{0,10}预算(?:安排|管理|保障|予以保障)?$/;

/** Takes list words off an item: 以及 in front, 等事项 behind. */
export function trimItem(text: string, range: Range): { range: Range; open: boolean } {
  let words = text.slice(range.start, range.end);
  const lead = LEADING.exec(words);
  const start = range.start + (lead === null ? 0 : lead[0].length);
  words = text.slice(start, range.end).replace(/[:,、;]+$/, '');
  words = words.replace(BUDGETED, '');
  const tail = TRAILING.exec(words);
  const open = tail !== null && tail.index >= 2;
  const end = start + words.length - (open ? (tail as RegExpExecArray)[0].length : 0);
  return { range: { start, end: Math.max(start, end) }, open };
}

const join = (parts: readonly Range[]): Range => ({
  start: (parts[0] as Range).start,
  end: (parts[parts.length - 1] as Range).end,
});

/** Work named in four characters (统计调查) is a matter beside others, unless the list strings verbs of one object together. */
function stringsVerbs(words: readonly string[]): boolean {
  const first = words[0] as string;
  const afterDe = first.slice(first.lastIndexOf('的') + 1);
  return (
    words.some((word) => word.length < SHORT || /[和与及]/.test(word.slice(0, 3))) ||
    (afterDe !== first && isBareAction(afterDe))
  );
}

/** 保障, 补助: what an event can be the object of. */
const CARES = /(?:保障|支持|补助|补贴|奖补|资助|经费)$/;

/** What is done to plans; nobody runs or repairs one. */
const PLANS = /^.{4,}(?:规划|计划)$/;
const DONE_TO_PLANS =
  /(?:编制|编修|修编|制定|制订|修订|拟订|起草|实施|落实|执行|审批|审查|审核|发布|公布|管理|评估|研究|衔接|监督|宣传|推广|论证|备案|编印)(?:等)?(?:工作|事项)?$/;

/** The part names what the work of a later part is done to, and no matter. */
function names(word: string, words: readonly string[]): boolean {
  if (PLANS.test(word) && !words.some((one) => DONE_TO_PLANS.test(one))) return false;
  if (isObject(word)) return true;
  if (endsInAction(word)) return false;
  return !standsAlone(word) || (/活动$/.test(word) && CARES.test(words[words.length - 1] as string));
}

/**
 * Groups 、 parts to items in a list that has no ， : things wait for the work that follows them (地方政府、地方组织开展…),
 * words for work alone belong to the object before them (公路建设、管理和养护).
 */
function groupParts(text: string, parts: readonly Range[]): Range[] {
  const words = parts.map((part) => text.slice(part.start, part.end));
  const strings = stringsVerbs(words);
  const groups: Range[][] = [];
  let open: Range[] = [];
  parts.forEach((part, i) => {
    const word = words[i] as string;
    const previous = groups[groups.length - 1];
    const leans = leansBack(word) && (strings || word.length !== SHORT || /[和与及]/.test(word));
    if (open.length === 0 && previous !== undefined && leans) {
      previous.push(part);
      return;
    }
    open.push(part);
    const waits = names(word, words) && words.slice(i + 1).some((later) => endsInAction(later));
    if (word.length < SHORT || waits) return;
    groups.push(open);
    open = [];
  });
  if (open.length > 0) {
    const previous = groups[groups.length - 1];
    if (previous !== undefined && open.every((part) => part.end - part.start < SHORT)) previous.push(...open);
    else groups.push(open);
  }
  return groups.map(join);
}

/** Short names of one length (战略规划、综合监管、宣传引导) stand beside each other. */
const isTerse = (word: string): boolean =>
  word.length >= SHORT && word.length <= 6 && !word.includes('的') && !leansBack(word) && !isThing(word);

/** 甲防治以及其他乙防治: what is left over is an item beside the one before it. */
function cutBeforeOthers(text: string, part: Range): Range[] {
  const found = /^(.{4,})以及(?=其[他它余].{4})/.exec(text.slice(part.start, part.end));
  if (found === null || !endsInAction(found[1] as string)) return [part];
  const end = part.start + (found[1] as string).length;
  return [
    { start: part.start, end },
    { start: end + 2, end: part.end },
  ];
}

/** Decides the 、 inside one clause of a list. `alone`: the list has no ， so 、 is its separator. */
export function splitEnumeration(
  text: string,
  clause: Range,
  alone: boolean,
  sisters: ReadonlySet<string>,
): Range[] {
  const parts = enumerationOf(text, clause).flatMap((part) => cutBeforeOthers(text, part));
  if (parts.length < 2) return [clause];
  const words = parts.map((part) => text.slice(part.start, part.end));
  if (sisters.has(foldScope(text.slice(clause.start, clause.end)))) return [clause];
  if (words.every((word) => sisters.has(foldScope(word)))) return parts;
  if (isOneItem(words, alone)) return [clause];
  if (words.every(isComplete)) return parts;
  if (alone && words.every(isTerse)) return parts;
  return alone ? groupParts(text, parts) : [clause];
}
