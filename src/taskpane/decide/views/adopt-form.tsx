import { Checkbox } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useDecide } from '../context';
import type { Preview, Proposed, Wanted } from '../state/adopt';
import { useDecideWords } from '../words';
import { FormFrame } from './form-frame';

interface Props {
  readonly wanted: readonly Wanted[];
  readonly onClose: (done: boolean) => void;
}

/** Lines drawn of a long preview: the number is said in full. */
const MOST = 60;

/** 采纳建议: each cell with what stands there now and what will; nothing is written before it is confirmed. */
export const AdoptForm = ({ wanted, onClose }: Props) => {
  const { t } = useDecideWords();
  const { actions, officer } = useDecide();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [formula, setFormula] = useState<'none' | 'held' | 'over'>('none');
  useEffect(() => {
    let alive = true;
    void actions.look(wanted).then((found) => {
      if (!alive) return;
      if (found) setPreview(found);
      else onClose(false);
    });
    return () => {
      alive = false;
    };
    // The cells are looked at once, as the form opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (!preview) return <p className="sq-form sq-quiet">{t('decide.adopt.looking')}</p>;
  const count = preview.ready.length;
  const told = { reason: '', by: officer.name.trim() || null };
  return (
    <FormFrame
      title={t('decide.adopt.title')}
      action={t('decide.adopt.do', { count })}
      idle={count === 0}
      onCancel={() => onClose(false)}
      onSubmit={() =>
        void actions.adopt(preview, told, formula === 'over').then((done) => {
          if (done === 'formula') setFormula('held');
          else if (done) onClose(true);
        })
      }
    >
      <p>{count === 0 ? t('decide.adopt.none') : t('decide.adopt.lead', { count })}</p>
      {count > 0 && <PreviewTable cells={preview.ready} />}
      {formula !== 'none' && <p role="alert">{t('decide.adopt.formula-held')}</p>}
      {formula !== 'none' && (
        <Checkbox
          checked={formula === 'over'}
          label={t('decide.adopt.over-formula')}
          onChange={(_, data) => setFormula(data.checked === true ? 'over' : 'held')}
        />
      )}
      {preview.changed.length > 0 && (
        <>
          <p role="alert">{t('decide.adopt.changed', { count: preview.changed.length })}</p>
          <ul className="sq-quiet">
            {preview.changed.slice(0, MOST).map(({ sheet, address, name }) => (
              <li key={`${sheet} ${address}`}>{`${sheet}!${address} ${name}`}</li>
            ))}
          </ul>
        </>
      )}
    </FormFrame>
  );
};

const PreviewTable = ({ cells }: { readonly cells: readonly Proposed[] }) => {
  const { t } = useDecideWords();
  const several = new Set(cells.map(({ sheet }) => sheet)).size > 1;
  return (
    <div className="sq-preview" role="group" aria-label={t('decide.adopt.title')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('decide.adopt.cell')}</th>
            <th scope="col">{t('decide.adopt.before')}</th>
            <th scope="col">{t('decide.adopt.after')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, MOST).map(({ sheet, address, suggestion }) => (
            <tr key={`${sheet} ${address}`}>
              <th scope="row">{several ? `${sheet}!${address}` : address}</th>
              <td>{suggestion.before.trim() || t('decide.adopt.empty')}</td>
              <td>
                <b>{suggestion.after}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > MOST && (
        <p className="sq-quiet">{t('decide.adopt.more', { count: cells.length - MOST })}</p>
      )}
    </div>
  );
};
