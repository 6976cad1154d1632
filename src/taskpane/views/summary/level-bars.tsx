import type { BurdenLine, Summary } from '../../../audit/types';
import type { RowLevel } from '../../../classify/types';
import { wan2 } from '../../state/numbers';
import { useWords } from '../../state/words';
import { inLevelOrder } from './levels';

interface Bar {
  readonly level: RowLevel;
  /** 元: what stands in the column of the level due, and what stands elsewhere. */
  readonly agree: number;
  readonly differ: number;
}

const sum = (lines: readonly BurdenLine[]): number => lines.reduce((total, line) => total + line.amount, 0);

const barsOf = (burden: readonly BurdenLine[]): readonly Bar[] =>
  inLevelOrder(burden.map((line) => line.due))
    .map((level) => {
      const lines = burden.filter((line) => line.due === level);
      return {
        level,
        agree: sum(lines.filter((line) => line.paid === level)),
        differ: sum(lines.filter((line) => line.paid !== level)),
      };
    })
    // What stands at the wrong tier is what an officer looks for.
    .sort((a, b) => b.differ - a.differ);

/** Money due by level, the part that stands at another tier hatched. Drawn to scale of the longest. */
export const LevelBars = ({ summary }: { readonly summary: Summary }) => {
  const { t } = useWords();
  const bars = barsOf(summary.burden);
  const most = Math.max(0, ...bars.map((bar) => bar.agree + bar.differ));
  if (most === 0) return null;
  return (
    <section className="sq-block">
      <div className="sq-block__head">
        <h2>{t('summary.bars')}</h2>
      </div>
      <ul className="sq-bars">
        {bars.map((bar) => (
          <BarLine key={bar.level} bar={bar} most={most} />
        ))}
      </ul>
      <p className="sq-legend sq-quiet">
        <Swatch kind="agree" />
        {t('summary.bars.agree')}
        <Swatch kind="differ" />
        {t('summary.bars.differ')}
      </p>
    </section>
  );
};

const BarLine = ({ bar, most }: { readonly bar: Bar; readonly most: number }) => {
  const words = useWords();
  const level = words.level(bar.level);
  const whole = bar.agree + bar.differ;
  const label = words.t('summary.bars.alt', { level, amount: wan2(whole), differ: wan2(bar.differ) });
  const agree = (bar.agree / most) * 100;
  const differ = (bar.differ / most) * 100;
  return (
    <li>
      <span>{level}</span>
      <svg role="img" aria-label={label} height="14" width="100%">
        <Hatch id={`hatch-${bar.level}`} />
        <rect className="sq-bar--agree" x="0" y="1" height="12" width={`${agree}%`} />
        <rect
          className="sq-bar--differ"
          x={`${agree}%`}
          y="1"
          height="12"
          width={`${differ}%`}
          fill={`url(#hatch-${bar.level})`}
        />
      </svg>
      <span className="sq-number">{wan2(whole)}</span>
    </li>
  );
};

/** Diagonal lines: tells the two parts apart without colour. */
const Hatch = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="sq-hatch__ground" width="5" height="5" />
      <rect className="sq-hatch__line" width="2.2" height="5" />
    </pattern>
  </defs>
);

const Swatch = ({ kind }: { readonly kind: 'agree' | 'differ' }) => (
  <svg width="12" height="12" aria-hidden="true" focusable="false">
    <Hatch id={`swatch-${kind}`} />
    <rect
      className={`sq-bar--${kind}`}
      width="12"
      height="12"
      fill={kind === 'differ' ? 'url(#swatch-differ)' : undefined}
    />
  </svg>
);
