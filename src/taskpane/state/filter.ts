/** What the officer narrows the lists by. Values of one facet add up, facets narrow one another. */
import type { RuleCode, Severity } from '../../rules/types';

export const FACETS = ['state', 'severity', 'code', 'level', 'category', 'sheet', 'unit'] as const;

export type FacetName = (typeof FACETS)[number];

export type Picks = Readonly<Partial<Record<FacetName, readonly string[]>>>;

export interface Filter {
  readonly picks: Picks;
  readonly query: string;
}

export const NO_FILTER: Filter = { picks: {}, query: '' };

export const picked = (filter: Filter, facet: FacetName): readonly string[] => filter.picks[facet] ?? [];

export const isFiltered = (filter: Filter): boolean =>
  FACETS.some((facet) => picked(filter, facet).length > 0) || filter.query.trim() !== '';

/** The filter with other values of one facet. */
export const withPicks = (filter: Filter, facet: FacetName, values: readonly string[]): Filter => {
  const picks = { ...filter.picks };
  if (values.length === 0) delete picks[facet];
  else picks[facet] = values;
  return { ...filter, picks };
};

export const togglePick = (filter: Filter, facet: FacetName, value: string): Filter => {
  const now = picked(filter, facet);
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return withPicks(filter, facet, next);
};

export const pickedSeverities = (filter: Filter): readonly Severity[] =>
  (['error', 'warning', 'info'] as const).filter((each) => picked(filter, 'severity').includes(each));

export const onlyCode = (filter: Filter, code: RuleCode | null): Filter =>
  withPicks(filter, 'code', code === null ? [] : [code]);

/** The words of a query: all must occur. */
export const queryWords = (query: string): readonly string[] =>
  query
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

export const holdsWords = (text: string, wanted: readonly string[]): boolean => {
  const low = text.toLowerCase();
  return wanted.every((word) => low.includes(word));
};
