import { useRef, type ReactNode } from 'react';
import { useLostFocus } from './use-lost-focus';
import { moveIn } from './lists/list-keys';

interface Props<T extends string> {
  readonly label: string;
  readonly tabs: readonly T[];
  readonly selected: T;
  /** Prefix of element ids: `<id>-<tab>`; the panel is `<id>-panel`. */
  readonly id: string;
  readonly onSelect: (tab: T) => void;
  readonly render: (tab: T) => ReactNode;
}

/** Tabs by the book: one stop for the Tab key, arrows move and show. (Fluent's own puts hidden focus stops beside them.) */
export const TabList = <T extends string>({ label, tabs, selected, id, onSelect, render }: Props<T>) => {
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef<HTMLButtonElement>(null);
  // They come in place of the running audit, whose button had the focus.
  useLostFocus(chosen);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp', Home: 'Home', End: 'End' }[event.key];
    const next = key && moveIn(key, tabs.indexOf(selected), tabs.length, 1);
    const tab = typeof next === 'number' ? tabs[next] : undefined;
    if (!tab) return;
    event.preventDefault();
    onSelect(tab);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  };
  return (
    <div ref={list} className="sq-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          ref={tab === selected ? chosen : undefined}
          type="button"
          role="tab"
          id={`${id}-${tab}`}
          data-tab={tab}
          aria-selected={tab === selected}
          aria-controls={`${id}-panel`}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
        >
          {render(tab)}
        </button>
      ))}
    </div>
  );
};
