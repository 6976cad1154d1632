/** Officers' decisions: one on the same work of a unit of the same tier outranks the engine. */
import type { Classification, MatterRef, RowLevel } from '../classify/types';
import type { LoadedPolicy } from '../policy/types';
import type { WorkbookNote } from '../workbook/types';
import type { Precedent } from './types';

export interface PrecedentBook {
  /** The decision on a row's work, or null. */
  find(result: Classification): Precedent | null;
  /** Decisions on the same work that contradict one another: none of them is used. */
  readonly contradicting: readonly Precedent[];
}

const keyOf = (workKey: string, unitTier: string | null): string => `${unitTier ?? ''} ${workKey}`;

const agree = (a: Precedent, b: Precedent): boolean => a.level === b.level && a.matterId === b.matterId;

export const precedentBook = (precedents: readonly Precedent[]): PrecedentBook => {
  const groups = new Map<string, Precedent[]>();
  precedents.forEach((one) => {
    const key = keyOf(one.workKey, one.unitTier);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  const contradicting = Array.from(groups.values())
    .filter((group) => group.some((one) => !agree(one, group[0] as Precedent)))
    .flat();
  return {
    contradicting,
    find: ({ workKey, unit }) => {
      if (groups.size === 0 || workKey === '') return null;
      const [first] = groups.get(keyOf(workKey, unit.tier)) ?? [];
      return first && !contradicting.includes(first) ? first : null;
    },
  };
};

const matterOf = (precedent: Precedent, policies: readonly LoadedPolicy[]): MatterRef | null => {
  for (const { policy } of policies) {
    if (precedent.policyId !== null && policy.id !== precedent.policyId) continue;
    const matter = policy.matters.find((one) => one.id === precedent.matterId);
    if (matter) return { policy, matter };
  }
  return null;
};

const payerOf = (level: RowLevel, ref: MatterRef | null): RowLevel | null => {
  if (level === 'undetermined' || level === 'out-of-scope') return null;
  const payer = ref && ref.matter.level === level ? ref.matter.payer : level;
  return payer === 'by-affiliation' || payer === 'undetermined' ? level : payer;
};

/** The judgement without any officer's decision. */
export const undecided = (result: Classification): Classification => result.engine ?? result;

/** The classification as the officer decided it; what the row's words say stays as evidence. */
export const applyPrecedent = (
  result: Classification,
  precedent: Precedent,
  policies: readonly LoadedPolicy[],
): Classification => {
  const { level } = precedent;
  const ref = matterOf(precedent, policies);
  const open = level === 'undetermined' && ref === null;
  return {
    ...result,
    status: 'decided',
    state: level === 'out-of-scope' ? 'out-of-scope' : open ? 'unlisted' : 'single',
    level,
    payer: payerOf(level, ref),
    category: level === 'out-of-scope' ? null : (ref?.matter.category ?? result.category),
    ref,
    refs: null,
    confidence: 1,
    decidedBy: 'precedent',
    engine: undecided(result),
    byAffiliation: ref?.matter.condition === 'by-affiliation',
  };
};

/** A contradiction between decisions is shown, not hidden; the officers' reasons tell which ones are meant. */
export const contradictionNotes = (book: PrecedentBook): readonly WorkbookNote[] =>
  Array.from(new Set(book.contradicting.map((one) => one.workKey))).map((work) => ({
    code: 'precedents-contradict',
    sheet: null,
    args: {
      reasons: book.contradicting
        .filter((one) => one.workKey === work)
        .map((one) => one.reason)
        .join('；'),
    },
  }));
