/** What was read from a document, as places in the text that is shown: matters, unread sentences, rules, principles. */
import type { PolicyDocument, Plan } from '../../../decisions/policies';
import type { Matter, Policy, Span, Unread } from '../../../policy/types';

interface Place {
  /** Unique in the view; names what is selected. */
  readonly key: string;
  /** In the text that is shown. */
  readonly from: number;
  readonly to: number;
  readonly plan: Plan;
}

export interface MatterMark extends Place {
  readonly kind: 'matter';
  readonly matter: Matter;
}

export interface UnreadMark extends Place {
  readonly kind: 'unread';
  readonly unread: Unread;
  /** An officer has made matters of it, or said that there is none. */
  readonly settled: boolean;
}

export interface RuleMark extends Place {
  readonly kind: 'rule' | 'principle';
}

export type Mark = MatterMark | UnreadMark | RuleMark;

/** A document's text with its marks in order of place. */
export interface MarkedText {
  readonly text: string;
  /** The text is made of the matters alone: only compiled data was imported. */
  readonly listed: boolean;
  readonly marks: readonly Mark[];
}

export const markKey = (plan: Plan, id: string): string => `${plan.loaded.policy.id}|${id}`;

export const unreadKey = (plan: Plan, { span }: Unread): string => markKey(plan, `unread-${span.join('-')}`);

const byPlace = (a: Mark, b: Mark): number => a.from - b.from || b.to - a.to;

const matterMark = (plan: Plan, matter: Matter, [from, to]: Span): MatterMark => ({
  kind: 'matter',
  key: markKey(plan, matter.id),
  from,
  to,
  plan,
  matter,
});

const sameSpan = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];

const marksOf = (plan: Plan, read: Policy): readonly Mark[] => {
  const { policy } = plan.loaded;
  const ruled =
    (kind: 'rule' | 'principle') =>
    (one: { readonly span: Span }, i: number): RuleMark => ({
      kind,
      key: markKey(plan, `${kind}-${i}`),
      from: one.span[0],
      to: one.span[1],
      plan,
    });
  return [
    ...policy.matters.map((matter) => matterMark(plan, matter, matter.span)),
    ...read.unread.map((unread): UnreadMark => ({
      kind: 'unread',
      key: unreadKey(plan, unread),
      from: unread.span[0],
      to: unread.span[1],
      plan,
      unread,
      settled: !policy.unread.some(({ span }) => sameSpan(span, unread.span)),
    })),
    ...policy.affiliation.map(ruled('rule')),
    ...policy.principles.map(ruled('principle')),
  ];
};

/** Compiled data without its document is shown as a list: one matter a line, under its clause. */
const listed = ({ plans }: PolicyDocument): MarkedText => {
  let text = '';
  const marks: Mark[] = [];
  for (const plan of plans) {
    const { policy } = plan.loaded;
    text += `${policy.title}\n`;
    let clause = '';
    for (const matter of policy.matters) {
      if (matter.clause !== clause) {
        clause = matter.clause;
        const title = policy.categories.find(({ ordinal }) => ordinal === matter.category)?.title ?? '';
        text += `${clause} ${title}\n`;
      }
      marks.push(matterMark(plan, matter, [text.length, text.length + matter.text.length]));
      text += `${matter.text}\n`;
    }
  }
  return { text, listed: true, marks };
};

export const markedText = (document: PolicyDocument): MarkedText => {
  if (document.text === '') return listed(document);
  const marks = document.plans.flatMap((plan, i) => marksOf(plan, document.read[i] ?? plan.loaded.policy));
  return { text: document.text, listed: false, marks: marks.slice().sort(byPlace) };
};
