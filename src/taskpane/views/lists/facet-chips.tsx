import { DismissRegular } from '@fluentui/react-icons';
import type { FileAudit } from '../../../audit/types';
import { useDecideWords } from '../../decide/words';
import { FACETS, picked, type FacetName, type Filter } from '../../state/filter';
import { useWords } from '../../state/words';
import { facetWord } from './facet-words';

interface Props {
  readonly audit: FileAudit;
  readonly filter: Filter;
  /** The list is narrowed, by words alone perhaps. */
  readonly narrowed: boolean;
  readonly onToggle: (facet: FacetName, value: string) => void;
  readonly onReset: () => void;
}

/** What the list is narrowed by, each to be taken off. */
export const FacetChips = ({ audit, filter, narrowed, onToggle, onReset }: Props) => {
  const decide = useDecideWords();
  const { t } = useWords();
  const chips = FACETS.flatMap((facet) => picked(filter, facet).map((value) => ({ facet, value })));
  if (!narrowed) return null;
  return (
    <ul className="sq-chips" aria-label={decide.t('decide.facets.on')}>
      {chips.map(({ facet, value }) => {
        const word = facetWord(facet, value, audit, decide);
        const name = decide.t(`decide.facet.${facet}`);
        return (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              className="sq-chip"
              aria-label={decide.t('decide.facets.remove', { facet: name, value: word })}
              onClick={() => onToggle(facet, value)}
            >
              <span className="sq-ellipsis">{word}</span>
              <DismissRegular />
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" className="sq-link sq-quiet" onClick={onReset}>
          {t('findings.reset')}
        </button>
      </li>
    </ul>
  );
};
