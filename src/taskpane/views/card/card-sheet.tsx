import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Subject } from '../../state/model';
import { useWords } from '../../state/words';

interface Props {
  /** Place among the rows on view, 0-based; null where the row is not among them. */
  readonly index: number | null;
  readonly count: number;
  /** What the card is about; another one starts at its top. */
  readonly subject: Subject;
  readonly onBack: () => void;
  readonly onMove: (by: 1 | -1) => void;
  /** Takes the focus when the officer opened it here; a row chosen in the sheet leaves the focus there. */
  readonly takeFocus: boolean;
  readonly children: ReactNode;
}

/** The card over the list: the list keeps its place underneath. */
export const CardSheet = ({ index, count, subject, onBack, onMove, takeFocus, children }: Props) => {
  const { t } = useWords();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.scrollTo?.(0, 0);
    if (takeFocus) body.current?.querySelector<HTMLElement>('[data-heading]')?.focus();
  }, [takeFocus, subject]);
  return (
    <section className="sq-card" aria-label={t('card.label')}>
      <div className="sq-card__bar">
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          {t('card.back')}
        </Button>
        {index !== null && (
          <div className="sq-card__moves">
            <Button
              appearance="subtle"
              size="small"
              icon={<ChevronLeftRegular />}
              aria-label={t('card.previous')}
              disabled={index <= 0}
              onClick={() => onMove(-1)}
            />
            <span className="sq-number" role="status">
              {t('card.position', { index: index + 1, count })}
            </span>
            <Button
              appearance="subtle"
              size="small"
              icon={<ChevronRightRegular />}
              aria-label={t('card.next')}
              disabled={index >= count - 1}
              onClick={() => onMove(1)}
            />
          </div>
        )}
      </div>
      <div ref={body} className="sq-card__body">
        {children}
      </div>
    </section>
  );
};
