/** Single-letter keys of the pane, silent while the officer types in a field. */
import { useEffect, type RefObject } from 'react';

export interface Shortcuts {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onBack: () => void;
  readonly onUndo: () => void;
  /** Goes to the cell of what is on view. */
  readonly onGo: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** Escape leaves a form first: its own handler hears of the key only after this one. */
const isInForm = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('form') !== null;

/** Ctrl+Z; in a field it is the field's own. */
const isUndo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';

export const useShortcuts = (root: RefObject<HTMLElement | null>, keys: Shortcuts): void => {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isUndo(event) && !isTyping(event.target)) {
        event.preventDefault();
        keys.onUndo();
      }
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.key === 'Escape' && !isInForm(event.target)) keys.onBack();
      if (isTyping(event.target)) return;
      const act = actionOf(event.key, element, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [root, keys]);
};

/** Ctrl+Enter anywhere in the pane: audits, or audits anew. In a field it is the field's own. */
export const useRunKey = (root: RefObject<HTMLElement | null>, onRun: () => void): void => {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
      if (key !== 'Enter' || !(ctrlKey || metaKey) || shiftKey || altKey || repeat) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      onRun();
    };
    // Before a button under the focus takes it for a click.
    element.addEventListener('keydown', onKeyDown, true);
    return () => element.removeEventListener('keydown', onKeyDown, true);
  }, [root, onRun]);
};

const actionOf = (key: string, root: HTMLElement, keys: Shortcuts): (() => void) | null => {
  switch (key) {
    case 'n':
    case 'N':
      return keys.onNext;
    case 'p':
    case 'P':
      return keys.onPrevious;
    case 'g':
    case 'G':
      return keys.onGo;
    case '/':
      return () => root.querySelector<HTMLElement>('[data-search]')?.focus();
    default:
      return null;
  }
};
