/** The whole way in a real browser: open, audit, read, go to the cell, mark, clear, save; nothing leaves the machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { bigWorkbook } from '../support/e2e-big-workbook';
import { settled, startPages, type OpenPage, type Pages } from '../support/e2e-page';
import * as bench from './bench-page';

jest.setTimeout(120_000);

const SAMPLE = join(__dirname, '..', '..', 'samples', 'budget-bureau.xlsx');
const ERROR_FILL = [0xf8, 0xcb, 0xad] as const;

let pages: Pages;
let open: OpenPage;

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  open = await pages.open('workbench.html');
});
afterEach(async () => {
  const { foreign, complaints } = open;
  await open.close();
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('one click audits the sample: sentence, counts, tables', async () => {
  const { page } = open;
  await bench.audit(page);
  await page.getByText(/^本次审核项目\d+个、[\d,.]+万元/).waitFor();
  expect(await page.getByRole('button', { name: /只看不符，[1-9]\d* 条/ }).count()).toBe(1);
  const table = page.getByRole('group', { name: '领域分类与级次' });
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(
    expect.arrayContaining(['领域分类', '自治区', '盟市', '合计']),
  );
  expect(await table.getByRole('rowheader', { name: '知识产权运用促进' }).count()).toBe(1);
});

test('a finding leads to its cell, and its card quotes the clause', async () => {
  const { page } = open;
  await bench.audit(page);
  const only = page.getByRole('button', { name: /只看不符/ });
  const [count] = /\d+/.exec((await only.getAttribute('aria-label')) ?? '') ?? [];
  await only.click();
  await page.getByText(new RegExp(`^${count} / \\d+ 条$`)).waitFor();
  const last = bench.findings(page).getByRole('option').nth(3);
  const address = (await last.locator('.sq-address').innerText()).trim();
  await last.click();
  expect(
    await settled(
      () => bench.gridAddress(page),
      (at) => at === address,
    ),
  ).toBe(address);
  await bench.card(page).getByText('条款原文').waitFor();
  expect(await bench.card(page).locator('blockquote').innerText()).toContain('内政办发〔2024〕48号');
});

test('a row chosen in the sheet shows its card, and the focus stays in the sheet', async () => {
  const { page } = open;
  await bench.audit(page);
  await bench.tab(page, '逐行').click();
  await bench.clickGrid(page, 300, 250);
  await bench.card(page).getByRole('heading', { level: 2 }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.closest('.sq-pane') ?? null)).toBeNull();
});

test('an edit in the grid reaches the audit and the saved file', async () => {
  const { page } = open;
  await bench.audit(page);
  const rows = await bench.tab(page, '逐行').innerText();
  await bench.tab(page, '逐行').click();
  await bench.list(page, '逐行认定').getByRole('option').first().click();
  const name = await settled(
    () => bench.gridAddress(page),
    (at) => at !== 'A1:M1',
  );
  await bench.clickGrid(page, 300, 225);
  await page.keyboard.type('专利代理师资格考试考务');
  await page.keyboard.press('Enter');
  await bench.button(page, '返回列表').click();
  await bench.button(page, '重新审核').click();
  await bench.list(page, '逐行认定').getByText('专利代理师资格考试考务').first().waitFor();
  expect(await bench.tab(page, '逐行').innerText()).toBe(rows);
  const { bytes } = await bench.savedFile(page);
  const texts = Object.values(partsOf(bytes)).map((part) => Buffer.from(part, 'latin1').toString('utf8'));
  expect(texts.some((text) => text.includes('专利代理师资格考试考务'))).toBe(true);
  expect(name).toMatch(/^C\d+$/);
});

test('marks come, can be saved, and go again without a trace', async () => {
  const { page } = open;
  const before = await bench.savedFile(page);
  await bench.audit(page);
  expect(await bench.pixelsOf(page, ERROR_FILL)).toBe(0);

  await bench.button(page, '标记').click();
  await page.getByText(/^已着色 [1-9]\d* 处，批注 [1-9]\d* 条，写入 4 张表/).waitFor();
  expect(await bench.sheetTabs(page)).toEqual(
    expect.arrayContaining(['事权审核汇总', '事权审核疑点', '逐行认定表', '领导参阅页']),
  );
  const painted = await settled(
    () => bench.pixelsOf(page, ERROR_FILL),
    (pixels) => pixels > 200,
  );
  expect(painted).toBeGreaterThan(200);
  const marked = await bench.savedFile(page);
  expect(marked.name).toBe('已审核-budget-bureau.xlsx');
  const xml = partsOf(marked.bytes)['xl/worksheets/sheet1.xml'] ?? '';
  expect(xml).toContain('shiquan:error');

  await bench.button(page, '清除标记').click();
  await page.getByText('标记和写入的表已清除').waitFor();
  expect(await bench.sheetTabs(page)).not.toContain('事权审核汇总');
  expect(
    await settled(
      () => bench.pixelsOf(page, ERROR_FILL),
      (pixels) => pixels === 0,
    ),
  ).toBe(0);
  const cleared = await bench.savedFile(page);
  expect(cleared.name).toBe('budget-bureau.xlsx');
  expect(partsOf(cleared.bytes)).toEqual(partsOf(before.bytes));
  expect(partsOf(before.bytes)).toEqual(partsOf(new Uint8Array(readFileSync(SAMPLE))));
});

test('an own workbook is opened from disk; a file that is none is refused in words and the one before stays', async () => {
  const { page } = open;
  await bench.start(page).waitFor();
  const picker = page.locator('input[type=file]');
  await picker.setInputFiles(join(__dirname, '..', '..', 'samples', 'budget-simple.xlsx'));
  await page.locator('.wb-bar__name', { hasText: 'budget-simple.xlsx' }).waitFor();
  await bench.audit(page);
  await picker.setInputFiles({
    name: '说明.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('not a workbook'),
  });
  await page.getByRole('alert').getByText('说明.xlsx').waitFor();
  expect(await page.locator('.wb-bar__name').innerText()).toBe('budget-simple.xlsx');
  expect(await bench.tab(page, '汇总').count()).toBe(1);
});

test('a sheet exported as text opens as a table and is saved as a new .xlsx', async () => {
  const { page } = open;
  await bench.start(page).waitFor();
  const text = '单位名称,项目名称,事权级次,预算数（万元）\n呼和浩特市市场监督管理局,专利导航,自治区级,10\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '导出.xls', mimeType: '', buffer: Buffer.from(text) });
  await page.locator('.wb-bar__name', { hasText: '导出.xls' }).waitFor();
  await bench.audit(page);
  const saved = await bench.savedFile(page);
  expect(saved.name).toBe('导出.xlsx');
  expect(Object.keys(partsOf(saved.bytes))).toContain('xl/worksheets/sheet1.xml');
});

test('a long audit shows how far it is and is cancelled with one key', async () => {
  const { page } = open;
  await bench.start(page).waitFor();
  const buffer = bigWorkbook(20_000);
  await page.locator('input[type=file]').setInputFiles({ name: '全区.xlsx', mimeType: '', buffer });
  await page.locator('.wb-bar__name', { hasText: '全区.xlsx' }).waitFor();
  await bench.start(page).focus();
  await page.keyboard.press('Enter');
  await page.getByText(/^[1-9][\d,]* \/ 20,000 行$/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('审核已取消，工作簿没有改动。').waitFor();
  expect(await bench.start(page).count()).toBe(1);
});

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]),
  );
