import { endsInAction, isBareAction } from './action-words';
import { enumerationOf } from './cut';
import type { Range } from './flow';
import { foldScope } from './scope-words';

/** An item cut out of a list. */
export interface Item extends Range {
  /** The words it shares with the item before, to be put back in front; null where it is whole. */
  readonly prefix: string | null;
  /** 等, 等事项: the list is open. */
  readonly open: boolean;
}

const LEADING =
  /^(?:(?:以及|及其?|和|与|并|同时|其中|此外|另外|还有|对于|对|凡是?|将|把|下列|以下)(?=.{3})|[:,、])+/;
const TRAILING =
  /(?:等(?:有关|相关|方面的?)?(?:事项|工作|内容|支出事项|任务|职责|事务|方面)?(?:的?具体事项)?)$/;

/** Takes list words off an item: 以及 in front, 等事项 behind. */
export function trimItem(text: string, range: Range): { range: Range; open: boolean } {
  let words = text.slice(range.start, range.end);
  const lead = LEADING.exec(words);
  const start = range.start + (lead === null ? 0 : lead[0].length);
  words = text.slice(start, range.end).replace(/[:,、;]+$/, '');
  const tail = TRAILING.exec(words);
  const open = tail !== null && tail.index >= 2;
  const end = start + words.length - (open ? (tail as RegExpExecArray)[0].length : 0);
  return { range: { start, end: Math.max(start, end) }, open };
}

const SHORT = 4;

/** A part that can stand alone as a matter. */
function isComplete(text: string): boolean {
  return text.length >= SHORT && endsInAction(text) && !isBareAction(text);
}

/** The 的 after the last cut modifies all parts (涉及 X、Y、Z 的审查): they are one. */
function hasOpenClause(words: readonly string[]): boolean {
  const first = words[0] as string;
  const last = words[words.length - 1] as string;
  return (
    /^(?:涉及|包括|关于|对|除|未列入|跨|从事|面向|用于|承担)/.test(first) ||
    (/^[^的]{0,12}(?:的|以外|之外|外)(?=.{2})/.test(last) &&
      !words.slice(0, -1).some((word) => endsInAction(word)))
  );
}

const join = (parts: readonly Range[]): Range => ({
  start: (parts[0] as Range).start,
  end: (parts[parts.length - 1] as Range).end,
});

/**
 * Groups 、 parts to items in a list that has no ， : a part that ends in a word for work is an item; nouns before it are
 * its objects (地方政府、地方组织开展…); words for work alone belong to the object before them.
 */
function groupParts(text: string, parts: readonly Range[]): Range[] {
  const words = parts.map((part) => text.slice(part.start, part.end));
  const byWork = words.some((word) => endsInAction(word) && !isBareAction(word));
  const groups: Range[][] = [];
  let open: Range[] = [];
  parts.forEach((part, i) => {
    const word = words[i] as string;
    const previous = groups[groups.length - 1];
    if (open.length === 0 && previous !== undefined && isBareAction(word)) {
      previous.push(part);
      return;
    }
    open.push(part);
    if (word.length < SHORT || (byWork && !endsInAction(word))) return;
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

/** Decides the 、 inside one clause of a list. `alone`: the list has no ， so 、 is its separator. */
export function splitEnumeration(
  text: string,
  clause: Range,
  alone: boolean,
  sisters: ReadonlySet<string> | null,
): Range[] {
  const parts = enumerationOf(text, clause);
  if (parts.length < 2) return [clause];
  const words = parts.map((part) => text.slice(part.start, part.end));
  if (sisters !== null) {
    if (sisters.has(foldScope(text.slice(clause.start, clause.end)))) return [clause];
    if (words.every((word) => sisters.has(foldScope(word)))) return parts;
  }
  if (hasOpenClause(words)) return [clause];
  if (words.every(isComplete)) return parts;
  return alone ? groupParts(text, parts) : [clause];
}
