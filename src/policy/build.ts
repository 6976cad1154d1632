import { enumerationOf } from './cut';
import { foldedWords, sourceSpan, sourceWords, type Flow, type Range } from './flow';
import { readConditions } from './conditions';
import type { ItemCut } from './items';
import type { Categories } from './headings';
import type { Section } from './outline';
import { readShares } from './shares';
import { trimItem } from './split';
import type { Statement } from './statement';
import { tierAt, type Party, type Standpoint } from './tiers';
import type { Matter, MatterCondition, MatterLevel, Share } from './types';

/** FNV-1a, enough to tell a few hundred matters of one policy apart. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}

/** The level where the statement gives only a payer. */
function levelOf(statement: Statement, item: string, standpoint: Standpoint): MatterLevel {
  if (statement.level !== null) return statement.level.level;
  return namedPayer(statement, item, standpoint) ?? 'undetermined';
}

/** The payer as a level; 由其自行承担 and 由委托方承担 are resolved by the item's own words. */
function namedPayer(statement: Statement, item: string, standpoint: Standpoint): MatterLevel | null {
  if (statement.payer === 'principal') return principalOf(item, standpoint);
  if (statement.payer === 'own') return firstTier(item, standpoint);
  return statement.payer;
}

function firstTier(item: string, standpoint: Standpoint): Party | null {
  for (let at = 0; at < Math.min(item.length, 24); at++) {
    const hit = tierAt(item, at, standpoint);
    if (hit !== null) return hit.parties[0] ?? null;
  }
  return null;
}

/** 省级委托市县实施的…, 受国家…委托的…: who commissions pays. */
function principalOf(item: string, standpoint: Standpoint): Party | null {
  const received = /受(.{1,20}?)委托/.exec(item);
  const at = item.indexOf('委托');
  if (received !== null) return firstTier(received[1] as string, standpoint);
  return at <= 0 ? null : firstTier(item.slice(0, at), standpoint);
}

/** What the matters of one plan have in common while they are made. */
export interface Making {
  readonly flow: Flow;
  readonly standpoint: Standpoint;
  readonly categories: Categories;
  readonly field: string | null;
  /** How often an id's base was used. */
  readonly taken: Map<string, number>;
  /** Statements whose shares contradict themselves: to be shown as unread. */
  readonly unclear: Set<Statement>;
  /** The tiers the plan divides between, by its title. */
  readonly between: readonly Party[];
}

/** Makes the matter of one item. */
export function makeMatter(making: Making, statement: Statement, cut: ItemCut): Matter {
  const { flow, standpoint } = making;
  const text = sourceWords(flow, cut.range);
  const item = foldedWords(flow, cut.range);
  const level = levelOf(statement, item, standpoint);
  const payer = namedPayer(statement, item, standpoint) ?? level;
  const conditions = readConditions(item, standpoint);
  const includes = contentsOf(flow, statement);
  const parties = partiesOf(statement, level, making.between);
  const shares =
    bracketShares(making, statement, parties, cut.range) ?? sharesOf(making, statement, parties, item);
  return {
    id: uniqueId(making.taken, `${statement.section.clause}|${text}|${level}`),
    category: categoryOf(making.categories, statement.section),
    clause: statement.section.clause,
    text,
    span: sourceSpan(flow, cut.range),
    expanded: cut.expanded,
    level,
    payer,
    condition: conditionOf(statement, level, conditions.residual),
    shares: statement.figures === null ? shares : [{ tiers: statement.figures, for: null }],
    ...(parties.length > 0 ? { parties } : {}),
    ...supportOf(statement),
    ...(conditions.performer === null ? {} : { performer: conditions.performer }),
    ...(conditions.except.length > 0 ? { except: conditions.except } : {}),
    ...(includes.length > 0 ? { includes } : {}),
    ...(cut.open ? { openList: true } : {}),
    ...(statement.future ? { future: true } : {}),
    sentence: sourceSpan(flow, statement.sentence),
  };
}

function conditionOf(statement: Statement, level: MatterLevel, residual: boolean): MatterCondition | null {
  if (statement.condition !== null) return statement.condition;
  if (level === 'by-affiliation') return 'by-affiliation';
  return residual ? 'residual' : null;
}

/** The words of what 包括… lists, for matching rows that name a part of the matter. */
const contentsOf = (flow: Flow, statement: Statement): string[] =>
  statement.includes
    .flatMap((clause) => enumerationOf(flow.text, trimItem(flow.text, clause).range))
    .map((part) => sourceWords(flow, part))
    .filter((words) => words.length >= 2);

/** The words of a statement's items as a share clause may name them. */
function itemWords(flow: Flow, statement: Statement): Set<string> {
  const parts = statement.clauses.flatMap((clause) => [clause, ...enumerationOf(flow.text, clause)]);
  return new Set(parts.map((part) => foldedWords(flow, trimItem(flow.text, part).range)));
}

/** Who helps: one tier, or the first named and the others beside it (省、市级财政给予补助). */
function supportOf({ support: [from, ...also] }: Statement): Pick<Matter, 'support'> {
  if (from === undefined) return {};
  return { support: also.length > 0 ? { from, also } : { from } };
}

/** The figures in an item's own bracket. */
function bracketShares(
  { flow, standpoint, unclear }: Making,
  statement: Statement,
  parties: readonly Party[],
  item: Range,
): Share[] | null {
  const own = statement.bracketed.find(({ start, end }) => start <= item.start && item.end < end);
  if (own === undefined) return null;
  const inner = { start: flow.text.lastIndexOf('(', own.end - 1) + 1, end: own.end - 1 };
  const read = readShares(flow, [inner], parties, standpoint);
  if (read.conflict) unclear.add(statement);
  return read.shares;
}

/** An item's shares: those of the statement, or the band that names the item (甲建设省级承担70%；乙补贴…). */
function sharesOf(
  making: Making,
  statement: Statement,
  parties: readonly Party[],
  item: string,
): Share[] | null {
  if (statement.shareClauses.length === 0) return null;
  const items = itemWords(making.flow, statement);
  const read = readShares(making.flow, statement.shareClauses, parties, making.standpoint, items);
  if (read.conflict) making.unclear.add(statement);
  const named = (read.shares ?? []).filter((share) => share.for !== null && items.has(share.for));
  if (named.length === 0) return read.shares;
  const own = named.filter((share) => share.for === item);
  return own.length === 0 ? null : own.map((share) => ({ ...share, for: null }));
}

/** A shared matter's tiers: as its level names them, else as its payer does, else the plan's own. */
function partiesOf(statement: Statement, level: MatterLevel, between: readonly Party[]): readonly Party[] {
  if (level !== 'shared') return [];
  const named = statement.level?.parties ?? [];
  const paying = statement.payerParties.length > named.length ? statement.payerParties : named;
  return paying.length > 1 ? paying : between;
}

function uniqueId(taken: Map<string, number>, key: string): string {
  const base = `m-${hash(key)}`;
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}

export function categoryOf(categories: Categories, section: Section): number {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    const found = categories.of.get(at);
    if (found !== undefined) return found.ordinal;
  }
  return categories.list[categories.list.length - 1]?.ordinal ?? 1;
}
