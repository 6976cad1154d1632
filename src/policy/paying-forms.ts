import { unitOf } from './affiliation';
import { clauseWords } from './clause';
import { isCondition, isGenericDuty, isLabel, isOwnInitiative, isUnitCase } from './clause-words';
import { enumerationOf } from './cut';
import type { Range } from './flow';
import { headingLevel } from './headings';
import type { PayerHit, PayerWord } from './payer';
import { parentOf, targetOf, type Reading } from './reading';
import { newStatement, type Statement } from './statement';
import type { Party } from './tiers';

/** 由县级承担支出责任的事项：the items, or the numbers below, follow. */
export function announce(reading: Reading, hit: PayerHit, clause: Range, figured: boolean): void {
  const statement = newStatement(reading.state.section, reading.sentence, []);
  statement.awaitsList = true;
  statement.payer = hit.payer;
  statement.payerParties = hit.parties;
  if (figured) statement.shareClauses.push(clause);
  reading.state.statements.push(statement);
  reading.state.current = reading.stated = statement;
}

/** 市县自行提高标准的，(提标部分)由市县承担: the condition is the item. */
export function takesInitiative(reading: Reading): boolean {
  const { flow, standpoint } = reading.state;
  const [only, ...more] = reading.pending;
  if (only === undefined || more.length > 0 || !isOwnInitiative(clauseWords(flow, only), standpoint))
    return false;
  reading.pending = [{ start: only.start, end: only.end - 1 }];
  return true;
}

/** Under 共同财政事权: 省级负责 X；市县负责 Y says who bears which part. */
export function dividesDuty({ state, pending, sentence }: Reading): boolean {
  const shared = state.inherited?.level === 'shared' && state.section.children.length === 0;
  return shared && pending.length === 0 && !/共同/.test(clauseWords(state.flow, sentence));
}

/** Under 共同财政事权, 省级与市县按协议承担…支出: both bear what the title names. */
export function sharesTitle({ state, pending, stated }: Reading, { parties, payer }: PayerHit): boolean {
  const leaf = state.section.title !== null && state.section.children.length === 0;
  const joint = parties.length > 1 || payer === 'shared';
  return leaf && joint && state.inherited?.level === 'shared' && pending.length === 0 && stated === null;
}

/** （2）国省道养护。养护工程所需资金由…: the money of what the title names. */
export function isMoneyOfTitle({ state, pending, stated }: Reading, before: string): boolean {
  const leaf = state.section.title !== null && state.section.children.length === 0;
  const first = pending.length === 0 && stated === null && state.statements.length === 0;
  return (
    leaf &&
    first &&
    state.inherited?.level === 'shared' &&
    /^[^,。;]{2,16}所需(?:的)?(?:补助|财政)?(?:资金|经费|支出)$/.test(before)
  );
}

/** The parties divide the cost where the sentence names money (市级负责建安费，区级负责征地拆迁); else it says what each does. */
const DIVIDES_COST = /(?:支出|费用?|资金|经费|资本金)(?:[,;]|$)/;

export function takeDuty(reading: Reading, hit: PayerHit, object: Range): boolean {
  const words = clauseWords(reading.state.flow, object);
  if (!/[一-龥]{4}/.test(words) || hit.parties.length !== 1) return false;
  reading.understood = true;
  if (isGenericDuty(words) || !DIVIDES_COST.test(clauseWords(reading.state.flow, reading.sentence))) {
    reading.state.contents.push({ sentence: reading.sentence, clauses: [object] });
    return parentOf(reading) !== null;
  }
  const statement = newStatement(
    reading.state.section,
    reading.sentence,
    [object],
    parentOf(reading),
    false,
    true,
  );
  statement.level = reading.state.inherited;
  statement.payer = hit.payer;
  reading.state.statements.push(statement);
  reading.state.current = reading.stated = statement;
  return true;
}

export const isAffiliated = (reading: Reading): boolean =>
  /隶属关系/.test(clauseWords(reading.state.flow, reading.sentence));

/** Each its own: 分别由中央、地方承担 after two levels, 由同级财政承担; of a shared matter 各级 are all its tiers. */
export function payerFor(
  reading: Reading,
  statement: Statement,
  hit: PayerHit,
  text: string,
): PayerWord | null {
  const level = statement.level?.level ?? null;
  if (level === null) return hit.payer === 'shared' && isAffiliated(reading) ? 'by-affiliation' : hit.payer;
  if (level === 'shared') return hit.payer === 'by-affiliation' ? 'shared' : hit.payer;
  const each = hit.payer === 'by-affiliation' || (hit.payer === 'shared' && /分别|各自|各/.test(text));
  if (level === 'by-affiliation') return each ? level : hit.payer;
  const named = hit.parties.length === 0 || hit.parties.includes(level as Party);
  return each && named ? level : hit.payer;
}

/** 市级财政事权由市级承担支出责任 in a section of its own: a rule for all, about no item. */
export function speaksOfLevels(reading: Reading, clause: Range, hit: PayerHit): boolean {
  const { flow, section, standpoint, statements, loose, contents } = reading.state;
  const said = headingLevel(clauseWords(flow, { start: clause.start, end: hit.start }), standpoint);
  if (said === null) return false;
  if (section.title === null) {
    const target = targetOf(reading);
    return target !== null && target.level !== null && target.level.level !== said.level;
  }
  const own = headingLevel(clauseWords(flow, section.title), standpoint);
  if (own === null || own.level !== said.level) return true;
  // Below the list of the section's own level it says once more what the heading says.
  return section.children.length === 0 && statements.length + loose.length + contents.length > 0;
}

/** The words are one of the items of the statement before: what follows is about that item. */
export function namesItem(reading: Reading, words: string): boolean {
  const { flow } = reading.state;
  const current = targetOf(reading);
  if (current === null) return false;
  return current.clauses
    .flatMap((clause) => [clause, ...enumerationOf(flow.text, clause)])
    .some((part) => clauseWords(flow, part).replace(/^[将把]|等(?:事项)?$/g, '') === words);
}

/** 省级机构承担的，由省级承担 after an item that goes by affiliation: a rule about units. */
export function namesUnits({ pending, state }: Reading): boolean {
  const [only, ...more] = pending;
  if (only === undefined || more.length > 0) return false;
  const text = clauseWords(state.flow, only);
  const affiliated = state.statements.some((one) => one.level?.level === 'by-affiliation');
  return affiliated && isCondition(text) && unitOf(text, state.standpoint) !== null;
}

/** Of a shared matter: 省属学校所需经费由省级承担, said in its own sentence. */
export function isCaseOfShared(reading: Reading, clause: Range, hit: PayerHit): boolean {
  if (reading.pending.length > 0 || reading.stated?.level?.level !== 'shared') return false;
  const before = clauseWords(reading.state.flow, { start: clause.start, end: hit.start });
  return isUnitCase(before.replace(/的?(?:所需)?(?:的)?(?:财政)?(?:经费|资金|支出|费用)$/, ''));
}

/** 丙县全额 before its one payer: a band's regions. */
export function namesRegions(reading: Reading, clause: Range, hit: PayerHit): boolean {
  const before = clauseWords(reading.state.flow, { start: clause.start, end: hit.start });
  return isLabel(before.replace(/(?:全部|全额|均|则)$/, '')) && hit.parties.length === 1;
}
