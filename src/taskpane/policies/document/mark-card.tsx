import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Mark } from '../state/marks';
import { usePolicyWords } from '../state/words';
import type { FormProps } from './change-form';
import { MarkTag } from './mark-tag';
import { MatterActions, UnreadActions } from './mark-actions';
import { MatterFacts } from './matter-facts';

interface Props {
  readonly mark: Mark;
  readonly marks: readonly Mark[];
  /** Goes up with each correction: what was being filled in is done then. */
  readonly revision: number;
  /** Null where the document is only looked at. */
  readonly form: Omit<FormProps, 'onCancel'> | null;
  readonly onClose: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** What was read at one place of the document, under its text, and what can be corrected there. */
export const MarkCard = ({ mark, marks, revision, form, onClose, onMove }: Props) => {
  const { t } = usePolicyWords();
  const stage = `${mark.key} ${revision}`;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [mark.key, revision]);
  return (
    <section
      className="sq-doc__card"
      aria-label={t('policies.matter.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sq-doc__cardbar">
        <MarkTag mark={mark} />
        <span>
          <Move by={-1} onMove={onMove} />
          <Move by={1} onMove={onMove} />
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={t('policies.matter.close')}
            onClick={onClose}
          />
        </span>
      </div>
      <h3 ref={heading} tabIndex={-1}>
        {mark.kind === 'matter' ? mark.matter.text : mark.kind === 'unread' ? mark.unread.text : ''}
      </h3>
      {mark.kind === 'matter' && <MatterFacts mark={mark} />}
      {form && mark.kind === 'matter' && <MatterActions key={stage} mark={mark} marks={marks} {...form} />}
      {form && mark.kind === 'unread' && <UnreadActions key={stage} mark={mark} {...form} />}
    </section>
  );
};

const Move = ({ by, onMove }: { readonly by: 1 | -1; readonly onMove: Props['onMove'] }) => {
  const { t } = usePolicyWords();
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={by < 0 ? <ChevronUpRegular /> : <ChevronDownRegular />}
      aria-label={t(by < 0 ? 'policies.matter.previous' : 'policies.matter.next')}
      onClick={() => onMove(by)}
    />
  );
};
