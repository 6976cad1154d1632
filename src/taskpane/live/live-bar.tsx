import { Button, Checkbox } from '@fluentui/react-components';
import type { PaneState } from '../state/model';
import { useWords } from '../state/words';

interface Props {
  readonly state: PaneState;
  readonly onLive: (on: boolean) => void;
  readonly onMark: () => void;
}

/** Following the sheet's edits: on or off, and whether the marks are as the results are. */
export const LiveBar = ({ state, onLive, onMark }: Props) => {
  const { t } = useWords();
  const { live } = state;
  return (
    <div className="sq-live">
      <Checkbox
        checked={live.on}
        label={t('live.on')}
        onChange={(_, data) => onLive(data.checked === true)}
      />
      <span className="sq-quiet sq-live__state" role="status">
        {live.busy ? t('live.busy') : live.changed > 0 && live.on ? t('live.done') : ''}
      </span>
      {live.marks === 'behind' && (
        <p className="sq-live__behind">
          {t('live.behind')}
          <Button size="small" disabledFocusable={state.task !== null} onClick={onMark}>
            {t('live.update')}
          </Button>
        </p>
      )}
    </div>
  );
};
