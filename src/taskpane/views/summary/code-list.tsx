import type { CodeLine } from '../../../audit/types';
import type { RuleCode } from '../../../rules/types';
import { grouped, wan2 } from '../../state/numbers';
import { useWords } from '../../state/words';
import { codeTitle } from '../lists/finding-item';
import { SeverityMark } from '../severity-mark';

interface Props {
  readonly lines: readonly CodeLine[];
  readonly onCode: (code: RuleCode) => void;
}

/** Findings by kind, with the money of the rows counted under each; a click shows them. */
export const CodeList = ({ lines, onCode }: Props) => {
  const words = useWords();
  const { t } = words;
  if (lines.length === 0) return null;
  return (
    <section className="sq-block">
      <div className="sq-block__head">
        <h2>{t('summary.codes')}</h2>
      </div>
      <table className="sq-table">
        <thead>
          <tr>
            <th scope="col">{t('summary.codes.code')}</th>
            <th scope="col" className="sq-number">
              {t('summary.codes.findings')}
            </th>
            <th scope="col" className="sq-number">
              {t('summary.codes.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.code} ${line.severity}`}>
              <th scope="row">
                <button type="button" className="sq-link" onClick={() => onCode(line.code)}>
                  <SeverityMark severity={line.severity} />
                  <span className="sq-hidden">{t(`severity.${line.severity}`)}</span>
                  {codeTitle(line.code, words)}
                </button>
              </th>
              <td className="sq-number">{grouped(line.findings)}</td>
              <td className="sq-number">{line.amount === 0 ? '—' : wan2(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sq-quiet">{t('summary.codes.note')}</p>
    </section>
  );
};
