/** The result of an audit as JSON, format 1 of the command line's contract. */
import type { AuditedRow, FileAudit, SummaryLine } from '../audit/types';
import type { Evidence, MatterRef } from '../classify/types';
import { message, say, type Language } from '../messages';
import { sentenceOf } from '../policy/quote';
import type { LoadedPolicy } from '../policy/types';
import type { Finding } from '../rules/types';
import { areaAddress, cellAddress, columnLetters } from '../workbook/address';
import type { BudgetRow, BudgetTable, ColumnName } from '../workbook/types';
import { noteSentence } from './notes';

/** What the trace of a file holds: SHA-256 of the workbook and of each policy, version, settings. */
export interface Trace {
  readonly workbook: string | null;
  /** The hash is of a copy the spreadsheet program made, not of the file on disk. */
  readonly copy?: true;
  readonly policies: readonly { readonly id: string; readonly sha256: string | null }[];
  readonly version: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

export const policyHeads = (policies: readonly LoadedPolicy[]) =>
  policies.map(({ policy }) => ({
    id: policy.id,
    title: policy.title,
    number: policy.number,
    issued: policy.issued,
  }));

export const tableJson = (table: BudgetTable) => ({
  sheet: table.sheet,
  header: areaAddress(table.header),
  rows: `${table.firstRow + 1}:${table.lastRow + 1}`,
  unit: table.unit,
  unitFrom: table.unitFrom,
  role: table.role ?? 'projects',
  columns: columnsJson(table),
});

const columnsJson = (table: BudgetTable): Record<string, string> => {
  const columns: Record<string, string> = {};
  (Object.keys(table.map.columns) as ColumnName[]).forEach((name) => {
    const column = table.map.columns[name];
    if (column !== undefined) columns[name] = columnLetters(column);
  });
  return columns;
};

export const matterJson = ({ policy, matter }: MatterRef) => ({
  policy: policy.id,
  clause: matter.clause,
  text: matter.text,
  span: matter.span,
});

/** One finding; `cells` are A1 addresses. */
export const findingJson = (finding: Finding, language: Language = 'zh') => ({
  code: finding.code,
  severity: finding.severity,
  cells: finding.cells.map((cell) => cellAddress(cell.row, cell.column)),
  message: say(finding.message, language),
  suggestion: say(finding.suggestion, language),
  basis: finding.basis,
  ...(finding.accepted ? { accepted: finding.accepted } : {}),
});

interface Place {
  readonly cell: string | null;
  /** Where the cell's own text begins in the words that were judged. */
  readonly start: number;
}

/** Cells of the content in the order their texts are judged in, a line each; those of another sheet with its name. */
const contentCells = (row: BudgetRow): readonly { readonly text: string; readonly cell: string }[] => {
  const own = row.texts.detail ? [row.texts.detail, ...row.moreTexts] : row.moreTexts;
  return [
    ...own
      .filter(({ text }) => text !== '')
      .map((one) => ({ text: one.text, cell: cellAddress(one.row, one.column) })),
    ...(row.joined ?? []).map((one) => ({
      text: one.text,
      cell: `'${one.sheet.replace(/'/g, "''")}'!${cellAddress(one.row, one.column)}`,
    })),
  ];
};

const contentPlace = (row: BudgetRow, from: number): Place => {
  let start = 0;
  for (const { text, cell } of contentCells(row)) {
    if (from <= start + text.length) return { cell, start };
    start += text.length + 1;
  }
  return { cell: null, start: 0 };
};

/** The cell a piece of evidence stands in; null for a title or an option. */
const placeOf = (row: BudgetRow, { field, from }: Evidence): Place => {
  if (field === 'title' || field === 'option') return { cell: null, start: 0 };
  if (field === 'detail' && (row.moreTexts.length > 0 || row.joined)) return contentPlace(row, from);
  const cell = row.texts[field];
  return { cell: cell ? cellAddress(cell.row, cell.column) : null, start: 0 };
};

export const evidenceJson = (evidence: Evidence, row?: BudgetRow) => {
  const { kind, text, field, from, to } = evidence;
  if (!row) return { kind, text, field, from, to };
  const { cell, start } = placeOf(row, evidence);
  return { kind, text, field, cell, from: from - start, to: to - start };
};

/** What classification says of a row: shared by `audit --json` and `classify`. */
export const classificationJson = (
  result: AuditedRow['result'],
  row?: BudgetRow,
  language: Language = 'zh',
) => ({
  status: result.status,
  level: result.level,
  payer: result.payer,
  category: result.category,
  matter: result.ref ? matterJson(result.ref) : null,
  confidence: Math.round(result.confidence * 10_000) / 10_000,
  evidence: result.evidence.map((evidence) => evidenceJson(evidence, row)),
  decidedBy: result.decidedBy,
  matters: result.refs ? result.refs.map(matterJson) : null,
  candidates: result.candidates.map((candidate) => ({
    ...matterJson(candidate.ref),
    level: candidate.level,
    confidence: Math.round(candidate.confidence * 10_000) / 10_000,
    why: say(message(candidate.why), language),
  })),
  hints: result.hints.map((hint) => say(hint, language)),
});

export const rowJson = ({ row, result, findings, uncounted }: AuditedRow, language: Language = 'zh') => ({
  sheet: row.sheet,
  row: row.row + 1,
  name: row.texts.name?.text.trim() ?? '',
  unit: row.texts.unit?.text ?? null,
  unitTier: result.unit.tier,
  unitTierFrom: result.unit.from,
  amount: row.amounts.amount?.value ?? null,
  declaredLevel: row.texts.declaredLevel?.text ?? null,
  declaredPayer: row.texts.declaredPayer?.text ?? null,
  ...(row.texts.projectCode ? { projectCode: row.texts.projectCode.text.trim() } : {}),
  ...(uncounted ? { uncounted } : {}),
  ...classificationJson(result, row, language),
  findings: findings.map((finding) => findingJson(finding, language)),
});

/** The sentences that the rows' matters stand in, each once: a row's `matter` finds its own by policy and span. */
export const clausesJson = ({ rows, policies }: Pick<FileAudit, 'rows' | 'policies'>) => {
  const refs = new Map<string, MatterRef>();
  for (const { result } of rows) {
    for (const ref of [...(result.ref ? [result.ref] : []), ...(result.refs ?? [])])
      refs.set(`${ref.policy.id} ${ref.matter.id}`, ref);
  }
  const order = policies.map(({ policy }) => policy.id);
  const rank = ({ policy }: MatterRef): number => order.indexOf(policy.id);
  return [...refs.values()]
    .sort((a, b) => rank(a) - rank(b) || a.matter.span[0] - b.matter.span[0])
    .map(({ policy, matter }) => ({
      policy: policy.id,
      clause: matter.clause,
      span: matter.span,
      quote: sentenceOf(policy, matter, policies),
    }));
};

const summaryJson = (line: SummaryLine) => ({
  category: line.category,
  title: line.title,
  level: line.level,
  rows: line.rows,
  amount: line.amount,
  errors: line.errors,
  warnings: line.warnings,
  policy: line.policy,
});

export const fileJson = (audit: FileAudit, trace: Trace, language: Language = 'zh') => ({
  file: audit.file,
  tables: audit.tables.map(tableJson),
  clauses: clausesJson(audit),
  rows: audit.rows.map((row) => rowJson(row, language)),
  findings: audit.findings.map((finding) => ({ ...findingJson(finding, language), sheet: finding.sheet })),
  summary: audit.summary.lines.map(summaryJson),
  totals: totalsJson(audit),
  notes: audit.notes.map((note) => ({
    code: note.code,
    sheet: note.sheet,
    message: noteSentence(note, language),
  })),
  trace,
});

/** The figures of domain.md section 5 that have no place in `summary`; amounts in 元. */
const totalsJson = ({ summary }: FileAudit) => ({
  rows: summary.rows,
  amount: summary.amount,
  inField: summary.inField,
  inFieldAmount: summary.inFieldAmount,
  matching: summary.matching,
  doubtful: summary.doubtful,
  doubtfulAmount: summary.doubtfulAmount,
  undetermined: summary.undetermined,
  undeterminedAmount: summary.undeterminedAmount,
  ratios: summary.ratios,
  burden: summary.burden,
  byUnit: summary.byUnit,
  byRegion: summary.byRegion,
  byCode: summary.byCode,
  ...(summary.gaps ? { gaps: summary.gaps } : {}),
});

export const resultJson = (
  files: readonly ReturnType<typeof fileJson>[],
  policies: readonly LoadedPolicy[],
) => ({
  format: 1,
  policies: policyHeads(policies),
  files,
});
