import { clauseWords } from './clause';
import { BACK, FORWARD, isManner, spared, trimLead } from './clause-words';
import type { Flow, Range } from './flow';
import { headingLevel } from './headings';
import type { LevelWords } from './level';
import type { Section } from './outline';
import type { PrincipleDraft } from './principles';
import { newStatement, type Statement } from './statement';
import type { Party, Standpoint } from './tiers';

/** What a section knows while its sentences are read one after another. */
export interface SectionState {
  readonly section: Section;
  readonly flow: Flow;
  readonly standpoint: Standpoint;
  /** The level that the headings above give. */
  readonly inherited: LevelWords | null;
  readonly statements: Statement[];
  readonly principles: PrincipleDraft[];
  /** The statement that a sentence without items goes on with. */
  current: Statement | null;
  /** 省级财政事权。 alone: the level of the sentence that follows. */
  lead: LevelWords | null;
  /** Clauses of sentences that assign nothing: a description, or items that 上述事项 takes up. */
  loose: { readonly sentence: Range; readonly clauses: Range[] }[];
  /** Parts of sentences that assign something and were not understood. */
  readonly unread: Range[];
  /** What 包括… lists under a title: items only where the title is a field. */
  readonly contents: { readonly sentence: Range; readonly clauses: Range[] }[];
}

/** One sentence while it is read: its clauses in order, items gathered until a verb assigns them. */
export interface Reading {
  readonly state: SectionState;
  readonly sentence: Range;
  pending: Range[];
  /** The statement this sentence has made. */
  stated: Statement | null;
  /** 其中: what follows is part of the statement before. */
  child: boolean;
  /** 包括…: contents, no items. */
  listing: boolean;
  /** What 包括… lists after the item. */
  includes: Range[];
  /** 省级财政事权包括：…: the level stands before its items. */
  lead: LevelWords | null;
  /** 地方承担部分, 剩余部分: what the shares that follow are of. */
  balance: Range[];
  /** Items with figures in brackets (甲补助（省级承担60%）): their shares. */
  figures: Range[];
  /** What 上述事项 stands for where the sentences before have assigned something already. */
  above: readonly Statement[];
  supporter: readonly Party[];
  /** The tier a clause before began with: 市级财政根据…，通过转移支付给予支持. */
  actor: Party | null;
  /** 待条件具备后: the level that follows is not yet in force. */
  future: boolean;
  partStart: number;
  /** 上述确认为省级财政事权的事项: what follows is said of a level, of no item. */
  ofLevel: boolean;
  /** Something of the part between ； was understood. */
  understood: boolean;
  failed: boolean;
}

export function note(reading: Reading, clause: Range): void {
  reading.understood = true;
  reading.state.principles.push({
    section: reading.state.section,
    range: clause,
    protects: spared(clauseWords(reading.state.flow, clause)),
  });
}

/** 将 opens a list of its own; what was gathered before it was description. */
export function startItems(reading: Reading): void {
  if (reading.pending.length > 0)
    reading.state.loose.push({ sentence: reading.sentence, clauses: reading.pending });
  reading.pending = [];
  reading.child = false;
  reading.listing = false;
}

export function targetOf(reading: Reading): Statement | null {
  return reading.stated ?? reading.state.current;
}

/** Adds what stands before a verb to the list, unless it only leads to the verb or names the money. */
export function gather(reading: Reading, range: Range): void {
  if (reading.listing) return;
  const kept = trimLead(clauseWords(reading.state.flow, range), reading.pending.length > 0);
  if (kept === null) return;
  const item = withoutFigures(reading, { start: range.start + kept.start, end: range.start + kept.end });
  if (headingLevel(clauseWords(reading.state.flow, item), reading.state.standpoint) === null)
    reading.pending.push(item);
}

const FIGURED = /^([^()承负分]{4,}(?:\([^()%]*\)[^()承负分]*)?)\([^()]*(?:\d%|\d[∶比]\d)[^()]*\)$/;

/** The item's words end in figures in brackets, and name no payer themselves. */
export const isFigured = (text: string): boolean => FIGURED.test(text);

/** 甲补助（省级承担60%，市县承担40%）: the figures are shares, no part of the item. */
function withoutFigures(reading: Reading, item: Range): Range {
  const match = FIGURED.exec(clauseWords(reading.state.flow, item));
  if (match === null) return item;
  reading.figures.push(item);
  return { start: item.start, end: item.start + (match[1] as string).length };
}

/** The statement for the gathered items: new, or the one that is gone on with where there are none. */
export function make(reading: Reading): Statement {
  const items = takeItems(reading);
  const { state } = reading;
  if (items.clauses.length === 0 && !items.list) {
    if (reading.stated !== null) return reading.stated;
    const open = state.current;
    if (open !== null && open.titled && open.section === state.section) return (reading.stated = open);
    return add(reading, newStatement(state.section, reading.sentence, [], null, true), false);
  }
  const parent = reading.child ? parentOf(reading) : null;
  const statement = newStatement(state.section, items.sentence, items.clauses, parent);
  statement.awaitsList = items.list;
  statement.includes = reading.includes;
  reading.includes = [];
  return add(reading, statement, parent !== null);
}

function add(reading: Reading, statement: Statement, isChild: boolean): Statement {
  if (reading.lead !== null && statement.clauses.length > 0) statement.level = reading.lead;
  reading.lead = null;
  statement.bracketed.push(...reading.figures);
  reading.figures = [];
  reading.state.statements.push(statement);
  reading.stated = statement;
  if (reading.state.inherited === null) reading.state.loose = [];
  if (!isChild) reading.state.current = statement;
  return statement;
}

/** 其中 needs what it is part of: the statement before, or the section's title. */
export function parentOf(reading: Reading): Statement | null {
  const { state } = reading;
  if (state.current !== null) return state.current;
  if (state.section.title === null) return null;
  state.current = newStatement(state.section, state.section.title, [], null, true);
  state.statements.push(state.current);
  return state.current;
}

/** The gathered clauses; 上述事项 stands for the sentences before, 下列事项 for what follows. */
function takeItems(reading: Reading): { clauses: Range[]; sentence: Range; list: boolean } {
  const { flow } = reading.state;
  const taken = reading.pending.filter((one) => !isManner(clauseWords(flow, one)));
  reading.pending = [];
  reading.listing = false;
  const only = taken.length === 1 ? clauseWords(reading.state.flow, taken[0] as Range) : '';
  if (BACK.test(only)) {
    const { loose } = reading.state;
    const first = loose[0];
    if (first === undefined) return { clauses: [], sentence: reading.sentence, list: false };
    reading.state.loose = [];
    return {
      clauses: loose.flatMap((one) => one.clauses),
      sentence: { start: first.sentence.start, end: reading.sentence.end },
      list: false,
    };
  }
  if (only !== '' && only === titleWords(reading.state) && reading.state.section.children.length > 0)
    return { clauses: [], sentence: reading.sentence, list: false };
  if (FORWARD.test(only)) return { clauses: [], sentence: reading.sentence, list: true };
  return { clauses: taken, sentence: reading.sentence, list: false };
}

const titleWords = ({ flow, section }: SectionState): string =>
  section.title === null ? '' : clauseWords(flow, section.title).replace(/(?:方面|事项)$/, '');

export function titleStatement(reading: Reading): Statement | null {
  return reading.state.section.title === null ? null : make(reading);
}

/** Words without items of their own can be about the statement before, or the section's title. */
export function mayContinue(reading: Reading): boolean {
  return targetOf(reading) !== null || reading.state.section.title !== null || reading.pending.length > 0;
}
