import type { FindingItem } from '../../state/results';
import { useDecide } from '../context';
import { useDecideWords } from '../words';
import { FormFrame } from './form-frame';
import { ReasonFields, useReason } from './reason-fields';

interface Props {
  /** Open findings. */
  readonly items: readonly FindingItem[];
  readonly onClose: (done: boolean) => void;
}

/** 接受: the findings stay as they are, and why. */
export const AcceptForm = ({ items, onClose }: Props) => {
  const { t } = useDecideWords();
  const { actions } = useDecide();
  const reason = useReason();
  const count = items.length;
  return (
    <FormFrame
      title={t('decide.accept.title')}
      action={t('decide.accept.do', { count })}
      onCancel={() => onClose(false)}
      onSubmit={() => {
        const told = reason.told();
        if (told) void actions.accept(items, told).then((done) => done && onClose(true));
      }}
    >
      <p className="sq-quiet">{t('decide.accept.lead', { count })}</p>
      <ReasonFields reason={reason} />
    </FormFrame>
  );
};
