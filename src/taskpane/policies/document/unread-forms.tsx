import { Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Policy } from '../../../policy/types';
import type { UnreadMark } from '../state/marks';
import { placeOf } from '../state/place';
import { usePolicyWords } from '../state/words';
import { ChangeForm, type FormProps } from './change-form';
import { LevelFields, type Levels } from './level-fields';

interface Props extends FormProps {
  readonly mark: UnreadMark;
}

export const NoMatterForm = ({ mark, ...form }: Props) => {
  const { t } = usePolicyWords();
  return (
    <ChangeForm
      title={t('policies.unread.none')}
      change={{ kind: 'no-matter', sentence: mark.unread.span }}
      {...form}
    >
      <p>{t('policies.form.none.lead')}</p>
    </ChangeForm>
  );
};

/** The category whose clause the sentence stands under, else the last before it. */
const categoryFor = ({ categories }: Policy, clause: string): number =>
  categories.find((one) => one.clause === clause || clause.startsWith(one.clause))?.ordinal ??
  categories[0]?.ordinal ??
  1;

/** A matter out of a sentence that was not understood: its words, its level, its payer. */
export const AddForm = ({ mark, ...form }: Props) => {
  const { t } = usePolicyWords();
  const { unread, plan } = mark;
  const { policy, text } = plan.loaded;
  const [typed, setTyped] = useState(unread.text);
  const [levels, setLevels] = useState<Levels>({ level: 'undetermined', payer: 'undetermined' });
  const [category, setCategory] = useState(categoryFor(policy, unread.clause));
  const span = placeOf(text, unread.span, typed, unread.span[0]);
  return (
    <ChangeForm
      title={t('policies.unread.add')}
      change={
        span && { kind: 'add', sentence: unread.span, span, category, clause: unread.clause, ...levels }
      }
      fault={span ? null : t('policies.form.item.not-found')}
      {...form}
    >
      <Field label={t('policies.form.item')} hint={t('policies.form.item.help')}>
        <Textarea rows={4} resize="vertical" value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <LevelFields value={levels} region={policy.region} onChange={setLevels} />
      {policy.categories.length > 0 && (
        <Field label={t('policies.form.category')}>
          <Select size="small" value={category} onChange={(_, data) => setCategory(Number(data.value))}>
            {policy.categories.map(({ ordinal, title }) => (
              <option key={ordinal} value={ordinal}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </ChangeForm>
  );
};
