import type { FindingItem } from '../../state/results';
import { useDecide } from '../context';
import { restoredFor } from '../state/targets';
import { useDecideWords } from '../words';
import { FormFrame } from './form-frame';

interface Props {
  readonly items: readonly FindingItem[];
  readonly rows: readonly number[];
  readonly onClose: (done: boolean) => void;
}

/** 恢复: says what will be forgotten before it is. */
export const RestoreForm = ({ items, rows, onClose }: Props) => {
  const { t } = useDecideWords();
  const { actions, results, officer } = useDecide();
  const { works, findings } = restoredFor(results, items, rows);
  const told = { reason: '', by: officer.name.trim() || null };
  return (
    <FormFrame
      title={t('decide.restore.title')}
      action={t('decide.restore.do')}
      onCancel={() => onClose(false)}
      onSubmit={() => void actions.restore(items, rows, told).then((done) => done && onClose(true))}
    >
      <p>{t('decide.restore.lead', { works: works.length, findings: findings.length })}</p>
    </FormFrame>
  );
};
