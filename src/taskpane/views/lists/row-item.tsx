import type { AuditedRow } from '../../../audit/types';
import type { Severity } from '../../../rules/types';
import { SEVERITY_ORDER } from '../../../marks/look';
import { wan2 } from '../../state/numbers';
import { useWords } from '../../state/words';
import { SeverityMark } from '../severity-mark';
import { LevelTag } from './level-tag';

const gravest = (row: AuditedRow): Severity | null =>
  SEVERITY_ORDER.find((severity) =>
    row.findings.some((finding) => finding.severity === severity && !finding.accepted),
  ) ?? null;

/** One row with its level, money and gravest finding. */
export const RowItem = ({ row }: { readonly row: AuditedRow }) => {
  const { t } = useWords();
  const severity = gravest(row);
  const amount = row.row.amounts.amount?.value;
  const matter = row.result.ref?.matter.text;
  return (
    <div className="sq-row">
      <span className="sq-row__name sq-ellipsis">{row.row.texts.name?.text.trim() || t('rows.noname')}</span>
      <span className="sq-row__amount sq-number">
        {amount === null || amount === undefined ? '' : wan2(amount)}
      </span>
      <span className="sq-row__detail">
        <LevelTag level={row.result.level} />
        {row.result.status === 'review' && <span className="sq-tag">{t('card.review')}</span>}
        {row.uncounted && <span className="sq-tag">{t('rows.uncounted')}</span>}
        <span className="sq-ellipsis sq-quiet">{matter}</span>
      </span>
      <span className="sq-row__mark">
        {severity && (
          <>
            <SeverityMark severity={severity} />
            <span className="sq-hidden">{t(`severity.${severity}`)}</span>
          </>
        )}
      </span>
    </div>
  );
};
