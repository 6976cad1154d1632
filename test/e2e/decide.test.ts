/** Decisions in a real browser on the workbench: with the keyboard alone, at 320 and 480 px, no violation in any new state. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { parseStore } from '../../src/decisions/store';
import { openXlsx } from '../../src/hosts/xlsx';
import { readSheets } from '../../src/workbook/read-sheets';
import { settled, startPages, type OpenPage, type Pages } from '../support/e2e-page';
import * as bench from './bench-page';

jest.setTimeout(240_000);

let pages: Pages;
let open: OpenPage;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());
afterEach(async () => {
  const { foreign, complaints } = open;
  await open.close();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

const begin = async (width: number): Promise<Page> => {
  open = await pages.open('workbench.html', {
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  const { page } = open;
  await bench.audit(page);
  await bench.tab(page, '疑点').click();
  return page;
};

/** The grid stands in for a spreadsheet program and is not ours to judge. */
const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('#grid')
    .exclude('section[aria-label^="Notifications"]')
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};

const spilling = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>('.sq-pane, .sq-scroll, .sq-card__body, .sq-tools__panel'),
    )
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => box.className),
  );

/** No violation, and nothing cut off sideways. */
const inOrder = async (page: Page): Promise<void> => {
  expect(await violations(page)).toEqual([]);
  expect(await spilling(page)).toEqual([]);
};

/** Open findings; also while a card lies over them. */
const counts = async (page: Page): Promise<number> => {
  const numbers = page.locator('.sq-count:not(.sq-count--settled) .sq-count__number');
  const texts = await numbers.evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  return texts.reduce((sum, text) => sum + Number(text.replace(/,/g, '')), 0);
};

const pane = (page: Page) => page.locator('.sq-pane');
const inPane = (page: Page, name: string | RegExp) =>
  pane(page).getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const chooseCode = async (page: Page, code: string): Promise<void> => {
  await inPane(page, '筛选').click();
  const all = inPane(page, /^显示全部/);
  if ((await all.count()) > 0) await all.first().click();
  await inPane(page, new RegExp(`^${code}，`)).click();
  await inPane(page, '筛选（1）').click();
};

test('with the keyboard alone: a finding is accepted, the next one reached, and Ctrl+Z takes it back', async () => {
  const page = await begin(1280);
  const before = await counts(page);
  await page.keyboard.press('/');
  await page.keyboard.type('专利');
  await page.getByText(/^\d+ \/ \d+ 条$/).waitFor();
  const focused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  while (!(await focused('[role=listbox]'))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await bench.card(page).waitFor();
  const named = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  while ((await named()) !== '接受') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('form', { name: '接受疑点' }).waitFor();
  await page.keyboard.type('已有委托书');
  await page.keyboard.press('Enter');
  await page.getByText('已接受 1 条疑点。').waitFor();
  expect(await counts(page)).toBe(before - 1);
  expect(await settled(() => focused('[data-heading]'), Boolean)).toBe(true);
  const position = await page.getByText(/^\d+ \/ \d+$/).innerText();
  await page.keyboard.press('n');
  expect(await page.getByText(/^\d+ \/ \d+$/).innerText()).not.toBe(position);
  await page.keyboard.press('Control+z');
  await page.getByText(/已撤销接受/).waitFor();
  expect(
    await settled(
      () => counts(page),
      (now) => now === before,
    ),
  ).toBe(before);
});

test('an adopted word stands in the saved file, and undone the file holds the old one', async () => {
  const page = await begin(1280);
  await chooseCode(page, '支出责任不符');
  await bench.findings(page).getByRole('option').first().click();
  await inPane(page, '采纳建议').last().click();
  const form = pane(page).getByRole('form', { name: '采纳建议' });
  const [old, now] = await form.getByRole('cell').allInnerTexts();
  const address = await form.getByRole('rowheader').innerText();
  const goto = await bench.card(page).locator('.sq-card__head .sq-goto').innerText();
  const saved = () => savedText(page, goto.slice(0, goto.lastIndexOf('!')), address);
  await inPane(page, '写入 1 处').click();
  await page.getByText('已写入 1 个单元格。').waitFor();
  expect(await saved()).toBe(now);
  await inPane(page, '撤销').click();
  await page.getByText(/已撤销采纳/).waitFor();
  expect(await saved()).toBe(old);
});

/** What a cell holds in the file as saved. */
const savedText = async (page: Page, name: string, address: string): Promise<unknown> => {
  const { bytes } = await bench.savedFile(page);
  const sheet = (await readSheets(openXlsx(bytes, 'saved.xlsx'))).find((each) => each.name === name)!;
  const column = address.charCodeAt(0) - 65;
  return sheet.values[Number(address.slice(1)) - 1 - sheet.top]?.[column - sheet.left];
};

test('a decision lasts: saved, opened and audited again, it still holds', async () => {
  const page = await begin(1280);
  await bench.findings(page).getByRole('option').first().click();
  const name = await bench.card(page).getByRole('heading', { level: 2 }).innerText();
  await inPane(page, '改判').click();
  await pane(page).getByRole('combobox', { name: '级次' }).selectOption('shared');
  await pane(page).getByRole('textbox', { name: /理由/ }).fill('会议纪要');
  await inPane(page, /^认定 \d+ 行$/).click();
  await page.getByText(/已改判，/).waitFor();
  await pane(page).getByRole('form').waitFor({ state: 'detached' });
  await inPane(page, '返回列表').click();
  await inPane(page, '重新审核').click();
  await bench.tab(page, '逐行').click();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await bench.list(page, '逐行认定').getByRole('option').first().click();
  await page.getByText('已改判：共同').waitFor();
  await bench.card(page).getByText('会议纪要').waitFor();
});

/** The sample, its structure protected as 审阅 → 保护工作簿 does. */
const protectedSample = (): Buffer => {
  const parts = unzipSync(new Uint8Array(readFileSync(join(__dirname, '../../samples/budget-bureau.xlsx'))));
  const xml = strFromU8(parts['xl/workbook.xml']!);
  const at = /<(bookViews|sheets)\b/.exec(xml)!.index;
  const locked = `${xml.slice(0, at)}<workbookProtection lockStructure="1"/>${xml.slice(at)}`;
  return Buffer.from(zipSync({ ...parts, 'xl/workbook.xml': strToU8(locked) }));
};

test('a workbook of protected structure: decisions hold and go out as a file that another workbook takes in', async () => {
  const page = await begin(1280);
  const file = { name: '受保护.xlsx', mimeType: 'application/octet-stream', buffer: protectedSample() };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('.wb-bar__name', { hasText: '受保护.xlsx' }).waitFor();
  await bench.audit(page);
  await bench.tab(page, '疑点').click();
  const before = await counts(page);
  await bench.findings(page).getByRole('option').first().click();
  await inPane(page, '接受').first().click();
  await pane(page).getByRole('textbox', { name: /理由/ }).fill('已有委托书');
  await inPane(page, /^接受 \d+ 条$/).click();
  await bench
    .card(page)
    .getByText(/1 条认定存不进工作簿/)
    .waitFor();
  expect(await counts(page)).toBe(before - 1);
  await inOrder(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    bench.card(page).getByRole('button', { name: '导出认定' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('认定记录-受保护.json');
  const { accepted } = parseStore(readFileSync(await download.path(), 'utf8'));
  expect(accepted).toMatchObject([{ reason: '已有委托书' }]);
});

test('keys: Ctrl+Enter audits anew, G goes to the cell of the finding on view', async () => {
  const page = await begin(1280);
  await bench.findings(page).getByRole('option').nth(1).click();
  const goto = await bench.card(page).locator('.sq-card__head .sq-goto').innerText();
  await bench.clickGrid(page, 300, 300);
  await bench.card(page).locator('[data-heading]').focus();
  await page.keyboard.press('p');
  await page.keyboard.press('n');
  await page.keyboard.press('g');
  expect(
    await settled(
      () => bench.gridAddress(page),
      (at) => goto.endsWith(at),
    ),
  ).toMatch(/^[A-Z]+\d+$/);
  await page.keyboard.press('Control+Enter');
  await bench.findings(page).getByRole('option').first().waitFor();
  expect(await bench.card(page).count()).toBe(0);
});
