import { Button } from '@fluentui/react-components';
import type { FileAudit } from '../../audit/types';
import type { SheetInfo } from '../../workbook/types';
import { noteSentence } from '../../report/notes';
import { isAudited } from '../state/scope';
import { useWords } from '../state/words';
import { RunButton } from './run-button';

interface Props {
  readonly audit: FileAudit;
  readonly sheets: readonly SheetInfo[];
  readonly onRun: () => void;
  readonly onSettings: () => void;
}

/** No budget table was found: what was looked for, where, and what to do. */
export const NoTable = ({ audit, sheets, onRun, onSettings }: Props) => {
  const { t, language } = useWords();
  const names = sheets.filter(isAudited).map((sheet) => sheet.name);
  return (
    <section className="sq-start">
      <h2>{t('overview.none.title')}</h2>
      <p>{t('overview.none.what', { count: names.length, sheets: names.join('、') })}</p>
      <p>{t('overview.none.do')}</p>
      {audit.notes.length > 0 && (
        <ul className="sq-notes__list">
          {audit.notes.map((note, index) => (
            <li key={index}>{noteSentence(note, language)}</li>
          ))}
        </ul>
      )}
      <Button appearance="primary" onClick={onSettings}>
        {t('settings.open.columns')}
      </Button>
      <RunButton again ready onRun={onRun} />
    </section>
  );
};
