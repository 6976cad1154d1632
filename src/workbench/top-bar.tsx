import { Button, Select } from '@fluentui/react-components';
import { ArrowDownloadRegular, FolderOpenRegular, PanelRightRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useWords } from '../taskpane/state/words';
import { SAMPLES } from './samples';
import { WORKBOOKS } from '../taskpane/deliver/workbook-files';

interface Props {
  readonly name: string | null;
  readonly paneShown: boolean;
  readonly onFile: (file: File) => void;
  readonly onSample: (name: string) => void;
  readonly onSave: () => void;
  readonly onPane: () => void;
}

/** Opening, samples, saving: what stands in for a spreadsheet program's file menu. */
export const TopBar = ({ name, paneShown, onFile, onSample, onSave, onPane }: Props) => {
  const { t } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const sample = SAMPLES.find((each) => each === name) ?? '';
  return (
    <header className="wb-bar">
      <span className="wb-bar__name">{name ?? t('bench.title')}</span>
      <input
        ref={picker}
        type="file"
        hidden
        accept={WORKBOOKS}
        aria-label={t('bench.open.label')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file can be opened again.
          event.target.value = '';
        }}
      />
      <Select
        size="small"
        aria-label={t('bench.samples')}
        value={sample}
        onChange={(_, data) => data.value && onSample(data.value)}
      >
        {sample === '' && <option value="">{t('bench.sample')}</option>}
        {SAMPLES.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        icon={<FolderOpenRegular />}
        aria-label={t('bench.open.label')}
        onClick={() => picker.current?.click()}
      >
        {t('bench.open')}
      </Button>
      <Button
        size="small"
        icon={<ArrowDownloadRegular />}
        aria-label={t('bench.save')}
        disabled={name === null}
        onClick={onSave}
      >
        {t('bench.save.short')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<PanelRightRegular />}
        aria-label={t(paneShown ? 'bench.pane.hide' : 'bench.pane.show')}
        aria-pressed={paneShown}
        onClick={onPane}
      />
    </header>
  );
};
