/** After an edit in the grid the results follow by themselves, and the marks with them. */
import type { Page } from 'playwright-core';
import { settled, startPages, type OpenPage, type Pages } from '../support/e2e-page';
import * as bench from './bench-page';

jest.setTimeout(180_000);

let pages: Pages;
let open: OpenPage;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  open = await pages.open('workbench.html');
  await bench.start(open.page).waitFor();
});
afterEach(async () => {
  const { foreign, complaints } = open;
  await open.close();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

const NAME = '专利代理师资格考试考务';

/** Types over the name of the row that the first entry of 逐行 stands for. */
const editName = async (page: Page, text: string): Promise<void> => {
  await paneTab(page, '逐行').click();
  await bench.list(page, '逐行认定').getByRole('option').first().click();
  await settled(
    () => bench.gridAddress(page),
    (at) => at !== 'A1:M1',
  );
  await bench.button(page, '返回列表').click();
  await bench.clickGrid(page, 300, 225);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

/** The card of the next row may lie over it: Enter moves on in the sheet. */
const followed = (page: Page) => page.getByText('已按改动更新').waitFor({ state: 'attached' });
const paneTab = (page: Page, name: string) => page.locator('.sq-pane').getByRole('tab', { name });
const rowNamed = (page: Page, name: string) => bench.list(page, '逐行认定').getByText(name).first();

test('an edited row is judged at once, where the officer stands', async () => {
  const { page } = open;
  await bench.audit(page);
  await editName(page, NAME);
  await followed(page);
  if (await bench.button(page, '返回列表').isVisible()) await bench.button(page, '返回列表').click();
  await rowNamed(page, NAME).waitFor();
  expect(await paneTab(page, '逐行').getAttribute('aria-selected')).toBe('true');
});

test('written marks follow, once: our own marks are no edit', async () => {
  const { page } = open;
  await bench.audit(page);
  await bench.button(page, '标记').click();
  await page.getByText(/^已着色/).waitFor();
  await editName(page, NAME);
  await followed(page);
  await page.getByText('表中标记还是改动前的。').waitFor({ state: 'detached' });
  const said = await page.locator('.sq-live__state').innerText();
  await page.waitForTimeout(2000);
  expect(await page.locator('.sq-live__state').innerText()).toBe(said);
  expect(await page.getByText('正在重审改动的行…').count()).toBe(0);
});

test('switched off, results stay as they were until audited again', async () => {
  const { page } = open;
  await bench.audit(page);
  await page.getByLabel('随编辑即时重审').uncheck();
  await editName(page, NAME);
  await page.waitForTimeout(1500);
  expect(await page.getByText('已按改动更新').count()).toBe(0);
  if (await bench.button(page, '返回列表').isVisible()) await bench.button(page, '返回列表').click();
  expect(await rowNamed(page, NAME).count()).toBe(0);
  await bench.button(page, '重新审核').click();
  await rowNamed(page, NAME).waitFor();
});
