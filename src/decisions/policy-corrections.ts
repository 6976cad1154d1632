/** Officers' corrections of what was read from a policy: kept as a list, replayed over the compiler's reading, undone by leaving one out. */
import { diagnose } from '../policy/diagnose';
import { TIERS, type Diagnostic, type Matter, type Policy, type Span, type Unread } from '../policy/types';
import type { Correction } from './policies-types';
import { changeMatters } from './policy-matter-changes';

/** Named where an officer gave no name. */
const SOMEONE = '经办人';

export interface Corrected {
  readonly policy: Policy;
  /** Corrections that do not fit what is there: of another reading of the document, or of a matter that is gone. */
  readonly failed: readonly Correction[];
}

const sameSpan = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];

/** Ids of matters that corrections of level or payer name: an officer's own choice is no finding about the text. */
const settled = (corrections: readonly Correction[]): ReadonlySet<string> =>
  new Set(corrections.flatMap(({ change }) => (change.kind === 'assign' ? [change.matter] : [])));

/** What is said of the document as a whole stays; what is said of matters is said anew of those that are there now. */
const diagnosticsOf = (
  base: Policy,
  matters: readonly Matter[],
  applied: readonly Correction[],
): readonly Diagnostic[] => {
  const chosen = settled(applied);
  const own = diagnose(matters, [], '').filter(
    ({ code, matters: ids }) => code !== 'payer-not-level' || !ids.every((id) => chosen.has(id)),
  );
  return [...own, ...base.diagnostics.filter((one) => one.matters.length === 0)];
};

const tiersOf = (base: Policy, matters: readonly Matter[]): Policy['tiers'] => {
  const seen = new Set<string>(base.tiers);
  for (const { level, payer } of matters) seen.add(level).add(payer);
  return TIERS.filter((tier) => seen.has(tier));
};

const stillUnread = (base: Policy, applied: readonly Correction[]): readonly Unread[] =>
  base.unread.filter(
    ({ span }) =>
      !applied.some(
        ({ change }) =>
          (change.kind === 'add' || change.kind === 'no-matter') && sameSpan(change.sentence, span),
      ),
  );

const sharedParties = (matters: readonly Matter[], base: Policy): readonly Matter[] =>
  matters.map((matter) =>
    matter.level === 'shared' && matter.correctedBy !== undefined && !matter.parties
      ? { ...matter, parties: base.tiers }
      : matter,
  );

/** The matters after one correction; null where it does not fit what is there. */
const step = (
  base: Policy,
  text: string,
  matters: readonly Matter[],
  { change, by }: Correction,
): readonly Matter[] | null => {
  if (change.kind === 'no-matter')
    return base.unread.some(({ span }) => sameSpan(span, change.sentence)) ? matters : null;
  return changeMatters({ text, matters, by: by?.trim() ? by.trim() : SOMEONE }, change);
};

/** The words of every matter that there was at any time while the corrections were made, by id. */
export const wordsOfMatters = (
  base: Policy,
  text: string,
  corrections: readonly Correction[],
): ReadonlyMap<string, string> => {
  let { matters } = base;
  const words = new Map(matters.map((matter) => [matter.id, matter.text]));
  for (const correction of corrections) {
    if (correction.policy === base.id) matters = step(base, text, matters, correction) ?? matters;
    for (const matter of matters) if (!words.has(matter.id)) words.set(matter.id, matter.text);
  }
  return words;
};

/**
 * The policy with its officers' corrections, in order. `text` is the document its spans point into. Corrections of other
 * policies are passed over; those that do not fit are left out and listed.
 */
export const applyCorrections = (
  base: Policy,
  text: string,
  corrections: readonly Correction[],
): Corrected => {
  const applied: Correction[] = [];
  const failed: Correction[] = [];
  let { matters } = base;
  for (const correction of corrections) {
    if (correction.policy !== base.id) continue;
    const next = step(base, text, matters, correction);
    if (next === null) failed.push(correction);
    else {
      matters = next;
      applied.push(correction);
    }
  }
  if (applied.length === 0) return { policy: base, failed };
  const whole = sharedParties(matters, base);
  const policy: Policy = {
    ...base,
    tiers: tiersOf(base, whole),
    matters: whole,
    diagnostics: diagnosticsOf(base, whole, applied),
    unread: stillUnread(base, applied),
  };
  return { policy, failed };
};

/** Corrections without one of them, and without those that fitted only on top of it. */
export const withoutCorrection = (
  base: Policy,
  text: string,
  corrections: readonly Correction[],
  id: string,
): { readonly left: readonly Correction[]; readonly undone: readonly Correction[] } => {
  const before = new Set(applyCorrections(base, text, corrections).failed);
  const rest = corrections.filter((correction) => correction.id !== id);
  const fallen = new Set(
    applyCorrections(base, text, rest).failed.filter((correction) => !before.has(correction)),
  );
  const left = rest.filter((correction) => !fallen.has(correction));
  return { left, undone: corrections.filter((correction) => !left.includes(correction)) };
};

/** An id for the next correction of a list. */
export const nextCorrectionId = (corrections: readonly Correction[], at: string | null): string => {
  const taken = new Set(corrections.map(({ id }) => id));
  const stem = `c${(at ?? '').replace(/\D/g, '')}`;
  for (let count = 1; ; count++) {
    const id = `${stem}-${count}`;
    if (!taken.has(id)) return id;
  }
};
