import { clauseWords } from './clause';
import * as words from './clause-words';
import type { Range } from './flow';
import type { LevelHit, LevelWords } from './level';
import { make, note, targetOf, type Reading } from './reading';
import { newStatement } from './statement';
import { actorOf } from './support';

/** A part that assigns something and led to nothing is not passed over. */
export function checkPart(reading: Reading, end: number): void {
  const part = { start: reading.partStart, end };
  if (!reading.understood && words.assigns(clauseWords(reading.state.flow, part)))
    reading.state.unread.push(part);
  reading.partStart = end + 1;
  reading.understood = false;
}

/** A 财政通过转移支付支持 is about the statement before it, within its part. */
export function takeSupport(reading: Reading): void {
  const supported = targetOf(reading);
  if (reading.supporter.length === 0 || supported === null) return;
  const { supporter } = reading;
  const bearing: readonly unknown[] = [...supported.payerParties, supported.payer];
  const helping = supporter.length > 1 ? supporter.filter((one) => !bearing.includes(one)) : supporter;
  if (helping.length > 0) supported.support = helping;
  reading.supporter = [];
  reading.understood = true;
}

/** Before ；: a part that spoke of the money and assigned nothing is about how, and its words are no items of the next. */
export function endPart(reading: Reading, clause: Range): void {
  const { flow } = reading.state;
  reading.future = false;
  takeSupport(reading);
  const [first] = reading.pending;
  if (first === undefined) {
    checkPart(reading, clause.start - 1);
    return;
  }
  const part = { start: first.start, end: clause.start - 1 };
  if (
    !/所需[^,]{0,12}(?:经费|资金|支出)|(?:分担|负担|承担)[^,]{0,4}(?:比例|部分)/.test(
      clauseWords(flow, part).replace(/\([^()]*\)/g, ''),
    )
  )
    return;
  reading.pending = [];
  note(reading, part);
  checkPart(reading, clause.start - 1);
}

/** The clause before said what a tier takes on by itself: 高出部分 is the cost of that. */
export function initiated({ pending, state }: Reading): boolean {
  const [only] = pending;
  return (
    only !== undefined &&
    pending.length === 1 &&
    words.isOwnInitiative(clauseWords(state.flow, only), state.standpoint)
  );
}

/** Figures are shares where the matter is a shared one, or nobody is said to pay for it yet. */
export function sharesOut(reading: Reading): boolean {
  const target = targetOf(reading);
  return target === null || target.payer === null || target.level?.level === 'shared';
}

/** 市县的确认为市县财政事权: what 的 stands for is left out, and no words of the document name it. */
export function leavesOutItem({ state, pending }: Reading, clause: Range, hit: LevelHit): boolean {
  const before = clauseWords(state.flow, { start: clause.start, end: hit.start }).replace(
    /^(?:将|把|其中)+/,
    '',
  );
  if (pending.length > 0 && !/^[将把]/.test(clauseWords(state.flow, clause))) return false;
  return /的$/.test(before) && before.length <= 8 && actorOf(before, state.standpoint) !== null;
}

/** 市级财政事权包括： before numbered items: the level is theirs. */
export function handDown(reading: Reading, lead: LevelWords): void {
  const { section, statements } = reading.state;
  if (section.children.length === 0) return;
  const statement = newStatement(section, reading.sentence, []);
  statement.level = lead;
  statements.push(statement);
  reading.state.current = statement;
  reading.understood = true;
}

/** 市与区共同财政事权 without a verb: about the title where more follows, else the level of the next sentence. */
export function readBareLevel(reading: Reading, clause: Range, words: LevelWords): void {
  const alone = clause.start === reading.sentence.start && clause.end === reading.sentence.end;
  const begun = reading.pending.length > 0 || reading.stated !== null || reading.state.statements.length > 0;
  if (alone || begun) {
    reading.state.lead = alone ? words : null;
    return;
  }
  if (reading.state.section.title === null) {
    reading.lead = words;
    return;
  }
  reading.understood = true;
  make(reading).level = words;
}

/** Figures stand later in the sentence. */
export const figuresFollow = ({ state, sentence }: Reading, { end }: Range): boolean =>
  words.hasFigures(clauseWords(state.flow, { start: end, end: sentence.end }));
