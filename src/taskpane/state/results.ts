/** An audit arranged for the pane: findings in reading order with the row they belong to. Built once per audit. */
import type { AuditedRow, FileAudit } from '../../audit/types';
import type { Finding, RuleCode, Severity } from '../../rules/types';
import { cellAddress } from '../../workbook/address';

export interface FindingItem {
  readonly finding: Finding;
  /** Null for a finding of a table, a sheet or the file. */
  readonly row: AuditedRow | null;
  /** Position of `row` in `audit.rows`, or -1. */
  readonly rowIndex: number;
  /** A1 address of its first cell, '' where it has none. */
  readonly address: string;
  readonly sheet: string;
}

export interface Results {
  readonly audit: FileAudit;
  readonly items: readonly FindingItem[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly codes: readonly { readonly code: RuleCode; readonly count: number }[];
  /** `audit.rows` position by sheet id and 0-based row. */
  readonly rowAt: ReadonlyMap<string, number>;
}

export const rowKeyAt = (sheetId: string, row: number): string => `${row} ${sheetId}`;

const addressOf = (finding: Finding): string => {
  const cell = finding.cells[0];
  return cell ? cellAddress(cell.row, cell.column) : '';
};

const itemOf = (finding: Finding, row: AuditedRow | null, rowIndex: number): FindingItem => ({
  finding,
  row,
  rowIndex,
  address: addressOf(finding),
  sheet: finding.sheet,
});

const collect = (audit: FileAudit): FindingItem[] => {
  const items = audit.findings.map((finding) => itemOf(finding, null, -1));
  audit.rows.forEach((row, index) => {
    for (const finding of row.findings) items.push(itemOf(finding, row, index));
  });
  return items;
};

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Sheets in workbook order, rows from top to bottom, the gravest of a row first. */
const inReadingOrder = (audit: FileAudit, items: FindingItem[]): FindingItem[] => {
  const sheets = new Map<string, number>();
  for (const { sheetId } of [...audit.tables, ...items.map((item) => item.finding)]) {
    if (!sheets.has(sheetId)) sheets.set(sheetId, sheets.size);
  }
  const place = (item: FindingItem): number => item.row?.row.row ?? item.finding.cells[0]?.row ?? -1;
  const sheet = (item: FindingItem): number => sheets.get(item.finding.sheetId) ?? 0;
  return items.sort(
    (a, b) =>
      sheet(a) - sheet(b) || place(a) - place(b) || RANK[a.finding.severity] - RANK[b.finding.severity],
  );
};

const countCodes = (items: readonly FindingItem[]): Results['codes'] => {
  const counts = new Map<RuleCode, number>();
  for (const { finding } of items) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  return Array.from(counts, ([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
};

export const resultsOf = (audit: FileAudit): Results => {
  const items = inReadingOrder(audit, collect(audit));
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { finding } of items) if (!finding.accepted) counts[finding.severity] += 1;
  const rowAt = new Map<string, number>();
  audit.rows.forEach(({ row }, index) => rowAt.set(rowKeyAt(row.sheetId, row.row), index));
  return { audit, items, counts, codes: countCodes(items), rowAt };
};
