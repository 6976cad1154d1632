import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Change } from '../../../decisions/policies';
import { usePolicyWords } from '../state/words';

/** Who corrects; asked once, then remembered while the pages are open. */
export interface Officer {
  readonly name: string;
  readonly onName: (name: string) => void;
}

export interface FormProps {
  readonly officer: Officer;
  readonly saving: boolean;
  readonly onSave: (change: Change, reason: string) => void;
  readonly onCancel: () => void;
}

interface Props extends FormProps {
  readonly title: string;
  /** The change as the form stands; null where it cannot be saved yet, and `fault` says why. */
  readonly change: Change | null;
  readonly fault?: string | null;
  readonly children?: ReactNode;
}

/** A correction with its reason. Nothing is saved without one. */
export const ChangeForm = ({ title, change, fault, children, officer, saving, onSave, onCancel }: Props) => {
  const { t } = usePolicyWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const reasonInput = useRef<HTMLInputElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, textarea, input')?.focus(), []);
  const missing = asked && reason.trim() === '';
  const submit = () => {
    setAsked(true);
    if (reason.trim() === '') reasonInput.current?.focus();
    else if (change) onSave(change, reason.trim());
  };
  return (
    <form
      ref={form}
      className="sq-doc__form"
      aria-label={title}
      // The browser's own bubble speaks the browser's language and hides again.
      noValidate
      onKeyDown={(event) => {
        // Escape leaves the form first, and the card after that.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h4>{title}</h4>
      {children}
      {asked && fault && (
        <p className="sq-doc__fault" role="alert">
          {fault}
        </p>
      )}
      <Field
        label={t('policies.form.reason')}
        required
        validationState={missing ? 'error' : 'none'}
        validationMessage={missing ? t('policies.form.reason.needed') : null}
      >
        <Input
          ref={reasonInput}
          placeholder={t('policies.form.reason.place')}
          value={reason}
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
      <Field label={t('policies.form.by')}>
        <Input value={officer.name} onChange={(_, data) => officer.onName(data.value)} />
      </Field>
      <div className="sq-pol__buttons">
        <Button type="submit" appearance="primary" size="small" disabled={saving}>
          {t(saving ? 'policies.saving' : 'policies.form.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('policies.cancel')}
        </Button>
      </div>
    </form>
  );
};
