import { readEffective, readFacts } from './document-facts';
import { PolicyError } from './errors';
import { readFlow, type Flow } from './flow';
import { bareTitle, isNotice } from './frame';
import { layOut, type Layout, type Paragraph } from './layout';
import { wordsAt } from './normalise';
import { compilePlan, type Frame, type PlanText } from './plan';
import type { Policy } from './types';

/** Longer texts are no plan: a 300-page document has some 300,000 characters. */
export const LONGEST_DOCUMENT = 5_000_000;

/** The first titles and signers tell who issued the document; more say nothing new. */
const MOST_NAMES = 24;

/** One plan for each title with provisions under it; titles without are the letter around it or repeat it. */
function cutPlans(layout: Layout): { plans: PlanText[]; notices: string[] } {
  const { flow, paragraphs, titles } = layout;
  const notices: string[] = [];
  const plans: PlanText[] = [];
  const bounds = [{ text: '', source: { start: 0, end: 0 }, paragraph: 0 }, ...titles];
  bounds.forEach((bound, i) => {
    const part = paragraphs.slice(bound.paragraph, bounds[i + 1]?.paragraph ?? paragraphs.length);
    const title = bareTitle(
      wordsAt(flow.source, bound.source.start, bound.source.end).replace(/[\s\u3000]/g, ''),
    );
    if (isNotice(bound.text)) notices.push(bound.text);
    if (part.length === 0) return;
    if (bound.text !== '' || hasProvisions(flow, part))
      plans.push({ title, folded: bound.text, paragraphs: part });
  });
  return { plans, notices };
}

const PROVISION = /事权|支出责任|承担|负担|分担/;

/** The words of provisions: without them there is nothing to compile. */
const hasProvisions = (flow: Flow, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ start, end }) => PROVISION.test(flow.text.slice(start, end)));

/** A letter around the plans, or a title that is repeated, compiles to nothing. */
const holdsMatters = (policy: Policy, notice: boolean): boolean =>
  policy.matters.length > 0 || (policy.unread.length > 0 && !notice);

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
  const frame: Frame = {
    ...facts,
    notices: [...notices, ...layout.titles.map((title) => title.text), ...facts.signers].slice(0, MOST_NAMES),
    effective: readEffective(layout.flow.text, facts.issued, true),
  };
  const policies: Policy[] = [];
  for (const plan of plans) {
    const policy = compilePlan(layout.flow, plan, frame, policies.length);
    if (holdsMatters(policy, plan.folded === '' || isNotice(plan.folded))) policies.push(policy);
  }
  if (policies.every((policy) => policy.matters.length === 0)) {
    throw new PolicyError('not-a-policy', name);
  }
  return policies;
}
