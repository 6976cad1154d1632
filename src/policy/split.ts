import { endsInAction, isBareAction, isObject, leansBack } from './action-words';
import { enumerationOf } from './cut';
import type { Range } from './flow';
import { foldScope, scopeOf } from './scope-words';

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

const SHORT = 4;

/** A part that can stand alone as a matter. */
const isComplete = (text: string): boolean =>
  text.length >= SHORT && endsInAction(text) && !isObject(text) && !leansBack(text);

const OPENING = /^(?:涉及|包括|关于|对|除|未列入|未纳入|跨|从事|面向|用于|承担|与|由)/;

/** X的宏观管理、专项规划、政策制定: short names of work, all of them on the X of the first part. */
const stringsWork = (words: readonly string[]): boolean =>
  /的[^的]{2,6}$/.test(words[0] as string) &&
  words.slice(1).every((word) => word.length <= 10 && scopeOf(word) === '' && !word.includes('的')) &&
  words.slice(1).some((word) => word.length <= 5 || leansBack(word));

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

/** The parts are one: an open clause goes over them, or they are examples of one thing (X、Y等Z). */
function isOneItem(words: readonly string[]): boolean {
  const first = words[0] as string;
  const last = words[words.length - 1] as string;
  const before = words.slice(0, -1);
  if (EXAMPLES.test(last)) return true;
  if (stringsWork(words) || sharesHead(words)) return true;
  if (OPENING.test(first) && !isComplete(first)) return true;
  return (
    /^[^的]{0,24}(?:的|以外|之外)(?=.{2})/.test(last) &&
    !before.some((word) => endsInAction(word) && !isObject(word))
  );
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
    const waits = isObject(word) && words.slice(i + 1).some((later) => endsInAction(later));
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
  word.length >= SHORT && word.length <= 6 && !word.includes('的') && !leansBack(word);

/** Decides the 、 inside one clause of a list. `alone`: the list has no ， so 、 is its separator. */
export function splitEnumeration(
  text: string,
  clause: Range,
  alone: boolean,
  sisters: ReadonlySet<string>,
): Range[] {
  const parts = enumerationOf(text, clause);
  if (parts.length < 2) return [clause];
  const words = parts.map((part) => text.slice(part.start, part.end));
  if (sisters.has(foldScope(text.slice(clause.start, clause.end)))) return [clause];
  if (words.every((word) => sisters.has(foldScope(word)))) return parts;
  if (isOneItem(words)) return [clause];
  if (words.every(isComplete)) return parts;
  if (alone && words.every(isTerse)) return parts;
  return alone ? groupParts(text, parts) : [clause];
}
