import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { wordFault, type OfficeWord, type OfficeWordKind } from '../../../decisions/policies-office-words';
import type { Matter, Policy } from '../../../policy/types';
import { usePolicyWords } from '../state/words';

const KINDS: readonly OfficeWordKind[] = ['synonym', 'unlisted', 'field'];

/** What a policy's words are kept under: its field, else its title. */
export const fieldOf = (policy: Policy): string => policy.field ?? policy.title;

interface Props {
  readonly policies: readonly Policy[];
  readonly saving: boolean;
  readonly onAdd: (word: OfficeWord) => Promise<boolean>;
}

/** One word of the office: another name of a matter, an unlisted item, or a word of the field. */
export const WordForm = ({ policies, saving, onAdd }: Props) => {
  const { t } = usePolicyWords();
  const [at, setAt] = useState(0);
  const [kind, setKind] = useState<OfficeWordKind>('synonym');
  const [word, setWord] = useState('');
  const [matter, setMatter] = useState('');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const policy = policies[at] ?? policies[0];
  if (!policy) return null;
  const fault = wordFault(word);
  const missing = kind === 'synonym' && matter === '';
  const submit = async () => {
    setAsked(true);
    if (fault || missing) return;
    const added = {
      kind,
      field: fieldOf(policy),
      word: word.trim(),
      matter: kind === 'synonym' ? matter : null,
    };
    if (!(await onAdd(added))) return;
    setAsked(false);
    setWord('');
    input.current?.focus();
  };
  return (
    <form
      className="sq-doc__form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {policies.length > 1 && (
        <Field label={t('policies.words.policy')}>
          <Select
            size="small"
            value={at}
            onChange={(_, data) => {
              setAt(Number(data.value));
              setMatter('');
            }}
          >
            {policies.map(({ id, number, title }, i) => (
              <option key={id} value={i}>
                {number ?? title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('policies.words.kind')} hint={t(`policies.words.kind.${kind}.help`)}>
        <Select size="small" value={kind} onChange={(_, data) => setKind(data.value as OfficeWordKind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`policies.words.kind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t('policies.words.word')}
        validationState={asked && fault ? 'error' : 'none'}
        validationMessage={asked && fault ? t(`policies.words.fault.${fault}`) : null}
      >
        <Input ref={input} value={word} onChange={(_, data) => setWord(data.value)} />
      </Field>
      {kind === 'synonym' && (
        <MatterSelect policy={policy} value={matter} missing={asked && missing} onChange={setMatter} />
      )}
      <div className="sq-pol__buttons">
        <Button type="submit" appearance="primary" size="small" disabled={saving}>
          {t(saving ? 'policies.saving' : 'policies.words.add')}
        </Button>
      </div>
    </form>
  );
};

interface MatterSelectProps {
  readonly policy: Policy;
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (matter: string) => void;
}

const byCategory = (policy: Policy, ordinal: number): readonly Matter[] =>
  policy.matters.filter(({ category, condition }) => category === ordinal && condition !== 'unlisted');

const MatterSelect = ({ policy, value, missing, onChange }: MatterSelectProps) => {
  const { t, level } = usePolicyWords();
  return (
    <Field
      label={t('policies.words.matter')}
      validationState={missing ? 'error' : 'none'}
      validationMessage={missing ? t('policies.words.fault.matter') : null}
    >
      <Select size="small" value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t('policies.words.matter.choose')}</option>
        {policy.categories.map(({ ordinal, title }) => (
          <optgroup key={ordinal} label={title}>
            {byCategory(policy, ordinal).map((matter) => (
              <option key={matter.id} value={matter.text}>
                {`${level(matter.level, policy.region)}：${matter.expanded ?? matter.text}`}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
};
