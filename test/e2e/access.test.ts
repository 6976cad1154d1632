/** For every officer: keyboard only at 320 and 480 px, high contrast, English. Every state has its own test: states-*.test.ts. */
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

test('high contrast: no violation; the chosen tab and the chosen line are told apart', async () => {
  const page = await openBench({ forcedColors: 'active' });
  await walkThrough(page);
  const tabs = await page
    .locator('.sq-pane [role=tab]')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('aria-selected'),
        getComputedStyle(one, '::after').backgroundColor,
        getComputedStyle(one).color,
      ]),
    );
  const [chosen, ...more] = tabs.filter(([selected]) => selected === 'true');
  expect([chosen?.length, more]).toEqual([3, []]);
  const others = tabs.filter(([selected]) => selected !== 'true');
  expect(others.every(([, line]) => line !== chosen?.[1])).toBe(true);
  const edges = await page
    .locator('.sq-list [role=option] > div:last-child')
    .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).borderLeftWidth)));
  expect(edges.filter((width) => width > 2)).toHaveLength(1);
});

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

/** Presses a key until what has the focus answers to `wanted`; fails where it never does. */
const until = async (page: Page, key: string, wanted: (page: Page) => Promise<boolean>): Promise<void> => {
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted(page)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} leads nowhere: ${await focusedName(page)}`);
};

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement | null;
    return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? '';
  });

const onNamed = (name: string) => (page: Page) => focusedName(page).then((now) => now === name);
const on = (selector: string) => (page: Page) => isFocused(page, selector);

test.each([320, 480])('%i px: the whole way with the keyboard alone', async (width) => {
  const page = await openBench({ viewport: { width, height: 900 } });
  const { foreign, complaints } = opened[0]!;
  await page.keyboard.press('F6');
  await until(page, 'F6', (now) => now.evaluate(() => document.activeElement?.closest('.sq-pane') !== null));
  await until(page, 'Tab', onNamed('一键审核'));
  await page.keyboard.press('Enter');
  await bench.tab(page, '汇总').waitFor();

  // The button is gone; the focus has followed to what came in its place.
  expect(await settled(() => isFocused(page, '[role=tab]'), Boolean)).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect(await bench.tab(page, '疑点').getAttribute('aria-selected')).toBe('true');

  await page.keyboard.press('/');
  await page.keyboard.type('专利');
  await page.getByText(/^\d+ \/ \d+ 条$/).waitFor();
  await until(page, 'Tab', on('[role=listbox]'));
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

  // A finding is accepted with a reason and taken back again.
  await page.keyboard.press('Enter');
  await bench.card(page).waitFor();
  await until(page, 'Tab', onNamed('接受'));
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: '接受疑点' }).waitFor();
  await page.keyboard.type('已有委托书');
  await page.keyboard.press('Enter');
  await page.getByText('已接受 1 条疑点。').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(/已撤销接受/).waitFor();
  await page.keyboard.press('Escape');
  expect(await settled(() => isFocused(page, '[role=listbox]'), Boolean)).toBe(true);

  // Marks come and go, and the page that makes the report is reached.
  await until(page, 'Shift+Tab', onNamed('标记'));
  await page.keyboard.press('Enter');
  await page.getByText(/^已着色/).waitFor();
  await until(page, 'Tab', onNamed('清除标记'));
  await page.keyboard.press('Enter');
  await page.getByText('标记和写入的表已清除').waitFor();
  await until(page, 'Shift+Tab', on('[data-deliver]'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '交付', exact: true }).waitFor();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
