import { useState } from 'react';
import type { MatterRef } from '../../../classify/types';
import type { LoadedPolicy } from '../../../policy/types';
import { quoteClause } from '../../state/clause';
import { useWords } from '../../state/words';

interface Props {
  readonly matterRef: MatterRef;
  readonly policies: readonly LoadedPolicy[];
}

/** The clause in the document's own words: the item first, the whole sentence on request. */
export const ClauseQuote = ({ matterRef, policies }: Props) => {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const quote = quoteClause(matterRef, policies);
  const longer = quote.before !== '' || quote.after !== '';
  return (
    <section className="sq-section">
      <h3>{t('card.clause')}</h3>
      <blockquote className="sq-clause">
        <p>
          {whole && <span>{quote.before}</span>}
          <b>{quote.item}</b>
          {whole && <span>{quote.after}</span>}
        </p>
        <footer>
          <cite>
            {`《${quote.title}》`}
            <span>{`${quote.number} ${quote.clause}`}</span>
          </cite>
          {longer && (
            <button type="button" className="sq-link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {t(whole ? 'card.clause.less' : 'card.clause.more')}
            </button>
          )}
        </footer>
      </blockquote>
    </section>
  );
};
