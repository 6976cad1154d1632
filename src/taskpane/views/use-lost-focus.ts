import { useEffect, type RefObject } from 'react';

/**
 * Gives the focus a new home where the button the officer pressed has gone with its view. A focus that is anywhere else,
 * in the sheet above all, is left alone.
 */
export const useLostFocus = (element: RefObject<HTMLElement | null>, expected = true): void => {
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (expected && lost && document.hasFocus()) element.current?.focus();
    // Only as the view appears: later losses are not its doing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
};
