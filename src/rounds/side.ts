/** One round's rows, from an audit or from an earlier result file. */
import type { AuditedRow, FileAudit } from '../audit/types';
import { say, type Language } from '../messages';
import { RULE_CODES, type Finding, type RuleCode } from '../rules/types';
import { cellAddress } from '../workbook/address';
import type { RoundFinding, RoundRow, RoundSide, RoundTableFinding } from './types';

const findingOf = (finding: Finding, language: Language): RoundFinding => ({
  code: finding.code,
  severity: finding.severity,
  message: say(finding.message, language),
  accepted: finding.accepted !== undefined,
});

const rowOf = ({ row, result, findings }: AuditedRow, language: Language): RoundRow => ({
  sheet: row.sheet,
  row: row.row + 1,
  code: row.texts.projectCode?.text.trim() || null,
  name: (row.texts.name?.text ?? '').trim(),
  unit: row.texts.unit?.text.trim() || null,
  amount: row.amounts.amount?.value ?? null,
  level: result.level,
  findings: findings.map((finding) => findingOf(finding, language)),
});

/** A round as audited now. */
export const sideOfAudit = (audit: FileAudit, language: Language = 'zh'): RoundSide => ({
  file: audit.file,
  rows: audit.rows.filter(({ uncounted }) => uncounted !== 'evidence').map((row) => rowOf(row, language)),
  tableFindings: audit.findings.map((finding) => ({
    ...findingOf(finding, language),
    sheet: finding.sheet,
    cell: finding.cells[0] ? cellAddress(finding.cells[0].row, finding.cells[0].column) : '',
  })),
  policies: audit.policies.map(({ policy }) => policy.number ?? policy.id),
});

/** The file is no audit result. Shown as `rounds.fault.format`. */
export class RoundsError extends Error {
  override readonly name = 'RoundsError';
  constructor(readonly file: string) {
    super(`rounds: ${file}`);
  }
}

/** A result starts with a brace, whatever its name; a workbook never does. */
export const looksLikeResult = (bytes: Uint8Array): boolean => {
  let at = bytes[0] === 0xef ? 3 : 0;
  while (at < bytes.length && (bytes[at] as number) <= 0x20) at++;
  return bytes[at] === 0x7b;
};

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const SEVERITIES = ['error', 'warning', 'info'] as const;

const findingFrom = (value: Json): RoundFinding | null => {
  const code = RULE_CODES.find((known: RuleCode) => known === value['code']);
  const severity = SEVERITIES.find((known) => known === value['severity']);
  if (!code || !severity) return null;
  return { code, severity, message: text(value['message']), accepted: value['accepted'] !== undefined };
};

const isFinding = <T>(value: T | null): value is T => value !== null;

/** A row of evidence is one of the main table, told once more. */
const isOwnRow = (value: Json): boolean => value['uncounted'] !== 'evidence';

const rowFrom = (value: Json): RoundRow => ({
  sheet: text(value['sheet']),
  row: typeof value['row'] === 'number' ? value['row'] : 0,
  code: text(value['projectCode']).trim() || null,
  name: text(value['name']).trim(),
  unit: text(value['unit']).trim() || null,
  amount: typeof value['amount'] === 'number' ? value['amount'] : null,
  level: text(value['level']),
  findings: list(value['findings']).map(findingFrom).filter(isFinding),
});

const tableFrom = (value: Json): RoundTableFinding | null => {
  const finding = findingFrom(value);
  const cells: readonly unknown[] = Array.isArray(value['cells']) ? value['cells'] : [];
  return finding && { ...finding, sheet: text(value['sheet']), cell: text(cells[0]) };
};

/**
 * A round from a result of format 1 (`audit --json`); all its files together. Rows of a result from before project codes
 * were written are matched by name and unit. RoundsError where it is no such result.
 */
export const sideOfResult = (value: unknown, file: string): RoundSide & { readonly files: number } => {
  if (!isRecord(value) || value['format'] !== 1 || !Array.isArray(value['files']))
    throw new RoundsError(file);
  const files = list(value['files']);
  if (files.length === 0 || files.some((one) => !Array.isArray(one['rows']))) throw new RoundsError(file);
  return {
    file: files.length === 1 ? text(files[0]?.['file']) || file : file,
    rows: files.flatMap((one) => list(one['rows']).filter(isOwnRow).map(rowFrom)),
    tableFindings: files.flatMap((one) => list(one['findings']).map(tableFrom).filter(isFinding)),
    policies: list(value['policies']).map((one) => text(one['number']) || text(one['id'])),
    files: files.length,
  };
};
