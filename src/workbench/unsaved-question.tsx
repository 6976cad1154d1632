import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../taskpane/state/words';

interface Props {
  /** The workbook to be opened. */
  readonly name: string;
  readonly onSave: () => void;
  readonly onAnswer: (open: boolean) => void;
}

/** Marks and edits live in the page until they are saved: opening another workbook asks first. */
export const UnsavedQuestion = ({ name, onSave, onAnswer }: Props) => {
  const { t } = useWords();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div
      className="wb-question"
      role="alertdialog"
      aria-labelledby="wb-question-what"
      aria-describedby="wb-question-text"
      onKeyDown={(event) => event.key === 'Escape' && onAnswer(false)}
    >
      <strong id="wb-question-what">{t('bench.unsaved')}</strong>
      <span id="wb-question-text">{t('bench.unsaved.text', { file: name })}</span>
      <div className="wb-question__buttons">
        <Button ref={first} appearance="primary" size="small" onClick={onSave}>
          {t('bench.unsaved.save')}
        </Button>
        <Button size="small" onClick={() => onAnswer(true)}>
          {t('bench.unsaved.open')}
        </Button>
        <Button size="small" onClick={() => onAnswer(false)}>
          {t('bench.unsaved.stay')}
        </Button>
      </div>
    </div>
  );
};
