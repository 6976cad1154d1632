import { shareAbove, takeAbove } from './above';
import { clauseWords } from './clause';
import { ANNOUNCES_PAID, hasFigures, isCondition, isLabel, isRemainder, trimLead } from './clause-words';
import {
  announce,
  isMoneyOfTitle,
  sharesTitle,
  dividesDuty,
  isCaseOfShared,
  namesItem,
  namesRegions,
  namesUnits,
  payerFor,
  speaksOfLevels,
  takeDuty,
  takesInitiative,
} from './paying-forms';
import type { Range } from './flow';
import { isSurvey } from './level';
import { SHARE, type PayerHit } from './payer';
import { gather, make, mayContinue, note, parentOf, targetOf, titleStatement, type Reading } from './reading';
import { isBandLabel } from './share-pieces';
import { newStatement, type Statement } from './statement';

/** Takes up a payer: about the gathered items, a band of shares, or the statement before. False where it is no payment. */
export function readPayerHit(reading: Reading, clause: Range, hit: PayerHit): boolean {
  const { flow } = reading.state;
  const text = clauseWords(flow, clause);
  if (hit.payer === null) {
    reading.failed = true;
    reading.pending = [];
    return true;
  }
  if (reading.ofLevel) {
    const bare = /^(?:均|都|统一|分别|原则上)*$/.test(
      clauseWords(flow, { start: clause.start, end: hit.start }),
    );
    reading.ofLevel = bare && reading.pending.length === 0;
    if (reading.ofLevel) {
      // Figures for all matters of a level are not theirs one by one: an officer is to see them.
      if (hasFigures(text)) reading.state.unread.push(clause);
      note(reading, clause);
      return true;
    }
  }
  if (hit.object !== null) {
    return readObject(reading, hit);
  }
  reading.understood = true;
  if (ANNOUNCES_PAID.test(text) && reading.pending.length === 0) {
    announce(reading, hit, clause, hasFigures(text));
    return true;
  }
  const banded = reading.child || (targetOf(reading)?.shareClauses.length ?? 0) > 0;
  const ofBand = hasFigures(text) || (banded && namesRegions(reading, clause, hit));
  if (ofBand && isLabelled(reading, clause, hit)) {
    share(reading, clause);
    return true;
  }
  if (isCaseOfShared(reading, clause, hit)) {
    share(reading, clause);
    return true;
  }
  if (isRemainder(text)) {
    const target =
      reading.pending.length > 0 ? make(reading) : (targetOf(reading) ?? titleStatement(reading));
    target?.shareClauses.push(clause);
    if (target !== null && target.level === null && target.payer === null) pay(reading, target, hit, clause);
    return true;
  }
  const before = { start: clause.start, end: hit.start };
  if (isMoneyOfTitle(reading, clauseWords(flow, before)))
    reading.state.contents.push({ sentence: reading.sentence, clauses: [before] });
  else gather(reading, before);
  if (reading.pending.length === 0 && speaksOfLevels(reading, clause, hit)) {
    note(reading, clause);
    return true;
  }
  if (takeAbove(reading) || (reading.above.length > 0 && reading.pending.length === 0)) {
    payAbove(reading, hit, clause);
    return true;
  }
  if (takesInitiative(reading)) {
    const statement = make(reading);
    statement.whole = true;
    pay(reading, statement, hit, clause);
    return true;
  }
  if (namesUnits(reading)) {
    pay(reading, make(reading), hit, clause);
    return true;
  }
  if (reading.pending.length === 1 && isCondition(clauseWords(flow, reading.pending[0] as Range))) {
    reading.pending = [];
    note(reading, clause);
    return true;
  }
  const target =
    reading.pending.length === 0 ? (targetOf(reading) ?? titleStatement(reading)) : makePaid(reading);
  if (target === null) reading.failed = true;
  else pay(reading, target, hit, clause);
  return true;
}

/** 上述事项由…承担: the payer of the sentences before that name none. */
function payAbove(reading: Reading, hit: PayerHit, clause: Range): void {
  const open = reading.above.filter((one) => one.payer === null);
  const balance = takeBalance(reading);
  for (const one of open) {
    reading.balance = [...balance];
    pay(reading, one, hit, clause);
  }
  reading.balance = [];
  if (open.length === 0) note(reading, clause);
}

function takeBalance(reading: Reading): Range[] {
  const taken = reading.balance;
  reading.balance = [];
  return taken;
}

function makePaid(reading: Reading): Statement {
  const statement = make(reading);
  if (statement.level === null && statement.parent !== null) statement.level = statement.parent.level;
  return statement;
}

/** Figures whose clause starts with regions, or that go on with a statement, belong to the shares. */
function isLabelled(reading: Reading, clause: Range, hit: PayerHit): boolean {
  const before = clauseWords(reading.state.flow, { start: clause.start, end: hit.start });
  const lead = trimLead(before, reading.pending.length > 0);
  const words = reading.pending.map((one) => clauseWords(reading.state.flow, one));
  // 甲工程，对乙县，市级承担70%: an item, then the regions of its first band.
  const last = words[words.length - 1] ?? '';
  const opened = words.length > 1 && (/^对/.test(last) || isBandLabel(last)) && !isLabel(words[0] as string);
  if (!opened && !words.every(isLabel)) return false;
  const above = opened && !reading.child ? reading.state.inherited : targetOf(reading)?.level;
  const level = above?.level ?? 'shared';
  if (!mayContinue(reading) || (level !== 'shared' && level !== 'by-affiliation')) return false;
  return (
    lead === null ||
    namesItem(reading, before.slice(lead.start, lead.end)) ||
    isLabel(before.slice(lead.start, lead.end)) ||
    (reading.child && lead.end - lead.start <= 4)
  );
}

/** X 承担 Y 支出: Y is the item, a child of the shared statement before it. */
function readObject(reading: Reading, hit: PayerHit): boolean {
  const current = targetOf(reading);
  const object = hit.object as Range;
  if (sharesTitle(reading, hit)) {
    const title = make(reading);
    reading.state.contents.push({ sentence: reading.sentence, clauses: [object] });
    pay(reading, title, { ...hit, payer: 'shared', object: null }, { ...object, end: object.start });
    return true;
  }
  const shares = current?.level?.level === 'shared' || current?.payer === 'shared';
  if (!hit.money && !reading.child && dividesDuty(reading)) return takeDuty(reading, hit, object);
  const asChild = reading.child || (hit.money && shares && reading.pending.length === 0);
  if (!hit.money && !reading.child) return false;
  reading.understood = true;
  const parent = asChild ? parentOf(reading) : null;
  const statement = newStatement(reading.state.section, reading.sentence, [object], parent, false, true);
  if (parent !== null) statement.level = parent.level;
  statement.payer = hit.payer;
  statement.payerParties = hit.parties;
  reading.pending = [];
  reading.state.statements.push(statement);
  if (parent === null) reading.state.current = statement;
  return true;
}

export function pay(reading: Reading, statement: Statement, hit: PayerHit, clause: Range): void {
  reading.understood = true;
  const text = clauseWords(reading.state.flow, clause);
  if (hasFigures(text)) {
    const figure = /\d{1,3}(?:\.\d+)?%$/.exec(
      clauseWords(reading.state.flow, { start: clause.start, end: hit.start }),
    );
    const start = hit.start - (figure === null ? 0 : figure[0].length);
    statement.shareClauses.push(...takeBalance(reading), { start, end: clause.end });
    if (statement.level === null && statement.payer === null) statement.payer = 'shared';
    if (hit.parties.length > statement.payerParties.length) statement.payerParties = hit.parties;
    return;
  }
  const general = statement.payer === null || (statement.payer === 'shared' && hit.payer !== 'shared');
  if (!general) {
    const said = statement.level?.level !== 'shared' && statement.payer !== hit.payer;
    if (said && hit.payer !== 'by-affiliation') note(reading, clause);
    return;
  }
  statement.payer = payerFor(reading, statement, hit, text);
  statement.payerParties = hit.parties;
}

export function isShare(reading: Reading, text: string): boolean {
  const goesOn = reading.pending.every((one) => isLabel(clauseWords(reading.state.flow, one)));
  return (
    (isBandLabel(text) || SHARE.test(text)) &&
    (goesOn || SHARE.test(text)) &&
    !isSurvey(text) &&
    mayContinue(reading)
  );
}

export function share(reading: Reading, clause: Range): void {
  reading.understood = true;
  const labels = reading.pending.filter((one) => isLabel(clauseWords(reading.state.flow, one)));
  const items = reading.pending.filter((one) => !labels.includes(one));
  reading.pending = items;
  if (takeAbove(reading) || (items.length === 0 && reading.above.length > 0)) {
    shareAbove(reading, [...takeBalance(reading), ...labels, clause]);
    return;
  }
  const target = items.length > 0 ? make(reading) : (targetOf(reading) ?? titleStatement(reading));
  target?.shareClauses.push(...takeBalance(reading), ...labels, clause);
  if (target !== null && target.level === null && target.payer === null) target.payer = 'shared';
}
