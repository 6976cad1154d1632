/** What a decision in bulk or on one row reaches. */
import { findingKey, rowKey } from '../../../audit/keys';
import { sameWork } from '../../../audit/redecide';
import type { AcceptedFinding, FileAudit, Precedent } from '../../../audit/types';
import type { RowLevel } from '../../../classify/types';
import { workIdentity } from '../../../decisions/history';
import type { Restored } from '../../../decisions/steps';
import { columnUsage, suggestionsOf, type ColumnUsage } from '../../../decisions/suggest';
import type { FindingItem, Results } from '../../state/results';
import type { Wanted } from './adopt';

/** 改判: what an officer says of a work. */
export interface Verdict {
  readonly level: RowLevel;
  readonly policyId: string | null;
  readonly matterId: string | null;
}

/** Who says so, when and why. */
export interface Said {
  readonly reason: string;
  readonly by: string | null;
  readonly at: string;
}

const usages = new WeakMap<FileAudit, ColumnUsage>();

/** Counted once an audit. */
const usageOf = (audit: FileAudit): ColumnUsage => {
  const found = usages.get(audit) ?? columnUsage(audit);
  usages.set(audit, found);
  return found;
};

export const suggestedFor = (audit: FileAudit, rowIndex: number): readonly Wanted[] => {
  const row = audit.rows[rowIndex];
  if (!row) return [];
  return suggestionsOf(row, usageOf(audit)).map((suggestion) => ({ rowIndex, suggestion }));
};

/** Suggestions that answer a finding, for several rows: empty cells are filled one by one only. */
export const suggestedForAll = (audit: FileAudit, rows: readonly number[]): readonly Wanted[] =>
  rows.flatMap((row) => suggestedFor(audit, row)).filter(({ suggestion }) => suggestion.code !== null);

const distinct = (rows: readonly number[]): readonly number[] =>
  Array.from(new Set(rows)).sort((a, b) => a - b);

export interface Reach {
  /** Rows that name a work, and those of the same work with them. */
  readonly rows: readonly number[];
  /** Rows that were chosen but name no work: a decision could not find them again. */
  readonly nameless: number;
}

export const reachOf = ({ audit }: Results, chosen: readonly number[]): Reach => {
  const works = new Set<string>();
  let nameless = 0;
  const rows: number[] = [];
  chosen.forEach((index) => {
    const result = audit.rows[index]?.result;
    if (!result || result.workKey === '') {
      nameless += 1;
      return;
    }
    const work = workIdentity({ workKey: result.workKey, unitTier: result.unit.tier });
    if (works.has(work)) return;
    works.add(work);
    rows.push(...sameWork(audit.rows, index));
  });
  return { rows: distinct(rows), nameless };
};

/** One decision a work. */
export const precedentsFor = (
  { audit }: Results,
  chosen: readonly number[],
  verdict: Verdict,
  said: Said,
): readonly Precedent[] => {
  const found = new Map<string, Precedent>();
  chosen.forEach((index) => {
    const result = audit.rows[index]?.result;
    if (!result || result.workKey === '') return;
    const work = { workKey: result.workKey, unitTier: result.unit.tier };
    found.set(workIdentity(work), { ...work, ...verdict, ...said });
  });
  return Array.from(found.values());
};

const keyOf = ({ row, finding }: FindingItem): Pick<AcceptedFinding, 'rowKey' | 'code'> => ({
  rowKey: row ? rowKey(row.row) : findingKey(finding),
  code: finding.code,
});

/** Open findings among those on view, as they are kept once accepted. */
export const acceptedFor = (items: readonly FindingItem[], said: Said): readonly AcceptedFinding[] =>
  items.filter(({ state }) => state === 'open').map((item) => ({ ...keyOf(item), ...said }));

/** What 恢复 forgets: decisions on the works of decided rows, and accepted findings. */
export const restoredFor = (
  { audit }: Results,
  items: readonly FindingItem[],
  rows: readonly number[],
): Restored => {
  const works = rows.flatMap((index) => {
    const result = audit.rows[index]?.result;
    return result?.decidedBy === 'precedent' ? [{ workKey: result.workKey, unitTier: result.unit.tier }] : [];
  });
  return { works, findings: items.filter(({ finding }) => finding.accepted).map(keyOf) };
};

export const rowsOf = (items: readonly FindingItem[]): readonly number[] =>
  distinct(items.flatMap(({ rowIndex }) => (rowIndex >= 0 ? [rowIndex] : [])));
