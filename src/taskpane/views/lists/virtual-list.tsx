import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { moveIn } from './list-keys';

/** Where a list stands in what scrolls, in pixels. */
export interface ListScroll {
  /** What scrolls; the list grows to its full height inside. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of what stands above the list in the scroller. */
  readonly margin: number;
  /** Height that sticks to the top of the scroller and hides what is under it. */
  readonly covered: number;
}

interface Props extends ListScroll {
  readonly label: string;
  readonly count: number;
  readonly active: number;
  readonly estimate: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly render: (index: number) => ReactNode;
}

/** A list box that draws only what is in sight. Arrows, Home, End and Page keys move; Enter or a click opens. */
export const VirtualList = (props: Props) => {
  const { label, count, active, estimate, scroller, margin, covered, onActive, onOpen, render } = props;
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count,
    estimateSize: () => estimate,
    getScrollElement: () => scroller.current,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: covered,
  });
  useEffect(() => {
    if (document.activeElement === list.current && active < count) virtual.scrollToIndex(active);
  }, [active, count, virtual]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(active);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / estimate) - 1);
    const next = moveIn(event.key, active, count, page);
    if (next === null) return;
    event.preventDefault();
    onActive(next);
  };

  const items = virtual.getVirtualItems();
  const drawn = items.some((item) => item.index === active);
  return (
    <div
      ref={list}
      className="sq-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={drawn ? `${id}-${active}` : undefined}
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <div
          key={item.key}
          id={`${id}-${item.index}`}
          ref={virtual.measureElement}
          data-index={item.index}
          className="sq-list__item"
          role="option"
          aria-selected={item.index === active}
          aria-posinset={item.index + 1}
          aria-setsize={count}
          style={{ transform: `translateY(${item.start - margin}px)` }}
          onClick={() => onOpen(item.index)}
        >
          {render(item.index)}
        </div>
      ))}
    </div>
  );
};
