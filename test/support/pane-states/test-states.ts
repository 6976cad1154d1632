/** Walks through every state of the pane: no axe violation, nothing cut off, nothing asked of another machine. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { startPages, type OpenPage, type Pages } from '../e2e-page';
import { openWalk } from './open-walk';
import { WALKS } from './walks';

/** The grid stands in for a spreadsheet program and is not ours to judge. */
const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('#grid')
    .exclude('section[aria-label^="Notifications"]')
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};

const BOXES = '.sq-pane, .sq-scroll, .sq-card__body, .sq-tools__panel, .sq-header, .sq-sticky';

/** Boxes wider than they show, and buttons whose words do not fit. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate((boxes) => {
    const shown = (selector: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
        (box) => box.getClientRects().length > 0,
      );
    const cut = [
      ...shown(boxes).filter((box) => box.scrollWidth > box.clientWidth),
      // A button's words are measured in whole pixels.
      ...shown('.sq-pane button').filter((box) => box.scrollWidth > box.clientWidth + 1),
    ].map((box) => `${box.className.split(' ')[0]} ${box.innerText.slice(0, 20)}`);
    return document.documentElement.scrollWidth > window.innerWidth ? [...cut, 'the page'] : cut;
  }, BOXES);

/** Tests of every walk at one width and scheme. Each look has a file of its own, so that both cores have work. */
export const testStates = (width: number, colorScheme: 'light' | 'dark'): void => {
  jest.setTimeout(240_000);
  let pages: Pages;
  let open: OpenPage | null = null;

  beforeAll(async () => {
    pages = await startPages();
  });
  afterAll(() => pages.close());
  afterEach(async () => {
    await open?.close();
    open = null;
  });

  describe(`${width} px, ${colorScheme}`, () => {
    test.each(WALKS.map((walk) => [walk.name, walk] as const))('%s', async (_, walk) => {
      open = await openWalk(pages, walk, {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const { page, foreign, complaints } = open;
      for (const { name, reach } of walk.states) {
        await reach(page);
        // A running audit is over before it has been judged.
        const found = name === 'running' ? [] : await violations(page);
        expect([name, found, await cutOff(page)]).toEqual([name, [], []]);
      }
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
};
