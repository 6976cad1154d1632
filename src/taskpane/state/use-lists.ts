/** The lists on view, derived from results and filters. */
import { useDeferredValue, useMemo } from 'react';
import { message } from '../../messages';
import { RULE_CODES } from '../../rules/types';
import {
  applyFacets,
  facetValues,
  FacetTally,
  findingIndex,
  rowIndex,
  type Faceted,
  type FacetIndex,
} from './facets';
import type { Grouping, PaneState } from './model';
import type { FindingItem, Results } from './results';
import { findingStops, rowStops, type Stop } from './subjects';
import type { Words } from './words';

export interface Lists {
  readonly items: readonly FindingItem[];
  /** Positions in `audit.rows`; none while another list is on view. */
  readonly rows: readonly number[];
  /** Cards to page through in the current tab; worked out when first asked for. */
  readonly stops: () => readonly Stop[];
  /** Facets of the list of the current tab. */
  readonly facets: Pick<Faceted, 'counts'> & { readonly values: ReturnType<typeof facetValues> };
}

const byCode = (items: readonly FindingItem[]): readonly FindingItem[] => {
  const groups = new Map<string, FindingItem[]>(RULE_CODES.map((code) => [code, []]));
  items.forEach((item) => groups.get(item.finding.code)?.push(item));
  return Array.from(groups.values()).flat();
};

const inGroups = (items: readonly FindingItem[], grouping: Grouping): readonly FindingItem[] =>
  grouping === 'code' ? byCode(items) : items;

/** Nothing is shown of a list that is not on view. */
const useFaceted = (index: FacetIndex, filter: PaneState['filter'], query: string, onView: boolean) => {
  const values = useMemo(() => facetValues(index), [index]);
  const faceted = useMemo(
    () => (onView ? applyFacets(index, filter, query) : NOTHING),
    [index, filter, query, onView],
  );
  return { values, ...faceted };
};

const NOTHING: Faceted = { shown: [], counts: new FacetTally().done().totals };

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

export const useLists = (results: Results, state: PaneState, words: Words): Lists => {
  const filter = useDeferredValue(state.filter);
  const rowQuery = useDeferredValue(state.rowQuery);
  const ofFindings = useMemo(
    () =>
      findingIndex(
        results,
        ({ finding }) => `${words.say(message(`rules.${finding.code}.title`))} ${words.say(finding.message)}`,
      ),
    [results, words],
  );
  const ofRows = useMemo(() => rowIndex(results), [results]);
  const onRows = state.tab === 'rows';
  const findings = useFaceted(ofFindings, filter, filter.query, !onRows);
  const faceted = useFaceted(ofRows, filter, rowQuery, onRows);
  const items = useMemo(() => {
    const all = findings.shown.length === results.items.length;
    const shown = all ? results.items : findings.shown.flatMap((at) => results.items[at] ?? []);
    return inGroups(shown, state.grouping);
  }, [results, findings.shown, state.grouping]);
  const rows = faceted.shown;
  const stops = useMemo(
    () => once(() => (onRows ? rowStops(results, rows) : findingStops(items))),
    [onRows, results, rows, items],
  );
  const { values, counts } = onRows ? faceted : findings;
  const facets = useMemo(() => ({ values, counts }), [values, counts]);
  return { items, rows, stops, facets };
};
