import type { PaneState } from '../state/model';
import { useWords, type Words } from '../state/words';

/** What has just begun or ended, for those who listen to the pane. */
export const Announcer = ({ state }: { readonly state: PaneState }) => {
  const words = useWords();
  return (
    <p className="sq-hidden" role="status">
      {said(state, words)}
    </p>
  );
};

const said = ({ run, task, results }: PaneState, { t }: Words): string => {
  if (run) return t('run.title');
  if (task) return t(task === 'marking' ? 'mark.busy' : 'mark.clearing');
  return results ? t('run.done', results.counts) : '';
};
