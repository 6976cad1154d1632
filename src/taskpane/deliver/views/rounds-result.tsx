import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { message } from '../../../messages';
import { percentText, wanText } from '../../../report/cells';
import { changedGroups, findingLine, groupLine, roundsSentence } from '../../../report/rounds';
import type { Comparison, FindingChange, FindingState, RowGroup } from '../../../rounds/types';
import { useDeliverWords } from '../words';
import { MoreList } from './more-list';

const STATES: readonly FindingState[] = ['new', 'open', 'mended', 'gone', 'accepted'];

/** Two rounds compared: the sentence, 整改率 by unit, findings and rows that changed. */
export const RoundsResult = ({ comparison }: { readonly comparison: Comparison }) => {
  const { t, words } = useDeliverWords();
  const groups = changedGroups(comparison);
  return (
    <div className="sq-deliver__result">
      <p>{roundsSentence(comparison, words.language)}</p>
      {comparison.notes.map((note) => (
        <p key={note.id} className="sq-quiet" role="note">
          {words.say(note)}
        </p>
      ))}
      <details>
        <summary>{t('deliver.rounds.units')}</summary>
        <p className="sq-quiet">{words.say(message('rounds.rate.note'))}</p>
        <Units comparison={comparison} />
      </details>
      <details open>
        <summary>{t('deliver.rounds.findings')}</summary>
        <Findings findings={comparison.findings} />
      </details>
      <details>
        <summary>{t('deliver.rounds.rows', { count: groups.length })}</summary>
        {groups.length === 0 && <p className="sq-quiet">{t('deliver.rounds.none')}</p>}
        <MoreList label={t('deliver.rounds.rows', { count: groups.length })} items={groups}>
          {(group) => <Group group={group} />}
        </MoreList>
      </details>
    </div>
  );
};

const Units = ({ comparison }: { readonly comparison: Comparison }) => {
  const { t, words } = useDeliverWords();
  return (
    <MoreList label={t('deliver.rounds.units')} items={comparison.units}>
      {({ unit, ...line }) => (
        <>
          <span className="sq-deliver__line">
            <strong>{unit || words.say(message('rounds.noUnit'))}</strong>
            <span className="sq-number">{percentText(line.mended, line.mended + line.open)}</span>
          </span>
          <span className="sq-quiet">{t('deliver.rounds.unit', line)}</span>
        </>
      )}
    </MoreList>
  );
};

const Findings = ({ findings }: { readonly findings: readonly FindingChange[] }) => {
  const { t, words } = useDeliverWords();
  const [state, setState] = useState<FindingState | ''>('');
  const shown = state === '' ? findings : findings.filter((one) => one.state === state);
  if (findings.length === 0) return <p className="sq-quiet">{t('deliver.rounds.none')}</p>;
  return (
    <>
      <Select
        size="small"
        aria-label={t('deliver.rounds.state')}
        value={state}
        onChange={(_, { value }) => setState(STATES.find((one) => one === value) ?? '')}
      >
        <option value="">{t('deliver.rounds.all', { count: findings.length })}</option>
        {STATES.map((one) => (
          <option key={one} value={one}>
            {t('deliver.rounds.option', {
              state: words.say(message(`rounds.finding.${one}`)),
              count: findings.filter((finding) => finding.state === one).length,
            })}
          </option>
        ))}
      </Select>
      <MoreList key={state} label={t('deliver.rounds.findings')} items={shown}>
        {(one) => <Finding change={one} />}
      </MoreList>
    </>
  );
};

const Finding = ({ change }: { readonly change: FindingChange }) => {
  const { words } = useDeliverWords();
  const line = findingLine(change, words.language);
  return (
    <>
      <span className="sq-deliver__line">
        <span className="sq-tag">{line.state}</span>
        <strong>{line.code}</strong>
      </span>
      <span>{[line.unit, line.name].filter(Boolean).join(' · ')}</span>
      <span className="sq-quiet">{line.message}</span>
    </>
  );
};

const amount = (value: number | null): string => (value === null ? '—' : wanText(value));

const Group = ({ group }: { readonly group: RowGroup }) => {
  const { t, words } = useDeliverWords();
  const line = groupLine(group, words.language);
  const args = { before: amount(group.amountBefore), after: amount(group.amountAfter) };
  return (
    <>
      <span className="sq-deliver__line">
        <span className="sq-tag">{line.state}</span>
        <span>{[line.unit, line.by].filter(Boolean).join(' · ')}</span>
      </span>
      <span>{[line.old, line.new].filter(Boolean).join(' → ')}</span>
      <span className="sq-quiet sq-number">{t('deliver.rounds.amounts', args)}</span>
    </>
  );
};
