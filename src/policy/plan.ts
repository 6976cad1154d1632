import { unitSentence } from './affiliation';
import { categoryOf, hash, makeMatter, type Making } from './build';
import { diagnose } from './diagnose';
import { readEffective, readOrigin, type Origin } from './document-facts';
import { sourceSpan, sourceWords, type Flow, type Range } from './flow';
import { dutyChapters, settleDuties, type Placed } from './duties';
import { findCategories } from './headings';
import { itemsOf } from './items';
import type { Paragraph } from './layout';
import { readOutline, type Section } from './outline';
import { Reader, type Readings } from './reader';
import { sisterItems } from './sisters';
import type { Statement } from './statement';
import {
  TIERS,
  type AffiliationRule,
  type Matter,
  type Policy,
  type Principle,
  type Tier,
  type Unread,
} from './types';

/** One plan's part of a document. */
export interface PlanText {
  readonly title: string;
  readonly folded: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What the document's frame says for all its plans. */
export interface Frame {
  readonly number: string | null;
  readonly issued: string | null;
  /** Titles of notices and names of signers, to tell the issuer from. */
  readonly notices: readonly string[];
  /** Said once for all plans of the document. */
  readonly effective: string | null;
}

interface Made {
  readonly matters: Matter[];
  readonly rules: AffiliationRule[];
  readonly principles: Principle[];
}

function makeMatters(making: Making, readings: Readings, duties: ReadonlySet<Section>): Made {
  const { flow, categories } = making;
  const made: Made = { matters: [], rules: [], principles: [] };
  const placed: Placed[] = [];
  const sisters = sisterItems(flow, readings.statements, (one) => categoryOf(categories, one.section));
  let affiliated: Section | null = null;
  for (const statement of readings.statements) {
    if (statement.level?.level === 'by-affiliation') affiliated = statement.section;
    else if (affiliated === statement.section && addUnitSentence(making, statement, made)) continue;
    for (const cut of itemsOf(flow, statement, making.field, sisters(statement), making.standpoint)) {
      const matter = makeMatter(making, statement, cut);
      placed.push({ matter, statement, item: cut.range });
    }
  }
  return { ...made, matters: withoutForecasts(settleDuties(flow, placed, duties)) };
}

/** 草畜平衡核定逐步上收为…, said of an item that stands above with its present level: that one is marked. */
function withoutForecasts(matters: readonly Matter[]): Matter[] {
  const forecasts = matters.filter((one) => one.future === true && one.level === 'undetermined');
  const kept = new Map(matters.map((one) => [one, one]));
  for (const forecast of forecasts) {
    const same = matters.find(
      (one) => !forecasts.includes(one) && one.text === forecast.text && one.category === forecast.category,
    );
    if (same === undefined) continue;
    kept.set(same, { ...same, future: true });
    kept.delete(forecast);
  }
  return [...kept.values()];
}

function addUnitSentence(making: Making, statement: Statement, made: Made): boolean {
  const found = unitSentence(making.flow, statement, making.standpoint);
  if (found === null) return false;
  if (found.rule !== null) made.rules.push(found.rule);
  if (found.principle !== null) made.principles.push(found.principle);
  return true;
}

function tiersOf(origin: Origin, { matters, rules }: Made): Tier[] {
  const seen = new Set<string>(origin.between);
  for (const matter of matters) {
    seen.add(matter.level);
    seen.add(matter.payer);
    for (const party of matter.parties ?? []) seen.add(party);
  }
  for (const rule of rules) seen.add(rule.level);
  return TIERS.filter((tier) => seen.has(tier));
}

/** Clause, words and span of a place in the document, as principles and unread sentences show it. */
const placed = (
  flow: Flow,
  section: Section,
  range: Range,
): { clause: string; text: string; span: readonly [number, number] } => ({
  clause: section.clause,
  text: sourceWords(flow, range),
  span: sourceSpan(flow, range),
});

const referencesOf = (flow: Flow, readings: Readings): Principle[] =>
  readings.references.map(({ section, range }) => placed(flow, section, range));

function principlesOf(flow: Flow, readings: Readings, made: Made): Principle[] {
  const read = readings.principles.map(({ section, range, protects }) => ({
    ...placed(flow, section, range),
    ...(protects === null ? {} : { protects }),
  }));
  return [...read, ...referencesOf(flow, readings), ...made.principles].sort((a, b) => a.span[0] - b.span[0]);
}

/** Sections in which something was read, and those above them. */
function sectionsUsed({ statements, references, unread }: Readings): Set<Section> {
  const used = new Set<Section>();
  for (const { section } of [...statements, ...references, ...unread]) {
    for (let at: Section | null = section; at !== null && !used.has(at); at = at.parent) used.add(at);
  }
  return used;
}

/** Sentences that were not understood, and share clauses that contradict themselves. */
function unreadOf(flow: Flow, readings: Readings, making: Making): Unread[] {
  const sentences = readings.unread.map(({ section, sentence }) => placed(flow, section, sentence));
  const shares = [...making.unclear].map(({ section, shareClauses, bracketed }) => {
    const clauses = [...bracketed, ...shareClauses];
    const first = clauses[0] as Range;
    const last = clauses[clauses.length - 1] as Range;
    return placed(flow, section, { start: first.start, end: last.end });
  });
  return [...sentences, ...shares].sort((a, b) => a.span[0] - b.span[0]);
}

/** Compiles one plan; `ordinal` counts the plans of a document from 0. */
export function compilePlan(flow: Flow, plan: PlanText, frame: Frame, ordinal: number): Policy {
  const origin = readOrigin(plan.folded, frame.notices, frame.number);
  const { standpoint, field, between } = origin;
  const root = readOutline(flow, plan.paragraphs);
  const readings = new Reader(flow, standpoint).read(root);
  const duties = dutyChapters(flow, root);
  const used = new Set(Array.from(sectionsUsed(readings)).filter((one) => !duties.has(one)));
  const categories = findCategories(flow, root, standpoint, field ?? plan.title, used);
  const making: Making = {
    flow,
    standpoint,
    categories,
    field,
    between,
    taken: new Map(),
    unclear: new Set(),
  };
  const made = makeMatters(making, readings, duties);
  const body = plan.paragraphs.map(({ start, end }) => flow.text.slice(start, end)).join('\n');
  const identity = frame.number ?? (plan.title === '' ? `p-${hash(body)}` : plan.title);
  return {
    id: ordinal === 0 ? identity : `${identity}#${ordinal + 1}`,
    title: plan.title,
    number: frame.number,
    issued: frame.issued,
    effective: readEffective(body, frame.issued) ?? frame.effective,
    region: origin.region,
    field,
    issuer: origin.issuer,
    tiers: tiersOf(origin, made),
    categories: categories.list,
    matters: made.matters,
    affiliation: made.rules,
    principles: principlesOf(flow, readings, made),
    diagnostics: diagnose(made.matters, referencesOf(flow, readings), body),
    unread: unreadOf(flow, readings, making),
  };
}
