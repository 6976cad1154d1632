/** What each 预算单位 is asked: its findings, each with the key an answer comes back by. */
import { rowKey } from '../audit/keys';
import type { AuditedRow, FileAudit } from '../audit/types';
import type { Finding, RuleCode } from '../rules/types';

export interface FeedbackItem {
  /** Row's content and code; the same however the workbook is sorted. */
  readonly key: string;
  readonly rowKey: string;
  readonly code: RuleCode;
  readonly row: AuditedRow;
  readonly finding: Finding;
}

export interface UnitFeedback {
  /** As first written; '' where rows name none. */
  readonly unit: string;
  readonly items: readonly FeedbackItem[];
}

export const KEY_PATTERN = /^[0-9a-f]{16}-[a-z]+(?:-[a-z]+)*$/;

const unitOf = ({ row, table }: AuditedRow): string =>
  (row.texts.unit?.text ?? table.reportingUnit?.text ?? '').trim();

const itemsOf = (row: AuditedRow): readonly FeedbackItem[] => {
  const key = rowKey(row.row);
  return row.findings
    .filter(({ accepted, severity }) => !accepted && severity !== 'info')
    .map((finding) => ({ key: `${key}-${finding.code}`, rowKey: key, code: finding.code, row, finding }));
};

/** Open 不符 and 待核 by unit, in the order they stand; rows alike in everything are asked about once. */
export const feedbackOf = (audit: FileAudit): readonly UnitFeedback[] => {
  const units = new Map<string, { unit: string; items: Map<string, FeedbackItem> }>();
  audit.rows.forEach((row) => {
    const items = itemsOf(row);
    if (items.length === 0) return;
    const unit = unitOf(row);
    const key = row.result.unit.key || unit;
    const group = units.get(key) ?? { unit, items: new Map<string, FeedbackItem>() };
    items.forEach((item) => group.items.has(item.key) || group.items.set(item.key, item));
    units.set(key, group);
  });
  return Array.from(units.values(), ({ unit, items }) => ({ unit, items: Array.from(items.values()) }));
};
