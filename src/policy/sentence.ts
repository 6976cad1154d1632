import { clauseWords, splitClauses } from './clause';
import * as words from './clause-words';
import type { Range } from './flow';
import { headingLevel, leadingLevel } from './headings';
import { findLevel, type LevelHit, type LevelWords } from './level';
import { isShare, pay, readPayerHit, share } from './paying';
import { findPayer } from './payer';
import { gather, make, note, startItems, targetOf, type Reading, type SectionState } from './reading';
import { actorOf, givesSupport, readSupport } from './support';

/** Reads one sentence of a section. True where it assigned something, or holds nothing that assigns. */
export function readSentence(state: SectionState, sentence: Range): boolean {
  const reading: Reading = {
    state,
    sentence,
    pending: [],
    stated: null,
    child: false,
    listing: false,
    includes: [],
    lead: state.lead,
    balance: [],
    supporter: null,
    actor: null,
    future: false,
    understood: false,
    failed: false,
  };
  state.lead = null;
  for (const clause of splitClauses(state.flow.text, sentence)) {
    readClause(reading, clause);
    if (reading.failed) return false;
  }
  finish(reading);
  return reading.understood || !words.assigns(clauseWords(state.flow, sentence));
}

function readClause(reading: Reading, clause: Range): void {
  const { flow, standpoint } = reading.state;
  const text = clauseWords(flow, clause);
  if (/^[将把]/.test(text)) startItems(reading);
  if (flow.text.charAt(clause.start - 1) === ';') endPart(reading, clause);
  if (/^其中/.test(text)) reading.child = true;
  const level = findLevel(flow.text, clause, standpoint);
  const rest = level === null ? clause : { start: level.end, end: clause.end };
  if (level !== null) {
    readLevelHit(reading, clause, level);
    if (rest.end > rest.start) payAfterLevel(reading, rest);
  } else readOther(reading, clause, text);
}

/** Before ；: a part that spoke of the money and assigned nothing is about how, and its words are no items of the next. */
function endPart(reading: Reading, clause: Range): void {
  const { flow } = reading.state;
  reading.future = false;
  const [first] = reading.pending;
  if (first === undefined) return;
  const part = { start: first.start, end: clause.start - 1 };
  if (
    !/所需[^,]{0,12}(?:经费|资金|支出)|(?:分担|负担|承担)[^,]{0,4}(?:比例|部分)/.test(clauseWords(flow, part))
  )
    return;
  reading.pending = [];
  note(reading, part);
}

/** What follows the level in one clause without a comma. */
function payAfterLevel(reading: Reading, rest: Range): void {
  const payer = findPayer(reading.state.flow.text, rest, reading.state.standpoint);
  if (payer !== null && reading.stated !== null) pay(reading, reading.stated, payer, rest);
}

/** In a list that 将 opened, a clause that names no payer is an item, whatever its words. */
function readListed(reading: Reading, clause: Range, text: string): boolean {
  const [first] = reading.pending;
  const { flow, standpoint } = reading.state;
  if (first === undefined || reading.listing || !/^[将把]/.test(clauseWords(flow, first))) return false;
  if (words.isAffiliation(text) || words.isMarker(text) || words.INCLUDES.test(text)) return false;
  if (/^由/.test(text) && words.describes(text, standpoint)) return false;
  if (findPayer(flow.text, clause, standpoint) !== null || isShare(reading, text)) return false;
  reading.pending.push(clause);
  return true;
}

/** The clause before said what a tier takes on by itself: 高出部分 is the cost of that. */
function initiated({ pending, state }: Reading): boolean {
  const [only] = pending;
  return (
    only !== undefined &&
    pending.length === 1 &&
    words.isOwnInitiative(clauseWords(state.flow, only), state.standpoint)
  );
}

/** Figures are shares where the matter is a shared one, or nobody is said to pay for it yet. */
function sharesOut(reading: Reading): boolean {
  const target = targetOf(reading);
  return target === null || target.payer === null || target.level?.level === 'shared';
}

function readOther(reading: Reading, clause: Range, text: string): void {
  const { flow, standpoint } = reading.state;
  if (words.isLater(text)) {
    reading.future = true;
    return;
  }
  if (readListed(reading, clause, text)) return;
  const support = readSupport(flow.text, clause, standpoint) ?? (givesSupport(text) ? reading.actor : null);
  reading.actor = actorOf(text, standpoint) ?? reading.actor;
  if (support !== null && !(words.hasFigures(text) && sharesOut(reading))) {
    reading.supporter = support;
    return;
  }
  if (words.isSurplus(text) && !initiated(reading)) {
    note(reading, clause);
    return;
  }
  if (words.limits(text)) {
    if (words.assigns(text) || words.names(text)) note(reading, clause);
    return;
  }
  if (words.isBalance(text) && !words.hasFigures(text) && !/由/.test(text)) {
    reading.balance.push(clause);
    return;
  }
  const payer = findPayer(flow.text, clause, standpoint);
  const bare = payer === null ? headingLevel(text, standpoint) : null;
  if (payer !== null && readPayerHit(reading, clause, payer)) return;
  if (bare !== null) readBareLevel(reading, clause, bare);
  else if (isShare(reading, text)) share(reading, clause);
  else readText(reading, clause, text);
}

/** 市与区共同财政事权 without a verb: about the title where more follows, else the level of the next sentence. */
function readBareLevel(reading: Reading, clause: Range, words: LevelWords): void {
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

function readText(reading: Reading, clause: Range, text: string): void {
  const lead = leadingLevel(text, reading.state.standpoint);
  if (lead !== null && reading.pending.length === 0) {
    reading.lead = lead.words;
    if (lead.length < text.length)
      reading.pending.push({ start: clause.start + lead.length, end: clause.end });
    return;
  }
  if (words.isAffiliation(text) || words.isMarker(text) || words.isMoney(text)) return;
  if (words.announcesShares(text)) return;
  if (words.INCLUDES.test(text)) {
    const lead = (words.INCLUDES.exec(text) as RegExpExecArray)[0].length;
    const content = { start: clause.start + lead, end: clause.end };
    reading.listing = reading.pending.length > 0 || reading.state.section.title !== null;
    if (!reading.listing) reading.pending.push(content);
    else if (reading.pending.length > 0) reading.includes.push(content);
    else reading.state.contents.push({ sentence: reading.sentence, clauses: [content] });
    return;
  }
  if (reading.listing) {
    if (reading.includes.length > 0) {
      reading.includes.push(clause);
      return;
    }
    const { contents } = reading.state;
    const last = contents[contents.length - 1];
    if (last !== undefined && last.sentence === reading.sentence) last.clauses.push(clause);
    return;
  }
  if (reading.pending.length > 0 && words.describes(text, reading.state.standpoint)) return;
  if (reading.state.section.title !== null && words.setsStandard(text, reading.state.standpoint)) return;
  reading.pending.push(clause);
}

function readLevelHit(reading: Reading, clause: Range, found: LevelHit): void {
  const hit = { ...found, future: found.future || reading.future };
  if (hit.words === null) {
    reading.failed = true;
    reading.pending = [];
    return;
  }
  reading.understood = true;
  if (hit.future && (reading.child || reading.stated !== null)) {
    const target = targetOf(reading);
    if (target !== null) target.future = true;
    reading.pending = [];
    return;
  }
  gather(reading, { start: clause.start, end: hit.start });
  const statement = make(reading);
  if (hit.future) {
    statement.future = true;
    statement.level = statement.level ?? reading.state.inherited ?? { level: 'undetermined', parties: [] };
    return;
  }
  const before = clauseWords(reading.state.flow, { start: reading.sentence.start, end: hit.start });
  const apart = /隶属关系[^。;]*$/.test(before) && hit.words.parties.length > 1;
  statement.level = apart ? { ...hit.words, level: 'by-affiliation' } : hit.words;
  if (statement.level.level === 'by-affiliation') statement.condition = 'by-affiliation';
}

/** What was gathered and never assigned: the list a 下列事项 announced, or description. */
function finish(reading: Reading): void {
  const supported = targetOf(reading);
  if (reading.supporter !== null && supported !== null) {
    supported.support = reading.supporter;
    reading.understood = true;
  }
  if (reading.pending.length === 0) return;
  if (reading.lead !== null) {
    reading.understood = true;
    make(reading);
    return;
  }
  const current = targetOf(reading);
  if (current !== null && current.awaitsList && current.section === reading.state.section)
    current.clauses = [...current.clauses, ...reading.pending];
  else reading.state.loose.push({ sentence: reading.sentence, clauses: reading.pending });
  reading.pending = [];
}
