import type { Range } from './flow';
import type { LevelWords } from './level';
import type { Section } from './outline';
import type { PayerWord } from './payer';
import type { Parts } from './share-figures';
import type { Party } from './tiers';
import type { MatterCondition } from './types';

/** One assignment of a level or payer to items, before the items are cut apart. */
export interface Statement {
  readonly section: Section;
  readonly sentence: Range;
  /** The list's clauses (between ，); empty where the section's title, or a list that follows, is what is assigned. */
  clauses: readonly Range[];
  /** The section's title is the item. */
  readonly titled: boolean;
  /** Not to be cut at 、 : a numbered item, or what one payer bears. */
  whole: boolean;
  /** 其中: part of the statement before. */
  readonly parent: Statement | null;
  /** 下列事项…: the items follow. */
  awaitsList: boolean;
  level: LevelWords | null;
  /** The level is the heading's, the statement says none. */
  levelOfHeading: boolean;
  payer: PayerWord | null;
  payerParties: readonly Party[];
  condition: MatterCondition | null;
  readonly shareClauses: Range[];
  /** Items with figures in brackets of their own, brackets included. */
  readonly bracketed: Range[];
  /** Shares that a table gives by column, in per cent. */
  figures: Parts | null;
  /** What 包括… lists under the item. */
  includes: readonly Range[];
  /** The tiers that help, the first named first. */
  support: readonly Party[];
  future: boolean;
}

export const newStatement = (
  section: Section,
  sentence: Range,
  clauses: readonly Range[],
  parent: Statement | null = null,
  titled = false,
  whole = titled,
): Statement => ({
  section,
  sentence,
  clauses,
  titled,
  whole,
  parent,
  awaitsList: false,
  level: null,
  levelOfHeading: false,
  payer: null,
  payerParties: [],
  condition: null,
  shareClauses: [],
  bracketed: [],
  figures: null,
  includes: [],
  support: [],
  future: false,
});
