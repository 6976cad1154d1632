import { useState } from 'react';
import type { Summary, SummaryLine } from '../../../audit/types';
import type { RowLevel } from '../../../classify/types';
import { grouped, wan2 } from '../../state/numbers';
import { useWords } from '../../state/words';
import { inLevelOrder } from './levels';

type Measure = 'amount' | 'rows';

const total = (lines: readonly SummaryLine[], measure: Measure): number =>
  lines.reduce((sum, line) => sum + line[measure], 0);

/** Category × level. Rows outside the field are stated below the table: they have no level. */
export const CategoryTable = ({ summary }: { readonly summary: Summary }) => {
  const words = useWords();
  const { t } = words;
  const [measure, setMeasure] = useState<Measure>('amount');
  const inside = summary.lines.filter((line) => line.level !== 'out-of-scope');
  const outside = summary.lines.filter((line) => line.level === 'out-of-scope');
  const levels = inLevelOrder(inside.map((line) => line.level));
  const show = (lines: readonly SummaryLine[]) =>
    lines.length === 0
      ? ''
      : measure === 'amount'
        ? wan2(total(lines, measure))
        : grouped(total(lines, measure));
  const titles = Array.from(new Set(inside.map((line) => line.title)));
  return (
    <section className="sq-block">
      <div className="sq-block__head">
        <h2>{t('summary.categories')}</h2>
        <MeasureSwitch measure={measure} onMeasure={setMeasure} />
      </div>
      <div className="sq-tablebox" tabIndex={0} role="group" aria-label={t('summary.categories')}>
        <table className="sq-table">
          <caption className="sq-hidden">
            {t(measure === 'amount' ? 'summary.categories.unit' : 'summary.categories.rows')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('summary.category')}</th>
              {levels.map((level) => (
                <th key={level} scope="col" className="sq-number">
                  {words.level(level)}
                </th>
              ))}
              <th scope="col" className="sq-number">
                {t('summary.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {titles.map((title) => (
              <CategoryRow
                key={title}
                title={title}
                lines={inside.filter((line) => line.title === title)}
                levels={levels}
                show={show}
              />
            ))}
          </tbody>
          <tfoot>
            <CategoryRow title={t('summary.total')} lines={inside} levels={levels} show={show} />
          </tfoot>
        </table>
      </div>
      {outside.length > 0 && (
        <p className="sq-quiet sq-block__foot">
          <span>{t('summary.outside')}</span>
          <span className="sq-number">{show(outside)}</span>
        </p>
      )}
    </section>
  );
};

interface RowProps {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
  readonly levels: readonly RowLevel[];
  readonly show: (lines: readonly SummaryLine[]) => string;
}

const CategoryRow = ({ title, lines, levels, show }: RowProps) => (
  <tr>
    <th scope="row">{title}</th>
    {levels.map((level) => (
      <td key={level} className="sq-number">
        {show(lines.filter((line) => line.level === level))}
      </td>
    ))}
    <td className="sq-number sq-table__total">{show(lines)}</td>
  </tr>
);

interface SwitchProps {
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
}

const MeasureSwitch = ({ measure, onMeasure }: SwitchProps) => {
  const { t } = useWords();
  return (
    <div className="sq-switch" role="group" aria-label={t('summary.measure')}>
      {(['amount', 'rows'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={measure === each} onClick={() => onMeasure(each)}>
          {t(`summary.measure.${each}`)}
        </button>
      ))}
    </div>
  );
};
