import { Button } from '@fluentui/react-components';
import type { Done } from '../policies-page';
import { faultSentence, isDamagedDocument } from '../state/fault';
import type { PoliciesActions, PoliciesState } from '../state/use-policies';
import { usePolicyWords } from '../state/words';
import { ExportNotice } from './export-notice';
import { Notice } from './notice';

interface Props {
  readonly state: PoliciesState;
  readonly actions: PoliciesActions;
  readonly done: Done | null;
  readonly onDone: (done: Done | null) => void;
}

/** What went wrong last, else what was done last. */
export const PageNotice = ({ state, actions, done, onDone }: Props) => {
  const words = usePolicyWords();
  const { error, changed } = state;
  if (error !== null) {
    return (
      <Notice kind="fault" onClose={() => actions.report(null)}>
        <span>{faultSentence(error, words)}</span>
        {isDamagedDocument(error) && (
          <Button size="small" onClick={() => void actions.removeDamaged()}>
            {words.t('policies.fault.body.clear')}
          </Button>
        )}
      </Notice>
    );
  }
  if (done?.exported) return <ExportNotice exported={done.exported} onClose={() => onDone(null)} />;
  if (!done?.text) return null;
  return (
    <Notice kind="done" onClose={() => onDone(null)}>
      <span>{done.text}</span>
      {changed && <span className="sq-quiet">{words.t('policies.hint.again')}</span>}
    </Notice>
  );
};
