/** Which findings and rows are on view. */
import type { AuditedRow } from '../../audit/types';
import type { RuleCode, Severity } from '../../rules/types';
import type { FindingItem, Results } from './results';

export interface Filter {
  /** Empty: all. */
  readonly severities: readonly Severity[];
  readonly code: RuleCode | null;
  readonly query: string;
}

export const NO_FILTER: Filter = { severities: [], code: null, query: '' };

export const isFiltered = (filter: Filter): boolean =>
  filter.severities.length > 0 || filter.code !== null || filter.query.trim() !== '';

const words = (query: string): readonly string[] =>
  query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

const rowText = (row: AuditedRow): string =>
  `${row.row.texts.name?.text ?? ''} ${row.row.texts.unit?.text ?? ''} ${row.row.texts.detail?.text ?? ''}`;

const holds = (text: string, wanted: readonly string[]): boolean => {
  const low = text.toLowerCase();
  return wanted.every((word) => low.includes(word));
};

/** Findings that pass; `sentence` gives a finding's title and message in the language shown. */
export const filterItems = (
  results: Results,
  filter: Filter,
  sentence: (item: FindingItem) => string,
): readonly FindingItem[] => {
  if (!isFiltered(filter)) return results.items;
  const wanted = words(filter.query);
  return results.items.filter(
    (item) =>
      (filter.severities.length === 0 || filter.severities.includes(item.finding.severity)) &&
      (filter.code === null || filter.code === item.finding.code) &&
      (wanted.length === 0 ||
        holds(
          `${item.row ? rowText(item.row) : ''} ${item.sheet} ${item.address} ${sentence(item)}`,
          wanted,
        )),
  );
};

/** Positions in `audit.rows` that pass. */
export const filterRows = (results: Results, query: string): readonly number[] => {
  const wanted = words(query);
  const all = results.audit.rows.map((_, index) => index);
  if (wanted.length === 0) return all;
  return all.filter((index) => {
    const row = results.audit.rows[index];
    return row !== undefined && holds(rowText(row), wanted);
  });
};
