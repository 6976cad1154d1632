import type { LevelWords, PayerHit } from './assertion';
import type { Range } from './flow';
import type { Section } from './outline';
import type { Party } from './tiers';
import type { MatterCondition, Share } from './types';

/** One assignment of a level or payer to items, before the items are cut apart. */
export interface Statement {
  readonly section: Section;
  readonly sentence: Range;
  /** The list's clauses (between ，); empty where the section's title is what is assigned. */
  readonly clauses: readonly Range[];
  level: LevelWords | null;
  payer: PayerHit['payer'] | null;
  payerParties: readonly Party[];
  condition: MatterCondition | null;
  shares: readonly Share[] | null;
  support: Party | null;
  future: boolean;
  /** 其中: part of the statement before. */
  readonly parent: Statement | null;
}

export const newStatement = (
  section: Section,
  sentence: Range,
  clauses: readonly Range[],
  parent: Statement | null = null,
): Statement => ({
  section,
  sentence,
  clauses,
  level: null,
  payer: null,
  payerParties: [],
  condition: null,
  shares: null,
  support: null,
  future: false,
  parent,
});
