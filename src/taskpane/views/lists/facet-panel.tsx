import { useState } from 'react';
import type { FileAudit } from '../../../audit/types';
import { useDecideWords } from '../../decide/words';
import { FACETS, picked, type FacetName, type Filter } from '../../state/filter';
import { grouped } from '../../state/numbers';
import type { Lists } from '../../state/use-lists';
import { facetWord } from './facet-words';

interface Props {
  readonly audit: FileAudit;
  readonly facets: Lists['facets'];
  readonly filter: Filter;
  readonly onRows: boolean;
  readonly onToggle: (facet: FacetName, value: string) => void;
}

/** Values of a facet shown before all are asked for. */
const MOST = 6;

/** All facets with their values; each value says how many it would show under what is chosen elsewhere. */
export const FacetPanel = (props: Props) => (
  <div className="sq-facets">
    {FACETS.filter(
      (facet) => props.facets.values[facet].length > 1 || picked(props.filter, facet).length > 0,
    ).map((facet) => (
      <FacetGroup key={facet} facet={facet} {...props} />
    ))}
  </div>
);

interface GroupProps extends Props {
  readonly facet: FacetName;
}

const FacetGroup = ({ facet, audit, facets, filter, onRows, onToggle }: GroupProps) => {
  const decide = useDecideWords();
  const { t } = decide;
  const [all, setAll] = useState(false);
  const values = facets.values[facet];
  const chosen = picked(filter, facet);
  const shown = all ? values : values.filter((value, index) => index < MOST || chosen.includes(value));
  return (
    <fieldset>
      <legend>{t(`decide.facet.${facet}`)}</legend>
      <div className="sq-facets__values">
        {shown.map((value) => {
          const count = facets.counts[facet].get(value) ?? 0;
          const word = facetWord(facet, value, audit, decide);
          return (
            <button
              key={value}
              type="button"
              className="sq-pick"
              aria-pressed={chosen.includes(value)}
              aria-label={t(onRows ? 'decide.facet.value.rows' : 'decide.facet.value', {
                value: word,
                count,
              })}
              data-empty={count === 0}
              onClick={() => onToggle(facet, value)}
            >
              <span>{word}</span>
              <span className="sq-number">{grouped(count)}</span>
            </button>
          );
        })}
        {shown.length < values.length && (
          <button type="button" className="sq-link sq-quiet" onClick={() => setAll(true)}>
            {t('decide.facets.all', { count: values.length })}
          </button>
        )}
      </div>
    </fieldset>
  );
};
