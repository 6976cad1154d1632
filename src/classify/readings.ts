import type { Match } from './matcher';
import type { Model } from './model';
import type { Phrase } from './scan';
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

/** The best match of each work in one phrase. */
export const namedIn = (matches: readonly Match[], phrase: Phrase, model: Model): Named[] => {
  const best = new Map<number, Named>();
  for (const match of matches) {
    const named: Named = { work: model.works[match.work] as Work, match, strength: match.strength, phrase };
    const known = best.get(match.work);
    if (
      !known ||
      named.strength > known.strength ||
      (named.strength === known.strength && match.size > known.match.size)
    ) {
      best.set(match.work, named);
    }
  }
  return [...best.values()];
};

/** Orders the works of one phrase: outranked ones last, then by strength, then the later head, then length. */
export const rank = (named: readonly Named[], model: Model): Named[] => {
  const beaten = new Set<number>();
  for (const a of named) {
    for (const b of named) {
      if (
        a !== b &&
        model.over[a.work.index]?.has(b.work.index) &&
        a.strength >= b.strength - 1 &&
        a.strength >= 2
      ) {
        beaten.add(b.work.index);
      }
    }
  }
  return [...named].sort((a, b) => {
    const lost = Number(beaten.has(a.work.index)) - Number(beaten.has(b.work.index));
    if (lost !== 0) return lost;
    return better(a, b) ? -1 : better(b, a) ? 1 : a.work.index - b.work.index;
  });
};

/** True where two works stand in one item of the policy, so that naming both is naming one. */
export const sameItem = (a: Work, b: Work, model: Model): boolean => {
  if (a.index === b.index) return true;
  return a.members.some(
    (x) =>
      b.members.some((y) => x.matter.id === y.matter.id && x.policy === y.policy) ||
      b.members.some(
        (y) =>
          adjacent(x.matter, y.matter) &&
          x.policy === y.policy &&
          joined(x.policy.id, x.matter.span, y.matter.span, model),
      ),
  );
};

const adjacent = (
  a: { readonly clause: string; readonly level: string },
  b: { readonly clause: string; readonly level: string },
): boolean => a.clause === b.clause && a.level === b.level;

const joined = (
  policy: string,
  a: readonly [number, number],
  b: readonly [number, number],
  model: Model,
): boolean => {
  const text = model.policies.find((p) => p.policy.id === policy)?.text ?? '';
  const [first, second] = a[0] <= b[0] ? [a, b] : [b, a];
  if (first[0] === second[0]) return true;
  const between = text.slice(first[1], second[0]).replace(/\s/g, '');
  return between.length > 0 && /^、$/.test(between);
};
