/** The audit with the rooms it is made of. */
import { auditSteps } from '../../audit/pipeline';
import type { AuditInput, AuditTools } from '../../audit/types';
import { createClassifier } from '../../classify/classifier';
import { rowText } from '../../classify/row-text';
import { builtinPolicies } from '../../policy/builtin';
import { findTables } from '../../workbook/tables';
import type { Steps } from './drive';
import type { RunOptions } from './engine';

const TOOLS: AuditTools = { findTables, rowText, classifier: createClassifier };

export const auditInSteps = (input: AuditInput, options: RunOptions): Steps =>
  auditSteps(input, { ...options, policies: options.policies ?? builtinPolicies() }, TOOLS);
