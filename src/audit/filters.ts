/** Small filters findings pass through, one after the other. Each takes findings and gives findings, and nothing else. */
import { message } from '../messages/message';
import type { Policy } from '../policy/types';
import { issueYear } from '../policy/force';
import { budgetYear } from '../rules/shared/years';
import { policyOf } from '../rules/shared/tiers';
import { RULE_CODES, type Finding, type JudgedRow, type RuleSettings, type Severity } from '../rules/types';
import type { AcceptedFinding } from './types';

/** Leaves out what the officer switched off. */
export const dropOff = (findings: readonly Finding[], settings: RuleSettings): readonly Finding[] =>
  settings.off.length === 0 ? findings : findings.filter((finding) => !settings.off.includes(finding.code));

const MILDER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'warning', info: 'info' };

/**
 * In the year of issue (过渡年度) an error that rests on the policy is shown one step milder, and what to do says so.
 * Arithmetic is as wrong in that year as in any.
 */
export const softenTransition = (
  findings: readonly Finding[],
  year: number | null,
  policy: Policy | null,
): readonly Finding[] => {
  if (year === null || policy === null || issueYear(policy) !== year) return findings;
  return findings.map((finding) =>
    finding.severity === 'error' && finding.basis !== null
      ? {
          ...finding,
          severity: MILDER[finding.severity],
          suggestion: message(`${finding.suggestion.id}.transition`, finding.suggestion.args),
        }
      : finding,
  );
};

/** The officer's own severities, over those of the rules. */
export const applySeverities = (findings: readonly Finding[], settings: RuleSettings): readonly Finding[] =>
  findings.map((finding) => {
    const severity = settings.severities[finding.code];
    return severity && severity !== finding.severity ? { ...finding, severity } : finding;
  });

export type AcceptedIndex = ReadonlyMap<string, AcceptedFinding>;

export const acceptedIndex = (accepted: readonly AcceptedFinding[]): AcceptedIndex =>
  new Map(accepted.map((one) => [`${one.code} ${one.rowKey}`, one]));

/** Marks what an officer accepted with a reason; it stays in the list. `keyOf` gives the key of a finding's content. */
export const markAccepted = (
  findings: readonly Finding[],
  index: AcceptedIndex,
  keyOf: (finding: Finding) => string,
): readonly Finding[] =>
  index.size === 0
    ? findings
    : findings.map((finding) => {
        const found = index.get(`${finding.code} ${keyOf(finding)}`);
        return found ? { ...finding, accepted: { reason: found.reason, by: found.by } } : finding;
      });

const identity = (finding: Finding): string =>
  JSON.stringify([finding.sheetId, finding.code, finding.cells, finding.message.id]);

/** The same said of the same cells once only. */
export const deduplicate = (findings: readonly Finding[]): readonly Finding[] => {
  if (findings.length < 2) return findings;
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = identity(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const rank = (finding: Finding): number => RULE_CODES.indexOf(finding.code);

/** The table's order of codes: the first is the one a row's money is counted under. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length < 2 ? findings : [...findings].sort((a, b) => rank(a) - rank(b));

/** All filters, for the findings of one row. */
export const filterRow = (
  findings: readonly Finding[],
  row: JudgedRow,
  settings: RuleSettings,
  accepted: AcceptedIndex,
  keyOf: (row: JudgedRow) => string,
): readonly Finding[] => {
  if (findings.length === 0) return findings;
  const kept = dropOff(findings, settings);
  const softened = softenTransition(kept, budgetYear(row, settings), policyOf(row.result));
  const severe = applySeverities(softened, settings);
  return sortFindings(deduplicate(markAccepted(severe, accepted, () => keyOf(row))));
};

/** All filters, for the findings of a table or file. */
export const filterTable = (
  findings: readonly Finding[],
  settings: RuleSettings,
  accepted: AcceptedIndex,
  keyOf: (finding: Finding) => string,
): readonly Finding[] => {
  const severe = applySeverities(dropOff(findings, settings), settings);
  return sortFindings(deduplicate(markAccepted(severe, accepted, keyOf)));
};
