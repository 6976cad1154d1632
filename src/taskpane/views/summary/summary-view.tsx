import type { FileAudit } from '../../../audit/types';
import { noteSentence } from '../../../report/notes';
import type { RuleCode } from '../../../rules/types';
import { useWords } from '../../state/words';
import { BurdenTable } from './burden-table';
import { CategoryTable } from './category-table';
import { CodeList } from './code-list';
import { LevelBars } from './level-bars';
import { Ratios } from './ratios';

interface Props {
  readonly audit: FileAudit;
  readonly onCode: (code: RuleCode) => void;
}

export const SummaryView = ({ audit, onCode }: Props) => (
  <div className="sq-summary">
    <Notes audit={audit} />
    <CategoryTable summary={audit.summary} />
    <BurdenTable audit={audit} />
    <LevelBars summary={audit.summary} />
    <CodeList lines={audit.summary.byCode} onCode={onCode} />
    <Ratios summary={audit.summary} />
  </div>
);

/** What was done with the workbook beside its tables: hidden rows, sheets passed over. */
const Notes = ({ audit }: { readonly audit: FileAudit }) => {
  const { t, language } = useWords();
  if (audit.notes.length === 0) return null;
  return (
    <details className="sq-block sq-notes">
      <summary>{t('overview.notes', { count: audit.notes.length })}</summary>
      <ul>
        {audit.notes.map((note, index) => (
          <li key={index}>{noteSentence(note, language)}</li>
        ))}
      </ul>
    </details>
  );
};
