import type { Task } from '../state/use-task';
import type { Told } from '../state/told';
import { useDeliverWords } from '../words';

export const FaultNotice = ({ told }: { readonly told: Told }) => (
  <div className="sq-notice sq-notice--fault" role="alert">
    <div className="sq-notice__text">
      <strong>{told.what}</strong>
      <span>{told.text}</span>
    </div>
  </div>
);

/** What a section is at, or what came of it. */
export const Outcome = ({ task }: { readonly task: Task }) => {
  const { t } = useDeliverWords();
  return (
    <>
      {task.fault && <FaultNotice told={task.fault} />}
      <p className="sq-deliver__done" role="status">
        {task.busy ? t('deliver.working') : task.done}
      </p>
    </>
  );
};
