/** The rooms an audit is made of. A classifier is compiled once per set of policies and lexicons. */
import { createClassifier } from '../classify/classifier';
import type { Lexicon } from '../classify/lexicon';
import { rowText } from '../classify/row-text';
import type { Classifier } from '../classify/types';
import type { LoadedPolicy } from '../policy/types';
import { findTables } from '../workbook/tables';
import type { AuditTools } from './types';

const NO_LEXICONS: readonly Lexicon[] = [];

type ByLexicons = WeakMap<readonly Lexicon[], Classifier>;

const compiled = new WeakMap<readonly LoadedPolicy[], ByLexicons>();

const classifierFor: AuditTools['classifier'] = (policies, options) => {
  const lexicons = options?.lexicons ?? NO_LEXICONS;
  const ofPolicies: ByLexicons = compiled.get(policies) ?? new WeakMap();
  compiled.set(policies, ofPolicies);
  const made = ofPolicies.get(lexicons) ?? createClassifier(policies, { lexicons });
  ofPolicies.set(lexicons, made);
  return made;
};

export const TOOLS: AuditTools = { findTables, rowText, classifier: classifierFor };
