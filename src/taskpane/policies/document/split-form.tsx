import { Field, Input, Select, Slider } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Change } from '../../../decisions/policies';
import { cutAt, likelyCuts, wordsIn, type Cut } from '../state/place';
import { usePolicyWords } from '../state/words';
import { ChangeForm } from './change-form';
import type { MatterFormProps } from './matter-forms';

const OWN = 'own';

const around = (text: string, { first, second }: Cut): string =>
  `…${wordsIn(text, first).slice(-8)} ｜ ${wordsIn(text, second).slice(0, 8)}…`;

/** One matter into two: at a place where the words read as a list, or anywhere. */
export const SplitForm = ({ mark, ...form }: MatterFormProps) => {
  const { t } = usePolicyWords();
  const { matter, plan } = mark;
  const { text } = plan.loaded;
  const [from, to] = matter.span;
  const cuts = useMemo(() => likelyCuts(text, matter.span), [text, matter.span]);
  const [choice, setChoice] = useState(cuts.length > 0 ? '0' : OWN);
  const [place, setPlace] = useState(Math.floor((from + to) / 2));
  const [full, setFull] = useState('');
  const cut = choice === OWN ? cutAt(text, matter.span, place) : (cuts[Number(choice)] ?? null);
  const change: Change | null = cut && {
    kind: 'split',
    matter: matter.id,
    parts: [
      { span: cut.first, expanded: null },
      { span: cut.second, expanded: full.trim() || null },
    ],
  };
  const before = cut ? wordsIn(text, cut.first) : '';
  const after = cut ? wordsIn(text, cut.second) : '';
  return (
    <ChangeForm title={t('policies.matter.split')} change={change} {...form}>
      <Field label={t('policies.form.cut')}>
        <Select size="small" value={choice} onChange={(_, data) => setChoice(data.value)}>
          {cuts.map((one, i) => (
            <option key={i} value={i}>
              {around(text, one)}
            </option>
          ))}
          <option value={OWN}>{t('policies.form.cut.own')}</option>
        </Select>
      </Field>
      {choice === OWN && (
        <Slider
          min={from + 1}
          max={to - 1}
          value={place}
          aria-label={t('policies.form.cut.own')}
          aria-valuetext={t('policies.form.cut.value', { before, after })}
          onChange={(_, data) => setPlace(data.value)}
        />
      )}
      <dl className="sq-pol__facts" aria-live="polite">
        <div>
          <dt>{t('policies.form.first')}</dt>
          <dd>{before}</dd>
        </div>
        <div>
          <dt>{t('policies.form.second')}</dt>
          <dd>{after}</dd>
        </div>
      </dl>
      <Field label={t('policies.form.full')} hint={t('policies.form.full.help')}>
        <Input value={full} onChange={(_, data) => setFull(data.value)} />
      </Field>
    </ChangeForm>
  );
};
