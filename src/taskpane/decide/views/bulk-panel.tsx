import { useState } from 'react';
import type { Lists } from '../../state/use-lists';
import { useDecide } from '../context';
import { restoredFor, rowsOf, suggestedForAll } from '../state/targets';
import { useDecideWords } from '../words';
import { AcceptForm } from './accept-form';
import { AdoptForm } from './adopt-form';
import { RestoreForm } from './restore-form';
import { VerdictForm } from './verdict-form';

const WAYS = ['adopt', 'accept', 'verdict', 'restore'] as const;

type Way = (typeof WAYS)[number];

interface Props {
  readonly lists: Lists;
  readonly onRows: boolean;
  readonly onClose: (done: boolean) => void;
}

/** What each way would reach among the rows and findings on view. */
const useReached = ({ lists, onRows }: Omit<Props, 'onClose'>) => {
  const { results } = useDecide();
  const rows = onRows ? lists.rows : rowsOf(lists.items);
  const shown = new Set(lists.rows);
  const items = onRows ? results.items.filter(({ rowIndex }) => shown.has(rowIndex)) : lists.items;
  const open = items.filter(({ state }) => state === 'open');
  const openRows = onRows ? rows : rowsOf(open);
  const wanted = suggestedForAll(results.audit, openRows);
  const { works, findings } = restoredFor(results, items, rows);
  const counts: Readonly<Record<Way, number>> = {
    adopt: wanted.length,
    accept: open.length,
    verdict: rows.length,
    restore: works.length + findings.length,
  };
  return { rows, items, open, wanted, counts };
};

/** One decision for all that is listed: the number stands on each way before it is taken. */
export const BulkPanel = ({ lists, onRows, onClose }: Props) => {
  const { t } = useDecideWords();
  const { rows, items, open, wanted, counts } = useReached({ lists, onRows });
  const [way, setWay] = useState<Way | null>(null);
  if (way === 'adopt') return <AdoptForm wanted={wanted} onClose={onClose} />;
  if (way === 'accept') return <AcceptForm items={open} onClose={onClose} />;
  if (way === 'verdict') return <VerdictForm rows={rows} onClose={onClose} />;
  if (way === 'restore') return <RestoreForm items={items} rows={rows} onClose={onClose} />;
  const lead = onRows
    ? t('decide.bulk.lead.rows', { rows: rows.length })
    : t('decide.bulk.lead', { rows: rows.length, items: items.length });
  return (
    <section className="sq-form" aria-label={t('decide.bulk.title')}>
      <p className="sq-form__title">{t('decide.bulk.title')}</p>
      <p className="sq-quiet">{lead}</p>
      <ul className="sq-ways" aria-label={t('decide.bulk.choose')}>
        {WAYS.map((each) => (
          <li key={each}>
            <button type="button" disabled={counts[each] === 0} onClick={() => setWay(each)}>
              {t(`decide.bulk.${each}`, { count: counts[each] })}
            </button>
          </li>
        ))}
      </ul>
      <div className="sq-form__buttons">
        <button type="button" className="sq-link" onClick={() => onClose(false)}>
          {t('decide.form.cancel')}
        </button>
      </div>
    </section>
  );
};
