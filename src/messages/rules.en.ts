/** English beside the officers' sentences. Tier and category words stay in the policy's own language. */
import type { rulesZh } from './rules.zh';

type Id = keyof typeof rulesZh;
type Plain = Exclude<Id, `${string}.transition`>;

const sentences: Readonly<Record<Plain, string>> = {
  'rules.level-mismatch.title': 'Level differs from the policy',
  'rules.level-mismatch': 'A matter of {due}, listed as {declared}',
  'rules.level-mismatch.todo': 'Change the level to {due}, or cite the document that says otherwise.',

  'rules.payer-mismatch.title': 'Payer differs from the policy',
  'rules.payer-mismatch': '{due} should pay, listed as {declared}',
  'rules.payer-mismatch.todo': 'Change the payer to {due}; for a transfer, give its document number.',

  'rules.funding-mismatch.title': 'Money at the wrong tier',
  'rules.funding-mismatch.below': '{due} should pay, {paid} pays {amount}',
  'rules.funding-mismatch.below.todo':
    'Move the money of {paid} to {due}; for commissioned work the principal provides it.',
  'rules.funding-mismatch.above': '{due} should pay, {paid} pays {amount}',
  'rules.funding-mismatch.above.todo':
    'Let {due} provide it; for a subsidy, show the transfer and its document number.',
  'rules.funding-mismatch.received': '{due} should pay; the source of {amount} from {paid} is not shown',
  'rules.funding-mismatch.received.todo':
    'For a subsidy, add its document number; otherwise let {due} provide it.',
  'rules.funding-mismatch.spending': 'By where spent, {paid} has {amount}; {due} should pay',
  'rules.funding-mismatch.spending.todo': 'Check the source: nothing to change where it is {due}.',

  'rules.county-burden.title': 'Borne by a county',
  'rules.county-burden.higher': 'A matter of {due}, borne by {county}',
  'rules.county-burden.higher.todo':
    'Let {due} bear it and relieve {county}; for commissioned work the principal provides the money.',
  'rules.county-burden.same': 'A matter of {due}, listed under {county}',
  'rules.county-burden.same.todo':
    'Check how {due} divides with {county}; where it does not, {due} bears it.',
  'rules.county-burden.affiliation': 'A matter by affiliation, borne by {county}',
  'rules.county-burden.affiliation.todo':
    'Check how {due} divides with {county}, so that {county} does not bear too much.',

  'rules.matching-demand.title': 'Matching money demanded',
  'rules.matching-demand': 'A matter of {due} demands matching money of {tiers}, none is listed',
  'rules.matching-demand.todo':
    'Drop the demand and let {due} provide all, or cite the document that divides it with {tiers}.',

  'rules.unit-tier.title': 'Unit of another tier',
  'rules.unit-tier': 'A matter of {due}, carried out by a unit of {unit}',
  'rules.unit-tier.todo':
    'Where commissioned or paid by transfer, say so in the row; otherwise a unit of {due} applies for it.',

  'rules.category-mismatch.title': 'Category differs from the policy',
  'rules.category-mismatch': 'Belongs to “{due}”, listed under “{declared}”',
  'rules.category-mismatch.todo': 'Change the category to “{due}”.',

  'rules.unlisted.title': 'Not listed',
  'rules.unlisted': 'In the field but not listed: its level is still to be determined',
  'rules.unlisted.todo': 'Ask the finance department to determine it, or cite the document that did.',

  'rules.mixed.title': 'Several matters in one row',
  'rules.mixed': 'One row names several matters: {matters}',
  'rules.mixed.todo': 'Split it by matter, each with its level and amount.',
  'rules.mixed.unlisted': 'Listed and unlisted matters in one row: {matters}',
  'rules.mixed.unlisted.todo': 'List the unlisted part by itself and ask the finance department.',

  'rules.ambiguous.title': 'Level cannot be told',
  'rules.ambiguous': 'Several levels have this matter and the row does not tell them apart',
  'rules.ambiguous.todo': 'State the scope and the unit, then audit again.',
  'rules.ambiguous.unit': 'A matter by affiliation, and no unit is given',
  'rules.ambiguous.unit.todo': 'Fill in the unit, then audit again.',
  'rules.ambiguous.unjudged': 'The row could not be judged',
  'rules.ambiguous.unjudged.todo': 'An officer decides it by the policy document.',

  'rules.inconsistent.title': 'Same work, declared differently',
  'rules.inconsistent': 'The same work is declared as {own} here and as {other} in {where}',
  'rules.inconsistent.todo': 'Declare both by the same clause, or state how they differ.',

  'rules.duplicate.title': 'Possibly listed twice',
  'rules.duplicate': 'The same work of the same unit as {where}',
  'rules.duplicate.todo': 'Where it is one project, delete one row; otherwise state how they differ.',

  'rules.share-mismatch.title': 'Shares differ from the policy',
  'rules.share-mismatch': 'To be shared {due}, now {paid}',
  'rules.share-mismatch.todo': 'Adjust the amounts to the shares, or cite the approval.',

  'rules.sum-mismatch.title': 'Amounts do not add up',
  'rules.sum-mismatch': 'The tiers add up to {sum}, the total is {total}: {difference} apart',
  'rules.sum-mismatch.todo': 'Check the total against the amounts of the tiers.',
  'rules.sum-mismatch.subtotal': '“{label}” is {total}, its rows add up to {sum}: {difference} apart',
  'rules.sum-mismatch.subtotal.todo': 'Check the range of the sum and numbers typed by hand.',

  'rules.bad-amount.title': 'Amount cannot be used',
  'rules.bad-amount.text': 'The amount “{shown}” is no number',
  'rules.bad-amount.text.todo': 'Give a number; where it is not yet known, add it once approved.',
  'rules.bad-amount.error': 'The amount’s formula fails ({shown})',
  'rules.bad-amount.error.todo': 'Check the cells the formula refers to.',
  'rules.bad-amount.negative': 'The amount is negative ({shown})',
  'rules.bad-amount.negative.todo': 'Check it; an adjustment belongs in an adjustment column.',

  'rules.missing-field.title': 'Required field missing',
  'rules.missing-field.name': 'The project name is missing',
  'rules.missing-field.name.todo': 'Fill in the project name.',
  'rules.missing-field.amount': 'The amount is missing',
  'rules.missing-field.amount.todo': 'Fill in the amount; where not yet approved, say so in the remarks.',
  'rules.missing-field.both': 'The project name and the amount are missing',
  'rules.missing-field.both.todo': 'Fill in the project name and the amount.',

  'rules.not-in-force.title': 'Policy not yet in force',
  'rules.not-in-force': 'The budget year {year} is before the policy was issued ({issued})',
  'rules.not-in-force.todo': 'For reference only; check by the document of that year.',
  'rules.not-in-force.table': 'The table’s budget year {year} is before the policy was issued ({issued})',
  'rules.not-in-force.table.todo': 'Results are for reference only; check by the document of that year.',

  'workbook.note.precedents-contradict':
    'Decisions on the same work contradict one another (reasons: {reasons}); none was used. Keep one of them.',
  'workbook.note.rule-failed': 'The check {rule} failed on row {row}; all others were made.',
};

const TRANSITION = ' (Year of issue: shown one step milder.)';

const milder = Object.fromEntries(
  Object.entries(sentences)
    .filter(([id]) => id.endsWith('.todo'))
    .map(([id, text]) => [`${id}.transition`, text + TRANSITION]),
) as Record<Extract<Id, `${string}.transition`>, string>;

export const rulesEn: Readonly<Record<Id, string>> = { ...sentences, ...milder };
