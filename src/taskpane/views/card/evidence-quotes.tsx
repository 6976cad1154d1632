import { Button } from '@fluentui/react-components';
import type { CellRef } from '../../../rules/types';
import { cellAddress } from '../../../workbook/address';
import type { Evidence, EvidenceField } from '../../../classify/types';
import { TIERS } from '../../../policy/types';
import { quotedFields, type Piece } from '../../state/highlight';
import { useWords, type Words } from '../../state/words';
import type { BudgetRow } from '../../../workbook/types';

interface Props {
  readonly row: BudgetRow;
  readonly evidence: readonly Evidence[];
  readonly onReveal: (sheetId: string, cell: CellRef) => void;
}

/** The row's own words with what the judgement rests on set off, and what each piece says. */
export const EvidenceQuotes = ({ row, evidence, onReveal }: Props) => {
  const { t } = useWords();
  return (
    <section className="sq-section">
      <h3>{t('card.evidence')}</h3>
      <dl className="sq-quotes">
        {quotedFields(row, evidence).map(({ field, pieces }, index) => (
          <Quote key={index} field={field} pieces={pieces} row={row} onReveal={onReveal} />
        ))}
      </dl>
    </section>
  );
};

interface QuoteProps extends Pick<Props, 'row' | 'onReveal'> {
  readonly field: EvidenceField;
  readonly pieces: readonly Piece[];
}

// A tier said by a setting or told from a title comes by its code.
const shown = (text: string, { level }: Words): string => {
  const tier = TIERS.find((each) => each === text);
  return tier ? level(tier) : text;
};

/** The cell a text stands in; null for a title or a setting, which have none here. */
const cellOf = (row: BudgetRow, field: EvidenceField): CellRef | null =>
  field === 'title' || field === 'option' ? null : (row.texts[field] ?? null);

const Quote = ({ field, pieces, row, onReveal }: QuoteProps) => {
  const words = useWords();
  const { t } = words;
  const cell = cellOf(row, field);
  const address = cell ? cellAddress(cell.row, cell.column) : '';
  return (
    <>
      <dt>
        {t(`field.${field}`)}
        {cell && (
          <Button
            className="sq-goto"
            appearance="transparent"
            size="small"
            aria-label={t('card.goto', { sheet: row.sheet, cell: address })}
            onClick={() => onReveal(row.sheetId, cell)}
          >
            {address}
          </Button>
        )}
      </dt>
      <dd>
        {pieces.map((piece, index) =>
          piece.kind === null ? (
            <span key={index}>{piece.text}</span>
          ) : (
            <mark key={index} className={`sq-evidence sq-evidence--${piece.kind}`}>
              {shown(piece.text, words)}
              <small>{t(`card.evidence.kind.${piece.kind}`)}</small>
            </mark>
          ),
        )}
      </dd>
    </>
  );
};
