import { Field, Input } from '@fluentui/react-components';
import { useRef, useState, type RefObject } from 'react';
import { useDecide } from '../context';
import type { Told } from '../state/use-decisions';
import { useDecideWords } from '../words';

export interface Reason {
  readonly text: string;
  readonly missing: boolean;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  /** What the form says, or null after showing that a reason is missing. */
  readonly told: () => Told | null;
}

/** A reason that must be given; `needed` false where the deed speaks for itself. */
export const useReason = (needed = true): Reason => {
  const { officer } = useDecide();
  const [text, onText] = useState('');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const told = (): Told | null => {
    const reason = text.trim();
    if (needed && reason === '') {
      setAsked(true);
      input.current?.focus();
      return null;
    }
    return { reason, by: officer.name.trim() || null };
  };
  return { text, missing: asked && text.trim() === '', input, onText, told };
};

export const ReasonFields = ({ reason }: { readonly reason: Reason }) => {
  const { t } = useDecideWords();
  const { officer } = useDecide();
  return (
    <>
      <Field
        label={t('decide.form.reason')}
        required
        validationState={reason.missing ? 'error' : 'none'}
        validationMessage={reason.missing ? t('decide.form.reason.needed') : null}
      >
        <Input
          ref={reason.input}
          placeholder={t('decide.form.reason.place')}
          value={reason.text}
          onChange={(_, data) => reason.onText(data.value)}
        />
      </Field>
      <Field label={t('decide.form.by')}>
        <Input value={officer.name} onChange={(_, data) => officer.onName(data.value)} />
      </Field>
    </>
  );
};
