/** The rooms an audit goes through, as they are used in earnest. */
import { createClassifier } from '../classify/classifier';
import { rowText } from '../classify/row-text';
import { findTables } from '../workbook/tables';
import type { AuditTools } from './types';

export const TOOLS: AuditTools = {
  findTables,
  rowText,
  classifier: (policies) => createClassifier(policies),
};
