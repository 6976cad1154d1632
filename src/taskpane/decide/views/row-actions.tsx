import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useDecide } from '../context';
import { suggestedFor } from '../state/targets';
import { useDecideWords } from '../words';
import { AdoptForm } from './adopt-form';
import { backToHeading } from './focus';
import { RestoreForm } from './restore-form';
import { SettledBlock } from './settled-block';
import { VerdictForm } from './verdict-form';

/** What can be done about a whole row: decide it otherwise, take that back, fill in an empty declared cell. */
export const RowActions = ({ index }: { readonly index: number }) => {
  const { t } = useDecideWords();
  const { store, busy, results } = useDecide();
  const [form, setForm] = useState<'verdict' | 'restore' | 'fill' | null>(null);
  const row = results.audit.rows[index];
  if (!row) return null;
  const close = () => {
    setForm(null);
    backToHeading();
  };
  const empty = suggestedFor(results.audit, index).filter(({ suggestion }) => suggestion.code === null);
  if (form === 'verdict') return <VerdictForm rows={[index]} onClose={close} />;
  if (form === 'restore') return <RestoreForm items={[]} rows={[index]} onClose={close} />;
  if (form === 'fill') return <AdoptForm wanted={empty} onClose={close} />;
  const can = store !== null && !busy;
  const decided = row.result.decidedBy === 'precedent';
  const words = Array.from(new Set(empty.map(({ suggestion }) => suggestion.after)));
  return (
    <>
      {decided && <SettledBlock row={row} />}
      <div className="sq-actions">
        <Button size="small" disabled={!can} onClick={() => setForm('verdict')}>
          {t('decide.verdict')}
        </Button>
        {decided && (
          <Button size="small" disabled={!can} onClick={() => setForm('restore')}>
            {t('decide.restore')}
          </Button>
        )}
        {empty.length > 0 && (
          <Button size="small" disabled={!can} onClick={() => setForm('fill')}>
            {t('decide.adopt.fill.to', { after: words.join('、') })}
          </Button>
        )}
        <FilledHint index={index} />
      </div>
    </>
  );
};

/** Why a conflict in a cell that was filled down has no button. */
const FilledHint = ({ index }: { readonly index: number }) => {
  const { t } = useDecideWords();
  const { results } = useDecide();
  const row = results.audit.rows[index];
  const filled = (['declaredLevel', 'declaredPayer'] as const).some(
    (target) =>
      row?.row.texts[target]?.filled === true &&
      row.findings.some(
        ({ code, accepted }) =>
          !accepted && code === (target === 'declaredLevel' ? 'level-mismatch' : 'payer-mismatch'),
      ),
  );
  return filled ? <p className="sq-quiet">{t('decide.card.filled')}</p> : null;
};
