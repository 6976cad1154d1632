/** The sentence of the policy document a matter stands in, with the matter's own words set off. */
import type { MatterRef } from '../../classify/types';
import type { LoadedPolicy } from '../../policy/types';

export interface QuotedClause {
  readonly number: string;
  /** The document's title. */
  readonly title: string;
  readonly clause: string;
  /** The whole sentence in three pieces: before the item, the item, after it. */
  readonly before: string;
  readonly item: string;
  readonly after: string;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '');

export const quoteClause = (
  { policy, matter }: MatterRef,
  policies: readonly LoadedPolicy[],
): QuotedClause => {
  const text = policies.find((loaded) => loaded.policy.id === policy.id)?.text ?? '';
  const [start, end] = matter.span;
  const [from, to] = matter.sentence;
  return {
    number: policy.number ?? '',
    title: policy.title,
    clause: matter.clause,
    before: oneLine(text.slice(from, start)),
    item: oneLine(text.slice(start, end)) || matter.text,
    after: oneLine(text.slice(end, to)),
  };
};
