/** Where an officer stands in a long document: what is drawn, which mark the keys are at, and how to get to another. */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { PolicyDocument } from '../../../decisions/policies';
import type { Span } from '../../../policy/types';
import { useHeight } from '../../views/use-height';
import { blockAt, blocksOf, type Block } from '../state/blocks';
import { markedText, type Mark, type MarkedText } from '../state/marks';

const CHARACTERS_A_LINE = 20;
const LINE = 26;
const GAP = 8;

export interface TextView {
  readonly marked: MarkedText;
  readonly blocks: readonly Block[];
  /** Marks that open, in order of place: stops for the arrow keys. */
  readonly stops: readonly Mark[];
  readonly virtual: Virtualizer<HTMLDivElement, HTMLElement>;
  readonly margin: number;
  readonly active: string | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly top: RefObject<HTMLDivElement | null>;
  /** Scrolls to a mark; `focus`: the keys go there too. */
  readonly goTo: (mark: Mark, focus: boolean) => void;
}

export const isStop = (mark: Mark): boolean => mark.kind === 'matter' || mark.kind === 'unread';

interface Goal {
  readonly key: string;
  readonly focus: boolean;
}

/** Brings a mark into sight once its paragraph is drawn: a paragraph may be longer than what is in sight. */
const useGoal = (scroller: RefObject<HTMLDivElement | null>) => {
  const goal = useRef<Goal | null>(null);
  useEffect(() => {
    const { current } = goal;
    if (!current) return;
    const drawn = Array.from(scroller.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? []);
    const element = drawn.find(({ dataset }) => dataset['mark'] === current.key);
    if (!element) return;
    goal.current = null;
    // jsdom, which the tests run in, scrolls nothing.
    element.scrollIntoView?.({ block: 'center' });
    if (current.focus) element.focus({ preventScroll: true });
  });
  return goal;
};

/** Offsets between which the text is drawn. */
const drawnPart = (virtual: TextView['virtual'], blocks: readonly Block[]): Span => {
  const items = virtual.getVirtualItems();
  const first = blocks[items[0]?.index ?? 0];
  const last = blocks[items[items.length - 1]?.index ?? 0];
  return [first?.from ?? 0, last?.to ?? 0];
};

/** The mark the Tab key reaches: where the officer was, else the first that is drawn. There is always one to reach. */
const tabStop = (stops: readonly Mark[], at: string | null, [from, to]: Span): string | null => {
  const drawn = stops.filter((mark) => mark.from >= from && mark.from < to);
  const found = drawn.find(({ key }) => key === at) ?? drawn[0];
  return found?.key ?? null;
};

export const useMarkedText = (document: PolicyDocument): TextView => {
  const marked = useMemo(() => markedText(document), [document]);
  const blocks = useMemo(() => blocksOf(marked), [marked]);
  const stops = useMemo(() => marked.marks.filter(isStop), [marked]);
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const margin = useHeight(top);
  const [at, setAt] = useState<string | null>(null);
  const goal = useGoal(scroller);
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: blocks.length,
    estimateSize: (index) => {
      const { from, to } = blocks[index] as Block;
      return Math.ceil((to - from) / CHARACTERS_A_LINE) * LINE + GAP;
    },
    getScrollElement: () => scroller.current,
    overscan: 4,
    scrollMargin: margin,
  });
  const goTo = useCallback(
    (mark: Mark, focus: boolean) => {
      setAt(mark.key);
      goal.current = { key: mark.key, focus };
      virtual.scrollToIndex(blockAt(blocks, mark.from), { align: 'auto' });
    },
    [virtual, blocks, goal],
  );
  const active = tabStop(stops, at, drawnPart(virtual, blocks));
  return { marked, blocks, stops, virtual, margin, active, scroller, top, goTo };
};
