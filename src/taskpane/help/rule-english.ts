/** Each finding in English: what it is, and what to do. The rules' own pages, which quote the policy, are in Chinese. */
import type { RuleCode } from '../../rules/types';

interface RuleWords {
  readonly what: string;
  readonly todo: string;
}

export const RULE_ENGLISH: Readonly<Record<RuleCode, RuleWords>> = {
  'level-mismatch': {
    what: 'The row declares another level of fiscal authority than the policy gives its work.',
    todo: 'Change the declared level, or note the document that divides it otherwise and accept the finding.',
  },
  'payer-mismatch': {
    what: 'The row declares another tier as payer than the policy holds responsible.',
    todo: 'Change the payer; where it is a transfer, give the number of the document that grants it.',
  },
  'funding-mismatch': {
    what: 'Money stands in the column of a tier that is not the one responsible.',
    todo: 'Move the money to the tier responsible, or show the transfer or commission that it rests on.',
  },
  'county-burden': {
    what: 'Banners and counties pay, or are declared to, for work that is not theirs.',
    todo: 'Take it off the banner or county; below the league or city, check how the league or city divides it.',
  },
  'matching-demand': {
    what: 'The row’s words demand matching funds of a lower tier for work that is not that tier’s.',
    todo: 'Take the demand out, or note what it rests on.',
  },
  'unit-tier': {
    what: 'The unit is of another tier than the work.',
    todo: 'Show that the unit is commissioned or that the money is a transfer; else move the item to the right tier’s unit.',
  },
  'category-mismatch': {
    what: 'The declared category is not that of the policy’s matter.',
    todo: 'Change the category to the one named.',
  },
  unlisted: {
    what: 'The work belongs to the field, but no matter of the policy lists it.',
    todo: 'Have its level determined as the policy says; until then none is assumed.',
  },
  mixed: {
    what: 'One row names several matters as equals.',
    todo: 'Split it, one matter to a row.',
  },
  ambiguous: {
    what: 'Matters of different levels fit, and nothing in the row tells them apart.',
    todo: 'Add the scope or the unit, or decide the row with a reason.',
  },
  inconsistent: {
    what: 'The same work is declared at different levels or payers in different rows.',
    todo: 'Make them agree, or say why they differ.',
  },
  duplicate: {
    what: 'The same work of the same unit and period stands twice, in one sheet or across sheets.',
    todo: 'Keep one; where they are two, say so in the name or accept the finding.',
  },
  'share-mismatch': {
    what: 'The tiers of a shared matter do not pay the shares of the policy.',
    todo: 'Change the amounts to the shares named.',
  },
  'sum-mismatch': {
    what: 'The tiers’ amounts do not add up to the total, or a subtotal is not the sum of its rows.',
    todo: 'Correct the amount or the total.',
  },
  'bad-amount': {
    what: 'An amount is no number, is negative where it may not be, or is a formula error.',
    todo: 'Enter a number.',
  },
  'missing-field': {
    what: 'The row has no project name or no amount.',
    todo: 'Fill it in.',
  },
  'not-in-force': {
    what: 'The budget year ends before the policy was issued.',
    todo: 'Take the results as a reference; the documents of that year apply.',
  },
};
