import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingItem } from '../../state/results';
import { useDecide } from '../context';
import { suggestedFor } from '../state/targets';
import { useDecideWords } from '../words';
import { AcceptForm } from './accept-form';
import { AdoptForm } from './adopt-form';
import { CopyBasis } from './copy-basis';
import { backToHeading } from './focus';
import { RestoreForm } from './restore-form';

/** What can be done about one finding: adopt, accept or restore it, and quote it. */
export const FindingActions = ({ item }: { readonly item: FindingItem }) => {
  const { t } = useDecideWords();
  const { store, busy, results } = useDecide();
  const [form, setForm] = useState<'adopt' | 'accept' | 'restore' | null>(null);
  const close = () => {
    setForm(null);
    backToHeading();
  };
  const wanted =
    item.state === 'open'
      ? suggestedFor(results.audit, item.rowIndex).filter(
          ({ suggestion }) => suggestion.code === item.finding.code,
        )
      : [];
  if (form === 'adopt') return <AdoptForm wanted={wanted} onClose={close} />;
  if (form === 'accept') return <AcceptForm items={[item]} onClose={close} />;
  if (form === 'restore') return <RestoreForm items={[item]} rows={[]} onClose={close} />;
  const [first] = wanted;
  const can = store !== null && !busy;
  return (
    <div className="sq-actions">
      {first && (
        <Button size="small" appearance="primary" disabled={!can} onClick={() => setForm('adopt')}>
          {t('decide.adopt')}
        </Button>
      )}
      {item.state === 'open' && (
        <Button size="small" disabled={!can} onClick={() => setForm('accept')}>
          {t('decide.accept')}
        </Button>
      )}
      {item.state === 'accepted' && (
        <Button size="small" disabled={!can} onClick={() => setForm('restore')}>
          {t('decide.restore')}
        </Button>
      )}
      {item.state !== 'adopted' && <CopyBasis item={item} />}
    </div>
  );
};
