import { type KeyboardEvent, type ReactNode } from 'react';
import type { PolicyDocument } from '../../../decisions/policies';
import type { Mark } from '../state/marks';
import { usePolicyWords } from '../state/words';
import { CheckList } from './check-list';
import { Legend } from './legend';
import { Paragraph } from './paragraph';
import type { TextView } from './use-marked-text';

interface Props {
  readonly document: PolicyDocument;
  readonly view: TextView;
  /** Key of the mark whose card is open. */
  readonly selected: string | null;
  readonly onOpen: (mark: Mark) => void;
  /** Shown between what is to be checked and the text. */
  readonly children?: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The stop that a key leads to from stop `at`. */
const stopAfter = (stops: readonly Mark[], at: number, key: string): Mark | null => {
  const step = STEPS[key];
  if (step === undefined) return null;
  return stops[Math.min(Math.max(at + step, 0), stops.length - 1)] ?? null;
};

/** A document: first what to check, then its text, in which only what is in sight is drawn. */
export const DocumentText = ({ document, view, selected, onOpen, children }: Props) => {
  const { t } = usePolicyWords();
  const { marked, stops, virtual, scroller, top, goTo } = view;
  const open = (mark: Mark) => {
    goTo(mark, false);
    onOpen(mark);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const here = (event.target as HTMLElement).dataset['mark'];
    const at = stops.findIndex(({ key }) => key === here);
    const opening = event.key === 'Enter' || event.key === ' ';
    const next = opening ? stops[at] : stopAfter(stops, at, event.key);
    if (at < 0 || !next) return;
    event.preventDefault();
    if (opening) open(next);
    else goTo(next, true);
  };
  return (
    <div
      ref={scroller}
      className="sq-scroll sq-doc"
      role="region"
      aria-label={t('policies.doc.text')}
      tabIndex={0}
    >
      <div ref={top}>
        <CheckList document={document} marks={marked.marks} onGo={open} />
        {children}
        <Legend marks={marked.marks} />
        <p className="sq-quiet sq-doc__keys">{t('policies.doc.keys')}</p>
      </div>
      <div className="sq-doc__text" style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        <Paragraphs view={view} selected={selected} onOpen={open} />
      </div>
    </div>
  );
};

interface ParagraphsProps {
  readonly view: TextView;
  readonly selected: string | null;
  readonly onOpen: (mark: Mark) => void;
}

const Paragraphs = ({ view, selected, onOpen }: ParagraphsProps) => {
  const { marked, blocks, virtual, margin, active } = view;
  return virtual.getVirtualItems().map((item) => {
    const block = blocks[item.index];
    if (!block) return null;
    return (
      <p
        key={item.key}
        ref={virtual.measureElement}
        data-index={item.index}
        className="sq-doc__block"
        style={{ transform: `translateY(${item.start - margin}px)` }}
      >
        <Paragraph text={marked.text} block={block} active={active} selected={selected} onOpen={onOpen} />
      </p>
    );
  });
};
