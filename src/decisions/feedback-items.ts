/** What each 预算单位 is asked: its findings, each with the key an answer comes back by. */
import { findingKey, rowKey } from '../audit/keys';
import type { AuditedRow, FileAudit } from '../audit/types';
import type { Finding, RuleCode } from '../rules/types';
import { tablePlace } from './table-place';

export interface FeedbackItem {
  /** Content of the row, or of the finding of a table, and the code; the same however the workbook is sorted. */
  readonly key: string;
  readonly rowKey: string;
  readonly code: RuleCode;
  readonly finding: Finding;
  /** Name of the project, or of the line of totals or the table that the finding is about. */
  readonly name: string;
  /** Of the project, in 元; null where it has none. */
  readonly amount: number | null;
  /** Who is asked, as first written; '' where nobody is named. */
  readonly unit: string;
}

export interface UnitFeedback {
  /** As first written; '' where rows name none. */
  readonly unit: string;
  /** Totals over several units, in a table that names no reporting unit: for whoever put it together. */
  readonly ofTables?: true;
  readonly items: readonly FeedbackItem[];
}

export const KEY_PATTERN = /^[0-9a-f]{16}-[a-z]+(?:-[a-z]+)*$/;

const unitOf = ({ row, table }: AuditedRow): string =>
  (row.texts.unit?.text ?? table.reportingUnit?.text ?? '').trim();

/** 不符 and 待核 that nobody accepted. */
const isAsked = ({ accepted, severity }: Finding): boolean => !accepted && severity !== 'info';

const itemsOf = (row: AuditedRow): readonly FeedbackItem[] => {
  const key = rowKey(row.row);
  const name = (row.row.texts.name?.text ?? '').trim();
  const amount = row.row.amounts.amount?.value ?? null;
  return row.findings.filter(isAsked).map((finding) => ({
    key: `${key}-${finding.code}`,
    rowKey: key,
    code: finding.code,
    finding,
    name,
    amount,
    unit: unitOf(row),
  }));
};

interface Group {
  readonly unit: string;
  readonly ofTables: boolean;
  readonly items: Map<string, FeedbackItem>;
}

class Groups {
  private readonly all = new Map<string, Group>();

  add(key: string, unit: string, items: readonly FeedbackItem[], ofTables = false): void {
    if (items.length === 0) return;
    const id = ofTables ? 'tables' : `unit ${key}`;
    const group = this.all.get(id) ?? { unit, ofTables, items: new Map<string, FeedbackItem>() };
    items.forEach((item) => group.items.has(item.key) || group.items.set(item.key, item));
    this.all.set(id, group);
  }

  list(): readonly UnitFeedback[] {
    return Array.from(this.all.values(), ({ unit, ofTables, items }) => ({
      unit,
      ...(ofTables ? { ofTables: true as const } : {}),
      items: Array.from(items.values()),
    }));
  }
}

const unitKeyOf = (row: AuditedRow): string => row.result.unit.key || unitOf(row);

const addTable = (groups: Groups, audit: FileAudit, finding: Finding): void => {
  const place = tablePlace(audit, finding);
  const [first, ...others] = Array.from(new Map(place.rows.map((row) => [unitKeyOf(row), row])).values());
  const one = first && others.length === 0 ? first : null;
  const unit = one ? unitOf(one) : (place.table?.reportingUnit?.text ?? '').trim();
  const key = findingKey(finding);
  const item: FeedbackItem = {
    key: `${key}-${finding.code}`,
    rowKey: key,
    code: finding.code,
    finding,
    name: place.name,
    amount: null,
    unit,
  };
  const known = audit.rows.find((row) => unit !== '' && unitOf(row) === unit);
  groups.add(known ? unitKeyOf(known) : unit, unit, [item], unit === '');
};

/**
 * Open 不符 and 待核 by unit, in the order they stand; rows alike in everything are asked about once. What is found of a
 * table goes to the unit whose rows it is about, else to the one that reports, else on a list of its own.
 */
export const feedbackOf = (audit: FileAudit): readonly UnitFeedback[] => {
  const groups = new Groups();
  audit.rows.forEach((row) => groups.add(unitKeyOf(row), unitOf(row), itemsOf(row)));
  audit.findings.filter(isAsked).forEach((finding) => addTable(groups, audit, finding));
  return groups.list();
};
