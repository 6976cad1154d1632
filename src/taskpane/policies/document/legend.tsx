import type { Mark } from '../state/marks';
import { MATTER_LEVELS } from '../../../policy/matter-levels';
import { usePolicyWords } from '../state/words';
import { markClass } from './mark-words';

/** What the colours in the text mean, and how often each occurs. Every mark in the text says its level in words as well. */
export const Legend = ({ marks }: { readonly marks: readonly Mark[] }) => {
  const { t, level } = usePolicyWords();
  const counts = MATTER_LEVELS.flatMap((one) => {
    const found = marks.filter((mark) => mark.kind === 'matter' && mark.matter.level === one);
    const [first] = found;
    return first ? [{ first, count: found.length, one }] : [];
  });
  return (
    <ul className="sq-doc__legend" aria-label={t('policies.doc.legend')}>
      {counts.map(({ first, count, one }) => (
        <li key={one}>
          <span className={`sq-lv ${markClass(first)}`}>
            {level(one, first.plan.loaded.policy.region)} {count}
          </span>
        </li>
      ))}
    </ul>
  );
};
