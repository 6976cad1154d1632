import type { Severity } from '../../rules/types';
import { noteSentence } from '../../report/notes';
import { leaderSentence } from '../../report/words';
import { useDecideWords } from '../decide/words';
import type { Results } from '../state/results';
import { grouped } from '../state/numbers';
import { useWords } from '../state/words';
import { SeverityMark } from './severity-mark';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Props {
  readonly results: Results;
  readonly chosen: readonly Severity[];
  readonly onSeverity: (severity: Severity) => void;
  readonly onSettled: () => void;
}

/** The one sentence for the leader, and how many findings of each severity. */
export const Overview = ({ results, chosen, onSeverity, onSettled }: Props) => {
  const { t, language } = useWords();
  return (
    <section className="sq-overview" aria-label={t('overview.title')}>
      <PartialNotes results={results} />
      <NotInForce results={results} />
      <p className="sq-sentence">{leaderSentence(results.audit.summary, language)}</p>
      <div className="sq-counts" role="group" aria-label={t('overview.counts')}>
        {SEVERITIES.map((severity) => (
          <CountButton
            key={severity}
            severity={severity}
            count={results.counts[severity]}
            pressed={chosen.includes(severity)}
            onPress={onSeverity}
          />
        ))}
        {results.settled > 0 && <SettledButton count={results.settled} onPress={onSettled} />}
      </div>
    </section>
  );
};

/** What an audit of a part did not look at stands above its figures. */
const PartialNotes = ({ results }: Pick<Props, 'results'>) => {
  const { t, language } = useWords();
  const { audit } = results;
  if (!audit.partial) return null;
  const notes = audit.notes.filter(({ code }) => code === 'partial' || code === 'sheets-unread');
  return (
    <div className="sq-partial" role="note">
      <strong>{t('scope.partial')}</strong>
      {notes.map((note, index) => (
        <span key={index}>{noteSentence(note, language)}</span>
      ))}
    </div>
  );
};

/** What all else rests on: the policy may not hold for the year of a table. */
const NotInForce = ({ results }: Pick<Props, 'results'>) => {
  const { t, say } = useWords();
  const found = results.audit.findings.filter(({ code, accepted }) => code === 'not-in-force' && !accepted);
  if (found.length === 0) return null;
  const said = Array.from(new Set(found.map((finding) => say(finding.message))));
  return (
    <p className="sq-partial" role="note">
      {t('notice.not-in-force', { message: said.join(' ') })}
    </p>
  );
};

interface CountProps {
  readonly severity: Severity;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: (severity: Severity) => void;
}

const CountButton = ({ severity, count, pressed, onPress }: CountProps) => {
  const { t } = useWords();
  const word = t(`severity.${severity}`);
  return (
    <button
      type="button"
      className={`sq-count sq-count--${severity}`}
      aria-pressed={pressed}
      aria-label={t('severity.only', { severity: word, count })}
      onClick={() => onPress(severity)}
    >
      <span className="sq-count__number">{grouped(count)}</span>
      <span className="sq-count__word">
        <SeverityMark severity={severity} />
        {word}
      </span>
    </button>
  );
};

/** What officers have dealt with already. */
const SettledButton = ({ count, onPress }: { readonly count: number; readonly onPress: () => void }) => {
  const { t } = useDecideWords();
  return (
    <button
      type="button"
      className="sq-count sq-count--settled"
      aria-label={t('decide.counts.settled.label', { count })}
      onClick={onPress}
    >
      <span className="sq-count__number">{grouped(count)}</span>
      <span className="sq-count__word">
        <SeverityMark severity="settled" />
        {t('decide.counts.settled')}
      </span>
    </button>
  );
};
