/** For every officer: no axe violation in any state, keyboard only, 320 px, dark, high contrast, English. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { settled, startPages, type OpenPage, type Pages } from '../support/e2e-page';
import * as bench from './bench-page';

jest.setTimeout(120_000);

let pages: Pages;
const opened: OpenPage[] = [];

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

const openBench = async (options?: Parameters<Pages['open']>[1]): Promise<Page> => {
  const one = await pages.open('workbench.html', options);
  opened.push(one);
  await bench.start(one.page).waitFor();
  return one.page;
};

/** The grid stands in for a spreadsheet program and is not ours to judge. */
const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('#grid')
    .exclude('section[aria-label^="Notifications"]')
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};

const paneTab = (page: Page, index: number) => page.locator('.sq-pane').getByRole('tab').nth(index);

const walkThrough = async (page: Page): Promise<void> => {
  expect(await violations(page)).toEqual([]);
  await page.locator('.sq-policy--open').click();
  expect(await violations(page)).toEqual([]);
  await page.locator('.sq-run').click();
  await paneTab(page, 0).waitFor();
  expect(await violations(page)).toEqual([]);
  await paneTab(page, 1).click();
  expect(await violations(page)).toEqual([]);
  await page.locator('.sq-list').getByRole('option').first().click();
  await page.locator('.sq-card').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await paneTab(page, 2).click();
  expect(await violations(page)).toEqual([]);
};

test('light: no violation from first sight to a row card', async () => walkThrough(await openBench()));

test('dark: no violation', async () => walkThrough(await openBench({ colorScheme: 'dark' })));

test('high contrast: no violation', async () => walkThrough(await openBench({ forcedColors: 'active' })));

test('English: no violation, and no Chinese left in the words around the data', async () => {
  const page = await openBench();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Audit now' }).waitFor();
  await walkThrough(page);
  expect(await page.locator('.sq-pane').getByRole('tab').allInnerTexts()).toEqual([
    'Summary',
    expect.stringMatching(/^Findings/),
    expect.stringMatching(/^Rows/),
  ]);
});

test.each([320, 480])('%i px: nothing is cut off sideways in any state', async (width) => {
  const page = await openBench({ viewport: { width, height: 760 } });
  const spill = () =>
    page.evaluate(() => {
      const boxes = Array.from(
        document.querySelectorAll<HTMLElement>('.sq-pane, .sq-scroll, .sq-card__body'),
      );
      return boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.className);
    });
  expect(await spill()).toEqual([]);
  await bench.audit(page);
  expect(await spill()).toEqual([]);
  await bench.tab(page, '疑点').click();
  expect(await spill()).toEqual([]);
  await bench.findings(page).getByRole('option').first().click();
  await bench.card(page).waitFor();
  expect(await spill()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('the whole way with the keyboard alone', async () => {
  const page = await openBench();
  await bench.start(page).focus();
  await page.keyboard.press('Enter');
  await bench.tab(page, '汇总').waitFor();

  // The button is gone; the focus has followed to what came in its place.
  expect(await settled(() => isFocused(page, '[role=tab]'), Boolean)).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await bench.tab(page, '疑点').getAttribute('aria-selected')).toBe('true');

  await page.keyboard.press('/');
  await page.keyboard.type('专利');
  await page.getByText(/^\d+ \/ \d+ 条$/).waitFor();
  await page.keyboard.press('Tab');
  while (!(await isFocused(page, '[role=listbox]'))) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const chosen = await bench.findings(page).locator('[aria-selected=true] .sq-finding__name').innerText();
  await page.keyboard.press('Enter');
  const heading = bench.card(page).getByRole('heading', { level: 2 });
  expect(
    await settled(
      () => heading.innerText(),
      (text) => text === chosen,
    ),
  ).toBe(chosen);

  const first = await page.getByText(/^\d+ \/ \d+$/).innerText();
  await page.keyboard.press('n');
  expect(await page.getByText(/^\d+ \/ \d+$/).innerText()).not.toBe(first);
  await page.keyboard.press('p');
  expect(await page.getByText(/^\d+ \/ \d+$/).innerText()).toBe(first);
  await page.keyboard.press('Escape');
  expect(await settled(() => isFocused(page, '[role=listbox]'), Boolean)).toBe(true);
});

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
