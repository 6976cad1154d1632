/** One change to the matters of a policy; null where it does not fit what is there. */
import { wordsAt } from '../policy/normalise';
import type { Matter, MatterCondition, MatterLevel, Span } from '../policy/types';
import type { Change } from './policies-types';

export type MatterChange = Exclude<Change, { kind: 'no-matter' }>;

/** What a change is made in. */
export interface Ground {
  /** The document's text; '' where only compiled data was imported. */
  readonly text: string;
  readonly matters: readonly Matter[];
  /** Who is named as having corrected. */
  readonly by: string;
}

type Matters = readonly Matter[] | null;

/** The same list with one matter replaced by others (none: taken out). */
const replaced = (matters: readonly Matter[], at: number, by: readonly Matter[]): readonly Matter[] => [
  ...matters.slice(0, at),
  ...by,
  ...matters.slice(at + 1),
];

const indexOf = (matters: readonly Matter[], id: string): number =>
  matters.findIndex((matter) => matter.id === id);

const inside = (inner: Span, outer: Span): boolean =>
  outer[0] <= inner[0] && inner[0] < inner[1] && inner[1] <= outer[1];

/** A place in the document that holds words. */
const isPlace = (text: string, span: Span): boolean =>
  span.every((offset) => Number.isInteger(offset)) &&
  inside(span, [0, text.length]) &&
  wordsAt(text, span[0], span[1]).trim() !== '';

const conditionFor = (condition: MatterCondition | null, level: MatterLevel): MatterCondition | null => {
  if (level === 'by-affiliation') return 'by-affiliation';
  if (condition === 'by-affiliation') return null;
  // What is not listed and yet has a level takes what the others leave: it is residual.
  return condition === 'unlisted' && level !== 'undetermined' ? 'residual' : condition;
};

/** A matter with another level and payer; what the text said only of the former ones goes. */
export const assigned = (
  matter: Matter,
  { level, payer }: { readonly level: MatterLevel; readonly payer: MatterLevel },
): Matter => {
  const { parties, shares, support, ...rest } = matter;
  const shared = level === 'shared';
  return {
    ...rest,
    level,
    payer,
    condition: conditionFor(matter.condition, level),
    shares: shared ? shares : null,
    ...(shared && parties ? { parties } : {}),
    ...(support && payer === matter.payer ? { support } : {}),
  };
};

const worded = (
  { text, by }: Ground,
  matter: Matter,
  id: string,
  { span, expanded }: { readonly span: Span; readonly expanded: string | null },
): Matter => ({
  ...matter,
  id,
  span,
  text: wordsAt(text, span[0], span[1]),
  expanded: expanded?.trim() ? expanded.trim() : null,
  correctedBy: by,
});

const split = (ground: Ground, at: number, change: Extract<Change, { kind: 'split' }>): Matters => {
  const matter = ground.matters[at] as Matter;
  const { parts } = change;
  const sound = parts.every(
    ({ span }, i) =>
      isPlace(ground.text, span) &&
      inside(span, matter.span) &&
      (i === 0 || (parts[i - 1] as { span: Span }).span[1] <= span[0]),
  );
  if (parts.length < 2 || !sound) return null;
  const { openList, ...rest } = matter;
  const pieces = parts.map((part, i) => worded(ground, rest, `${matter.id}.${i + 1}`, part));
  const last = pieces[pieces.length - 1] as Matter;
  return replaced(ground.matters, at, [
    ...pieces.slice(0, -1),
    openList === undefined ? last : { ...last, openList },
  ]);
};

/** True where the two stand one after the other in one sentence and nothing else between them. */
export const canJoin = (matters: readonly Matter[], first: Matter, second: Matter): boolean =>
  first.sentence[0] === second.sentence[0] &&
  first.sentence[1] === second.sentence[1] &&
  first.span[1] <= second.span[0] &&
  !matters.some(
    (other) =>
      other !== first && other !== second && other.span[0] < second.span[0] && other.span[1] > first.span[1],
  );

const join = (ground: Ground, [one, other]: readonly [string, string]): Matters => {
  const at = indexOf(ground.matters, one);
  const next = indexOf(ground.matters, other);
  const first = ground.matters[at];
  const second = ground.matters[next];
  if (!first || !second || !canJoin(ground.matters, first, second)) return null;
  const span: Span = [first.span[0], second.span[1]];
  if (!isPlace(ground.text, span)) return null;
  const whole = worded(ground, first, `${one}+${other}`, { span, expanded: null });
  const joined = second.openList ? { ...whole, openList: true } : whole;
  return replaced(ground.matters, at, [joined]).filter((matter) => matter !== second);
};

const added = (ground: Ground, change: Extract<Change, { kind: 'add' }>): Matters => {
  const { span, sentence, level, payer } = change;
  const id = `c-${span[0]}-${span[1]}`;
  if (!isPlace(ground.text, span) || !inside(span, sentence) || sentence[1] > ground.text.length) return null;
  if (indexOf(ground.matters, id) >= 0) return null;
  const matter: Matter = {
    id,
    category: change.category,
    clause: change.clause,
    text: wordsAt(ground.text, span[0], span[1]),
    span,
    expanded: null,
    level,
    payer,
    condition: conditionFor(null, level),
    shares: null,
    sentence,
    correctedBy: ground.by,
  };
  const after = ground.matters.filter((other) => other.span[0] <= span[0]).length;
  return [...ground.matters.slice(0, after), matter, ...ground.matters.slice(after)];
};

/** The matters after one change, in document order; null where the change does not fit them (a matter that is gone, a place that is none). */
export const changeMatters = (ground: Ground, change: MatterChange): Matters => {
  if (change.kind === 'join') return join(ground, change.matters);
  if (change.kind === 'add') return added(ground, change);
  const at = indexOf(ground.matters, change.matter);
  const matter = ground.matters[at];
  if (!matter) return null;
  switch (change.kind) {
    case 'assign':
      return replaced(ground.matters, at, [{ ...assigned(matter, change), correctedBy: ground.by }]);
    case 'words':
      return isPlace(ground.text, change.span) && inside(change.span, matter.sentence)
        ? replaced(ground.matters, at, [worded(ground, matter, matter.id, change)])
        : null;
    case 'split':
      return split(ground, at, change);
    case 'drop':
      return replaced(ground.matters, at, []);
  }
};
