/** What a row's declared cell should say, in the words its own column uses. */
import type { AuditedRow, FileAudit } from '../audit/types';
import type { RowLevel } from '../classify/types';
import { parseDeclared, type DeclaredContext } from '../rules/shared/declared';
import { levelOf, payerOf } from '../rules/shared/level-words';
import { isTier, policyOf, word } from '../rules/shared/tiers';
import type { Finding, RuleCode, Severity } from '../rules/types';
import type { BudgetTable } from '../workbook/types';
import type { KeptWrite } from './history';

export type Target = KeptWrite['target'];

export interface Suggestion {
  readonly target: Target;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** As the audit read it; '' where the cell is empty. */
  readonly before: string;
  readonly after: string;
  /** The finding it answers; null where the cell is empty. */
  readonly code: RuleCode | null;
  readonly severity: Severity;
}

/** Texts of a column with how often each stands there, the most frequent first. */
export type Usage = readonly (readonly [text: string, count: number])[];

export interface ColumnUsage {
  of(table: BudgetTable, target: Target): Usage;
}

/** How each declared column is written in; counted once a table. */
export const columnUsage = (audit: FileAudit): ColumnUsage => {
  const known = new Map<BudgetTable, Map<Target, Usage>>();
  const count = (table: BudgetTable, target: Target): Usage => {
    const counts = new Map<string, number>();
    table.rows.forEach(({ texts }) => {
      const text = texts[target]?.text.trim();
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
    });
    return Array.from(counts).sort((a, b) => b[1] - a[1]);
  };
  const own = (table: BudgetTable, target: Target): Usage => {
    const targets = known.get(table) ?? new Map<Target, Usage>();
    known.set(table, targets);
    const found = targets.get(target) ?? count(table, target);
    targets.set(target, found);
    return found;
  };
  // A table that has only its own conflicts to go by is written like the others of the workbook.
  return { of: (table, target) => [table, ...audit.tables].flatMap((each) => own(each, target)) };
};

const contextOf = (row: AuditedRow): DeclaredContext => {
  const policy = policyOf(row.result);
  // Without the unit: 本级 alone would say another tier in the next row.
  return { unitTier: null, region: policy?.region ?? null, issuer: policy?.issuer ?? null };
};

const says = (text: string, due: RowLevel, context: DeclaredContext): boolean => {
  const read = parseDeclared(text, context);
  if (!read) return false;
  if (due === 'shared') return read.shared;
  if (due === 'local') return read.local && read.tiers.length === 0;
  return !read.shared && !read.local && read.tiers.length === 1 && read.tiers[0] === due;
};

/** Words for a tier, the longer before the shorter that it holds. */
const BASES = ['自治区', '中央', '盟市', '旗县', '地市', '省', '市', '县', '区', '盟', '旗'];

/** The tier's word put in place of another's in a text of the column: 市级财政 → 自治区级财政. */
const inShapeOf = (text: string, name: string): string | null => {
  const base = BASES.find((each) => text.startsWith(each));
  return base ? name + text.slice(base.length) : null;
};

const plainName = (row: AuditedRow, due: RowLevel): string => word(row, due).replace(/级$/, '');

const fallback = (row: AuditedRow, due: RowLevel, target: Target): string => {
  if (due === 'shared') return target === 'declaredLevel' ? levelOf(row) : payerOf(row);
  return target === 'declaredLevel' && isTier(due) ? `${plainName(row, due)}级` : word(row, due);
};

/** How the column says `due`; null where nothing sure can be said. */
export const wordFor = (row: AuditedRow, due: RowLevel, target: Target, usage: Usage): string | null => {
  if (due === 'undetermined' || due === 'out-of-scope') return null;
  const context = contextOf(row);
  const used = usage.find(([text]) => says(text, due, context));
  if (used) return used[0];
  const name = plainName(row, due);
  const alike = isTier(due)
    ? usage.map(([text]) => inShapeOf(text, name)).find((text) => text !== null && says(text, due, context))
    : null;
  const text = alike ?? fallback(row, due, target);
  return says(text, due, context) ? text : null;
};

const CODES: Readonly<Record<Target, RuleCode>> = {
  declaredLevel: 'level-mismatch',
  declaredPayer: 'payer-mismatch',
};

const openFinding = ({ findings }: AuditedRow, target: Target): Finding | null =>
  findings.find((finding) => finding.code === CODES[target] && !finding.accepted) ?? null;

/** Why an empty cell is left alone: the audit itself is not sure, or the column says where money is booked. */
const leaveEmpty = ({ result, table }: AuditedRow, target: Target): boolean =>
  result.status !== 'decided' || (target === 'declaredPayer' && table.map.payerIsBooking);

const suggestion = (row: AuditedRow, target: Target, usage: ColumnUsage): Suggestion | null => {
  const { table, result } = row;
  const cell = row.row.texts[target];
  const column = table.map.columns[target];
  // A cell filled down speaks for other rows too; a text put together from ticks stands in no one cell.
  if (column === undefined || cell?.filled || (cell && cell.column !== column)) return null;
  const before = cell?.text ?? '';
  const blank = before.trim() === '';
  const finding = openFinding(row, target);
  if (blank ? leaveEmpty(row, target) : !finding) return null;
  const due = target === 'declaredLevel' ? result.level : result.payer;
  const after = due && wordFor(row, due, target, usage.of(table, target));
  if (!after || after === before) return null;
  const severity = finding?.severity ?? 'info';
  return { target, row: row.row.row, column, before, after, code: finding?.code ?? null, severity };
};

/** What to write for one row: its level, its payer, both, or nothing. */
export const suggestionsOf = (row: AuditedRow, usage: ColumnUsage): readonly Suggestion[] =>
  (['declaredLevel', 'declaredPayer'] as const)
    .map((target) => suggestion(row, target, usage))
    .filter((one): one is Suggestion => one !== null);
