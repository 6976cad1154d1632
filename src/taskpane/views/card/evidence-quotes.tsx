import type { Evidence, EvidenceField } from '../../../classify/types';
import { TIERS } from '../../../policy/types';
import { quotedFields, type Piece } from '../../state/highlight';
import { useWords, type Words } from '../../state/words';
import type { BudgetRow } from '../../../workbook/types';

interface Props {
  readonly row: BudgetRow;
  readonly evidence: readonly Evidence[];
}

/** The row's own words with what the judgement rests on set off, and what each piece says. */
export const EvidenceQuotes = ({ row, evidence }: Props) => {
  const { t } = useWords();
  return (
    <section className="sq-section">
      <h3>{t('card.evidence')}</h3>
      <dl className="sq-quotes">
        {quotedFields(row, evidence).map(({ field, pieces }, index) => (
          <Quote key={index} field={field} pieces={pieces} />
        ))}
      </dl>
    </section>
  );
};

interface QuoteProps {
  readonly field: EvidenceField;
  readonly pieces: readonly Piece[];
}

// A tier said by a setting or told from a title comes by its code.
const shown = (text: string, { level }: Words): string => {
  const tier = TIERS.find((each) => each === text);
  return tier ? level(tier) : text;
};

const Quote = ({ field, pieces }: QuoteProps) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <dt>{t(`field.${field}`)}</dt>
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
