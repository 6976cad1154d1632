import type { BurdenLine, FileAudit } from '../../../audit/types';
import type { RowLevel } from '../../../classify/types';
import { shifted } from '../../../report/summary-sheet';
import { wan2 } from '../../state/numbers';
import { useWords } from '../../state/words';
import { SeverityMark } from '../severity-mark';
import { inLevelOrder, shift } from './levels';

const money = (burden: readonly BurdenLine[], due: RowLevel, paid?: RowLevel): number =>
  burden
    .filter((line) => line.due === due && (paid === undefined || line.paid === paid))
    .reduce((sum, line) => sum + line.amount, 0);

/** 应承担 × 实际承担 in 万元: the diagonal agrees, what stands beside it is set off. */
export const BurdenTable = ({ audit }: { readonly audit: FileAudit }) => {
  const words = useWords();
  const { t } = words;
  const { burden } = audit.summary;
  const due = inLevelOrder(burden.map((line) => line.due));
  const paid = inLevelOrder(burden.map((line) => line.paid));
  return (
    <section className="sq-block">
      <div className="sq-block__head">
        <h2>{t('summary.burden')}</h2>
      </div>
      {burden.length === 0 ? (
        <p className="sq-quiet">{t('summary.burden.none')}</p>
      ) : (
        <>
          <div className="sq-tablebox" tabIndex={0} role="group" aria-label={t('summary.burden')}>
            <table className="sq-table sq-table--cross">
              <thead>
                <tr>
                  <th scope="col">{t('summary.burden.head')}</th>
                  {paid.map((level) => (
                    <th key={level} scope="col" className="sq-number">
                      {words.level(level)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {due.map((level) => (
                  <tr key={level}>
                    <th scope="row">{words.level(level)}</th>
                    {paid.map((other) => (
                      <MoneyCell key={other} due={level} paid={other} amount={money(burden, level, other)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Shifted audit={audit} />
        </>
      )}
    </section>
  );
};

interface CellProps {
  readonly due: RowLevel;
  readonly paid: RowLevel;
  readonly amount: number;
}

const MoneyCell = ({ due, paid, amount }: CellProps) => (
  <td className={`sq-number sq-shift--${amount === 0 ? 'none' : shift(due, paid)}`}>
    {amount === 0 ? '—' : wan2(amount)}
  </td>
);

const Shifted = ({ audit }: { readonly audit: FileAudit }) => {
  const { t } = useWords();
  const { down, up } = shifted(audit);
  return (
    <dl className="sq-pairs">
      <dt>
        <SeverityMark severity="error" />
        {t('summary.burden.down')}
      </dt>
      <dd className="sq-number">{wan2(down)}</dd>
      <dt>
        <SeverityMark severity="warning" />
        {t('summary.burden.up')}
      </dt>
      <dd className="sq-number">{wan2(up)}</dd>
    </dl>
  );
};
