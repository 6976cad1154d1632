/** The rooms an audit is made of. A classifier is compiled once per set of policies. */
import { createClassifier } from '../classify/classifier';
import { rowText } from '../classify/row-text';
import type { Classifier } from '../classify/types';
import type { LoadedPolicy } from '../policy/types';
import { findTables } from '../workbook/tables';
import type { AuditTools } from './types';

const compiled = new WeakMap<readonly LoadedPolicy[], Classifier>();

const classifierFor = (policies: readonly LoadedPolicy[]): Classifier => {
  const known = compiled.get(policies);
  if (known) return known;
  const made = createClassifier(policies);
  compiled.set(policies, made);
  return made;
};

export const TOOLS: AuditTools = { findTables, rowText, classifier: classifierFor };
