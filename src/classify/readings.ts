import type { Match } from './matcher';
import type { Model } from './model';
import type { Phrase } from './phrases';
import type { MatterRef } from './types';
import type { Work } from './works';

/** A work as a phrase names it. */
export interface Named {
  readonly work: Work;
  readonly match: Match;
  readonly strength: number;
  readonly phrase: Phrase;
}

const better = (a: Named, b: Named): boolean => {
  if (a.strength !== b.strength) return a.strength > b.strength;
  if (a.match.to !== b.match.to) return a.match.to > b.match.to;
  return a.match.size > b.match.size;
};

/** The works that matches name in one phrase. */
export const namedIn = (matches: readonly Match[], phrase: Phrase, model: Model): Named[] =>
  matches.map((match) => ({
    work: model.works[match.work] as Work,
    match,
    strength: match.strength,
    phrase,
  }));

/** Works of one phrase, best first: by strength, then the later head, then length. Outranked ones are left out. */
export const rank = (named: readonly Named[], model: Model): readonly Named[] => {
  if (named.length < 2) return named;
  const isBeaten = (b: Named): boolean =>
    named.some(
      (a) =>
        a.strength >= 2 &&
        a.strength >= b.strength - 1 &&
        model.over[a.work.index]?.has(b.work.index) === true,
    );
  return named
    .filter((n) => !isBeaten(n))
    .sort((a, b) => (better(a, b) ? -1 : better(b, a) ? 1 : a.work.index - b.work.index));
};

/** True where two matters stand in one item of the policy, joined by a list mark, so that naming both is naming one. */
export const sameItem = (a: MatterRef, b: MatterRef, model: Model): boolean => {
  if (a.policy !== b.policy) return false;
  if (a.matter.id === b.matter.id) return true;
  if (a.matter.clause !== b.matter.clause || a.matter.level !== b.matter.level) return false;
  const text = model.policies.find((p) => p.policy === a.policy)?.text ?? '';
  const [first, second] =
    a.matter.span[0] <= b.matter.span[0] ? [a.matter.span, b.matter.span] : [b.matter.span, a.matter.span];
  const between = text.slice(first[1], second[0]).replace(/\s/g, '');
  return first[0] === second[0] || between === '、';
};
