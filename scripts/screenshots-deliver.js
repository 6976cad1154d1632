/** Pictures of 交付 for the guide, in docs/images: `node scripts/screenshots-deliver.js`. */
const { join } = require('node:path');
const ExcelJS = require('exceljs');
const { addChineseFont, launchBrowser } = require('../test/support/e2e-browser');
const { ensureWeb } = require('./ensure-build');
const { serve } = require('./serve');

const folder = join(__dirname, '..', 'docs', 'images');
const PANE = { viewport: { width: 1000, height: 820 }, deviceScaleFactor: 2 };

const openBench = async (browser, url, options) => {
  const context = await browser.newContext(options);
  await addChineseFont(context);
  const page = await context.newPage();
  await page.goto(`${url}/workbench.html`);
  await page.getByRole('button', { name: '一键审核' }).waitFor();
  // Chinese glyphs come as a web font on machines without one.
  await page.evaluate('document.fonts.ready');
  return page;
};

const shoot = (target, name) => target.screenshot({ path: join(folder, `${name}.png`) });
const pane = (page) => page.locator('.wb-pane');
const tab = (page, name) => page.locator('.sq-pane').getByRole('tab', { name });
/** The grid and web fonts draw a moment after the page says it is done. */
const settle = (page) => page.waitForTimeout(700);

const audit = async (page) => {
  await page.getByRole('button', { name: '一键审核' }).click();
  await tab(page, '汇总').waitFor();
};

/** The sample as a round before might have been: levels turned round, an amount and a project more. */
const earlierRound = async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(__dirname, '..', 'samples', 'budget-bureau.xlsx'));
  const [sheet] = book.worksheets;
  for (const row of [6, 9, 11]) sheet.getCell(`F${row}`).value = '盟市级';
  sheet.getCell('H8').value = 5;
  sheet.getCell('C7').value = '上一轮的另一项目';
  return Buffer.from(await book.xlsx.writeBuffer());
};

const section = (page, name) => page.getByRole('region', { name, exact: true });

const deliver = async (browser, url) => {
  const page = await openBench(browser, url, PANE);
  await audit(page);
  await page.getByRole('button', { name: '交付', exact: true }).click();
  await section(page, '移交包').waitFor();
  await settle(page);
  await shoot(pane(page), 'deliver-report');
  const file = { name: '一上.xlsx', mimeType: 'application/octet-stream', buffer: await earlierRound() };
  await page.locator('input[type=file][aria-label="选择上一轮文件"]').setInputFiles(file);
  await page.getByRole('list', { name: '疑点变化' }).waitFor({ timeout: 60_000 });
  for (const [name, title] of [
    ['rounds', '与上一轮对比'],
    ['feedback', '单位反馈'],
  ]) {
    await section(page, title).evaluate((box) => box.scrollIntoView({ block: 'start' }));
    await settle(page);
    await shoot(pane(page), `deliver-${name}`);
  }
  await page.context().close();
};

const main = async () => {
  if (!process.argv.includes('--built')) ensureWeb();
  const server = await serve({ port: 0 });
  const browser = await launchBrowser();
  try {
    await deliver(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
};

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
