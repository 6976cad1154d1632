import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterMark } from '../state/marks';
import { placeOf, wordsIn } from '../state/place';
import { usePolicyWords } from '../state/words';
import { ChangeForm, type FormProps } from './change-form';
import { LevelFields } from './level-fields';

export interface MatterFormProps extends FormProps {
  readonly mark: MatterMark;
}

export const AssignForm = ({ mark, ...form }: MatterFormProps) => {
  const { t } = usePolicyWords();
  const { matter, plan } = mark;
  const [value, setValue] = useState({ level: matter.level, payer: matter.payer });
  return (
    <ChangeForm
      title={t('policies.matter.assign')}
      change={{ kind: 'assign', matter: matter.id, ...value }}
      {...form}
    >
      <LevelFields value={value} region={plan.loaded.policy.region} onChange={setValue} />
    </ChangeForm>
  );
};

export const DropForm = ({ mark, ...form }: MatterFormProps) => {
  const { t } = usePolicyWords();
  return (
    <ChangeForm title={t('policies.matter.drop')} change={{ kind: 'drop', matter: mark.matter.id }} {...form}>
      <p>{t('policies.form.drop.lead')}</p>
    </ChangeForm>
  );
};

/** The matter's words, taken further or less far within its sentence. */
export const WordsForm = ({ mark, ...form }: MatterFormProps) => {
  const { t } = usePolicyWords();
  const { matter, plan } = mark;
  const { text } = plan.loaded;
  const [typed, setTyped] = useState(matter.text);
  const [full, setFull] = useState(matter.expanded ?? '');
  const span = placeOf(text, matter.sentence, typed, matter.span[0]);
  return (
    <ChangeForm
      title={t('policies.matter.words')}
      change={span && { kind: 'words', matter: matter.id, span, expanded: full.trim() || null }}
      fault={span ? null : t('policies.form.item.not-found')}
      {...form}
    >
      <Field label={t('policies.form.item')} hint={t('policies.form.item.help')}>
        <Textarea rows={3} resize="vertical" value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Field label={t('policies.form.full.own')} hint={t('policies.form.full.help')}>
        <Input value={full} onChange={(_, data) => setFull(data.value)} />
      </Field>
    </ChangeForm>
  );
};

interface JoinProps extends MatterFormProps {
  readonly next: MatterMark;
}

export const JoinForm = ({ mark, next, ...form }: JoinProps) => {
  const { t } = usePolicyWords();
  const { matter, plan } = mark;
  const text = wordsIn(plan.loaded.text, [matter.span[0], next.matter.span[1]]);
  return (
    <ChangeForm
      title={t('policies.matter.join')}
      change={{ kind: 'join', matters: [matter.id, next.matter.id] }}
      {...form}
    >
      <p>{t('policies.form.join.with', { text })}</p>
    </ChangeForm>
  );
};
