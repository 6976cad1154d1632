import type { Candidate } from '../../../classify/types';
import { message } from '../../../messages';
import { useDecideWords } from '../../decide/words';
import { useWords } from '../../state/words';
import { LevelTag } from '../lists/level-tag';

/** The matters that came close, and why each was not taken. */
export const Candidates = ({ candidates }: { readonly candidates: readonly Candidate[] }) => {
  const words = useWords();
  const { t } = useDecideWords();
  return (
    <section className="sq-section">
      <h3>{words.t('card.candidates')}</h3>
      <ul className="sq-candidates">
        {candidates.map((candidate, index) => (
          <li key={index}>
            <LevelTag level={candidate.level} />
            <span>
              {candidate.ref.matter.text}
              {index === 0 && <span className="sq-tag">{t('decide.card.runner-up')}</span>}
              <small className="sq-quiet">
                {`${candidate.ref.policy.number ?? ''}${candidate.ref.matter.clause}`}
              </small>
              <small className="sq-quiet">{words.say(message(candidate.why))}</small>
            </span>
            <span className="sq-number sq-quiet">{candidate.confidence.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
