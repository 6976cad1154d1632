import { Button } from '@fluentui/react-components';
import type { AuditedRow } from '../../../audit/types';
import type { LoadedPolicy } from '../../../policy/types';
import { RowActions } from '../../decide/views/row-actions';
import type { CellRef } from '../../../rules/types';
import type { FindingItem } from '../../state/results';
import { cellAddress } from '../../../workbook/address';
import { wan2 } from '../../state/numbers';
import { useWords } from '../../state/words';
import { Candidates } from './candidates';
import { ClauseQuote } from './clause-quote';
import { EvidenceQuotes } from './evidence-quotes';
import { FindingBlock } from './finding-block';
import { Judgement, Verdict } from './judgement';

interface Props {
  /** Position in `audit.rows`. */
  readonly index: number;
  readonly row: AuditedRow;
  /** The row's findings, settled ones among them. */
  readonly items: readonly FindingItem[];
  readonly policies: readonly LoadedPolicy[];
  readonly onReveal: (sheetId: string, cell: CellRef) => void;
}

/** Everything known of one row: what it is, what is wrong with it, and why it is judged so. */
export const RowCard = ({ index, row: audited, items, policies, onReveal }: Props) => {
  const { t } = useWords();
  const { row, result } = audited;
  const ref = result.ref;
  return (
    <>
      <RowHead audited={audited} onReveal={onReveal} />
      <Verdict audited={audited} />
      <Hints hints={result.hints} />
      <RowActions key={`actions ${index}`} index={index} />
      {items.length === 0 && result.state !== 'out-of-scope' && <p className="sq-quiet">{t('card.none')}</p>}
      {items.map((item) => (
        <FindingBlock key={`${index} ${item.finding.code} ${item.address}`} item={item} onReveal={onReveal} />
      ))}
      <Judgement audited={audited} />
      {result.evidence.length > 0 && (
        <EvidenceQuotes row={row} evidence={result.evidence} onReveal={onReveal} />
      )}
      {ref && <ClauseQuote key={ref.matter.id} matterRef={ref} policies={policies} />}
      {result.candidates.length > 0 && <Candidates candidates={result.candidates} />}
    </>
  );
};

/** What the officer should look at before trusting the judgement. */
const Hints = ({ hints }: { readonly hints: AuditedRow['result']['hints'] }) => {
  const words = useWords();
  if (hints.length === 0) return null;
  return (
    <ul className="sq-hints">
      {hints.map((hint, index) => (
        <li key={index}>{words.say(hint)}</li>
      ))}
    </ul>
  );
};

interface HeadProps {
  readonly audited: AuditedRow;
  readonly onReveal: Props['onReveal'];
}

const RowHead = ({ audited, onReveal }: HeadProps) => {
  const { t } = useWords();
  const { row } = audited;
  const cell = { row: row.row, column: row.texts.name?.column ?? audited.table.header.left };
  const address = cellAddress(cell.row, cell.column);
  const amount = row.amounts.amount?.value;
  return (
    <section className="sq-card__head">
      <h2 tabIndex={-1} data-heading>
        {row.texts.name?.text.trim() || t('rows.noname')}
      </h2>
      <p>
        {row.texts.unit && <span>{row.texts.unit.text}</span>}
        {amount !== null && amount !== undefined && (
          <span className="sq-number">{t('card.amount.wan', { amount: wan2(amount) })}</span>
        )}
        <Button
          className="sq-goto"
          appearance="transparent"
          size="small"
          aria-label={t('card.goto', { sheet: row.sheet, cell: address })}
          onClick={() => onReveal(row.sheetId, cell)}
        >
          {`${row.sheet}!${address}`}
        </Button>
      </p>
    </section>
  );
};

interface FindingOnlyProps {
  readonly item: FindingItem;
  readonly onReveal: Props['onReveal'];
}

/** A finding that belongs to a table or a sheet, not to one row. */
export const TableFindingCard = ({ item, onReveal }: FindingOnlyProps) => (
  <>
    <section className="sq-card__head">
      <h2 tabIndex={-1} data-heading>
        {item.sheet}
      </h2>
    </section>
    <FindingBlock item={item} onReveal={onReveal} />
  </>
);
