import { Button } from '@fluentui/react-components';
import { HelpLink } from '../../help/help-link';
import type { CellRef, Finding } from '../../../rules/types';
import { cellAddress } from '../../../workbook/address';
import { useWords } from '../../state/words';
import { codeTitle } from '../lists/finding-item';
import { SeverityMark } from '../severity-mark';

interface Props {
  readonly finding: Finding;
  readonly onReveal: (sheetId: string, cell: CellRef) => void;
}

/** One finding: what, what to do, and the clause it rests on. */
export const FindingBlock = ({ finding, onReveal }: Props) => {
  const words = useWords();
  const { t } = words;
  const [cell] = finding.cells;
  const address = cell ? cellAddress(cell.row, cell.column) : '';
  return (
    <section className={`sq-block-finding sq-block-finding--${finding.severity}`}>
      <h3>
        <SeverityMark severity={finding.accepted ? 'settled' : finding.severity} />
        <span className="sq-hidden">{t(`severity.${finding.severity}`)}</span>
        <span>{codeTitle(finding.code, words)}</span>
        <HelpLink code={finding.code} />
        {finding.accepted && <span className="sq-tag">{t('findings.accepted')}</span>}
        {cell && (
          <Button
            className="sq-goto"
            appearance="transparent"
            size="small"
            aria-label={t('card.goto', { sheet: finding.sheet, cell: address })}
            onClick={() => onReveal(finding.sheetId, cell)}
          >
            {address}
          </Button>
        )}
      </h3>
      <p>{words.say(finding.message)}</p>
      <dl className="sq-facts-list">
        <dt>{t('card.finding.todo')}</dt>
        <dd>{words.say(finding.suggestion)}</dd>
        {finding.basis && (
          <>
            <dt>{t('card.finding.basis')}</dt>
            <dd>{`${finding.basis.number ?? ''}${finding.basis.clause}`}</dd>
          </>
        )}
      </dl>
    </section>
  );
};
