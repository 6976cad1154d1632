import type { LoadedPolicy, Matter, Policy } from '../policy/types';
import { foldText } from './fold';
import { lexiconApplies, type Lexicon, type LexiconWork } from './lexicon';
import type { Lexis } from './lexis';
import { areSisters, itemParts, type ItemParts } from './own-parts';
import type { MatterRef } from './types';

/** `listed`: matters of a policy; `unlisted`: a usual item of the field that no matter covers; `outside`: not of the field. */
export type WorkKind = 'listed' | 'unlisted' | 'outside';

/** One kind of work: the matters that assign it (sisters at different levels), and how it relates to other works. */
export interface Work {
  readonly index: number;
  readonly id: string;
  readonly kind: WorkKind;
  readonly members: readonly MatterRef[];
  /** The nearest matters of an unlisted item. */
  readonly near: readonly MatterRef[];
  readonly entry: LexiconWork | null;
  readonly lexicon: Lexicon | null;
  /** The clause of its policy for what is not listed. */
  readonly clause: MatterRef | null;
  /** Same words on both sides and no scope in either: nothing but the handling unit tells them apart. */
  readonly twin: boolean;
  /** Told apart by the office that handles it. */
  readonly handled: boolean;
}

const fullText = (ref: MatterRef): string => foldText(ref.matter.expanded ?? ref.matter.text);

/** Same words on both sides and no scope in either: nothing but the handling unit tells them apart. */
export const isTwin = ([first, ...rest]: readonly MatterRef[]): boolean =>
  first !== undefined && rest.length > 0 && rest.every((ref) => fullText(ref) === fullText(first));

const HANDLED = /部门(?:办理|受理|负责|审批)/;

/** Told apart by the office that handles it. */
export const isHandled = (members: readonly MatterRef[]): boolean =>
  members.length > 1 &&
  members.every(({ matter }) =>
    matter.performer ? matter.performer.tier !== 'any' : HANDLED.test(matter.text),
  );

const clauseOf = (refs: readonly MatterRef[]): MatterRef | null => {
  for (const { policy } of refs) {
    const matter = policy.matters.find((m) => m.condition === 'unlisted');
    if (matter) return { policy, matter };
  }
  return null;
};

const assigns = (matter: Matter): boolean =>
  matter.condition !== 'unlisted' && matter.level !== 'undetermined';

const matterText = (matter: Matter): string => foldText(`${matter.text} ${matter.expanded ?? ''}`);

/** True where all words of the selector (joined by `+`) stand in the folded text. */
export const selects = (selector: string, text: string): boolean =>
  selector.split('+').every((word) => text.includes(foldText(word)));

/** Matters an entry names, policy by policy: the first of its selectors that finds any there. */
const selected = (
  refs: readonly MatterRef[],
  selectors: readonly string[] | undefined,
): readonly MatterRef[] => {
  const policies = [...new Set(refs.map((ref) => ref.policy))];
  return policies.flatMap((policy) => {
    const own = refs.filter((ref) => ref.policy === policy);
    for (const selector of selectors ?? []) {
      const found = own.filter((ref) => selects(selector, matterText(ref.matter)));
      if (found.length > 0) return found;
    }
    return [];
  });
};

/** What a policy says it is about: by this a lexicon is called for. */
export const policyIdentity = (policy: Policy): string =>
  [policy.field ?? policy.title, ...policy.categories.map((c) => c.title)].join(' ');

/** The matters that no lexicon names, grouped by likeness of their own words across levels. */
const groupRest = (rest: readonly MatterRef[], lexisOf: () => Lexis): readonly (readonly MatterRef[])[] => {
  if (rest.length === 0) return [];
  const lexis = lexisOf();
  const groups: { item: ItemParts; refs: MatterRef[] }[] = [];
  for (const ref of rest) {
    const item = itemParts(ref.matter, ref.policy.field, lexis);
    const home = groups.find((group) => sisters(group.refs, ref) && areSisters(group.item, item, lexis));
    if (home) home.refs.push(ref);
    else groups.push({ item, refs: [ref] });
  }
  return groups.map((group) => group.refs);
};

const sisters = (refs: readonly MatterRef[], ref: MatterRef): boolean =>
  refs.every((other) => other.policy !== ref.policy || other.matter.level !== ref.matter.level);

/** Builds the works of the loaded policies: those the lexicons name, then the rest by their own words. */
export const buildWorks = (
  policies: readonly LoadedPolicy[],
  lexicons: readonly Lexicon[],
  lexis: () => Lexis,
): readonly Work[] => {
  const works: Work[] = [];
  const add = (work: Omit<Work, 'index' | 'twin' | 'handled'>): void => {
    const { members } = work;
    works.push({ ...work, index: works.length, twin: isTwin(members), handled: isHandled(members) });
  };
  const all = policies.flatMap(({ policy }) =>
    policy.matters.filter(assigns).map((matter) => ({ policy, matter })),
  );
  const left = new Set<MatterRef>(all);
  for (const lexicon of lexicons.filter((l) => l.for !== undefined)) {
    const refs = all.filter((ref) => lexiconApplies(lexicon, policyIdentity(ref.policy)));
    if (refs.length === 0) continue;
    const clause = clauseOf(refs);
    for (const entry of [...(lexicon.works ?? []), ...(lexicon.unlisted ?? [])]) {
      const members = selected(refs, entry.matter);
      for (const ref of members) left.delete(ref);
      const kind: WorkKind = members.length > 0 ? 'listed' : 'unlisted';
      add({ id: entry.id, kind, members, near: selected(refs, entry.near), entry, lexicon, clause });
    }
    add({
      id: `${lexicon.id}:outside`,
      kind: 'outside',
      members: [],
      near: [],
      entry: outsideEntry(lexicon),
      lexicon,
      clause,
    });
  }
  for (const group of groupRest([...left], lexis)) {
    add({
      id: (group[0] as MatterRef).matter.id,
      kind: 'listed',
      members: group,
      near: [],
      entry: null,
      lexicon: null,
      clause: clauseOf(group),
    });
  }
  return works;
};

const outsideEntry = (lexicon: Lexicon): LexiconWork => ({
  id: `${lexicon.id}:outside`,
  ...(lexicon.outside?.strong ? { strong: lexicon.outside.strong } : {}),
  ...(lexicon.outside?.usual ? { usual: lexicon.outside.usual } : {}),
});
