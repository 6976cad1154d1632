import { Select } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { backTo } from '../../decide/views/focus';
import { BulkPanel } from '../../decide/views/bulk-panel';
import { useDecide } from '../../decide/context';
import { useDecideWords } from '../../decide/words';
import { FACETS, isFiltered, picked } from '../../state/filter';
import type { Grouping } from '../../state/model';
import { grouped } from '../../state/numbers';
import type { Lists } from '../../state/use-lists';
import type { Pane } from '../../state/use-pane';
import { useWords } from '../../state/words';
import { FacetChips } from './facet-chips';
import { FacetPanel } from './facet-panel';
import { SearchField } from './search-field';

interface Props {
  readonly pane: Pane;
  readonly lists: Lists;
}

/** Search, facets, order and what can be done for all that is listed; in sight while the list scrolls. */
export const ListTools = ({ pane, lists }: Props) => {
  const { t } = useWords();
  const { state, dispatch } = pane;
  const { results } = useDecide();
  const onRows = state.tab === 'rows';
  const [open, setOpen] = useState<'facets' | 'bulk' | null>(null);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  const toggle = (wished: 'facets' | 'bulk') => setOpen(open === wished ? null : wished);
  return (
    <div className="sq-tools">
      <SearchField
        label={t(onRows ? 'rows.search' : 'findings.search')}
        value={onRows ? state.rowQuery : state.filter.query}
        onChange={(query) => dispatch({ type: onRows ? 'row-query' : 'query', query })}
      />
      <Bar pane={pane} lists={lists} open={open} id={id} onToggle={toggle} />
      <FacetChips
        audit={results.audit}
        filter={state.filter}
        narrowed={isFiltered(state.filter) || state.rowQuery.trim() !== ''}
        onToggle={(facet, value) => dispatch({ type: 'facet', facet, value })}
        onReset={() => dispatch({ type: 'reset-filter' })}
      />
      <div ref={panel} id={id} className="sq-tools__panel" hidden={open === null}>
        {open === 'facets' && (
          <FacetPanel
            audit={results.audit}
            facets={lists.facets}
            filter={state.filter}
            onRows={onRows}
            onToggle={(facet, value) => dispatch({ type: 'facet', facet, value })}
          />
        )}
        {open === 'bulk' && (
          <BulkPanel
            lists={lists}
            onRows={onRows}
            onClose={() => {
              setOpen(null);
              backTo('.sq-tools [data-bulk]');
            }}
          />
        )}
      </div>
    </div>
  );
};

interface BarProps extends Props {
  readonly open: 'facets' | 'bulk' | null;
  readonly id: string;
  readonly onToggle: (panel: 'facets' | 'bulk') => void;
}

const Bar = ({ pane, lists, open, id, onToggle }: BarProps) => {
  const { t } = useDecideWords();
  const { state, dispatch } = pane;
  const { store, results } = useDecide();
  const onRows = state.tab === 'rows';
  const chosen = FACETS.reduce((sum, facet) => sum + picked(state.filter, facet).length, 0);
  const shown = grouped(onRows ? lists.rows.length : lists.items.length);
  const all = grouped(onRows ? results.audit.rows.length : results.items.length);
  return (
    <div className="sq-filter">
      <button
        type="button"
        className="sq-tool"
        aria-expanded={open === 'facets'}
        aria-controls={id}
        onClick={() => onToggle('facets')}
      >
        {chosen > 0 ? t('decide.facets.count', { count: chosen }) : t('decide.facets')}
      </button>
      <button
        type="button"
        className="sq-tool"
        data-bulk
        aria-expanded={open === 'bulk'}
        aria-controls={id}
        disabled={store === null}
        onClick={() => onToggle('bulk')}
      >
        {t('decide.bulk')}
      </button>
      {!onRows && (
        <Select
          size="small"
          appearance="underline"
          aria-label={t('decide.group')}
          value={state.grouping}
          onChange={(_, data) => dispatch({ type: 'grouping', grouping: data.value as Grouping })}
        >
          <option value="row">{t('decide.group.row')}</option>
          <option value="code">{t('decide.group.code')}</option>
        </Select>
      )}
      <span className="sq-quiet sq-number sq-filter__shown" role="status">
        {t(onRows ? 'decide.shown.rows' : 'decide.shown.items', { shown, all })}
      </span>
    </div>
  );
};
