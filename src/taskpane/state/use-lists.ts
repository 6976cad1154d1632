/** The lists on view, derived from results and filters. */
import { useDeferredValue, useMemo } from 'react';
import { message } from '../../messages';
import { filterItems, filterRows } from './filter';
import type { PaneState } from './model';
import type { FindingItem, Results } from './results';
import { findingStops, rowStops, type Stop } from './subjects';
import type { Words } from './words';

export interface Lists {
  readonly items: readonly FindingItem[];
  /** Positions in `audit.rows`. */
  readonly rows: readonly number[];
  /** Cards to page through in the current tab. */
  readonly stops: readonly Stop[];
}

export const useLists = (results: Results, state: PaneState, words: Words): Lists => {
  const filter = useDeferredValue(state.filter);
  const rowQuery = useDeferredValue(state.rowQuery);
  const items = useMemo(
    () =>
      filterItems(
        results,
        filter,
        ({ finding }) => `${words.say(message(`rules.${finding.code}.title`))} ${words.say(finding.message)}`,
      ),
    [results, filter, words],
  );
  const rows = useMemo(() => filterRows(results, rowQuery), [results, rowQuery]);
  const stops = useMemo(
    () => (state.tab === 'rows' ? rowStops(results, rows) : findingStops(items, results.items)),
    [state.tab, results, rows, items],
  );
  return { items, rows, stops };
};
