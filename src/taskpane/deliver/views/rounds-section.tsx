import { Button } from '@fluentui/react-components';
import type { FileAudit } from '../../../audit/types';
import { roundsSheet } from '../../../report/rounds-sheet';
import type { Comparison } from '../../../rounds/types';
import { bytesOfFile } from '../../policies/state/save-file';
import { writeMarks } from '../../state/mark-flow';
import type { Pane } from '../../state/use-pane';
import { compareWith, type Desk } from '../state/old-round';
import { useTask } from '../state/use-task';
import { useDeliverWords } from '../words';
import { FileButton } from '../../views/file-button';
import { WORKBOOKS } from '../workbook-files';
import { Outcome } from './outcome';
import { RoundsResult } from './rounds-result';
import { Section } from './section';

interface Props {
  readonly desk: Desk;
  readonly pane: Pane;
  readonly audit: FileAudit;
  readonly comparison: Comparison | null;
  readonly onComparison: (comparison: Comparison | null) => void;
}

/** Marks go with the sheet: a host replaces all that is ours at once. */
const writeSheet = async ({ desk, pane, audit }: Props, comparison: Comparison): Promise<void> => {
  const { dispatch, state } = pane;
  dispatch({ type: 'task', task: 'marking' });
  try {
    const sheet = roundsSheet(audit, comparison, desk.language);
    await writeMarks(desk.host, audit, state.withSheets, desk.language, [sheet]);
    dispatch({ type: 'live-marks', marks: 'current' });
  } finally {
    dispatch({ type: 'task-ended', notice: null });
  }
};

export const RoundsSection = (props: Props) => {
  const { desk, pane, audit, comparison, onComparison } = props;
  const { t } = useDeliverWords();
  const task = useTask();
  const compare = (file: File) =>
    task.run(async () => {
      onComparison(null);
      onComparison(await compareWith(desk, audit, await bytesOfFile(file), file.name));
      return null;
    });
  const write = (made: Comparison) =>
    task.run(async () => {
      await writeSheet(props, made);
      return t('deliver.rounds.sheet.done');
    });
  return (
    <Section title={t('deliver.rounds')} lead={t('deliver.rounds.lead')}>
      <div className="sq-deliver__buttons">
        <FileButton
          label={t('deliver.rounds.choose')}
          accept={desk.openFile ? `${WORKBOOKS},.json` : '.json'}
          busy={task.busy}
          onFiles={([file]) => compare(file)}
        />
      </div>
      <Outcome task={task} />
      {comparison && (
        <>
          <RoundsResult comparison={comparison} />
          <p className="sq-quiet">{t('deliver.rounds.sheet.note')}</p>
          <div className="sq-deliver__buttons">
            <Button
              size="small"
              disabledFocusable={task.busy || pane.state.task !== null}
              onClick={() => write(comparison)}
            >
              {t('deliver.rounds.sheet')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
};
