/** Matters of the policies, to be found by an officer's words. */
import type { RowLevel } from '../../../classify/types';
import type { LoadedPolicy, Matter, MatterLevel, Policy, Tier } from '../../../policy/types';
import { holdsWords, queryWords } from '../../state/filter';

export interface MatterChoice {
  readonly policy: Policy;
  readonly matter: Matter;
}

export const choiceKey = ({ policy, matter }: MatterChoice): string => `${policy.id} ${matter.id}`;

/** Matters that hold all words of the query, in the order of the documents; what is not yet in force is left out. */
export const searchMatters = (policies: readonly LoadedPolicy[], query: string): readonly MatterChoice[] => {
  const words = queryWords(query);
  return policies.flatMap(({ policy }) =>
    policy.matters
      .filter(({ future }) => !future)
      .filter(({ text, expanded, clause, includes }) =>
        holdsWords(`${text} ${expanded ?? ''} ${(includes ?? []).join(' ')} ${clause}`, words),
      )
      .map((matter) => ({ policy, matter })),
  );
};

/** The level a matter gives a row: by affiliation it is the unit's tier. */
export const levelOfMatter = (level: MatterLevel, unitTier: Tier | null): RowLevel =>
  level === 'by-affiliation' ? (unitTier ?? 'undetermined') : level;

/** Levels an officer may choose: the tiers of the policies in use, and what is no tier. */
export const levelChoices = (policies: readonly LoadedPolicy[]): readonly RowLevel[] => {
  const tiers = new Set(policies.flatMap(({ policy }) => policy.tiers));
  const ordered = (['central', 'province', 'prefecture', 'county'] as const).filter(
    (tier) => tier === 'central' || tiers.has(tier),
  );
  return [...ordered, 'shared', 'undetermined', 'out-of-scope'];
};
