/** A 移交包 over what a workbook keeps: what is new, what is the same, what contradicts. Nothing is replaced unless chosen. */
import type { Language } from '../messages';
import type { HandoverPart, Slot } from './handover-slot';
import { slotsOf } from './handover-slots';
import { acceptedIdentity, doStep, precedentIdentity, type Swap } from './history';
import type { Told } from './steps';
import type { AuditStore } from './store';

export interface Contradiction {
  /** What it is chosen by. */
  readonly key: string;
  readonly part: HandoverPart;
  /** In words: what of, what is kept here, what the file says. */
  readonly subject: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface HandoverPlan {
  readonly added: number;
  readonly same: number;
  readonly contradictions: readonly Contradiction[];
}

export const EVERYTHING = 'everything';
/** Keys of contradictions to be taken over. */
export type Chosen = ReadonlySet<string> | typeof EVERYTHING;

const keyOf = ({ part, key }: Slot): string => `${part} ${key}`;

const holds = (all: readonly string[] = [], some: readonly string[] = []): boolean => {
  const known = new Set(all);
  return some.every((one) => known.has(one));
};

type Relation = 'new' | 'same' | 'wider' | 'differs';

const relation = (mine: Slot | undefined, theirs: Slot): Relation => {
  if (!mine) return 'new';
  if (mine.text !== theirs.text) return 'differs';
  if (holds(mine.items, theirs.items)) return 'same';
  return holds(theirs.items, mine.items) ? 'wider' : 'differs';
};

interface Pair {
  readonly how: Relation;
  readonly mine: Slot | undefined;
  readonly theirs: Slot;
}

const pairs = (base: AuditStore, over: AuditStore, language: Language): readonly Pair[] => {
  const known = new Map(slotsOf(base, language).map((slot) => [keyOf(slot), slot]));
  return slotsOf(over, language).map((theirs) => {
    const mine = known.get(keyOf(theirs));
    return { how: relation(mine, theirs), mine, theirs };
  });
};

/** What taking `over` into `base` would do. */
export const planHandover = (base: AuditStore, over: AuditStore, language: Language = 'zh'): HandoverPlan => {
  const all = pairs(base, over, language);
  const count = (...hows: readonly Relation[]): number => all.filter(({ how }) => hows.includes(how)).length;
  return {
    added: count('new', 'wider'),
    same: count('same'),
    contradictions: all
      .filter(({ how }) => how === 'differs')
      .map(({ mine, theirs }) => ({
        key: keyOf(theirs),
        part: theirs.part,
        subject: theirs.subject,
        mine: mine?.shown ?? '',
        theirs: theirs.shown,
      })),
  };
};

const swapOf = <T>(before: readonly T[], after: readonly T[], identity: (one: T) => string): Swap<T> => {
  const [old, now] = [new Set(before.map(identity)), new Set(after.map(identity))];
  return {
    removed: before.filter((one) => !now.has(identity(one))),
    added: after.filter((one) => !old.has(identity(one))),
  };
};

/** Decisions taken over are a step of the history, so that they can be taken back. */
const asStep = (base: AuditStore, taken: AuditStore, told: Told): AuditStore => {
  const precedents = swapOf(base.precedents, taken.precedents, precedentIdentity);
  const accepted = swapOf(base.accepted, taken.accepted, acceptedIdentity);
  if (precedents.added.length + accepted.added.length === 0) return taken;
  const before = { ...taken, precedents: base.precedents, accepted: base.accepted };
  return doStep(before, { ...told, kind: 'import', precedents, accepted, writes: [] });
};

/** `base` with all of `over` that contradicts nothing, and of the contradictions those that were chosen. */
export const takeHandover = (base: AuditStore, over: AuditStore, chosen: Chosen, told: Told): AuditStore => {
  const wanted = pairs(base, over, 'zh').filter(
    ({ how, theirs }) =>
      how === 'new' ||
      how === 'wider' ||
      (how === 'differs' && (chosen === EVERYTHING || chosen.has(keyOf(theirs)))),
  );
  if (wanted.length === 0) return base;
  const taken = wanted.reduce((store, { theirs }) => theirs.put(store), base);
  return asStep(base, taken, told);
};
