/** What is said of all files together: figures, findings between them, and the files that could not be done. */
import type { FileAudit, Summary } from '../audit/types';
import { message, say, type MessageRef } from '../messages/with-cli';
import type { LoadedPolicy } from '../policy/types';
import { fileJson, findingJson } from '../report/json';
import type { CrossFinding } from './cross-file';
import type { DigestFile } from './cross-rows';
import { totalSummary } from './total-summary';

export interface FailedFile {
  readonly shown: string;
  readonly reason: string;
}

export interface Total {
  readonly policies: readonly LoadedPolicy[];
  readonly files: readonly DigestFile[];
  readonly failed: readonly FailedFile[];
  readonly findings: readonly CrossFinding[];
  readonly summary: Summary;
  readonly notes: readonly string[];
}

const sameFiles = (files: readonly DigestFile[]): readonly MessageRef[] => {
  const first = new Map<string, string>();
  return files.flatMap(({ head, shown }) => {
    const other = first.get(head.workbook);
    if (other !== undefined) return [message('total.note.same-file', { file: shown, other })];
    first.set(head.workbook, shown);
    return [];
  });
};

export const makeTotal = (
  policies: readonly LoadedPolicy[],
  files: readonly DigestFile[],
  failed: readonly FailedFile[],
  findings: readonly CrossFinding[],
): Total => {
  const notes = [
    ...(findings.length > 0 ? [message('total.note.findings', { findings: findings.length })] : []),
    ...(failed.length > 0 ? [message('total.note.failed', { files: failed.length })] : []),
    ...sameFiles(files),
  ].map((note) => say(note));
  const summary = totalSummary(
    files.map(({ head }) => head),
    policies,
  );
  return { policies, files, failed, findings, summary, notes };
};

/** The total as an audit of one file, for the sheets and JSON that show such. */
export const asAudit = ({ policies, summary }: Total): FileAudit => ({
  file: say(message('total.file')),
  tables: [],
  rows: [],
  findings: [],
  summary,
  notes: [],
  policies,
});

const fileLine = ({ shown, head }: DigestFile) => ({
  file: shown,
  tables: head.tables,
  rows: head.summary.rows,
  amount: head.summary.amount,
  inField: head.summary.inField,
  matching: head.summary.matching,
  doubtful: head.summary.doubtful,
  doubtfulAmount: head.summary.doubtfulAmount,
  undetermined: head.summary.undetermined,
  errors: head.counts.error,
  warnings: head.counts.warning,
  infos: head.counts.info,
});

const crossJson = ({ finding, row, file, sheet }: CrossFinding) => ({
  file,
  sheet,
  row: row.row.row + 1,
  name: (row.row.texts.name?.text ?? '').trim(),
  unit: row.row.texts.unit?.text ?? null,
  amount: row.row.amounts.amount?.value ?? null,
  ...findingJson(finding),
});

/** `total` of the result: amounts in 元, cells as A1 addresses. */
export const totalJson = (total: Total) => {
  const trace = { workbook: null, policies: [], version: '', settings: {} };
  const { summary, totals } = fileJson(asAudit(total), trace);
  return {
    files: total.files.map(fileLine),
    failed: total.failed.map(({ shown, reason }) => ({ file: shown, reason })),
    summary,
    totals,
    findings: total.findings.map(crossJson),
    notes: total.notes,
  };
};
