/** 交付 on the built workbench: every flow with real files, at 320 and 480 px, without axe violations. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { parseHandover } from '../../src/decisions/handover';
import { parseStore, type AuditStore } from '../../src/decisions/store';
import { openXlsx } from '../../src/hosts/xlsx';
import { earlierRound, laterRound } from '../rounds/two-rounds';
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

const begin = async (width = 480): Promise<Page> => {
  open = await pages.open('workbench.html', {
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await bench.start(open.page).waitFor();
  return open.page;
};

const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

const openBook = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  await page.locator('.wb-bar input[type=file]').setInputFiles(fileOf(name, bytes));
  await page.getByText(name).first().waitFor();
};

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const goDeliver = async (page: Page): Promise<void> => {
  await bench.button(page, '交付').click();
  await section(page, '移交包').waitFor();
};

const choose = (page: Page, label: string, files: readonly ReturnType<typeof fileOf>[]): Promise<void> =>
  page.locator(`.sq-deliver input[type=file][aria-label="${label}"]`).setInputFiles([...files]);

const downloaded = async (page: Page, label: string | RegExp) => {
  const name = typeof label === 'string' ? { name: label, exact: true } : { name: label };
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.sq-deliver').getByRole('button', name).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
};

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('#grid')
    .exclude('section[aria-label^="Notifications"]')
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};

const spill = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.sq-pane, .sq-scroll, .sq-deliver *'))
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible')
      .map((box) => box.className),
  );

const inOrder = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    document.querySelectorAll('.sq-deliver details').forEach((one) => one.setAttribute('open', '')),
  );
  expect(await violations(page)).toEqual([]);
  expect(await spill(page)).toEqual([]);
};

const storeOf = async (page: Page): Promise<AuditStore> => {
  const { bytes } = await bench.savedFile(page);
  return parseStore((await openXlsx(bytes, 'kept.xlsx').loadStore()) ?? '{}');
};

test('before an audit: only what needs none; Escape leads back to the button', async () => {
  const page = await begin(320);
  await goDeliver(page);
  await page.getByText(/^报告、对比和反馈依据审核结果/).waitFor();
  expect(await section(page, '审核报告').count()).toBe(0);
  await page.getByText('这个工作簿还没有认定、设置等记录。').waitFor();
  await inOrder(page);
  await page.keyboard.press('Escape');
  await bench.start(page).waitFor();
  expect(
    await settled(
      () => page.evaluate(() => document.activeElement?.hasAttribute('data-deliver') ?? false),
      Boolean,
    ),
  ).toBe(true);
});

test('the page comes in a part of its own, after the button', async () => {
  const page = await begin();
  const scripts = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')));
  await bench.audit(page);
  expect((await scripts()).filter((name) => /deliver|document/.test(name))).toEqual([]);
  await goDeliver(page);
  expect(await scripts()).toContain('deliver.js');
});

test.each([320, 480])('%i px: report and forms are .docx with what the officer wrote', async (width) => {
  const page = await begin(width);
  await bench.audit(page);
  await goDeliver(page);
  await inOrder(page);
  await page.getByLabel('经办人').fill('张三');
  await page.getByLabel('报告日期').fill('2025-11-24');
  const report = await downloaded(page, '下载审核报告');
  expect(report.name).toMatch(/^审核报告_.*\.docx$/);
  const body = strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('张三');
  expect(body).toContain('2025年11月24日');
  expect(body).toContain('系统辅助审核');
  const forms = await downloaded(page, '下载取证单');
  expect(strFromU8(unzipSync(forms.bytes)['word/document.xml'] ?? new Uint8Array())).toContain('取证单');
  await page.getByText(`已生成“${forms.name}”`).waitFor();
});

test.each([320, 480])('%i px: two rounds compared, filtered, and written as a sheet', async (width) => {
  const page = await begin(width);
  await openBook(page, '二上.xlsx', laterRound());
  await bench.audit(page);
  await goDeliver(page);
  const rounds = section(page, '与上一轮对比');
  await choose(page, '选择上一轮文件', [fileOf('一上.xlsx', earlierRound())]);
  await rounds.getByText(/^“二上\.xlsx”与“一上\.xlsx”对比/).waitFor({ timeout: 60_000 });
  await inOrder(page);
  const lines = rounds.getByRole('list', { name: '疑点变化' }).getByRole('listitem');
  const all = await lines.count();
  await rounds.getByLabel('显示').selectOption('mended');
  const mended = await lines.count();
  expect(mended).toBeGreaterThan(0);
  expect(mended).toBeLessThan(all);
  await rounds.getByRole('button', { name: '连同标记写入对比表' }).click();
  await rounds.getByText('对比表和标记已写入。').waitFor({ timeout: 60_000 });
  expect(await bench.sheetTabs(page)).toContain('两轮对比');
  // The audit at hand is still the one that edits are followed from.
  const { bytes } = await bench.savedFile(page);
  const names = (await openXlsx(bytes, 'a.xlsx').sheets()).map(({ name }) => name);
  expect(names).toContain('两轮对比');
});

test('what is no earlier round is refused with its reason', async () => {
  const page = await begin(320);
  await bench.audit(page);
  await goDeliver(page);
  const rounds = section(page, '与上一轮对比');
  await choose(page, '选择上一轮文件', [fileOf('别的.json', new TextEncoder().encode('{"a":1}'))]);
  await rounds.getByText('这个文件不能用来对比').waitFor();
  await choose(page, '选择上一轮文件', [fileOf('坏.xlsx', new TextEncoder().encode('PK坏'))]);
  await settled(
    () => rounds.getByRole('alert').innerText(),
    (text) => text.includes('坏.xlsx'),
  ).then((text) => expect(text).toContain('坏.xlsx'));
  await inOrder(page);
});

/** The first answer row of a feedback workbook, filled in. */
const answered = async (bytes: Uint8Array, reply: string): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  sheet.getRow(5).getCell(11).value = reply;
  sheet.getRow(5).getCell(12).value = '已整改';
  return new Uint8Array(await book.xlsx.writeBuffer());
};

test.each([320, 480])('%i px: feedback made, read back, and replaced only by choice', async (width) => {
  const page = await begin(width);
  await openBook(page, '二上.xlsx', laterRound());
  await bench.audit(page);
  await goDeliver(page);
  const feedback = section(page, '单位反馈');
  const zip = await downloaded(page, /^下载全部反馈表/);
  const books = unzipSync(zip.bytes);
  const [name = '', book = new Uint8Array()] = Object.entries(books)[0] ?? [];
  expect(name).toMatch(/^反馈_.*\.xlsx$/);
  await choose(page, '读入填好的反馈表', [fileOf(name, await answered(book, '已按要求调整'))]);
  await feedback.getByText(/^读回1条，与已有记录相同0条/).waitFor();
  await choose(page, '读入填好的反馈表', [fileOf(name, await answered(book, '另有说明'))]);
  await feedback.getByText(/^读回0条.*未采用1条/).waitFor();
  await inOrder(page);
  expect((await storeOf(page)).replies?.map(({ reply }) => reply)).toEqual(['已按要求调整']);
  await feedback.getByRole('button', { name: /^换用：/ }).click();
  await feedback.getByText('已换用1条答复。').waitFor();
  expect((await storeOf(page)).replies?.map(({ reply }) => reply)).toEqual(['另有说明']);
});

test('a copy for outside bears nothing of ours, and the workbook on view stays', async () => {
  const page = await begin();
  await bench.audit(page);
  await bench.button(page, '标记').click();
  await page.getByText('已着色').waitFor();
  await goDeliver(page);
  const copy = await downloaded(page, '另存对外版');
  expect(copy.name).toMatch(/^对外版_.*\.xlsx$/);
  const outside = openXlsx(copy.bytes, copy.name);
  expect((await outside.sheets()).filter(({ ours }) => ours !== null)).toEqual([]);
  expect(await outside.loadStore()).toBeNull();
  expect(await bench.sheetTabs(page)).toContain('事权审核汇总');
});

const YEAR = (year: number) =>
  JSON.stringify({ format: 1, precedents: [], accepted: [], table: { year, unit: '甲局' } });

/** The later round with settings kept in it. */
const keeping = async (store: string): Promise<Uint8Array> => {
  const host = openXlsx(laterRound(), '二上.xlsx');
  await host.saveStore(store);
  return host.save();
};

test.each([320, 480])('%i px: 移交包 made, refused where damaged, taken by choice', async (width) => {
  const page = await begin(width);
  await openBook(page, '二上.xlsx', await keeping(YEAR(2025)));
  await goDeliver(page);
  const handover = section(page, '移交包');
  await page.getByLabel('移交人').fill('李四');
  const pack = await downloaded(page, '下载移交包');
  const text = strFromU8(pack.bytes);
  expect(parseHandover(text, pack.name).note.join('')).toContain('李四');
  await page.keyboard.press('Escape');
  await openBook(page, '接手.xlsx', await keeping(YEAR(2026)));
  await goDeliver(page);
  const damaged = new TextEncoder().encode(text.replace('"year": 2025', '"year": 2020'));
  await choose(page, '读入移交包', [fileOf('坏.json', damaged)]);
  await handover.getByText(/坏\.json：内容与校验值不符/).waitFor();
  await choose(page, '读入移交包', [fileOf(pack.name, pack.bytes)]);
  await handover.getByText('可并入0项，与现有相同1项，不一致1项。').waitFor();
  await inOrder(page);
  await handover.getByLabel('设置：预算年度').check();
  await handover.getByRole('button', { name: '并入', exact: true }).click();
  await handover.getByText('已并入0项，换用1项。').waitFor();
  expect((await storeOf(page)).table.year).toBe(2025);
  await bench.button(page, '返回').click();
  await bench.tab(page, '汇总').waitFor();
});
