import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { usePolicyWords } from '../state/words';

interface Props {
  readonly title: string;
  readonly onBack: () => void;
  /** What was done, or what went wrong; null where there is nothing to say. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** A page over the pane: its title, the way back, and what it shows. The heading takes the focus, since the officer came here. */
export const PageFrame = ({ title, onBack, notice, children }: Props) => {
  const { t } = usePolicyWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <section
      className="sq-pol"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
        event.preventDefault();
        onBack();
      }}
    >
      <div className="sq-pol__bar">
        <Button appearance="subtle" size="small" icon={<ChevronLeftRegular />} onClick={onBack}>
          {t('policies.back')}
        </Button>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {notice}
      {children}
    </section>
  );
};
