/** The rules' own README pages, packed at build time: help works without a network. */
import ambiguous from '../../rules/ambiguous/README.md';
import badAmount from '../../rules/bad-amount/README.md';
import categoryMismatch from '../../rules/category-mismatch/README.md';
import countyBurden from '../../rules/county-burden/README.md';
import duplicate from '../../rules/duplicate/README.md';
import fundingMismatch from '../../rules/funding-mismatch/README.md';
import inconsistent from '../../rules/inconsistent/README.md';
import levelMismatch from '../../rules/level-mismatch/README.md';
import matchingDemand from '../../rules/matching-demand/README.md';
import missingField from '../../rules/missing-field/README.md';
import mixed from '../../rules/mixed/README.md';
import notInForce from '../../rules/not-in-force/README.md';
import payerMismatch from '../../rules/payer-mismatch/README.md';
import shareMismatch from '../../rules/share-mismatch/README.md';
import sumMismatch from '../../rules/sum-mismatch/README.md';
import unitTier from '../../rules/unit-tier/README.md';
import unlisted from '../../rules/unlisted/README.md';
import type { RuleCode } from '../../rules/types';

export const RULE_TEXTS: Readonly<Record<RuleCode, string>> = {
  'level-mismatch': levelMismatch,
  'payer-mismatch': payerMismatch,
  'funding-mismatch': fundingMismatch,
  'county-burden': countyBurden,
  'matching-demand': matchingDemand,
  'unit-tier': unitTier,
  'category-mismatch': categoryMismatch,
  unlisted,
  mixed,
  ambiguous,
  inconsistent,
  duplicate,
  'share-mismatch': shareMismatch,
  'sum-mismatch': sumMismatch,
  'bad-amount': badAmount,
  'missing-field': missingField,
  'not-in-force': notInForce,
};
