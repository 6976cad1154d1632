import { Button } from '@fluentui/react-components';
import { FindingActions } from '../../decide/views/finding-actions';
import { useDecideWords } from '../../decide/words';
import { HelpLink } from '../../help/help-link';
import type { CellRef } from '../../../rules/types';
import type { FindingItem } from '../../state/results';
import { cellAddress } from '../../../workbook/address';
import { useWords } from '../../state/words';
import { codeTitle } from '../lists/finding-item';
import { SeverityMark } from '../severity-mark';

interface Props {
  readonly item: FindingItem;
  readonly onReveal: (sheetId: string, cell: CellRef) => void;
}

/** One finding: what, what to do, the clause it rests on, and what an officer can do or has done about it. */
export const FindingBlock = ({ item, onReveal }: Props) => {
  const words = useWords();
  const { t } = words;
  const decide = useDecideWords();
  const { finding, state } = item;
  const settled = state !== 'open';
  const [cell] = finding.cells;
  const address = cell ? cellAddress(cell.row, cell.column) : '';
  return (
    <section className={`sq-block-finding sq-block-finding--${settled ? 'settled' : finding.severity}`}>
      <h3>
        <SeverityMark severity={settled ? 'settled' : finding.severity} />
        <span className="sq-hidden">{t(`severity.${finding.severity}`)}</span>
        <span>{codeTitle(finding.code, words)}</span>
        <HelpLink code={finding.code} />
        {settled && <span className="sq-tag">{decide.t(`decide.state.${state}`)}</span>}
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
        {finding.accepted && (
          <>
            <dt>{decide.t('decide.settled.reason')}</dt>
            <dd>{[finding.accepted.reason, finding.accepted.by].filter(Boolean).join(' · ')}</dd>
          </>
        )}
        {finding.basis && (
          <>
            <dt>{t('card.finding.basis')}</dt>
            <dd>{`${finding.basis.number ?? ''}${finding.basis.clause}`}</dd>
          </>
        )}
      </dl>
      <FindingActions item={item} />
    </section>
  );
};
