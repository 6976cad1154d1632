import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Lexicon } from '../../../classify/lexicon';
import type { PolicyDocument } from '../../../decisions/policies';
import { isOffice } from '../../../decisions/policies-lexicons';
import {
  addOfficeWord,
  officeWords,
  withOfficeWords,
  type OfficeWord,
} from '../../../decisions/policies-office-words';
import type { PoliciesActions } from '../state/use-policies';
import { usePolicyWords } from '../state/words';
import { WordFiles } from './word-files';
import { WordForm } from './word-form';

interface Props {
  readonly documents: readonly PolicyDocument[];
  readonly lexicons: readonly Lexicon[];
  readonly saving: boolean;
  readonly actions: PoliciesActions;
  readonly onImported: (count: number) => void;
  readonly onExport: () => void;
}

/** An office's own words for matters: added one by one, or as a file. */
export const WordsView = ({ documents, lexicons, saving, actions, onImported, onExport }: Props) => {
  const { t } = usePolicyWords();
  const policies = useMemo(
    () =>
      documents.flatMap(({ plans }) => plans.filter(({ used }) => used).map(({ loaded }) => loaded.policy)),
    [documents],
  );
  const change = (step: (words: readonly OfficeWord[]) => readonly OfficeWord[]) =>
    actions.setLexicons((before) => withOfficeWords(before, step(officeWords(before))));
  return (
    <div className="sq-scroll sq-pol__body">
      <p className="sq-quiet">{t('policies.words.lead')}</p>
      <WordForm
        policies={policies}
        saving={saving}
        onAdd={(word) => change((words) => addOfficeWord(words, word))}
      />
      <WordList
        lexicons={lexicons}
        saving={saving}
        onRemove={(word) =>
          void change((words) => words.filter((one) => one.field !== word.field || one.word !== word.word))
        }
        onRemoveLexicon={(id) => void actions.setLexicons((before) => before.filter((one) => one.id !== id))}
      />
      <WordFiles
        documents={documents}
        lexicons={lexicons}
        actions={actions}
        onImported={onImported}
        onExport={onExport}
      />
    </div>
  );
};

interface ListProps {
  readonly lexicons: readonly Lexicon[];
  readonly saving: boolean;
  readonly onRemove: (word: OfficeWord) => void;
  readonly onRemoveLexicon: (id: string) => void;
}

const WordList = ({ lexicons, saving, onRemove, onRemoveLexicon }: ListProps) => {
  const { t } = usePolicyWords();
  const words = officeWords(lexicons);
  const imported = lexicons.filter((lexicon) => !isOffice(lexicon));
  return (
    <section aria-label={t('policies.words.list')}>
      <h3>{t('policies.words.list')}</h3>
      {words.length + imported.length === 0 && <p className="sq-quiet">{t('policies.words.none')}</p>}
      <ul className="sq-pol__words">
        {words.map((word) => (
          <li key={`${word.field} ${word.word}`}>
            <span>
              <b>{word.word}</b>
              <small className="sq-quiet">
                {word.matter === null
                  ? t(`policies.words.kind.${word.kind}`)
                  : t('policies.words.means', { matter: word.matter })}
                {` · ${word.field}`}
              </small>
            </span>
            <RemoveButton name={word.word} disabled={saving} onClick={() => onRemove(word)} />
          </li>
        ))}
        {imported.map(({ id, title }) => (
          <li key={id}>
            <span>{t('policies.words.imported', { title: title || id })}</span>
            <RemoveButton name={title || id} disabled={saving} onClick={() => onRemoveLexicon(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
};

interface RemoveProps {
  readonly name: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

const RemoveButton = ({ name, disabled, onClick }: RemoveProps) => {
  const { t } = usePolicyWords();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<DeleteRegular />}
      aria-label={t('policies.words.remove', { word: name })}
      disabled={disabled}
      onClick={onClick}
    />
  );
};
