import { affiliationRule, hash, itemsOf, makeMatter, type Making } from './build';
import { diagnose } from './diagnose';
import { readEffective, readFacts, readOrigin, type Origin } from './document-facts';
import { PolicyError } from './errors';
import { readFlow, sourceSpan, sourceWords, type Flow } from './flow';
import { bareTitle, isNotice } from './frame';
import { findCategories } from './headings';
import { layOut, type Layout, type Paragraph } from './layout';
import { wordsAt } from './normalise';
import { readOutline } from './outline';
import { Reader, type Readings } from './reader';
import { foldScope } from './scope-words';
import type { Statement } from './statement';
import { TIERS, type AffiliationRule, type Matter, type Policy, type Tier } from './types';

/** Longer texts are no plan: a 300-page document has some 300,000 characters. */
export const LONGEST_DOCUMENT = 5_000_000;

interface PlanText {
  readonly title: string;
  readonly folded: string;
  readonly paragraphs: readonly Paragraph[];
}

/** One plan for each title with provisions under it; titles without are the letter around it or repeat it. */
function cutPlans(layout: Layout): { plans: PlanText[]; notices: string[] } {
  const { flow, paragraphs, titles } = layout;
  const notices: string[] = [];
  const plans: PlanText[] = [];
  const bounds = [{ text: '', source: { start: 0, end: 0 }, paragraph: 0 }, ...titles];
  let carried: PlanText | null = null;
  bounds.forEach((bound, i) => {
    const part = paragraphs.slice(bound.paragraph, bounds[i + 1]?.paragraph ?? paragraphs.length);
    const title = bareTitle(
      wordsAt(flow.source, bound.source.start, bound.source.end).replace(/[\s\u3000]/g, ''),
    );
    if (isNotice(bound.text)) notices.push(bound.text);
    if (!hasProvisions(flow, part)) {
      if (bound.text !== '') carried = { title, folded: bound.text, paragraphs: part };
      return;
    }
    plans.push({
      title: title === '' ? (carried?.title ?? '') : title,
      folded: bound.text,
      paragraphs: part,
    });
  });
  return { plans, notices };
}

const PROVISION = /事权|支出责任/;
const ASSIGNMENT =
  /(?:确认为|明确为|划为|确定为|界定为|属于|作为|划分为|调整为|为)[^,。;]{0,40}事权|(?:由|财政)[^,。;]{1,40}(?:承担|负担|分担|安排)|(?:承担|负担)[^,。;]{0,20}支出责任/;

function hasProvisions(flow: Flow, paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({ start, end }) => {
    const text = flow.text.slice(start, end);
    return PROVISION.test(text) && ASSIGNMENT.test(text);
  });
}

/** Folded items of the other statements of each category, to decide where 、 cuts (sister clauses). */
function sistersOf(flow: Flow, statements: readonly Statement[], categoryOfOne: (one: Statement) => number) {
  const byCategory = new Map<number, Map<Statement, string[]>>();
  for (const one of statements) {
    const category = categoryOfOne(one);
    const lists = byCategory.get(category) ?? new Map<Statement, string[]>();
    byCategory.set(category, lists);
    lists.set(
      one,
      one.clauses.map((clause) =>
        foldScope(flow.text.slice(clause.start, clause.end).replace(/^[将把]/, '')),
      ),
    );
  }
  return (one: Statement): ReadonlySet<string> => {
    const found = new Set<string>();
    const lists = byCategory.get(categoryOfOne(one));
    if (lists === undefined || lists.size > 40) return found;
    for (const [other, items] of lists)
      if (other !== one && items.length > 1) for (const item of items) found.add(item);
    return found;
  };
}

interface Made {
  readonly matters: Matter[];
  readonly rules: AffiliationRule[];
}

function makeMatters(making: Making, readings: Readings): Made {
  const { flow, standpoint, categories } = making;
  const ordinal = (one: Statement): number => {
    for (let at: Statement['section'] | null = one.section; at !== null; at = at.parent) {
      const found = categories.of.get(at);
      if (found !== undefined) return found.ordinal;
    }
    return 0;
  };
  const sisters = sistersOf(flow, readings.statements, ordinal);
  const matters: Matter[] = [];
  const rules: AffiliationRule[] = [];
  let affiliated: Statement | null = null;
  for (const statement of readings.statements) {
    if (statement.level?.level === 'by-affiliation') affiliated = statement;
    else if (affiliated !== null && affiliated.section === statement.section) {
      const rule = affiliationRule(flow, statement, standpoint);
      if (rule !== null) {
        rules.push(rule);
        continue;
      }
    }
    for (const cut of itemsOf(flow, statement, making.field, sisters(statement)))
      matters.push(makeMatter(making, statement, cut));
  }
  return { matters, rules };
}

function tiersOf(origin: Origin, matters: readonly Matter[], rules: readonly AffiliationRule[]): Tier[] {
  const seen = new Set<string>(origin.between);
  for (const matter of matters) {
    seen.add(matter.level);
    seen.add(matter.payer);
    for (const party of matter.parties ?? []) seen.add(party);
  }
  for (const rule of rules) seen.add(rule.level);
  return TIERS.filter((tier) => seen.has(tier));
}

interface Frame {
  readonly number: string | null;
  readonly issued: string | null;
  readonly notices: readonly string[];
}

function compilePlan(layout: Layout, plan: PlanText, frame: Frame, ordinal: number): Policy {
  const { flow } = layout;
  const origin = readOrigin(plan.folded, frame.notices, frame.number);
  const root = readOutline(flow, plan.paragraphs);
  const categories = findCategories(flow, root, origin.standpoint, origin.field ?? plan.title);
  const readings = new Reader(flow, origin.standpoint).read(root);
  const making: Making = {
    flow,
    standpoint: origin.standpoint,
    categories,
    field: origin.field,
    taken: new Set(),
  };
  const { matters, rules } = makeMatters(making, readings);
  const body = plan.paragraphs.map(({ start, end }) => flow.text.slice(start, end)).join('\n');
  const identity = frame.number ?? (plan.title === '' ? `p-${hash(body)}` : plan.title);
  return {
    id: ordinal === 0 ? identity : `${identity}#${ordinal + 1}`,
    title: plan.title,
    number: frame.number,
    issued: frame.issued,
    effective: readEffective(body, frame.issued),
    region: origin.region,
    field: origin.field,
    issuer: origin.issuer,
    tiers: tiersOf(origin, matters, rules),
    categories: categories.list,
    matters,
    affiliation: rules,
    principles: readings.principles.map(({ section, range, protects }) => ({
      clause: section.clause,
      text: sourceWords(flow, range),
      span: sourceSpan(flow, range),
      ...(protects === null ? {} : { protects }),
    })),
    diagnostics: diagnose(matters),
    unread: readings.unread.map(({ section, sentence }) => ({
      clause: section.clause,
      text: sourceWords(flow, sentence),
      span: sourceSpan(flow, sentence),
    })),
  };
}

/**
 * Compiles the text of a 财政事权和支出责任划分 document to its plans, one policy each. Spans are UTF-16 offsets into `text`.
 * `name` is the file's, for messages. Throws PolicyError `empty`, `too-big` or `not-a-policy`.
 */
export function compilePolicies(text: string, options: { name?: string } = {}): readonly Policy[] {
  const name = options.name ?? '';
  if (text.length > LONGEST_DOCUMENT) throw new PolicyError('too-big', name, `${text.length}`);
  const layout = layOut(readFlow(text));
  if (layout.lines.length === 0) throw new PolicyError('empty', name);
  const { plans, notices } = cutPlans(layout);
  const facts = readFacts(layout.lines);
  const frame: Frame = { ...facts, notices: [...notices, ...layout.titles.map((title) => title.text)] };
  const policies = plans.map((plan, i) => compilePlan(layout, plan, frame, i));
  if (!policies.some((policy) => policy.matters.length > 0)) {
    throw new PolicyError('not-a-policy', name);
  }
  return policies;
}
