import { levelAbove, takeAbove } from './above';
import { clauseWords, splitClauses } from './clause';
import * as words from './clause-words';
import type { Range } from './flow';
import { headingLevel } from './headings';
import { findLevel, type LevelHit } from './level';
import { isShare, pay, readPayerHit, share } from './paying';
import { findPayer } from './payer';
import {
  gather,
  isFigured,
  make,
  note,
  startItems,
  targetOf,
  type Reading,
  type SectionState,
} from './reading';
import { readText } from './sentence-text';
import {
  checkPart,
  endPart,
  figuresFollow,
  handDown,
  initiated,
  leavesOutItem,
  readBareLevel,
  sharesOut,
  takeSupport,
} from './sentence-parts';
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
    figures: [],
    above: [],
    supporter: [],
    actor: null,
    future: false,
    ofLevel: false,
    partStart: sentence.start,
    understood: false,
    failed: false,
  };
  state.lead = null;
  for (const clause of splitClauses(state.flow.text, sentence)) {
    readClause(reading, clause);
    if (reading.failed) return false;
  }
  finish(reading);
  checkPart(reading, sentence.end);
  return true;
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

/** 省级负责…，承担支出责任: the tier named before pays. */
const BEARS = /^(?:并|且)?(?:相应|依法|统一)?承担(?:相应|全部|主要)?(?:的)?支出责任$/;

function readOther(reading: Reading, clause: Range, text: string): void {
  const { flow, standpoint } = reading.state;
  if (words.isLater(text)) {
    reading.future = true;
    return;
  }
  if (words.leadsOnly(text, standpoint)) return;
  if (words.isHardship(text)) {
    note(reading, clause);
    return;
  }
  if (words.meansLevel(text)) {
    reading.ofLevel = true;
    note(reading, clause);
    return;
  }
  if (isFigured(text) && !words.isLabel(text)) {
    gather(reading, clause);
    return;
  }
  if (readListed(reading, clause, text)) return;
  if (words.opensBands(text, standpoint) && sharesOut(reading) && figuresFollow(reading, clause)) {
    reading.balance.push(clause);
    return;
  }
  const given = readSupport(flow.text, clause, standpoint);
  const support = given ?? (givesSupport(text) && reading.actor !== null ? [reading.actor] : null);
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
  if (BEARS.test(text) && reading.actor !== null && reading.pending.length > 0) {
    const actor = reading.actor;
    pay(
      reading,
      make(reading),
      { ...clause, payer: actor, parties: [actor], object: null, money: true },
      clause,
    );
    return;
  }
  const payer = findPayer(flow.text, clause, standpoint);
  const bare = payer === null ? headingLevel(text, standpoint) : null;
  if (payer !== null && readPayerHit(reading, clause, payer)) return;
  if (bare !== null && !words.isCondition(text)) readBareLevel(reading, clause, bare);
  else if (isShare(reading, text)) share(reading, clause);
  else readText(reading, clause, text);
}

function readLevelHit(reading: Reading, clause: Range, found: LevelHit): void {
  const hit = { ...found, future: found.future || reading.future };
  if (hit.words === null) {
    reading.failed = true;
    reading.pending = [];
    return;
  }
  if (leavesOutItem(reading, clause, hit)) {
    reading.failed = true;
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
  if (!hit.future && takeAbove(reading)) {
    levelAbove(reading, clause, hit.words);
    return;
  }
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
  takeSupport(reading);
  if (reading.pending.length === 0) {
    if (reading.lead !== null && reading.stated === null) handDown(reading, reading.lead);
    return;
  }
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
