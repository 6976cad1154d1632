import { Button, Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { message } from '../../messages';
import type { PaneState } from '../state/model';
import { useWords } from '../state/words';
import { RunButton } from './run-button';

interface Props {
  readonly task: PaneState['task'];
  readonly withSheets: boolean;
  readonly onRun: () => void;
  readonly onMark: () => void;
  readonly onClear: () => void;
  readonly onWithSheets: (on: boolean) => void;
  readonly onHistory: () => void;
  /** What else belongs here: the scope, following edits. */
  readonly children?: ReactNode;
}

/** What can be done with a result: write it into the workbook, take it out again, or audit anew. */
export const MarkBar = (props: Props) => {
  const { task, withSheets, onRun, onMark, onClear, onWithSheets, onHistory, children } = props;
  const { t, say } = useWords();
  const idle = task === null;
  return (
    <section className="sq-markbar">
      <div className="sq-markbar__buttons">
        <Button appearance="primary" disabledFocusable={!idle} onClick={onMark}>
          {t(task === 'marking' ? 'mark.busy' : 'mark.do')}
        </Button>
        <Button disabledFocusable={!idle} onClick={onClear}>
          {t(task === 'clearing' ? 'mark.clearing' : 'mark.clear')}
        </Button>
        <RunButton again ready={idle} onRun={onRun} />
      </div>
      <div className="sq-markbar__more">
        <Checkbox
          checked={withSheets}
          disabled={!idle}
          label={t('mark.sheets')}
          onChange={(_, data) => onWithSheets(data.checked === true)}
        />
        <Button appearance="subtle" size="small" data-history onClick={onHistory}>
          {say(message('decide.history'))}
        </Button>
      </div>
      {children}
    </section>
  );
};
