import { useEffect, type RefObject } from 'react';

/**
 * Gives the focus a new home where the button the officer pressed has gone with its view. A focus that is anywhere else,
 * in the sheet above all, is left alone.
 */
export const useLostFocus = (element: RefObject<HTMLElement | null>, expected = true): void => {
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    // What stands above is read first: an audit of a part says there what it left out.
    if (expected && lost && document.hasFocus()) element.current?.focus({ preventScroll: true });
    // Only as the view appears: later losses are not its doing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
};
