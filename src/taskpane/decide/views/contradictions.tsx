import { Button } from '@fluentui/react-components';
import type { Precedent } from '../../../audit/types';
import { precedentIdentity, workIdentity } from '../../../decisions/history';
import { contradictions } from '../../../decisions/steps';
import type { AuditStore } from '../../../decisions/store';
import type { LoadedPolicy } from '../../../policy/types';
import { LevelTag } from '../../views/lists/level-tag';
import { useWords } from '../../state/words';
import { useDecide } from '../context';
import { timeText } from '../state/told';
import { useDecideWords } from '../words';

/** Works that were decided in different ways: all of them side by side, one to be chosen. */
export const Contradictions = ({ store }: { readonly store: AuditStore }) => {
  const { t } = useDecideWords();
  const { results } = useDecide();
  const groups = contradictions(store);
  if (groups.length === 0) return null;
  const nameOf = ({ workKey, unitTier }: Precedent): string =>
    results.audit.rows
      .find(({ result }) => result.workKey === workKey && result.unit.tier === unitTier)
      ?.row.texts.name?.text.trim() ?? workKey;
  return (
    <section className="sq-section">
      <h3>{t('decide.contradiction.title', { count: groups.length })}</h3>
      <p>{t('decide.contradiction.lead')}</p>
      {groups.map((group) => (
        <div
          key={group[0] ? workIdentity(group[0]) : ''}
          className="sq-block-finding sq-block-finding--warning"
        >
          <h4>{group[0] ? nameOf(group[0]) : ''}</h4>
          <ul className="sq-steps">
            {group.map((one) => (
              <Side key={precedentIdentity(one)} precedent={one} policies={results.audit.policies} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

interface SideProps {
  readonly precedent: Precedent;
  readonly policies: readonly LoadedPolicy[];
}

const Side = ({ precedent, policies }: SideProps) => {
  const { t } = useDecideWords();
  const { level } = useWords();
  const { busy, actions } = useDecide();
  const { reason, by, at } = precedent;
  const matter = policies
    .flatMap(({ policy }) => (policy.id === precedent.policyId ? policy.matters : []))
    .find(({ id }) => id === precedent.matterId);
  return (
    <li>
      <div>
        <p>
          <LevelTag level={precedent.level} /> {matter?.text}
        </p>
        <p className="sq-steps__reason">{reason}</p>
        <p className="sq-quiet">
          {[timeText(at), by ?? t('decide.settled.unknown')].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Button
        size="small"
        disabled={busy}
        aria-label={t('decide.contradiction.choose.of', { level: level(precedent.level), reason })}
        onClick={() => void actions.choose(precedent)}
      >
        {t('decide.contradiction.choose')}
      </Button>
    </li>
  );
};
