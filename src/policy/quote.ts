/** The words of a document to quote for a matter. */
import type { LoadedPolicy, Matter, Policy } from './types';

const quoted = new WeakMap<Matter, string>();

/** The whole sentence a matter stands in, on one line; the item's own words where the document's text is not at hand. */
export const sentenceOf = (policy: Policy, matter: Matter, policies: readonly LoadedPolicy[]): string => {
  const known = quoted.get(matter);
  if (known !== undefined) return known;
  const text = policies.find((loaded) => loaded.policy.id === policy.id)?.text ?? '';
  const [from, to] = matter.sentence;
  const sentence = text.slice(from, to).replace(/\s*\n\s*/g, '') || matter.text;
  quoted.set(matter, sentence);
  return sentence;
};
