/** Scope, settings, help and what is not saved, on the built workbench: by keyboard, at 320 and 480 px, without axe violations. */
import { AxeBuilder } from '@axe-core/playwright';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { parseStore } from '../../src/decisions/store';
import { openXlsx } from '../../src/hosts/xlsx';
import { settled, startPages, type OpenPage, type Pages } from '../support/e2e-page';
import * as bench from './bench-page';

jest.setTimeout(180_000);

let pages: Pages;
const opened: OpenPage[] = [];

beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());
afterEach(async () => {
  for (const { close, foreign, complaints } of opened.splice(0)) {
    await close();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  }
});

const openBench = async (options?: Parameters<Pages['open']>[1]): Promise<Page> => {
  const one = await pages.open('workbench.html', options);
  opened.push(one);
  await bench.start(one.page).waitFor();
  return one.page;
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
    Array.from(document.querySelectorAll<HTMLElement>('.sq-pane, .sq-scroll'))
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => box.className),
  );

const openSettings = async (page: Page): Promise<void> => {
  await bench.button(page, '设置').click();
  await page.locator('.sq-mapping').first().waitFor();
};

/** A workbook whose heads no word list knows. */
const bareWorkbook = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('甲表');
  sheet.addRow(['甲', '乙', '丙']);
  sheet.addRow(['一类', '二类', '三类']);
  sheet.addRow(['全区专利导航', '内蒙古自治区知识产权局', 10]);
  sheet.addRow(['作品登记', '包头市版权局', 20]);
  return Buffer.from(await book.xlsx.writeBuffer());
};

const openFile = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page
    .locator('.wb-bar input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

test.each([320, 480])(
  '%i px: all of settings and help, opened: no violation and nothing cut off',
  async (width) => {
    const page = await openBench({ viewport: { width, height: 760 } });
    await openSettings(page);
    await page.evaluate(() =>
      document.querySelectorAll('.sq-settings details').forEach((one) => one.setAttribute('open', '')),
    );
    expect(await violations(page)).toEqual([]);
    expect(await spill(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await bench.button(page, '帮助').click();
    await page.locator('.sq-help__body').waitFor();
    await page.evaluate(() =>
      document.querySelectorAll('.sq-help details').forEach((one) => one.setAttribute('open', '')),
    );
    expect(await violations(page)).toEqual([]);
    expect(await spill(page)).toEqual([]);
    expect(await page.locator('.sq-rulehelp').count()).toBe(17);
  },
);

test('a column chosen with the keyboard alone is kept in the workbook and used by the audit', async () => {
  const page = await openBench();
  await bench.button(page, '设置').focus();
  await page.keyboard.press('Enter');
  await page.locator('.sq-mapping').first().waitFor();
  const level = page
    .getByRole('group', { name: /列对应$/ })
    .first()
    .getByLabel('事权级次');
  await level.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  const name = await page
    .getByRole('group', { name: /列对应$/ })
    .first()
    .getAttribute('aria-label');
  const sheet = /“(.*)”/.exec(name ?? '')?.[1] ?? '';
  await page.getByLabel('编审阶段', { exact: true }).selectOption('second');
  await bench.button(page, '保存并审核').focus();
  await page.keyboard.press('Enter');
  await bench.tab(page, '汇总').waitFor();
  const { bytes } = await bench.savedFile(page);
  const store = parseStore((await openXlsx(bytes, 'kept.xlsx').loadStore()) ?? '{}');
  expect(store.table.columns?.[sheet]).toEqual({ declaredLevel: null });
  expect(store.table.stage).toBe('second');
});

test('no budget table: the way leads to the settings, and pointing the columns out finds it', async () => {
  const page = await openBench();
  await openFile(page, '甲表.xlsx', await bareWorkbook());
  await page.getByText('甲表.xlsx').first().waitFor();
  await bench.start(page).click();
  await page.getByRole('heading', { name: '没有找到预算表' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await bench.button(page, '列对应与设置').click();
  const mapping = page.getByRole('group', { name: '“甲表”的列对应' });
  await mapping.waitFor();
  await page.getByLabel('表头所在行').selectOption('2');
  await mapping.getByLabel('项目名称').selectOption('A');
  await mapping.getByLabel('预算单位').selectOption('B');
  await mapping.getByLabel('金额', { exact: true }).selectOption('C');
  await page.getByText('表头第2行，数据第3—4行').waitFor();
  await bench.button(page, '保存并审核').click();
  await bench.tab(page, '逐行').click();
  expect(await bench.list(page, '逐行认定').getByRole('option').count()).toBe(2);
});

test('only the selected rows: the result says what it left out', async () => {
  const page = await openBench();
  await bench.clickGrid(page, 300, 250);
  await page.getByLabel('审核范围').selectOption('selection');
  await bench.audit(page);
  const note = page.getByRole('note');
  expect(await note.innerText()).toMatch(
    /本次只审核了一部分。[^]*只审核了1行，另有\d+行没有审核[^]*其他\d+张工作表没有审核/,
  );
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('审核范围').selectOption('sheet');
  await bench.button(page, '重新审核').click();
  expect(
    await settled(
      () => note.innerText().catch(() => ''),
      (text) => text !== '' && !text.includes('只审核了1行'),
    ),
  ).toMatch(/其他\d+张工作表没有审核/);
});

test('rows that hold no project: said so, and the earlier results stay', async () => {
  const page = await openBench();
  await bench.audit(page);
  const before = await bench.tab(page, '逐行').innerText();
  await bench.clickGrid(page, 300, 60);
  await page.getByLabel('审核范围').selectOption('selection');
  await bench.button(page, '重新审核').click();
  await page.getByText('所选范围内没有项目行').waitFor();
  expect(await bench.tab(page, '逐行').innerText()).toBe(before);
  expect(await violations(page)).toEqual([]);
});

test('a template is offered for the next workbook with the same headers', async () => {
  const page = await openBench();
  await openSettings(page);
  await page.getByLabel('模板名称').fill('厅局表');
  await bench.button(page, '存为模板').click();
  await page.getByText('模板“厅局表”已保存在本机').waitFor();
  await page.keyboard.press('Escape');
  await bench.button(page, '设置').click();
  await page.getByText('表头与模板“厅局表”相同。').waitFor();
  await bench.button(page, '套用').click();
  await page.getByText('已套用模板“厅局表”').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a finding’s kind leads to its help, and Esc leads back', async () => {
  const page = await openBench();
  await bench.audit(page);
  await bench.tab(page, '疑点').click();
  await bench.findings(page).getByRole('option').first().click();
  await bench
    .card(page)
    .getByRole('button', { name: /是什么意思$/ })
    .first()
    .click();
  await page.locator('.sq-rulehelp[open]').waitFor();
  expect(await page.locator('.sq-rulehelp[open]').innerText()).toContain('为什么');
  await page.keyboard.press('Escape');
  await bench.card(page).waitFor();
});

test('marks that are not saved: opening another workbook asks first', async () => {
  const page = await openBench();
  await bench.audit(page);
  await bench.button(page, '标记').click();
  await page.getByText(/^已着色/).waitFor();
  await openFile(page, '甲表.xlsx', await bareWorkbook());
  const question = page.getByRole('alertdialog');
  await question.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await question.count()).toBe(0);
  expect(await page.locator('.sq-pane').getByRole('tab').count()).toBe(3);
  await openFile(page, '甲表.xlsx', await bareWorkbook());
  await bench.button(page, '不另存，直接打开').click();
  await page.getByText('甲表.xlsx').first().waitFor();
  await bench.start(page).waitFor();
});

test('the first hint goes once it was read, and stays away', async () => {
  const page = await openBench();
  await bench.button(page, '知道了').click();
  await page.reload();
  await bench.start(page).waitFor();
  expect(await page.getByText('第一次使用').count()).toBe(0);
});
