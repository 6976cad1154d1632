import { Field, Input } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { LoadedPolicy } from '../../../policy/types';
import { LevelTag } from '../../views/lists/level-tag';
import { useWords } from '../../state/words';
import { choiceKey, searchMatters, type MatterChoice } from '../state/matters';
import { useDecideWords } from '../words';

interface Props {
  readonly policies: readonly LoadedPolicy[];
  /** Matters that come near: shown before anything is searched for. */
  readonly near: readonly MatterChoice[];
  readonly chosen: MatterChoice | null;
  readonly onChoose: (choice: MatterChoice | null) => void;
}

/** Matters shown at once: more are a matter of typing on. */
const MOST = 6;

/** The matter a row is, found by words of the policy; or none of those listed. */
export const MatterSearch = ({ policies, near, chosen, onChoose }: Props) => {
  const { t } = useDecideWords();
  const [query, setQuery] = useState('');
  const found = useMemo(() => {
    const all = searchMatters(policies, query);
    return query.trim() === '' ? nearFirst(all, near) : all;
  }, [policies, near, query]);
  const name = useId();
  const shown = withChosen(found.slice(0, MOST), chosen);
  return (
    <>
      <Field label={t('decide.verdict.matter')}>
        <Input
          placeholder={t('decide.verdict.matter.place')}
          value={query}
          onChange={(_, data) => setQuery(data.value)}
        />
      </Field>
      <fieldset className="sq-choices">
        <legend className="sq-hidden">{t('decide.verdict.matter.list')}</legend>
        {shown.map((choice) => (
          <label key={choiceKey(choice)}>
            <input
              type="radio"
              name={name}
              checked={chosen !== null && choiceKey(chosen) === choiceKey(choice)}
              onChange={() => onChoose(choice)}
            />
            <MatterText choice={choice} />
          </label>
        ))}
        {found.length === 0 && <p className="sq-quiet">{t('decide.verdict.matter.nothing')}</p>}
        {found.length > MOST && (
          <p className="sq-quiet">{t('decide.verdict.matter.more', { count: found.length - MOST })}</p>
        )}
        <label>
          <input type="radio" name={name} checked={chosen === null} onChange={() => onChoose(null)} />
          <span>{t('decide.verdict.matter.none')}</span>
        </label>
      </fieldset>
    </>
  );
};

const nearFirst = (all: readonly MatterChoice[], near: readonly MatterChoice[]): readonly MatterChoice[] => {
  const keys = new Set(near.map(choiceKey));
  const first = Array.from(keys, (key) => near.find((choice) => choiceKey(choice) === key)).filter(
    (choice): choice is MatterChoice => choice !== undefined,
  );
  return [...first, ...all.filter((choice) => !keys.has(choiceKey(choice)))];
};

/** What is chosen stays in sight whatever is searched for next. */
const withChosen = (found: readonly MatterChoice[], chosen: MatterChoice | null): readonly MatterChoice[] => {
  if (!chosen || found.some((choice) => choiceKey(choice) === choiceKey(chosen))) return found;
  return [chosen, ...found];
};

const MatterText = ({ choice }: { readonly choice: MatterChoice }) => {
  const { level } = useWords();
  const { matter, policy } = choice;
  const known = matter.level === 'by-affiliation' ? null : matter.level;
  return (
    <span>
      {matter.expanded ?? matter.text}
      <small className="sq-quiet">
        {known ? <LevelTag level={known} /> : <span>{level('undetermined')}</span>}
        {`${policy.number ?? policy.title} ${matter.clause}`}
      </small>
    </span>
  );
};
