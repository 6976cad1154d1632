/** After a form has gone the focus is where the officer reads on, never lost at the top of the page. */

const soon = (act: () => void): void => {
  requestAnimationFrame(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) act();
  });
};

/** The card from its top, where what was done is said. */
export const backToHeading = (): void =>
  soon(() => {
    const heading = document.querySelector<HTMLElement>('.sq-card [data-heading]');
    heading?.focus({ preventScroll: true });
    heading?.closest('.sq-card__body')?.scrollTo?.(0, 0);
  });

export const backTo = (selector: string): void =>
  soon(() => document.querySelector<HTMLElement>(selector)?.focus());
