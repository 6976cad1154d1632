import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useDecide } from '../context';
import { useDecideWords } from '../words';

interface Props {
  readonly title: string;
  /** What the button says: it names the number it will reach. */
  readonly action: string;
  /** Nothing to do: only leaving is offered. */
  readonly idle?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form within the pane: no window over it, Escape leaves it, nothing happens before its button is pressed. */
export const FormFrame = ({ title, action, idle = false, onSubmit, onCancel, children }: Props) => {
  const { t } = useDecideWords();
  const { busy } = useDecide();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('input, select, textarea, button');
    field?.focus();
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      className="sq-form"
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
        if (!busy && !idle) onSubmit();
      }}
    >
      <p className="sq-form__title">{title}</p>
      {children}
      <div className="sq-form__buttons">
        {!idle && (
          <Button type="submit" appearance="primary" size="small" disabledFocusable={busy}>
            {busy ? t('decide.form.busy') : action}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {t('decide.form.cancel')}
        </Button>
      </div>
    </form>
  );
};
