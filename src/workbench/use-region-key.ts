/** F6 goes between grid and pane: the grid keeps Tab and Esc for itself, so the keyboard needs a way out of it. */
import { useEffect } from 'react';

const FOCUSABLE =
  'button:not([disabled]), [role="tab"], [role="listbox"], input, select, a[href], [tabindex="0"]';

const focusFirst = (region: Element | null): boolean => {
  const target = region?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  return target !== null && target !== undefined;
};

/** Listens before the grid does. `gridId` is the grid's element; the pane is `.wb-pane`. */
export const useRegionKey = (gridId: string): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      const grid = document.getElementById(gridId);
      const pane = document.querySelector('.wb-pane');
      const inPane = pane !== null && pane.contains(document.activeElement);
      const moved = inPane ? focusGrid(grid) : focusFirst(pane);
      if (!moved) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [gridId]);
};

/** The grid types through a hidden editable element of its own. */
const focusGrid = (grid: HTMLElement | null): boolean => {
  const target = grid?.querySelector<HTMLElement>('[contenteditable="true"], canvas, input');
  target?.focus();
  return target !== null && target !== undefined;
};
