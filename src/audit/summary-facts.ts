/** What the summary counts of a row: each row once, its money once. Amounts in 元. */
import { rowAmount } from '../rules/shared/money';
import type { Finding, Severity } from '../rules/types';
import type { AuditedRow } from './types';

/** Rows of the field are one of `matching`, `doubtful` (an error or a warning) and `undetermined`: these add up. */
export type Standing = 'matching' | 'doubtful' | 'undetermined' | 'out-of-scope';

export interface RowFacts {
  readonly row: AuditedRow;
  readonly amount: number;
  readonly standing: Standing;
  /** The gravest finding not accepted, or null. */
  readonly worst: Severity | null;
  /** Findings not accepted, in the table's order. */
  readonly open: readonly Finding[];
}

const worstOf = (findings: readonly Finding[]): Severity | null => {
  if (findings.length === 0) return null;
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  return order.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
};

const standingOf = (row: AuditedRow, worst: Severity | null): Standing => {
  const { level, state } = row.result;
  if (state === 'out-of-scope' || level === 'out-of-scope') return 'out-of-scope';
  if (level === 'undetermined') return 'undetermined';
  return worst === 'error' || worst === 'warning' ? 'doubtful' : 'matching';
};

export const factsOf = (row: AuditedRow): RowFacts => {
  const { findings } = row;
  const open = findings.some(({ accepted }) => accepted)
    ? findings.filter((finding) => !finding.accepted)
    : findings;
  const worst = worstOf(open);
  return { row, open, worst, amount: rowAmount(row) ?? 0, standing: standingOf(row, worst) };
};

export const sum = (facts: readonly RowFacts[]): number =>
  facts.reduce((total, one) => total + one.amount, 0);
