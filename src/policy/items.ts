import { endsInAction } from './action-words';
import { foldedWords, sourceWords, type Flow, type Range } from './flow';
import { scopeOf } from './scope-words';
import { splitEnumeration, trimItem } from './split';
import type { Statement } from './statement';
import { readTiers, tierAt, type Standpoint } from './tiers';

/** An item cut out of a statement's list. */
export interface ItemCut {
  readonly range: Range;
  readonly open: boolean;
  readonly expanded: string | null;
}

const FRAGMENT =
  /^(?:将|把)?(?:根据|按照|依照|依据|围绕|经(?!济|费|营|办|常)|针对|为(?!民)|对(?!外|口|内|台|港)|结合|受.{2,24}委托$|在.*(?:前提下|基础上|范围内|过程中)$|除.{1,40}外$)/;

/** Clauses that only introduce the next (按照…，) are one item with it. */
function mergeLeads(text: string, clauses: readonly Range[]): Range[] {
  const merged: Range[] = [];
  let lead: Range | null = null;
  for (const clause of clauses) {
    const start: number = lead === null ? clause.start : lead.start;
    const whole: Range = { start, end: clause.end };
    const words = text.slice(clause.start, clause.end);
    lead =
      FRAGMENT.test(words) &&
      !endsInAction(words) &&
      !/(?:的|等)[^的]{2,12}(?:工作|项目|计划|事项|工程)$/.test(words)
        ? whole
        : null;
    if (lead === null) merged.push(whole);
  }
  if (lead !== null) merged.push(lead);
  return merged;
}

/** Puts scope and field back in front of the later parts of one enumeration (维权援助 → 全区性知识产权维权援助). */
function expandParts(flow: Flow, parts: readonly Range[], field: string | null): (string | null)[] {
  const first = parts[0] as Range;
  const words = foldedWords(flow, first);
  const scope = scopeOf(words);
  if (field === null || field === '' || !words.startsWith(scope + field)) return parts.map(() => null);
  const prefix = sourceWords(flow, { start: first.start, end: first.start + scope.length + field.length });
  return parts.map((part, i) => {
    const own = foldedWords(flow, part);
    const leans = i > 0 && !own.includes(field) && scopeOf(own) === '' && own.length <= 8;
    return leans ? prefix + sourceWords(flow, part) : null;
  });
}

/** 自治区承担国道的建设…: who bears it is no part of the item. */
function withoutDuty(text: string, clause: Range, standpoint: Standpoint): Range {
  const words = text.slice(clause.start, clause.end);
  const lead = /^(?:由|并)/.test(words) ? 1 : 0;
  const hit = tierAt(words, lead, standpoint);
  const joint = readTiers(words, lead, words.length, standpoint);
  const together = joint !== null && joint.joint && joint.hits[0]?.start === lead;
  const start = together ? joint.end : hit === null ? lead : hit.end;
  const duty = /^(?:财政|政府)?(?:主要|具体)?(?:承担|负责)(?!的|部分|人|单位)(?=.{4})/.exec(
    words.slice(start),
  );
  if (duty === null) return clause;
  const named = /职责$/.test(words) && !/等职责$/.test(words);
  return { start: clause.start + start + duty[0].length, end: clause.end - (named ? 2 : 0) };
}

/** X由中央负责: who sees to it is no part of the item. */
function withoutCharge(text: string, clause: Range): Range {
  const charge = /^(.{4,}?)由[^,由的]{1,10}负责$/.exec(text.slice(clause.start, clause.end));
  return charge === null ? clause : { start: clause.start, end: clause.start + (charge[1] as string).length };
}

/** 对X，由…承担: the sentence's 对 is no part of the item; that of 对外交流 is. */
function withoutAbout(text: string, clause: Range, statement: Statement): Range {
  const about =
    clause.start === (statement.clauses[0] as Range).start &&
    /^对(?![外口内台港接标])/.test(text.slice(clause.start, clause.start + 2));
  return about ? { start: clause.start + 1, end: clause.end } : clause;
}

/** Cuts a statement's list into items. `sisters`: the folded items of the other levels of its category. */
export function itemsOf(
  flow: Flow,
  statement: Statement,
  field: string | null,
  sisters: ReadonlySet<string>,
  standpoint: Standpoint,
): ItemCut[] {
  const { text } = flow;
  if (statement.clauses.length === 0) {
    const { title } = statement.section;
    return title === null ? [] : [{ range: title, open: false, expanded: null }];
  }
  const clauses = mergeLeads(text, statement.clauses);
  const inList = /^[将把]/.test(text.charAt((clauses[0] as Range).start));
  // X由中央负责 before the items says who sees to it, and makes no list of them.
  const lists = clauses.filter(({ start, end }) => !/由[^,]{1,12}负责$/.test(text.slice(start, end))).length;
  return clauses.flatMap((clause) => {
    const bare = withoutCharge(text, withoutAbout(text, clause, statement));
    const duty = inList ? bare : withoutDuty(text, bare, standpoint);
    const { range, open } = trimItem(text, duty);
    if (range.end <= range.start) return [];
    const whole = statement.whole || duty.start > bare.start;
    const parts = whole ? [range] : splitEnumeration(text, range, lists === 1, sisters);
    const expanded = expandParts(flow, parts, field);
    return parts.map((part, i) => ({
      range: trimItem(text, part).range,
      open: open && i === parts.length - 1,
      expanded: expanded[i] ?? null,
    }));
  });
}
