/** The policy pages in a real browser: a document of another field is imported, corrected, audited with, and kept in the file. */
import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { settled, startPages, type OpenPage, type Pages } from '../support/e2e-page';
import * as bench from './bench-page';

jest.setTimeout(120_000);

const TRANSPORT = join(__dirname, '..', 'policies', 'xuni-linjiang-transport-2020.txt');
const NUMBER = '临政办发〔2020〕41号';

let pages: Pages;
let open: OpenPage;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  open = await pages.open('workbench.html', { viewport: { width: 1000, height: 760 } });
  await bench.start(open.page).waitFor();
  await open.page.addStyleTag({ content: '.wb { --wb-pane: 320px !important; }' });
});
afterEach(async () => {
  const { foreign, complaints } = open;
  await open.close();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

const openPolicies = async (page: Page): Promise<void> => {
  await page.locator('.sq-policy--open').click();
  await bench.button(page, '管理政策文件').click();
  await page.getByRole('checkbox').first().waitFor();
};

const importFile = async (page: Page, file: string): Promise<void> => {
  await bench.button(page, '导入政策文件…').click();
  await page.locator('.sq-pane input[type=file]').setInputFiles(file);
  await bench.button(page, '装入').waitFor();
};

const back = (page: Page): Promise<void> => bench.button(page, '返回').click();

const flaws = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).include('.sq-pane').analyze();
  const wide = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.sq-pane, .sq-scroll, .sq-doc__card'))
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => `too wide: ${box.className}`),
  );
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`), ...wide];
};

test('each page at 320 px: no axe violation, nothing cut off', async () => {
  const { page } = open;
  await openPolicies(page);
  expect(await flaws(page)).toEqual([]);
  await importFile(page, TRANSPORT);
  expect(await flaws(page)).toEqual([]);
  await bench.button(page, '装入').click();
  await page.getByText(/^已装入/).waitFor();
  await page
    .getByRole('button', { name: /^查看原文/ })
    .first()
    .click();
  await page.locator('.sq-doc__check').first().click();
  for (const action of ['改级次', '拆分', '改文字', '不是事项']) {
    await bench.button(page, action).click();
    expect(await flaws(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await back(page);
  await bench.button(page, '本单位用语').click();
  expect(await flaws(page)).toEqual([]);
});

test('what an officer imports and corrects is audited with, and opens again with the saved file', async () => {
  const { page } = open;
  await openPolicies(page);
  await importFile(page, TRANSPORT);
  await bench.button(page, '装入').click();
  await page.getByText(/^已装入/).waitFor();
  await page
    .getByRole('button', { name: /^查看原文/ })
    .last()
    .click();
  await page.locator('.sq-doc').evaluate((text) => text.scrollTo(0, 1200));
  const first = page.locator('[data-mark]').filter({ visible: true }).nth(3);
  await first.click();
  await bench.button(page, '改级次').click();
  await page.getByRole('combobox', { name: '级次' }).selectOption('prefecture');
  await page.getByRole('textbox', { name: '修改依据' }).fill('主管部门答复');
  await bench.button(page, '保存修改').click();
  await page.locator('.sq-lv--open', { hasText: '改' }).first().waitFor();
  await back(page);
  await back(page);

  await page.getByText(NUMBER).waitFor();
  expect(await settled(() => focused(page, '.sq-policy--open'), Boolean)).toBe(true);
  await bench.audit(page);
  const { bytes } = await bench.savedFile(page);
  const picker = page.locator('.wb input[type=file]').first();
  await picker.setInputFiles({
    name: '再打开.xlsx',
    mimeType: 'application/zip',
    buffer: Buffer.from(bytes),
  });
  await page.locator('.wb-bar__name', { hasText: '再打开.xlsx' }).waitFor();
  await page.getByText(NUMBER).waitFor();
  await openPolicies(page);
  await page.getByText('已改 1 处').waitFor();
  await page
    .getByRole('button', { name: /^查看原文/ })
    .last()
    .click();
  await page.getByText('修改记录（1）').click();
  await page.getByText(/改为市级，由市级承担主管部门答复/).waitFor();
});

test('the keyboard alone: to the matters, through them, into a form and back', async () => {
  const { page } = open;
  await openPolicies(page);
  await page.getByRole('button', { name: /^查看原文/ }).focus();
  await page.keyboard.press('Enter');
  while (!(await focused(page, '[data-mark]'))) await page.keyboard.press('Tab');
  for (let i = 0; i < 30; i += 1) await page.keyboard.press('ArrowDown');
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
  await bench.button(page, '改级次').focus();
  await page.keyboard.press('Enter');
  expect(await focused(page, 'select')).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('改级次');
  await page.keyboard.press('Escape');
  expect(
    await settled(
      () => page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      (now) => now === label,
    ),
  ).toBe(label);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox').first().waitFor();
});

const focused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
