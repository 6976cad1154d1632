import type { Candidate } from '../../../classify/types';
import { message } from '../../../messages';
import { useWords } from '../../state/words';
import { LevelTag } from '../lists/level-tag';

/** The matters that came close, and why each was not taken. */
export const Candidates = ({ candidates }: { readonly candidates: readonly Candidate[] }) => {
  const words = useWords();
  return (
    <section className="sq-section">
      <h3>{words.t('card.candidates')}</h3>
      <ul className="sq-candidates">
        {candidates.map((candidate, index) => (
          <li key={index}>
            <LevelTag level={candidate.level} />
            <span>
              {candidate.ref.matter.text}
              <small className="sq-quiet">{words.say(message(candidate.why))}</small>
            </span>
            <span className="sq-number sq-quiet">{candidate.confidence.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
