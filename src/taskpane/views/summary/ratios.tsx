import type { Ratio, Summary } from '../../../audit/types';
import { message } from '../../../messages';
import { percentText } from '../../../report/cells';
import { grouped, wan2 } from '../../state/numbers';
import { useWords } from '../../state/words';

type Name = keyof Summary['ratios'];

const RATIOS: readonly { readonly name: Name; readonly money: boolean }[] = [
  { name: 'matching', money: false },
  { name: 'undetermined', money: false },
  { name: 'shiftedDown', money: true },
  { name: 'county', money: true },
];

/** The four ratios, each with what it was taken from. */
export const Ratios = ({ summary }: { readonly summary: Summary }) => {
  const { t } = useWords();
  return (
    <section className="sq-block">
      <div className="sq-block__head">
        <h2>{t('summary.ratios')}</h2>
      </div>
      <dl className="sq-ratios">
        {RATIOS.map(({ name, money }) => (
          <RatioFact key={name} name={name} ratio={summary.ratios[name]} show={money ? wan2 : grouped} />
        ))}
      </dl>
    </section>
  );
};

interface FactProps {
  readonly name: Name;
  readonly ratio: Ratio;
  readonly show: (value: number) => string;
}

const RatioFact = ({ name, ratio, show }: FactProps) => {
  const words = useWords();
  return (
    <div title={words.say(message(`report.ratio.${name}.of`))}>
      <dt>{words.say(message(`report.ratio.${name}`))}</dt>
      <dd>
        <b className="sq-number">{percentText(ratio.part, ratio.whole)}</b>
        <span className="sq-quiet sq-number">
          {words.t('summary.ratio.of', { part: show(ratio.part), whole: show(ratio.whole) })}
        </span>
      </dd>
    </div>
  );
};
