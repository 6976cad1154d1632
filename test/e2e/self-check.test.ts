/**
 * The self-check in a real browser, in the built pages: what the host promises is tried in a blank workbook of the workbench, of Excel and
 * of WPS (both emulated), the result can be copied, and the workbook is what it was.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SheetFixture } from '../host-contract/fixture';
import { launchBrowser } from '../support/e2e-browser';
import { settled, startPages, type Pages } from '../support/e2e-page';
import type { PretendedExcel } from '../support/excel-emulation/page';
import { excelPageScript } from '../support/excel-emulation/page-script';
import { makeXlsx } from '../support/make-xlsx';
import { wpsPageScript } from '../support/wps-emulation/page-script';
import * as bench from './bench-page';
import { PlainPane } from './plain-page';
import { openWps } from './wps-page';

jest.setTimeout(180_000);

const BLANK = { sheets: [{ name: '甲乙表' }] };
const SECRET: { sheets: SheetFixture[] } = { sheets: [{ name: '机密', cells: { B2: '机密项目' } }] };

let pages: Pages;
let browser: Browser;
beforeAll(async () => {
  pages = await startPages();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await pages.close();
});

const textIn = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('textarea[aria-label^="自检结果"]')?.value ?? '',
  );

/** Tries, and gives the text to be copied once it says how the trial ended. */
const triedIn = async (page: Page, pane = new PlainPane(page)): Promise<string> => {
  await settled(() => textIn(page), Boolean);
  await pane.press('试一遍');
  for (let times = 0; times < 12; times += 1) {
    const text = await settled(
      () => textIn(page),
      (said) => /项全部通过|项没有通过|没有试：当前/.test(said),
    );
    if (/项全部通过|项没有通过|没有试：当前/.test(text)) return text;
  }
  return textIn(page);
};

const openBench = async (bytes: Uint8Array) => {
  const open = await pages.open('workbench.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = open;
  await bench.start(page).waitFor();
  await page
    .locator('.wb-bar input[type=file]')
    .setInputFiles({ name: '自检.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.locator('.wb-bar__name', { hasText: '自检.xlsx' }).waitFor();
  await page.locator('.sq-policy--open').click();
  await bench.button(page, '自检').click();
  return open;
};

test('the workbench keeps what it promises, and the result is copied without anything of the workbook', async () => {
  const { page, complaints, foreign, close } = await openBench(makeXlsx(BLANK));
  const text = await triedIn(page);
  expect(text).toContain('[正常] 15 项全部通过');
  expect(text).toContain('宿主：工作台');
  await page.locator('.sq-pane').getByRole('button', { name: '复制', exact: true }).click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => window.navigator.clipboard.readText())).toBe(text);
  expect(text).not.toContain('甲乙表');
  expect(await bench.sheetTabs(page)).toEqual(['甲乙表']);
  expect([...complaints, ...foreign]).toEqual([]);
  await close();
});

test('a workbook with something in it is not tried, and nothing of it is told', async () => {
  const { page, close } = await openBench(makeXlsx(SECRET));
  const text = await triedIn(page);
  expect(text).toContain('没有试：当前工作簿不是空白的');
  expect(text).not.toContain('机密');
  await close();
});

test('the pane in an emulated Excel keeps what it promises, over Microsoft’s own library', async () => {
  const body = await excelPageScript(BLANK);
  const serve = (context: BrowserContext) =>
    context
      .route('**/office/office.js', (route) =>
        route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' }),
      )
      .then(() => undefined);
  const viewport = { width: 340, height: 700 };
  const { page, complaints, close } = await pages.open('taskpane.html?view=check', { viewport }, serve);
  const see = () => page.evaluate(() => (window as unknown as { pretended: PretendedExcel }).pretended.see());
  const pane = new PlainPane(page);
  await pane.says('试一遍');
  const before = await see();
  const text = await triedIn(page, pane);
  expect(text).toContain('项全部通过');
  expect(text).toContain('宿主：Excel');
  // npm's library has no notes: that is said, and the rest holds.
  expect(text).toContain('[说明] 批注：本机没有批注接口，没有试');
  expect(await see()).toEqual(before);
  expect(complaints).toEqual([]);
  await close();
});

test('the pane in an emulated WPS keeps what it promises', async () => {
  const script = await wpsPageScript(BLANK, { kept: [['shiquan_pane_et_t1', 1]] });
  const wps = await openWps(browser, 'ui/taskpane.html?pane=t1', [script]);
  await settled(() => wps.page.evaluate(() => document.querySelector('.sq-policy--open') !== null), Boolean);
  const before = await wps.see();
  await wps.page.evaluate(() => document.querySelector<HTMLElement>('.sq-policy--open')?.click());
  await wps.pane.press('自检');
  const text = await triedIn(wps.page, wps.pane);
  expect(text).toContain('[正常] 15 项全部通过');
  expect(text).toContain('宿主：WPS 表格');
  expect(await wps.see()).toEqual(before);
  expect([...wps.complaints, ...wps.foreign]).toEqual([]);
  await wps.close();
});
