/** The pane as a test drives it in any browser: old engines lack what Playwright's own locators need, so this is plain DOM. */
import type { Page } from 'playwright-core';
import { settled } from '../support/e2e-page';

export class PlainPane {
  constructor(readonly page: Page) {}

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  /** The text of the page once it says so, or as it is after ten seconds. */
  says(words: string): Promise<string> {
    return settled(
      () => this.text(),
      (text) => text.includes(words),
    );
  }

  /** Clicks the first button or tab whose text or label begins so. Throws where there is none. */
  async press(name: string): Promise<void> {
    const found = await settled(
      () =>
        this.page.evaluate((wanted) => {
          const all = Array.from(document.querySelectorAll<HTMLElement>('button, [role="tab"]'));
          const named = all.filter((one) => {
            const label = one.getAttribute('aria-label') ?? one.innerText.trim();
            const asleep = one.hasAttribute('disabled') || one.getAttribute('aria-disabled') === 'true';
            return label.startsWith(wanted) && !asleep;
          });
          named[0]?.click();
          return named.length > 0;
        }, name),
      (done) => done,
    );
    if (!found) throw new Error(`no button ${name}: ${await this.text()}`);
  }

  /** Clicks the first line of the list on view. */
  async pressFirstLine(): Promise<void> {
    const found = await settled(
      () =>
        this.page.evaluate(() => {
          const line = document.querySelector<HTMLElement>('[role="option"]');
          line?.click();
          return line !== null;
        }),
      (done) => done,
    );
    if (!found) throw new Error(`no line: ${await this.text()}`);
  }
}
